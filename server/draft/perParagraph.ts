/** Reading each paragraph once, for whatever looks at the whole draft: an edit re-reads the paragraph it touched and no other. */
import type { Paragraph } from "./types.ts";

const noOptions = {};

/**
 * What was read of a paragraph, by reader, in a place of its own that copies and comparisons do not see. One weak map a reader would say the
 * same, but a draft of 10,000 words asks twenty thousand times a key, and the collector walks every such map.
 */
const memory = Symbol("what was read of a paragraph");

interface Entry {
  readonly value: unknown;
  readonly options: object;
}

interface Remembering extends Paragraph {
  [memory]?: (Entry | undefined)[];
}

let readers = 0;

/**
 * Remembers what `read` made of a paragraph for as long as that paragraph lives, under the options it was last read with.
 * Options count as the same when they are the same object: analysis makes one per rule and settings.
 */
export function perParagraph<T, O extends object = object>(
  read: (paragraph: Paragraph, options: O) => T,
): (paragraph: Paragraph, ...options: object extends O ? [] : [O]) => T {
  const reader = readers++;
  return (paragraph, ...[given]) => {
    const options = (given ?? noOptions) as O;
    const known = memoryOf(paragraph);
    const entry = known[reader];
    if (entry !== undefined && entry.options === options) return entry.value as T;
    const value = read(paragraph, options);
    known[reader] = { value, options };
    return value;
  };
}

function memoryOf(paragraph: Remembering): (Entry | undefined)[] {
  let known = paragraph[memory];
  if (known === undefined) {
    known = [];
    Object.defineProperty(paragraph, memory, { value: known });
  }
  return known;
}
