/** Which earlier paragraphs are worth comparing with one: time and memory in step with the text. */
import { type Likeness, similarity } from "./likeness.ts";

export interface Nearest {
  /** Of the filed paragraph. */
  readonly number: number;
  readonly percent: number;
}

export interface LikenessIndex {
  /** The first filed paragraph at least `percent` alike, or null. */
  find(likeness: Likeness, percent: number): Nearest | null;
  /** Files a paragraph; its number counts from 0. */
  add(likeness: Likeness): void;
}

/**
 * A paragraph is filed under its lowest hashes. Which words these are is chance, so paragraphs that share most pairs
 * share most of these too: at 85 % likeness, fewer than two of eight about once in two thousand times.
 */
const filedUnder = 8;
const sharedFiles = 2;
/** A pair that many paragraphs have ("of the") says little: its first few bound the work. */
const filesPerPair = 8;

/**
 * For at most so many paragraphs. All files lie in a few flat tables: a draft of 50,000 words asks 25,000 times a key, nearly always
 * for a pair that no other paragraph has.
 */
export function createLikenessIndex(most: number): LikenessIndex {
  const entries: Likeness[] = [];
  // An open hash table, at most half full. A slot's file begins at `heads`: 1 and up, 0 for an empty slot.
  const bits = 32 - Math.clz32(Math.max(16, 2 * filedUnder * most) - 1);
  const pairAt = new Uint32Array(1 << bits);
  const heads = new Int32Array(1 << bits);
  const filed = new Uint8Array(1 << bits);
  const paragraphOf = new Int32Array(filedUnder * most + 1);
  const nextOf = new Int32Array(filedUnder * most + 1);
  let used = 0;
  /** In how many of the asked files each paragraph stands; all 0 between two questions. */
  const standing = new Uint8Array(most);
  const seen = new Int32Array(filedUnder * filesPerPair);
  const candidates = new Int32Array(filedUnder * filesPerPair);

  const slotOf = (pair: number) => {
    let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
    while (heads[slot] !== 0 && pairAt[slot] !== pair) slot = (slot + 1) & (heads.length - 1);
    return slot;
  };

  return {
    add(likeness) {
      const number = entries.push(likeness) - 1;
      const { pairs } = likeness;
      for (let at = 0; at < filedUnder && at < pairs.length; at++) {
        const pair = pairs[at] ?? 0;
        const slot = slotOf(pair);
        if (filed[slot] === filesPerPair) continue;
        used++;
        paragraphOf[used] = number;
        nextOf[used] = heads[slot] ?? 0;
        pairAt[slot] = pair;
        heads[slot] = used;
        filed[slot] = (filed[slot] ?? 0) + 1;
      }
    },
    find(likeness, percent) {
      const { pairs } = likeness;
      const needed = Math.min(sharedFiles, pairs.length);
      let seenCount = 0;
      let count = 0;
      for (let at = 0; at < filedUnder && at < pairs.length; at++) {
        for (let file = heads[slotOf(pairs[at] ?? 0)] ?? 0; file !== 0; file = nextOf[file] ?? 0) {
          const number = paragraphOf[file] ?? 0;
          const files = (standing[number] ?? 0) + 1;
          standing[number] = files;
          if (files === 1) seen[seenCount++] = number;
          if (files === needed) candidates[count++] = number;
        }
      }
      for (let at = 0; at < seenCount; at++) standing[seen[at] ?? 0] = 0;
      if (count === 0) return null;
      const percents = percentsOf(likeness, count, percent);
      let nearest: Nearest | null = null;
      for (let at = 0; at < count; at++) {
        const [number = 0, found = 0] = [candidates[at], percents[at]];
        if (found > 0 && (nearest === null || number < nearest.number))
          nearest = { number, percent: Math.floor(found) };
      }
      return nearest;
    },
  };

  /** How alike each candidate is; 0 for less than `least`. Asked the same as the last time, it compares nothing. */
  function percentsOf(likeness: Likeness, count: number, least: number): readonly number[] {
    const before = answers.get(likeness);
    let isSame = before?.least === least && before.others.length === count;
    for (let at = 0; isSame && at < count; at++) isSame = before?.others[at] === entries[candidates[at] ?? 0];
    if (before !== undefined && isSame) return before.percents;
    const others = Array.from(candidates.subarray(0, count), (number) => entries[number] ?? likeness);
    const percents = others.map(({ pairs }) => similarity(likeness.pairs, pairs, least));
    answers.set(likeness, { others, least, percents });
    return percents;
  }
}

interface Answer {
  readonly others: readonly Likeness[];
  readonly least: number;
  readonly percents: readonly number[];
}
/** The last answer of each paragraph: at a key nearly all are asked the same again. */
const answers = new WeakMap<Likeness, Answer>();
