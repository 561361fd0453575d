/** Features of a pair "source and cue" or "content and cue" of one paragraph, for the linker. */
import type { RoleSpans } from "./chain.ts";
import { sourcePronouns } from "./lexicon.ts";
import type { Model } from "./model.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenRange } from "./types.ts";

/** Dimensions of the cue's word vector that the linker sees: the first ones say most (PCA). */
const vectorPart = 32;
const gapSizes = [1, 2, 3, 5, 9, 16, 30, 60];
const betweenWords = ["and", "but", '"', ".", "who", "to"];
const breakMarks = new Set([",", ";", "—", "–", "-"]);
/** Sizes of the one-hot blocks, in order; what each holds stands in `pairFeatures`. */
const blocks = [2, 18, 7, 8, 8, 8, 4, 2, 2, 2, 2, 5, 5, 5, 5, 5];
const plainFlags = 12;
const flagCount = plainFlags + betweenWords.length;

/** Features that are 1 or 0; the cue's vector follows them. */
const onesSize = blocks.reduce((sum, size) => sum + size, 0) + flagCount;
export const pairSize = onesSize + vectorPart;
/** Features of one pair that are 1, at most. */
export const mostOnes = blocks.length + flagCount;

/** All of a paragraph that pair features look at. */
export interface PairContext {
  readonly tokens: Tokens;
  readonly spans: RoleSpans;
  /** Role of each token's span: 0 none, 1 source, 2 cue, 3 content; one more at the end. */
  readonly role: Uint8Array;
  /** How many commas, semicolons and dashes stand before each token. */
  readonly breaks: Int32Array;
}

/** `breaks`: of another reading of the same paragraph. */
export function pairContext(tokens: Tokens, spans: RoleSpans, breaks = breaksIn(tokens)): PairContext {
  const role = new Uint8Array(tokens.count + 1);
  const lists = [spans.source, spans.cue, spans.content];
  lists.forEach((list, index) => {
    for (const { from, to } of list) role.fill(index + 1, from, to);
  });
  return { tokens, spans, role, breaks };
}

export function breaksIn(tokens: Tokens): Int32Array {
  const counted = new Int32Array(tokens.count + 1);
  for (let i = 0; i < tokens.count; i++) {
    counted[i + 1] = (counted[i] as number) + (breakMarks.has(tokens.norm[i] ?? "") ? 1 : 0);
  }
  return counted;
}

export function gapBetween(a: TokenRange, b: TokenRange): number {
  return a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0;
}

