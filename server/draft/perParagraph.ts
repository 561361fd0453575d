/** Reading each paragraph once, for whatever looks at the whole draft: an edit re-reads the paragraph it touched and no other. */
import type { Paragraph } from "./types.ts";

const noOptions = {};

/**
 * Remembers what `read` made of a paragraph for as long as that paragraph lives, under the options it was last read with.
 * Options count as the same when they are the same object: analysis makes one per rule and settings.
 */
export function perParagraph<T, O extends object = object>(
  read: (paragraph: Paragraph, options: O) => T,
): (paragraph: Paragraph, ...options: object extends O ? [] : [O]) => T {
  const known = new WeakMap<Paragraph, { readonly value: T; readonly options: object }>();
  return (paragraph, ...[given]) => {
    const options = (given ?? noOptions) as O;
    let entry = known.get(paragraph);
    if (entry === undefined || entry.options !== options) {
      entry = { value: read(paragraph, options), options };
      known.set(paragraph, entry);
    }
    return entry.value;
  };
}
