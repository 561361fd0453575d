/** Reading each sentence once: many figures or quotations of one sentence ask the same of it, and it may be as long as a file. */
import { perParagraph } from "./perParagraph.ts";
import type { Paragraph, Span } from "./types.ts";

/** Remembers what `read` made of a sentence, one of the paragraph's own, for as long as the paragraph lives. */
export function perSentence<T>(
  read: (paragraph: Paragraph, sentence: Span) => T,
): (paragraph: Paragraph, sentence: Span) => T {
  const known = perParagraph(() => new Map<Span, { readonly value: T }>());
  return (paragraph, sentence) => {
    const sentences = known(paragraph);
    let entry = sentences.get(sentence);
    if (entry === undefined) {
      entry = { value: read(paragraph, sentence) };
      sentences.set(sentence, entry);
    }
    return entry.value;
  };
}
