/** Which source and which contents belong to which cue: small nets over pairs, each choosing one partner or none. */
import type { RoleSpans } from "./chain.ts";
import type { Model, SmallNet } from "./model.ts";
import { cueVector, firstFrom, mostOnes, type PairContext, pairContext, pairOnes } from "./pairs.ts";
import type { Tokens } from "./tokens.ts";
import type { TokenRange, Waiting } from "./types.ts";

/** The net's output for the `inputs` numbers from `at` on. */
export function netScore(net: SmallNet, input: Float32Array): number {
  const { hidden, inputs, first, firstBias } = net;
  const sums = new Float64Array(firstBias);
  for (let j = 0; j < inputs; j++) {
    const value = input[j] as number;
    if (value === 0) continue;
    for (let h = 0; h < hidden; h++) sums[h] = (sums[h] as number) + value * (first[j * hidden + h] as number);
  }
  return output(net, sums);
}

function output({ hidden, second, secondBias }: SmallNet, sums: Float64Array): number {
  let sum = secondBias;
  for (let h = 0; h < hidden; h++) {
    const value = sums[h] as number;
    if (value > 0) sum += value * (second[h] as number);
  }
  return sum;
}

/** What a cue's vector alone gives the hidden sums, by net and cue: the same for all pairs of the cue. */
const cueSums = new WeakMap<SmallNet, Map<string, Float64Array>>();

function sumsOfCue(model: Model, net: SmallNet, word: string): Float64Array {
  const known = cueSums.get(net) ?? new Map<string, Float64Array>();
  cueSums.set(net, known);
  const ready = known.get(word);
  if (ready !== undefined) return ready;
  const { hidden, inputs, first, firstBias } = net;
  const sums = new Float64Array(firstBias);
  const vector = cueVector(model, word) ?? [];
  const start = inputs - vector.length;
  vector.forEach((value, j) => {
    for (let h = 0; h < hidden; h++)
      sums[h] = (sums[h] as number) + value * (first[(start + j) * hidden + h] as number);
  });
  if (known.size >= mostCues) known.clear();
  known.set(word, sums);
  return sums;
}

const mostCues = 2_000;
const ones = new Int32Array(mostOnes);

/** The net's output for a pair. */
function pairScore(model: Model, net: SmallNet, context: PairContext, other: TokenRange, cue: TokenRange): number {
  const { hidden, first, second, secondBias } = net;
  const count = pairOnes(context, other, cue, ones);
  for (let k = 0; k < count; k++) ones[k] = (ones[k] as number) * hidden;
  const ofCue = sumsOfCue(model, net, context.tokens.norm[cue.from] ?? "#");
  let sum = secondBias;
  // Four hidden sums at a time stay in registers.
  for (let h = 0; h < hidden; h += 4) {
    let s0 = ofCue[h] as number;
    let s1 = ofCue[h + 1] as number;
    let s2 = ofCue[h + 2] as number;
    let s3 = ofCue[h + 3] as number;
    for (let k = 0; k < count; k++) {
      const row = (ones[k] as number) + h;
      s0 += first[row] as number;
      s1 += first[row + 1] as number;
      s2 += first[row + 2] as number;
      s3 += first[row + 3] as number;
    }
    if (s0 > 0) sum += s0 * (second[h] as number);
    if (s1 > 0) sum += s1 * (second[h + 1] as number);
    if (s2 > 0) sum += s2 * (second[h + 2] as number);
    if (s3 > 0) sum += s3 * (second[h + 3] as number);
  }
  return sum;
}

/** A cue with what was linked to it and how sure each link is. */
export interface Link {
  readonly cue: TokenRange;
  readonly sources: readonly TokenRange[];
  readonly contents: readonly TokenRange[];
  /** Probability of the choice of sources, none included. */
  readonly sourceChance: number;
  /** Lowest probability of its contents' choices. */
  readonly contentChance: number;
}

export interface Links {
  readonly links: readonly Link[];
  /** Contents that chose no cue. */
  readonly unclaimed: readonly TokenRange[];
  /** The last cue, where it has no content and stands at the paragraph's end. */
  readonly waiting: Waiting | null;
}

/** So many tokens at most may stand after a cue that waits for the next paragraph. */
const endReach = 4;

