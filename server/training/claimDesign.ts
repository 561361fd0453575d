/**
 * From sentences to the columns of a linear model, and back from its weights to the tables that ship. Words enter three ways (themselves,
 * pairs, general vectors); the vectors fold into one number a word, so that they need not ship.
 */
import { contextSize } from "../claims/contextFeatures.ts";
import { lengthNorm } from "../claims/scores.ts";
import { shapeNames } from "../claims/sentenceFeatures.ts";
import type { SentenceRow } from "./claimCorpus.ts";
import { bagOf, emptyBag, extremesOf, piecesOf, triplesOf } from "./claimExtras.ts";
import { type Fit, RowBuilder, type SparseRows } from "./logistic.ts";
import { vectorSize, type WordVectors } from "./wordVectors.ts";

export interface DesignOptions {
  readonly pairs: boolean;
  readonly context: boolean;
  /** Pieces of words, three words in a row, extremes of vectors: see claimExtras.ts. */
  readonly extras: boolean;
  readonly loudness: Loudness;
}

/** log2 of the table of pairs. */
const pairBits = 17;
export const pairCount = 1 << pairBits;
/** Cues are few: a small table of their own. */
export const cueCount = 1 << 12;

/** How loud each group of columns is; the penalty is the same for all, so a louder group is trusted more. */
export interface Loudness {
  readonly word: number;
  readonly pair: number;
  readonly cue: number;
  readonly vector: number;
  readonly dense: number;
  readonly piece: number;
  readonly triple: number;
  readonly extreme: number;
}

const usual: Loudness = {
  word: 0.141,
  pair: 0.141,
  cue: 0.6,
  vector: 0.05,
  dense: 0.1,
  piece: 0.055,
  triple: 0.141,
  extreme: 0.03,
};

export const newsDesign: DesignOptions = { pairs: true, context: true, extras: false, loudness: usual };
export const debateDesign: DesignOptions = {
  pairs: true,
  context: false,
  extras: true,
  loudness: usual,
};
export const typeDesign: DesignOptions = {
  pairs: false,
  context: false,
  extras: false,
  loudness: usual,
};

export interface Design {
  readonly options: DesignOptions;
  readonly width: number;
  rowsOf(rows: readonly SentenceRow[]): SparseRows;
  readonly wordColumn: ReadonlyMap<string, number>;
  /** Column of a pair that training saw twice, and how many rows hold it. */
  readonly pairColumn: ReadonlyMap<number, number>;
  pairCountOf(at: number): number;
  readonly trainingRows: number;
  idf(norm: string): number;
  readonly vectorGain: Float32Array;
  readonly shapeGain: Float32Array;
  readonly contextGain: Float32Array;
  readonly offsets: {
    readonly pairs: number;
    readonly vectors: number;
    readonly shape: number;
    readonly context: number;
    readonly cues: number;
  };
}

