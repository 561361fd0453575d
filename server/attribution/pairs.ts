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
const flagCount = 12 + betweenWords.length;

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
  const { tokens, spans, role, breaks } = context;
  const { norm, sentence, quote } = tokens;
  const before = other.to <= cue.from ? 1 : 0;
  const from = before === 1 ? other.to : cue.to;
  const to = Math.max(from, before === 1 ? cue.from : other.from);
  const gap = gapBetween(other, cue);
  let gapClass = 0;
  while (gapClass < gapSizes.length && gap >= (gapSizes[gapClass] as number)) gapClass++;
  const word = (i: number) => norm[i] ?? "#";
  const roleAt = (i: number) => (i >= 0 && i < tokens.count ? (role[i] as number) : 4);
  const quoted = (i: number) => (quote[i] === quoteStates.outside ? 0 : 1);
  const sentencesApart = (sentence[cue.from] ?? 0) - (sentence[other.from] ?? 0);
  let count = 0;
  let block = 0;
  let start = 0;
  const hot = (value: number) => {
    out[count++] = start + value;
    start += blocks[block++] as number;
  };
  hot(before);
  hot(gapClass + 9 * before);
  hot(Math.max(-3, Math.min(3, sentencesApart)) + 3);
  hot(countBetween(spans.source, from, to) + 4 * before);
  hot(countBetween(spans.cue, from, to) + 4 * before);
  hot(countBetween(spans.content, from, to) + 4 * before);
  hot(Math.min(3, (breaks[to] ?? 0) - (breaks[from] ?? 0)));
  hot(quoted(other.from));
  hot(quoted(other.to - 1));
  hot(quoted(cue.from));
  hot(quoted(other.from) === quoted(cue.from) ? 0 : 1);
  hot(roleAt(other.from - 1));
  hot(roleAt(other.to));
  hot(roleAt(cue.from - 1));
  hot(roleAt(cue.to));
  hot(roleAt(cue.to + 1));
  const flag = (value: boolean) => {
    if (value) out[count++] = start;
    start++;
  };
  const cueWord = word(cue.from);
  const otherWord = word(other.from);
  const next = word(cue.to);
  flag(true);
  flag(word(other.to) === ",");
  flag(next === "," || next === "." || next === '"');
  flag(word(cue.from - 1) === ",");
  flag(next === "that");
  flag(otherWord === "who" || otherWord === "which" || otherWord === "that");
  flag(sourcePronouns.has(otherWord));
  flag(cueWord === "according" || cueWord === "per");
  flag(cueWord.endsWith("ing"));
  flag(other.to - other.from > 8);
  flag(other.to - other.from === 1);
  flag(cue.to - cue.from === 1);
  const last = Math.min(to, from + 12);
  for (const text of betweenWords) {
    let at = from;
    while (at < last && norm[at] !== text) at++;
    flag(at < last);
  }
  return count;
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
