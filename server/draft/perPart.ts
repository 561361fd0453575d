/** Reading each part of a paragraph once: a sentence of which many figures ask the same may be as long as a file. */
import { perParagraph } from "./perParagraph.ts";
import type { Paragraph, Span } from "./types.ts";

/**
 * Remembers what `read` made of a part of a paragraph for as long as the paragraph lives. Parts are the same as their keys are in a map:
 * without `keyOf` an offset by its number, a span only as the same object.
 */
export function perPart<P, T>(
  read: (paragraph: Paragraph, part: P) => T,
  keyOf: (part: P) => unknown = (part) => part,
): (paragraph: Paragraph, part: P) => T {
  const known = perParagraph(() => new Map<unknown, { readonly value: T }>());
  return (paragraph, part) => {
    const parts = known(paragraph);
    const key = keyOf(part);
    let entry = parts.get(key);
    if (entry === undefined) {
      entry = { value: read(paragraph, part) };
      parts.set(key, entry);
    }
    return entry.value;
  };
}

/** The same for sentences, the paragraph's own. */
export function perSentence<T>(
  read: (paragraph: Paragraph, sentence: Span) => T,
): (paragraph: Paragraph, sentence: Span) => T {
  return perPart(read);
}
