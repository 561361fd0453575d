/** How long a draft is, as a desk counts: words of running copy, minutes of reading. */
import type { Draft, Zone } from "./types.ts";

/** Adults read English prose at about this many words a minute (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238;

const fromFirstLetter = /[\p{L}\p{N}]\S*/gu;

/** Stretches between white space that hold a letter or a digit: `3,000`, `well-known` and `and/or` are one each. */
export function countWords(text: string): number {
  let count = 0;
  // From its first letter or digit to its end: each stretch once. A failed test starts over at 0.
  while (fromFirstLetter.test(text)) count++;
  return count;
}

/** Words of the paragraphs in these zones, without bullets, datelines and footnote marks that stand alone. */
export function wordsOfCopy({ blocks }: Draft, zones: ReadonlySet<Zone>): number {
  return blocks.reduce((sum, { paragraph: { zone, text, prose } }) => {
    return zones.has(zone) ? sum + countWords(text.slice(prose.start, prose.end)) : sum;
  }, 0);
}

/** Whole minutes, at least 1 where there is a word at all. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
