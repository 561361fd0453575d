/** Reading each paragraph once, for draft rules: an edit re-reads the paragraph it touched and no other. */
import type { Paragraph } from "../../draft/types.ts";

/** Remembers what `read` made of a paragraph for as long as that paragraph lives. */
export function perParagraph<T>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, { readonly value: T }>();
  return (paragraph) => {
    let entry = known.get(paragraph);
    if (entry === undefined) {
      entry = { value: read(paragraph) };
      known.set(paragraph, entry);
    }
    return entry.value;
  };
}
