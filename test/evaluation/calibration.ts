/** Are the confidences what they say? */

import { isUsable } from "../../server/training/usable.ts";
import type { GoldDocument, Quote } from "./attributionScore.ts";

export interface Bin {
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

export interface Calibration {
  /** Ten bins of equal width. */
  readonly bins: readonly Bin[];
  /** Mean distance between confidence and share of right ones, weighted by the bins' counts. */
  readonly error: number;
}

/** Right is: usable against any gold attribution, of any class. */
export function calibration(
  gold: readonly GoldDocument[],
  predicted: ReadonlyMap<string, readonly (Quote & { readonly confidence: number })[]>,
): Calibration {
  const sums = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  let all = 0;
  for (const { id, text, quotes } of gold) {
    for (const quote of predicted.get(id) ?? []) {
      const bin = sums[Math.min(9, Math.floor(quote.confidence * 10))];
      if (bin === undefined) continue;
      bin.count++;
      bin.confidence += quote.confidence;
      if (quotes.some((other) => isUsable(text, quote, other))) bin.right++;
      all++;
    }
  }
  const error = sums.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / Math.max(1, all);
  const bins = sums.map(({ count, confidence, right }) => ({
    count,
    confidence: confidence / Math.max(1, count),
    right: right / Math.max(1, count),
  }));
  return { bins, error };
}
