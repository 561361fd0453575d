/**
 * What the encoder sees of a token: row numbers of one table of vectors that are summed. The rows are, in this order:
 * the vocabulary (row 0: unknown word), hashed suffixes, prefixes and shapes, then one block per position feature.
 * Training reads the same rows from `server/training/dump.ts`, so training and use cannot differ.
 */
import { perParagraph } from "../draft/perParagraph.ts";
import { wordClassCount, wordClassOf } from "./lexicon.ts";
import { quoteStates, type Tokens } from "./tokens.ts";

/** Change when any row changes its meaning: a model made for another version is refused. */
export const featureVersion = 1;

/** How much of a sentence is quoted: 0 no such sentence, 1 nothing, 2 a part, 3 all. */
export type Quotedness = 0 | 1 | 2 | 3;

/** All that a paragraph's result may depend on besides its own text and zone. */
export interface Surroundings {
  /** The last sentence of the paragraph before. */
  readonly before: Quotedness;
  /** Does the paragraph before leave a quotation open? */
  readonly opened: boolean;
  /** The first sentence of the paragraph after. */
  readonly after: Quotedness;
  /** Does it head the story? */
  readonly headline: boolean;
}

const suffixRows = 2048;
const prefixRows = 1024;
const shapeRows = 256;
/** Sizes of the position features' blocks. */
const positionSizes = [
  16, // quote state, torn quotation, sentence wholly quoted or not
  64, // quotedness of this sentence and the ones before and after
  12, // tokens since the sentence began
  7, // tokens until it ends
  2, // headline
  34, // distance to the nearest cue candidate outside quotations, by side; in or out of quotation
  8, // number of cue candidates in the sentence
  18, // commas since the sentence began, before or after the nearest cue candidate
  16, // first or last sentence and token of the paragraph
  16, // what the paragraph before and after do with quotations
  25, // tokens since the last closing mark and until the next opening mark of the sentence
] as const;

export const typeFeatureCount = 5;
export const featureCount = typeFeatureCount + positionSizes.length;

/** Where each block of rows begins, for a vocabulary of so many rows (with the unknown word). */
export function rowLayout(vocabularyRows: number): { readonly offsets: Int32Array; readonly rows: number } {
  const sizes = [vocabularyRows, suffixRows, prefixRows, shapeRows, wordClassCount, ...positionSizes];
  const offsets = new Int32Array(sizes.length);
  let rows = 0;
  sizes.forEach((size, index) => {
    offsets[index] = rows;
    rows += size;
  });
  return { offsets, rows };
}

/** FNV-1a over UTF-16 code units, with a seed that keeps the tables' collisions apart. */
function hash(text: string, seed: number, size: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  return (value >>> 0) % size;
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}+/gu, "X")
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\p{N}+/gu, "0")
    .slice(0, 6);
}

/** The rows that depend on the token's own letters; `out` gets `typeFeatureCount` numbers from `at` on. */
export function typeRows(
  text: string,
  norm: string,
  vocabulary: ReadonlyMap<string, number>,
  offsets: Int32Array,
  out: Int32Array,
  at: number,
): void {
  const known =
    vocabulary.get(norm) ?? (norm.includes("-") ? vocabulary.get(norm.slice(norm.lastIndexOf("-") + 1)) : 0);
  out[at] = known ?? 0;
  out[at + 1] = (offsets[1] ?? 0) + hash(norm.slice(-3), 1, suffixRows);
  out[at + 2] = (offsets[2] ?? 0) + hash(norm.slice(0, 3), 2, prefixRows);
  out[at + 3] = (offsets[3] ?? 0) + hash(shapeOf(text), 3, shapeRows);
  out[at + 4] = (offsets[4] ?? 0) + wordClassOf(norm);
}

/** 0 for nothing, growing slowly with the distance up to 7. */
function distanceBucket(distance: number): number {
  if (distance < 4) return distance;
  return distance < 7 ? 4 : distance < 12 ? 5 : distance < 25 ? 6 : 7;
}

/** One sentence of the paragraph in tokens. */
interface SentenceInfo {
  from: number;
  to: number;
  quoted: Quotedness;
  /** Tokens outside quotations that can head a cue. */
  readonly cues: number[];
}

