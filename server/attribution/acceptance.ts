/** How sure the engine is of one attribution: features of the decision for a small net, trained on articles it has not seen. */

import { wordClassCount, wordClassOf } from "./lexicon.ts";
import type { Link } from "./linker.ts";
import { netScore } from "./linker.ts";
import type { Model } from "./model.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import { labelCount, type TokenRange } from "./types.ts";

const chanceCount = 13;
const flagCount = 9;
export const acceptanceSize = chanceCount + flagCount + wordClassCount;

/** Chances near one say more about their distance to one than about themselves. */
const logit = (chance: number) => Math.log((chance + 1e-3) / (1 - chance + 1e-3)) / 4;

/** How a link was come by. */
export interface Standing {
  /** The posterior of the label that its reading was made to pass through, 1 for the best path's. */
  readonly detour: number;
  /** The share of readings that have it. */
  readonly share: number;
}

/** Features of a link under the posteriors of its paragraph (tokens x labels). */
export function acceptanceFeatures(
  tokens: Tokens,
  marginals: Float64Array,
  found: Link,
  standing: Standing,
): Float32Array {
  const chance = (token: number, label: number) => marginals[token * labelCount + label] ?? 0;
  /** The beginning's chance, the lowest chance inside, and the chance that it ends where it does. */
  const certainty = ({ from, to }: TokenRange, role: number): readonly [number, number, number] => {
    let inside = 1;
    for (let i = from + 1; i < to; i++) inside = Math.min(inside, chance(i, 2 * role + 2));
    const ends = to < tokens.count ? 1 - chance(to, 2 * role + 2) : 1;
    return [chance(from, 2 * role + 1), inside, ends];
  };
  const lowest = (ranges: readonly TokenRange[], role: number) => {
    const low: [number, number, number] = [1, 1, 1];
    for (const range of ranges) {
      certainty(range, role).forEach((value, k) => {
        low[k] = Math.min(low[k] ?? 1, value);
      });
    }
    return low;
  };
  const chances = [
    ...lowest(found.sources, 0),
    ...certainty(found.cue, 1),
    ...lowest(found.contents, 2),
    found.sourceChance,
    found.contentChance,
    standing.detour,
    standing.share,
  ].map(logit);
  const { cue, contents, sources } = found;
  const words = contents.reduce((sum, { from, to }) => sum + to - from, 0);
  let quoted = 0;
  for (const { from, to } of contents) {
    for (let i = from; i < to; i++) if (tokens.quote[i] !== quoteStates.outside) quoted++;
  }
  const flags = [
    sources.length === 0,
    sources.length > 1,
    contents.length > 1,
    quoted > 0.9 * words,
    quoted > 0 && quoted <= 0.9 * words,
    words < 4,
    words > 40,
    cue.to - cue.from > 1,
    tokens.quote[cue.from] !== quoteStates.outside,
  ].map(Number);
  const features = new Float32Array(acceptanceSize);
  features.set([...chances, ...flags]);
  let wordClass = 0;
  for (let i = cue.from; i < cue.to && wordClass === 0; i++) wordClass = wordClassOf(tokens.norm[i] ?? "");
  features[chanceCount + flagCount + wordClass] = 1;
  return features;
}

export interface Judgement {
  /** 0..1: how often attributions like this one give the right words to the right source. */
  readonly confidence: number;
  /** What decides between readings that exclude each other: right words, and right to the letter. */
  readonly rank: number;
}

const chanceOf = (score: number) => 1 / (1 + Math.exp(-score));

export function judge(model: Model, features: Float32Array): Judgement {
  const confidence = chanceOf(netScore(model.acceptNet, features));
  return { confidence, rank: confidence + 0.5 * chanceOf(netScore(model.exactNet, features)) };
}
