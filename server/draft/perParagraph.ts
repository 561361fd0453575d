/** Reading each paragraph once, for whatever looks at the whole draft: an edit re-reads the paragraph it touched and no other. */
import { columnOf, type Something } from "./columns.ts";
import { createMemory } from "./memory.ts";
import type { Block, Draft, Paragraph } from "./types.ts";

const noOptions = {};

interface Remembered {
  readonly value: unknown;
  readonly options: object;
}

const memory = createMemory<Remembered>();

/** By reader: what it found last where it found nothing. Most find nothing in most paragraphs, and a long draft has thousands. */
const nothings: (Remembered | undefined)[] = [];

/** A place in what is remembered of paragraphs. */
export const nextReader = memory.nextReader;

/** What `read` made of the paragraph under these options, in the reader's place. */
export function remembered<T, O extends object>(
  paragraph: Paragraph,
  reader: number,
  options: O,
  read: (paragraph: Paragraph, options: O) => T,
): T {
  const known = memory.of(paragraph);
  const entry = known[reader];
  if (entry !== undefined && entry.options === options) return entry.value as T;
  const value = read(paragraph, options);
  const made = entryOf(value, reader, options);
  known[reader] = made;
  return made.value as T;
}

function entryOf(value: unknown, reader: number, options: object): Remembered {
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (!isEmpty && value !== null && value !== false) return { value, options };
  const known = nothings[reader];
  const isSame = known?.value === value || (isEmpty && Array.isArray(known?.value));
  if (known !== undefined && known.options === options && isSame) return known;
  // Who added to it later would add to that of many paragraphs.
  if (isEmpty) Object.freeze(value);
  const made = { value, options };
  nothings[reader] = made;
  return made;
}

type Given<O extends object> = object extends O ? [] : [options: O];

export interface PerParagraph<T, O extends object = object> {
  (paragraph: Paragraph, ...options: Given<O>): T;
  /** One value for each block of the draft, good until its next version is asked about; undefined where nothing was found: null, false, an empty list, set or table. */
  readonly along: (draft: Draft, ...options: Given<O>) => readonly (Something<T> | undefined)[];
  /** What was found, with its block, in the draft's order; blocks where nothing was are left out. */
  readonly inDraft: (draft: Draft, ...options: Given<O>) => Generator<readonly [block: Block, found: Something<T>]>;
}

/**
 * Remembers what `read` made of a paragraph for as long as that paragraph lives, under the options it was last read with.
 * Options count as the same when they are the same object: analysis makes one per rule and settings.
 */
export function perParagraph<T, O extends object = object>(
  read: (paragraph: Paragraph, options: O) => T,
): PerParagraph<T, O> {
  const reader = nextReader();
  const readingOf = (paragraph: Paragraph, options: O) => remembered(paragraph, reader, options, read);
  const along: PerParagraph<T, O>["along"] = (draft, ...[given]) => {
    const options = (given ?? noOptions) as O;
    return columnOf(draft, reader, options, (paragraph) => readingOf(paragraph, options));
  };
  return Object.assign(
    (paragraph: Paragraph, ...[given]: Given<O>) => readingOf(paragraph, (given ?? noOptions) as O),
    {
      along,
      *inDraft(draft: Draft, ...given: Given<O>): Generator<readonly [Block, Something<T>]> {
        const column = along(draft, ...given);
        for (let index = 0; index < column.length; index++) {
          const found = column[index];
          const block = draft.blocks[index];
          if (found !== undefined && block !== undefined) yield [block, found];
        }
      },
    },
  );
}
