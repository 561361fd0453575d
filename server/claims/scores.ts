/** Weighs the sentences of a paragraph by the model: whatever does not depend on the text around it. */
import type { Tokens } from "../attribution/tokens.ts";
import type { Span } from "../draft/types.ts";
import type { ClaimModel } from "./model.ts";
import type { SentenceReading } from "./reading.ts";
import { shapeNames } from "./sentenceFeatures.ts";
import { type ClaimType, claimTypes } from "./types.ts";

/** The scores of both models, or a sentence's own part of them. */
export interface TwoScores {
  /** Somebody is credited with it. */
  readonly credited: number;
  /** It is a claim, if nobody is. */
  readonly claim: number;
}

/** Log odds that nobody is credited and that it is a claim. */
export function unsourcedScore({ credited, claim }: TwoScores): number {
  // 1 / p - 1 for p = 1 / (1 + exp(credited)) / (1 + exp(-claim)).
  return -Math.log(Math.exp(credited) + Math.exp(-claim) + Math.exp(credited - claim));
}

/** Why a sentence reads as a claim. */
export interface ClaimReasons {
  /** Most likely first. */
  readonly types: readonly ClaimType[];
  /** The words that weighed most, in the paragraph, by place. */
  readonly words: readonly Span[];
}

/** Sentences shorter than this count as so long: a single word is no evidence. */
const fewestTokens = 8;

/** What the sums over a sentence's tokens are divided by. */
export function lengthNorm(tokens: number): number {
  return Math.sqrt(Math.max(fewestTokens, tokens));
}

/** How many words are shown, and how likely a further type must be. */
const shownWords = 3;
const furtherType = 0.2;
const mostTypes = 3;

export function ownScore(model: ClaimModel, { words: { words, pairs }, shape }: SentenceReading): TwoScores {
  const norm = lengthNorm(words.length);
  let credited = 0;
  let claim = 0;
  for (let i = 0; i < words.length; i++) {
    const place = model.places.placeOf(words[i] as number);
    if (place < 0) continue;
    credited += model.words[2 * place] as number;
    claim += model.words[2 * place + 1] as number;
  }
  const summed = pairSums(model, pairs);
  credited = (credited * model.wordScale + summed.credited) / norm;
  claim = (claim * model.wordScale + summed.claim) / norm;
  for (let j = 0; j < shape.length; j++) {
    const value = shape[j] as number;
    if (value === 0) continue;
    credited += value * (model.shape[2 * j] as number);
    claim += value * (model.shape[2 * j + 1] as number);
  }
  return { credited, claim };
}

/** Asked only of sentences that are likely enough to be shown. */
export function claimReasons(model: ClaimModel, reading: SentenceReading, tokens: Tokens): ClaimReasons {
  const { words } = reading;
  const count = claimTypes.length;
  const weights = new Float32Array(words.words.length);
  const sums = new Float32Array(count);
  words.words.forEach((hash, i) => {
    const place = model.places.placeOf(hash);
    if (place < 0) return;
    weights[i] = model.words[2 * place + 1] as number;
    for (let t = 0; t < count; t++) sums[t] = (sums[t] as number) + (model.typeWords[place * count + t] as number);
  });
  return {
    types: likelyTypes(model, reading, sums, lengthNorm(words.words.length)),
    words: heaviest(weights, (i) => ({
      start: tokens.start[words.from + i] ?? 0,
      end: tokens.end[words.from + i] ?? 0,
    })),
  };
}

/** Sums over hashed pairs, scaled. */
function pairSums(model: ClaimModel, pairs: Uint32Array): TwoScores {
  let credited = 0;
  let claim = 0;
  for (let i = 0; i < pairs.length; i++) {
    const at = 2 * ((pairs[i] as number) & model.pairMask);
    credited += model.pairs[at] as number;
    claim += model.pairs[at + 1] as number;
  }
  return { credited: credited * model.pairScale, claim: claim * model.pairScale };
}

function likelyTypes(
  model: ClaimModel,
  { shape }: SentenceReading,
  sums: Float32Array,
  norm: number,
): readonly ClaimType[] {
  const count = claimTypes.length;
  const chances = Array.from(sums, (sum, t) => {
    let score = (sum * model.typeScale) / norm + (model.typeBias[t] as number);
    for (let j = 0; j < shapeNames.length; j++) {
      score += (shape[j] as number) * (model.typeShape[j * count + t] as number);
    }
    return { type: claimTypes[t] as ClaimType, chance: 1 / (1 + Math.exp(-score)) };
  });
  const sorted = chances.sort((a, b) => b.chance - a.chance);
  return sorted
    .slice(0, mostTypes)
    .filter(({ chance }, i) => i === 0 || chance >= furtherType)
    .map(({ type }) => type);
}

/** The tokens that spoke loudest for a claim, by place. */
function heaviest(weights: Float32Array, spanAt: (word: number) => Span): readonly Span[] {
  return Array.from(weights, (weight, word) => ({ weight, word }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, shownWords)
    .map(({ word }) => spanAt(word))
    .sort((a, b) => a.start - b.start);
}