function sentencesOf(tokens: Tokens): readonly SentenceInfo[] {
  const found: SentenceInfo[] = [];
  for (let i = 0; i < tokens.count; ) {
    const info: SentenceInfo = { from: i, to: i, quoted: 1, cues: [] };
    const number = tokens.sentence[i];
    let inside = 0;
    for (; i < tokens.count && tokens.sentence[i] === number; i++) {
      if (tokens.quote[i] !== quoteStates.outside) inside++;
      else {
        const wordClass = wordClassOf(tokens.norm[i] ?? "");
        if (wordClass === 1 || wordClass === 4) info.cues.push(i);
      }
    }
    info.to = i;
    info.quoted = inside === 0 ? 1 : inside > 0.95 * (info.to - info.from) ? 3 : 2;
    found.push(info);
  }
  return found;
}

/** What a neighbouring paragraph shows of itself: its first and last sentence's quotedness, and a quotation left open. */
export const edgesOf = perParagraph((paragraph): { first: Quotedness; last: Quotedness; opened: boolean } => {
  const { sentences, quotations, prose } = paragraph;
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  const quotedness = (sentence: { start: number; end: number } | undefined): Quotedness => {
    if (sentence === undefined) return 0;
    let inside = 0;
    for (const { span } of outer) {
      inside += Math.max(0, Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start));
    }
    return inside === 0 ? 1 : inside > 0.95 * (sentence.end - sentence.start) ? 3 : 2;
  };
  const lastQuotation = outer.at(-1);
  return {
    first: quotedness(sentences[0]),
    last: quotedness(sentences.at(-1)),
    opened: lastQuotation !== undefined && !lastQuotation.closed && lastQuotation.span.end >= prose.end - 1,
  };
});

/** Rows of the position features: `tokens.count` rows of `positionSizes.length` numbers. */
export function positionRows(tokens: Tokens, around: Surroundings, offsets: Int32Array): Int32Array {
  const width = positionSizes.length;
  const rows = new Int32Array(tokens.count * width);
  const sentences = sentencesOf(tokens);
  sentences.forEach((sentence, number) => {
    const before = number === 0 ? around.before : (sentences[number - 1]?.quoted ?? 0);
    const after = number === sentences.length - 1 ? around.after : (sentences[number + 1]?.quoted ?? 0);
    const isFirst = number === 0;
    const isLast = number === sentences.length - 1;
    let commas = 0;
    let nextCue = 0;
    let sinceClosing = 99;
    const untilOpening = distancesToOpening(tokens, sentence.from, sentence.to);
    for (let i = sentence.from; i < sentence.to; i++) {
      const state = tokens.quote[i] ?? 0;
      const inQuote = state === quoteStates.outside ? 0 : 1;
      while (nextCue < sentence.cues.length && (sentence.cues[nextCue] ?? 0) < i) nextCue++;
      const left = sentence.cues[nextCue - 1];
      const right = sentence.cues[nextCue];
      const near = left === undefined ? right : right === undefined || i - left <= right - i ? left : right;
      const distance = near === undefined ? 0 : Math.abs(i - near);
      const signed = near === undefined ? 0 : 1 + distanceBucket(distance) + (i > near ? 7 : 0);
      const values = [
        state + 4 * (tokens.torn[i] ?? 0) + 8 * (sentence.quoted === 3 ? 1 : 0),
        sentence.quoted * 16 + before * 4 + after,
        Math.min(11, i - sentence.from),
        Math.min(6, sentence.to - 1 - i),
        around.headline ? 1 : 0,
        signed * 2 + inQuote,
        Math.min(3, sentence.cues.length) + 4 * inQuote,
        Math.min(8, commas) * 2 + (near !== undefined && i > near ? 1 : 0),
        (isFirst ? 8 : 0) +
          (isLast ? 4 : 0) +
          (isFirst && i === sentence.from ? 2 : 0) +
          (i === tokens.count - 1 ? 1 : 0),
        (around.opened ? 8 : 0) +
          (around.before === 3 ? 4 : 0) +
          (around.after === 3 ? 2 : 0) +
          (around.before === 0 ? 1 : 0),
        Math.min(4, sinceClosing) * 5 + Math.min(4, untilOpening[i - sentence.from] ?? 4),
      ];
      for (let k = 0; k < width; k++) {
        rows[i * width + k] = (offsets[typeFeatureCount + k] ?? 0) + (values[k] ?? 0);
      }
      if (tokens.norm[i] === ",") commas++;
      sinceClosing = state === quoteStates.closing ? 0 : sinceClosing + 1;
    }
  });
  return rows;
}

function distancesToOpening(tokens: Tokens, from: number, to: number): Uint8Array {
  const distances = new Uint8Array(to - from);
  let distance = 99;
  for (let i = to - 1; i >= from; i--) {
    distances[i - from] = Math.min(99, distance);
    distance = tokens.quote[i] === quoteStates.opening ? 0 : distance + 1;
  }
  return distances;
}