/** Index of the first range that begins at the token or later; ranges by place. */
export function firstFrom(ranges: readonly TokenRange[], token: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Three at most. */
function countBetween(list: readonly TokenRange[], from: number, to: number): number {
  const first = firstFrom(list, from);
  let count = 0;
  while (count < 3 && (list[first + count]?.from ?? to) < to) count++;
  return count;
}

/** Writes the places of the features that are 1 for `other` (a source or a content) and `cue`, rising; gives their number. */
export function pairOnes(context: PairContext, other: TokenRange, cue: TokenRange, out: Int32Array): number {
  const { tokens, spans, breaks } = context;
  const { norm, sentence, quote } = tokens;
  const before = other.to <= cue.from ? 1 : 0;
  const from = before === 1 ? other.to : cue.to;
  const to = Math.max(from, before === 1 ? cue.from : other.from);
  const gap = gapBetween(other, cue);
  let gapClass = 0;
  while (gapClass < gapSizes.length && gap >= (gapSizes[gapClass] as number)) gapClass++;
  const otherQuoted = quotedAt(quote, other.from);
  const cueQuoted = quotedAt(quote, cue.from);
  const sentencesApart = (sentence[cue.from] ?? 0) - (sentence[other.from] ?? 0);
  const side = 4 * before;
  hot[0] = before;
  hot[1] = gapClass + 9 * before;
  hot[2] = Math.max(-3, Math.min(3, sentencesApart)) + 3;
  hot[3] = countBetween(spans.source, from, to) + side;
  hot[4] = countBetween(spans.cue, from, to) + side;
  hot[5] = countBetween(spans.content, from, to) + side;
  hot[6] = Math.min(3, (breaks[to] ?? 0) - (breaks[from] ?? 0));
  hot[7] = otherQuoted;
  hot[8] = quotedAt(quote, other.to - 1);
  hot[9] = cueQuoted;
  hot[10] = otherQuoted === cueQuoted ? 0 : 1;
  hot[11] = roleAt(context, other.from - 1);
  hot[12] = roleAt(context, other.to);
  hot[13] = roleAt(context, cue.from - 1);
  hot[14] = roleAt(context, cue.to);
  hot[15] = roleAt(context, cue.to + 1);
  let count = 0;
  let start = 0;
  for (let block = 0; block < blocks.length; block++) {
    out[count++] = start + (hot[block] as number);
    start += blocks[block] as number;
  }
  const cueWord = norm[cue.from] ?? "#";
  const otherWord = norm[other.from] ?? "#";
  const next = norm[cue.to] ?? "#";
  const flags =
    1 |
    (norm[other.to] === "," ? 2 : 0) |
    (next === "," || next === "." || next === '"' ? 4 : 0) |
    (norm[cue.from - 1] === "," ? 8 : 0) |
    (next === "that" ? 16 : 0) |
    (otherWord === "who" || otherWord === "which" || otherWord === "that" ? 32 : 0) |
    (sourcePronouns.has(otherWord) ? 64 : 0) |
    (cueWord === "according" || cueWord === "per" ? 128 : 0) |
    (cueWord.endsWith("ing") ? 256 : 0) |
    (other.to - other.from > 8 ? 512 : 0) |
    (other.to - other.from === 1 ? 1024 : 0) |
    (cue.to - cue.from === 1 ? 2048 : 0);
  for (let bit = 0; bit < plainFlags; bit++) {
    if ((flags & (1 << bit)) !== 0) out[count++] = start + bit;
  }
  start += plainFlags;
  const last = Math.min(to, from + 12);
  for (let k = 0; k < betweenWords.length; k++) {
    let at = from;
    while (at < last && norm[at] !== betweenWords[k]) at++;
    if (at < last) out[count++] = start + k;
  }
  return count;
}

const hot = new Int32Array(16);

function quotedAt(quote: Uint8Array, token: number): 0 | 1 {
  return quote[token] === quoteStates.outside ? 0 : 1;
}

function roleAt({ tokens, role }: PairContext, token: number): number {
  return token >= 0 && token < tokens.count ? (role[token] as number) : 4;
}

/** The part of the vocabulary's vector that the linker sees of a word, as features; null for a word it does not have. */
export function cueVector(
  { vocabulary, table, tableScale, vectorSize }: Pick<Model, "vocabulary" | "table" | "tableScale" | "vectorSize">,
  word: string,
): Float32Array | null {
  const row = vocabulary.get(word);
  if (row === undefined) return null;
  const scale = tableScale[row] ?? 0;
  return Float32Array.from({ length: vectorPart }, (_, j) => scale * (table[row * vectorSize + j] ?? 0));
}

const ones = new Int32Array(mostOnes);

/** Writes all features of a pair into `out`, `pairSize` numbers from `at` on: for training. */
export function pairFeatures(
  model: Pick<Model, "vocabulary" | "table" | "tableScale" | "vectorSize">,
  context: PairContext,
  other: TokenRange,
  cue: TokenRange,
  out: Float32Array,
  at: number,
): void {
  out.fill(0, at, at + pairSize);
  const count = pairOnes(context, other, cue, ones);
  for (let k = 0; k < count; k++) out[at + (ones[k] as number)] = 1;
  const vector = cueVector(model, context.tokens.norm[cue.from] ?? "#");
  if (vector !== null) out.set(vector, at + onesSize);
}
