/** Words by which a sentence goes on with a poll or paper that was named before: what its neighbours are compared with. */
import type { Tokens } from "../attribution/tokens.ts";
import type { SentenceWords } from "./sentenceFeatures.ts";
import { bits, factsOf } from "./wordFacts.ts";

export interface Topic {
  readonly hasPoll: boolean;
  /** "study", "records", "data". */
  readonly hasPaper: boolean;
  /** "percent", "points", "majority". */
  readonly hasShare: boolean;
  readonly hasNumber: boolean;
  /** Words for those whom polls ask, at most 2. */
  readonly groups: number;
  /** Hashes of its content words, each once. */
  readonly content: readonly number[];
}

export function topicOf(tokens: Tokens, { from, to }: SentenceWords): Topic {
  let seen = 0;
  let groups = 0;
  const content: number[] = [];
  for (let i = from; i < to; i++) {
    const { lists, hash } = factsOf(tokens.norm[i] ?? "");
    seen |= lists;
    if ((lists & bits.group) !== 0) groups++;
    if ((lists & bits.content) !== 0 && !content.includes(hash)) content.push(hash);
  }
  return {
    hasPoll: (seen & bits.poll) !== 0,
    hasPaper: (seen & bits.paper) !== 0,
    hasShare: (seen & bits.share) !== 0,
    hasNumber: (seen & bits.number) !== 0,
    groups: Math.min(2, groups),
    content,
  };
}

/** The share of `own` content words that also stand in `other`; a few words more are taken to be new. */
export function sharedContent(own: readonly number[], other: readonly number[]): number {
  let shared = 0;
  for (const hash of own) if (other.includes(hash)) shared++;
  return shared / (own.length + 3);
}
