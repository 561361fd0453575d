/** Words without their order, for telling how alike two sentences are. */

/** Words with how often they stand there, and their weight together. */
export interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** Words of grammar say little of what a sentence is about. */
const grammar = new Set(
  (
    "of in on at to for from by with into onto over about after before under between during since until than as if or not no " +
    "is are was were be been being has have had do does did will would can could may might must shall should " +
    "he she it they we i you his her its their our my this these those there who whom whose what when where why how said says"
  ).split(" "),
);

function weightOf(word: string): number {
  return grammar.has(word) ? 0.25 : 1;
}

export function bagOf(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    weight += weightOf(word);
  }
  return { words: counts, weight };
}

/** Dice: twice the weight of what both have, over the weight of both; 0..1. */
export function shared(a: Bag, b: Bag): number {
  if (a.weight + b.weight === 0) return 0;
  let both = 0;
  for (const [word, count] of a.words) both += Math.min(count, b.words.get(word) ?? 0) * weightOf(word);
  return (2 * both) / (a.weight + b.weight);
}