/** Vocabulary, rarity and spread come from the rows that will be trained on and from nothing else. */
export function designFrom(training: readonly SentenceRow[], vectors: WordVectors, options: DesignOptions): Design {
  const { loudness } = options;
  const seenIn = new Map<string, number>();
  const pairsSeen = new Uint8Array(pairCount);
  for (const row of training) {
    for (const norm of new Set(row.norms)) seenIn.set(norm, (seenIn.get(norm) ?? 0) + 1);
    for (const pair of new Set(row.pairs)) {
      const at = pair & (pairCount - 1);
      pairsSeen[at] = Math.min(255, (pairsSeen[at] ?? 0) + 1);
    }
  }
  const idf = (norm: string) => Math.log(training.length / (seenIn.get(norm) ?? 1));
  const wordColumn = new Map<string, number>();
  for (const [norm, count] of seenIn) if (count >= 2) wordColumn.set(norm, wordColumn.size);
  const pairsAt = wordColumn.size;
  const pairColumn = columnsFor(pairCount, (at) => (pairsSeen[at] ?? 0) >= 2);
  const piecesAt = pairsAt + pairColumn.size;
  const pieces = options.extras ? bagOf(training, piecesOf, 3, loudness.piece) : emptyBag;
  const triplesAt = piecesAt + pieces.size;
  const triples = options.extras ? bagOf(training, triplesOf, 2, loudness.triple) : emptyBag;
  const extremesAt = triplesAt + triples.size;
  const extremesSize = options.extras ? 2 * vectorSize : 0;
  const vectorsAt = extremesAt + extremesSize;
  const shapeAt = vectorsAt + vectorSize;
  const contextAt = shapeAt + shapeNames.length;
  const cuesAt = contextAt + contextSize;
  const width = cuesAt + cueCount;

  const pooledOf = (row: SentenceRow): Float32Array => {
    const pooled = new Float32Array(vectorSize);
    const norm = lengthNorm(row.norms.length);
    for (const word of row.norms) {
      const vector = vectors.of.get(word);
      if (vector === undefined) continue;
      const weight = idf(word) / norm;
      for (let d = 0; d < vectorSize; d++) pooled[d] = (pooled[d] as number) + weight * (vector[d] as number);
    }
    return pooled;
  };
  const gains = (columns: number, valuesOf: (row: SentenceRow) => Float32Array, loud: number) => {
    const sum = new Float64Array(columns);
    const square = new Float64Array(columns);
    for (const row of training) {
      const values = valuesOf(row);
      for (let j = 0; j < columns; j++) {
        const value = values[j] as number;
        sum[j] = (sum[j] as number) + value;
        square[j] = (square[j] as number) + value * value;
      }
    }
    return Float32Array.from(sum, (total, j) => {
      const mean = total / training.length;
      const spread = Math.sqrt(Math.max(0, (square[j] as number) / training.length - mean * mean));
      return spread < 0.01 ? 0 : loud / spread;
    });
  };
  const vectorGain = gains(vectorSize, pooledOf, loudness.vector);
  const shapeGain = gains(shapeNames.length, (row) => row.shape, loudness.dense);
  const extremeGain = gains(extremesSize, (row) => extremesOf(vectors, row), loudness.extreme);
  const contextGain = gains(contextSize, (row) => row.context, loudness.dense);

  const rowsOf = (rows: readonly SentenceRow[]): SparseRows => {
    const builder = new RowBuilder(width);
    for (const row of rows) {
      const length = lengthNorm(row.norms.length);
      const pooled = pooledOf(row);
      for (const norm of row.norms) {
        const column = wordColumn.get(norm);
        if (column !== undefined) builder.put(column, (loudness.word * idf(norm)) / length);
      }
      if (options.pairs) {
        for (const pair of row.pairs) {
          const at = pair & (pairCount - 1);
          const column = pairColumn.get(at);
          if (column === undefined) continue;
          const rarity = Math.log(training.length / (pairsSeen[at] ?? 1));
          builder.put(pairsAt + column, (loudness.pair * rarity) / length);
        }
      }
      pieces.put(builder, piecesAt, row);
      triples.put(builder, triplesAt, row);
      if (options.extras) {
        extremesOf(vectors, row).forEach((value, j) => {
          builder.put(extremesAt + j, value * (extremeGain[j] as number));
        });
      }
      for (let d = 0; d < vectorSize; d++)
        builder.put(vectorsAt + d, (pooled[d] as number) * (vectorGain[d] as number));
      row.shape.forEach((value, j) => {
        builder.put(shapeAt + j, value * (shapeGain[j] as number));
      });
      if (options.context) {
        row.context.forEach((value, j) => {
          builder.put(contextAt + j, value * (contextGain[j] as number));
        });
      }
      if (options.context) for (const cue of row.cues) builder.put(cuesAt + (cue & (cueCount - 1)), loudness.cue);
      builder.endRow();
    }
    return builder.rows();
  };
  return {
    options,
    width,
    rowsOf,
    wordColumn,
    pairColumn,
    pairCountOf: (at) => pairsSeen[at] ?? 0,
    trainingRows: training.length,
    idf,
    vectorGain,
    shapeGain,
    contextGain,
    offsets: { pairs: pairsAt, vectors: vectorsAt, shape: shapeAt, context: contextAt, cues: cuesAt },
  };
}

/** Numbers the places that are used, in order. */
function columnsFor(size: number, isUsed: (at: number) => boolean): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (let at = 0; at < size; at++) if (isUsed(at)) columns.set(at, columns.size);
  return columns;
}

/** The weight of one word: its own and what its vector brings; to be divided by the sentence's length norm. */
export function foldedWord(design: Design, fit: Fit, vectors: WordVectors, norm: string): number {
  const { loudness } = design.options;
  const column = design.wordColumn.get(norm);
  const idf = design.idf(norm);
  let weight = column === undefined ? 0 : loudness.word * idf * (fit.weights[column] as number);
  const vector = vectors.of.get(norm);
  if (vector !== undefined) {
    for (let d = 0; d < vectorSize; d++) {
      const gain = design.vectorGain[d] as number;
      weight += idf * (vector[d] as number) * gain * (fit.weights[design.offsets.vectors + d] as number);
    }
  }
  return weight;
}

/** The weight of one pair; to be divided by the sentence's length norm. */
export function pairWeight(design: Design, fit: Fit, at: number): number {
  const column = design.pairColumn.get(at);
  if (column === undefined) return 0;
  const count = design.pairCountOf(at);
  const weight = fit.weights[design.offsets.pairs + column] as number;
  return design.options.loudness.pair * Math.log(design.trainingRows / count) * weight;
}

/** The weight of one cue word. */
export function cueWeight(design: Design, fit: Fit, at: number): number {
  return design.options.loudness.cue * (fit.weights[design.offsets.cues + at] as number);
}