/** Sources stand in the cue's sentence or beside it. */
export function sourceCandidates({ tokens, spans }: PairContext, cue: TokenRange): readonly TokenRange[] {
  const own = tokens.sentence[cue.from] ?? 0;
  return around(spans.source, cue.from).filter(({ from }) => Math.abs((tokens.sentence[from] ?? 0) - own) <= 1);
}

/** More than any sentence has. Without an end each cue of an endless sentence is paired with each source. */
const mostBeside = 32;

/** The ranges nearest to a token, by place. */
function around(ranges: readonly TokenRange[], token: number): readonly TokenRange[] {
  const at = firstFrom(ranges, token);
  return ranges.slice(Math.max(0, at - mostBeside), at + mostBeside);
}

/** Cues stand at most two sentences before a content's first or three after its last sentence. */
export function cueCandidates({ tokens, spans }: PairContext, content: TokenRange): readonly TokenRange[] {
  const first = tokens.sentence[content.from] ?? 0;
  const last = tokens.sentence[content.to - 1] ?? 0;
  const atStart = firstFrom(spans.cue, content.from);
  const atEnd = firstFrom(spans.cue, content.to);
  const found: TokenRange[] = [];
  for (let at = Math.max(0, atStart - mostBeside); at < atEnd + mostBeside && at < spans.cue.length; at++) {
    // In the middle of a content that holds very many.
    if (at >= atStart + mostBeside && at < atEnd - mostBeside) continue;
    const cue = spans.cue[at] as TokenRange;
    const own = tokens.sentence[cue.from] ?? 0;
    if (own >= first - 2 && own <= last + 3) found.push(cue);
  }
  return found;
}

/** Probabilities of none (first) and of each candidate, from their scores. */
function chancesOf(none: number, scores: readonly number[]): readonly number[] {
  const top = Math.max(none, ...scores);
  const weights = [Math.exp(none - top)];
  let sum = weights[0] as number;
  for (const score of scores) {
    const weight = Math.exp(score - top);
    weights.push(weight);
    sum += weight;
  }
  return weights.map((weight) => weight / sum);
}

interface Draft {
  readonly cue: TokenRange;
  sources: readonly TokenRange[];
  contents: TokenRange[];
  sourceChance: number;
  contentChance: number;
}

/** `breaks`: see `pairContext`. */
export function link(model: Model, tokens: Tokens, spans: RoleSpans, breaks?: Int32Array): Links {
  const context = pairContext(tokens, spans, breaks);
  const { thresholds, sourceNet, contentNet } = model;
  const drafts = new Map<TokenRange, Draft>();
  for (const cue of spans.cue) {
    const candidates = sourceCandidates(context, cue);
    const scores = candidates.map((source) => pairScore(model, sourceNet, context, source, cue));
    const chances = chancesOf(thresholds.noSource, scores);
    const best = likeliest(chances);
    const sources =
      best === 0 ? [] : candidates.filter((_, i) => i + 1 === best || (chances[i + 1] ?? 0) > thresholds.secondSource);
    drafts.set(cue, { cue, sources, contents: [], sourceChance: chances[best] ?? 1, contentChance: 1 });
  }
  const unclaimed: TokenRange[] = [];
  for (const content of spans.content) {
    const candidates = cueCandidates(context, content);
    const scores = candidates.map((cue) => pairScore(model, contentNet, context, content, cue));
    const chances = chancesOf(thresholds.noCue, scores);
    const best = likeliest(chances);
    const cue = candidates[best - 1];
    const draft = cue === undefined ? undefined : drafts.get(cue);
    if (draft === undefined) {
      unclaimed.push(content);
      continue;
    }
    draft.contents.push(content);
    draft.contentChance = Math.min(draft.contentChance, chances[best] ?? 1);
  }
  const all = [...drafts.values()];
  const last = all.at(-1);
  const waits = last !== undefined && last.contents.length === 0 && last.cue.to + endReach >= tokens.count;
  return { links: all.filter((draft) => draft.contents.length > 0), unclaimed, waiting: waits ? last : null };
}

function likeliest(chances: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < chances.length; i++) if ((chances[i] as number) > (chances[best] as number)) best = i;
  return best;
}
