/**
 * What one rule may cost. Set from what the built-in rules took on 29 November 2026 with Node 24 on two AMD EPYC cores under load,
 * as the middle of several runs: at most 2.6 ms per 1,000 words where nothing was known, and
 * after a key at most 0.6 ms in 1,000 words.
 */

/** Milliseconds that any check may take: the clock and the machine's other work would make smaller ones noise. */
const least = 1;
const perThousandWordsRead = 3;
const perThousandWordsKnown = 0.2;
const charactersPerThousandWords = 6_000;

/** Milliseconds for reading a draft of so many characters of which nothing is known. */
export function wholeBudget(characters: number): number {
  return least + (perThousandWordsRead * characters) / charactersPerThousandWords;
}

/** Milliseconds after a key, when what was found in unchanged paragraphs is kept. */
export function keyBudget(characters: number): number {
  return least + (perThousandWordsKnown * characters) / charactersPerThousandWords;
}

/** Milliseconds that a person typing notices, whatever the draft's length. */
const felt = 50;
const timesOver = 10;

/** Is it too long by far? A slow machine alone does not do that to one rule again and again. */
export function isFarOver(milliseconds: number, budget: number): boolean {
  return milliseconds > felt && milliseconds > timesOver * budget;
}
