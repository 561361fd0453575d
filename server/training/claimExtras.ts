/**
 * Columns that only the evaluation on debates has, where no weights ship: pieces of words, three words in a row, and the largest and
 * smallest of each number of the words' vectors. On the labelled articles they brought nothing (server/models/claims.md).
 */
import { hashOf } from "../claims/hash.ts";
import type { SentenceRow } from "./claimCorpus.ts";
import type { RowBuilder } from "./logistic.ts";
import { vectorSize, type WordVectors } from "./wordVectors.ts";

/** A group of sparse columns. */
export interface Bag {
  readonly size: number;
  /** Puts the row's values from column `at` on. */
  put(builder: RowBuilder, at: number, row: SentenceRow): void;
}

export const emptyBag: Bag = { size: 0, put: () => {} };

/** Columns for keys that at least `least` training rows hold; a value is loudness by rarity by the root of the row's length. */
export function bagOf(
  training: readonly SentenceRow[],
  keysOf: (row: SentenceRow) => Iterable<number>,
  least: number,
  loudness: number,
): Bag {
  const seen = new Map<number, number>();
  for (const row of training) for (const key of new Set(keysOf(row))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const columns = new Map<number, { readonly column: number; readonly value: number }>();
  for (const [key, count] of seen) {
    if (count < least) continue;
    columns.set(key, { column: columns.size, value: loudness * Math.log(training.length / count) });
  }
  return {
    size: columns.size,
    put(builder, at, row) {
      const length = Math.sqrt(row.norms.length + 4);
      for (const key of keysOf(row)) {
        const known = columns.get(key);
        if (known !== undefined) builder.put(at + known.column, known.value / length);
      }
    },
  };
}

/** Character pieces of the words, two to five long, with the words' edges. */
export function* piecesOf({ norms }: SentenceRow): Generator<number> {
  for (const norm of norms) {
    const padded = ` ${norm} `;
    for (let size = 2; size <= 5; size++) {
      for (let at = 0; at + size <= padded.length; at++) yield hashOf(padded.slice(at, at + size));
    }
  }
}

/** Three words in a row, with the sentence's edges. */
export function* triplesOf({ norms }: SentenceRow): Generator<number> {
  const edged = ["\n", ...norms, "\n"];
  for (let at = 0; at + 3 <= edged.length; at++) yield hashOf(edged.slice(at, at + 3).join(" "));
}

/** For each of the vectors' numbers the largest among the row's words, then for each the smallest; 0 where no word is known. */
export function extremesOf(vectors: WordVectors, { norms }: SentenceRow): Float32Array {
  const found = new Float32Array(2 * vectorSize);
  let isFirst = true;
  for (const norm of norms) {
    const vector = vectors.of.get(norm);
    if (vector === undefined) continue;
    for (let d = 0; d < vectorSize; d++) {
      const value = vector[d] as number;
      found[d] = isFirst ? value : Math.max(found[d] as number, value);
      found[vectorSize + d] = isFirst ? value : Math.min(found[vectorSize + d] as number, value);
    }
    isFirst = false;
  }
  return found;
}
