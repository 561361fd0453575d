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
const breaks = new Set([",", ";", "—", "–", "-"]);
/** Sizes of the one-hot blocks, in order; what each holds stands in `pairFeatures`. */
const blocks = [2, 18, 7, 8, 8, 8, 4, 2, 2, 2, 2, 5, 5, 5, 5, 5];
const flagCount = 12 + betweenWords.length;

export const pairSize = blocks.reduce((sum, size) => sum + size, 0) + flagCount + vectorPart;

/** All of a paragraph that pair features look at. */
export interface PairContext {
  readonly tokens: Tokens;
  readonly spans: RoleSpans;
  /** Role of each token's span: 0 none, 1 source, 2 cue, 3 content; one more at the end. */
  readonly role: Uint8Array;
  /** How many commas, semicolons and dashes stand before each token. */
  readonly breaks: Int32Array;
}

export function pairContext(tokens: Tokens, spans: RoleSpans): PairContext {
  const role = new Uint8Array(tokens.count + 1);
  const lists = [spans.source, spans.cue, spans.content];
  lists.forEach((list, index) => {
    for (const { from, to } of list) role.fill(index + 1, from, to);
  });
  const counted = new Int32Array(tokens.count + 1);
  for (let i = 0; i < tokens.count; i++) {
    counted[i + 1] = (counted[i] ?? 0) + (breaks.has(tokens.norm[i] ?? "") ? 1 : 0);
  }
  return { tokens, spans, role, breaks: counted };
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

/** Writes the features of `other` (a source or a content) and `cue` into `out`, `pairSize` numbers from `at` on. */
export function pairFeatures(
  model: Pick<Model, "vocabulary" | "table" | "tableScale" | "vectorSize">,
  context: PairContext,
  other: TokenRange,
  cue: TokenRange,
  out: Float32Array,
  at: number,
): void {
  const { tokens, spans, role } = context;
  const { norm, sentence, quote } = tokens;
  const before = other.to <= cue.from ? 1 : 0;
  const from = before === 1 ? other.to : cue.to;
  const to = Math.max(from, before === 1 ? cue.from : other.from);
  const gap = gapBetween(other, cue);
  let gapClass = 0;
  while (gapClass < gapSizes.length && gap >= (gapSizes[gapClass] ?? 0)) gapClass++;
  const word = (i: number) => norm[i] ?? "#";
  const roleAt = (i: number) => (i >= 0 && i < tokens.count ? (role[i] ?? 0) : 4);
  const quoted = (i: number) => (quote[i] === quoteStates.outside ? 0 : 1);
  const sentencesApart = (sentence[cue.from] ?? 0) - (sentence[other.from] ?? 0);
  const hot = [
    before,
    gapClass + 9 * before,
    Math.max(-3, Math.min(3, sentencesApart)) + 3,
    countBetween(spans.source, from, to) + 4 * before,
    countBetween(spans.cue, from, to) + 4 * before,
    countBetween(spans.content, from, to) + 4 * before,
    Math.min(3, (context.breaks[to] ?? 0) - (context.breaks[from] ?? 0)),
    quoted(other.from),
    quoted(other.to - 1),
    quoted(cue.from),
    quoted(other.from) === quoted(cue.from) ? 0 : 1,
    roleAt(other.from - 1),
    roleAt(other.to),
    roleAt(cue.from - 1),
    roleAt(cue.to),
    roleAt(cue.to + 1),
  ];
  out.fill(0, at, at + pairSize);
  let k = at;
  blocks.forEach((size, index) => {
    out[k + (hot[index] ?? 0)] = 1;
    k += size;
  });
  const flag = (value: boolean) => {
    out[k++] = value ? 1 : 0;
  };
  flag(true);
  flag(word(other.to) === ",");
  flag(/^[,."]$/.test(word(cue.to)));
  flag(word(cue.from - 1) === ",");
  flag(word(cue.to) === "that");
  flag(/^(?:who|which|that)$/.test(word(other.from)));
  flag(sourcePronouns.has(word(other.from)));
  flag(/^(?:according|per)$/.test(word(cue.from)));
  flag(word(cue.from).endsWith("ing"));
  flag(other.to - other.from > 8);
  flag(other.to - other.from === 1);
  flag(cue.to - cue.from === 1);
  for (const text of betweenWords) {
    let found = false;
    for (let i = from; i < Math.min(to, from + 12); i++) if (norm[i] === text) found = true;
    flag(found);
  }
  const row = model.vocabulary.get(word(cue.from));
  if (row === undefined) return;
  const scale = model.tableScale[row] ?? 0;
  for (let j = 0; j < vectorPart; j++) out[k + j] = scale * (model.table[row * model.vectorSize + j] ?? 0);
}
