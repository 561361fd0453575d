/** Which source and which contents belong to which cue: small nets over pairs, each choosing one partner or none. */
import type { RoleSpans } from "./chain.ts";
import type { Model, SmallNet } from "./model.ts";
import { firstFrom, type PairContext, pairContext, pairFeatures, pairSize } from "./pairs.ts";
import type { Tokens } from "./tokens.ts";
import type { TokenRange, Waiting } from "./types.ts";

// Most inputs are zero: where the others stand, and what they are.
const places = new Int32Array(256);
const values = new Float64Array(256);

/** The net's output for the `inputs` numbers from `at` on. */
export function netScore(
  { hidden, inputs, first, firstBias, second, secondBias }: SmallNet,
  input: Float32Array,
  at: number,
): number {
  let count = 0;
  for (let j = 0; j < inputs; j++) {
    const value = input[at + j] as number;
    if (value === 0) continue;
    places[count] = j * hidden;
    values[count++] = value;
  }
  let sum = secondBias;
  // Four hidden sums at a time stay in registers; each runs in the order of the inputs.
  for (let h = 0; h < hidden; h += 4) {
    let s0 = firstBias[h] as number;
    let s1 = firstBias[h + 1] as number;
    let s2 = firstBias[h + 2] as number;
    let s3 = firstBias[h + 3] as number;
    for (let k = 0; k < count; k++) {
      const row = (places[k] as number) + h;
      const value = values[k] as number;
      s0 += value * (first[row] as number);
      s1 += value * (first[row + 1] as number);
      s2 += value * (first[row + 2] as number);
      s3 += value * (first[row + 3] as number);
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
  const near = new Set([...around(spans.cue, content.from), ...around(spans.cue, content.to)]);
  return [...near].filter(({ from }) => {
    const own = tokens.sentence[from] ?? 0;
    return own >= first - 2 && own <= last + 3;
  });
}

/** Probabilities of none (first) and of each candidate. */
function choice(net: SmallNet, none: number, features: Float32Array, count: number): Float64Array {
  const chances = new Float64Array(count + 1);
  let top = none;
  chances[0] = none;
  for (let i = 0; i < count; i++) {
    const score = netScore(net, features, i * pairSize);
    chances[i + 1] = score;
    if (score > top) top = score;
  }
  let sum = 0;
  for (let i = 0; i <= count; i++) {
    chances[i] = Math.exp((chances[i] as number) - top);
    sum += chances[i] as number;
  }
  return chances.map((value) => value / sum);
}

interface Draft {
  readonly cue: TokenRange;
  sources: readonly TokenRange[];
  contents: TokenRange[];
  sourceChance: number;
  contentChance: number;
}

export function link(model: Model, tokens: Tokens, spans: RoleSpans): Links {
  const context = pairContext(tokens, spans);
  const { thresholds } = model;
  const drafts = new Map<TokenRange, Draft>();
  for (const cue of spans.cue) {
    const candidates = sourceCandidates(context, cue);
    const features = new Float32Array(candidates.length * pairSize);
    candidates.forEach((source, i) => {
      pairFeatures(model, context, source, cue, features, i * pairSize);
    });
    const chances = choice(model.sourceNet, thresholds.noSource, features, candidates.length);
    const best = likeliest(chances);
    const sources =
      best === 0 ? [] : candidates.filter((_, i) => i + 1 === best || (chances[i + 1] ?? 0) > thresholds.secondSource);
    drafts.set(cue, { cue, sources, contents: [], sourceChance: chances[best] ?? 1, contentChance: 1 });
  }
  const unclaimed: TokenRange[] = [];
  for (const content of spans.content) {
    const candidates = cueCandidates(context, content);
    const features = new Float32Array(candidates.length * pairSize);
    candidates.forEach((cue, i) => {
      pairFeatures(model, context, content, cue, features, i * pairSize);
    });
    const chances = choice(model.contentNet, thresholds.noCue, features, candidates.length);
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

function likeliest(chances: Float64Array): number {
  let best = 0;
  for (let i = 1; i < chances.length; i++) if ((chances[i] as number) > (chances[best] as number)) best = i;
  return best;
}
