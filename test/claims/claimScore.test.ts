import { describe, expect, it } from "vitest";
import {
  atThreshold,
  averagePrecision,
  calibrationError,
  precisionAt,
  type RankedSentence,
} from "../evaluation/claimScore.ts";

const sentences: readonly RankedSentence[] = [
  { score: 0.9, isClaim: true },
  { score: 0.8, isClaim: false },
  { score: 0.6, isClaim: true },
  { score: 0.2, isClaim: false },
];

describe("claim scorer", () => {
  it("ranks: average precision and precision at k", () => {
    expect(averagePrecision(sentences)).toBeCloseTo((1 + 2 / 3) / 2);
    expect(precisionAt(sentences, 2)).toBe(0.5);
    expect(averagePrecision([])).toBe(0);
  });

  it("chooses: precision, recall and both F1 at a threshold", () => {
    const found = atThreshold(sentences, 0.7);
    expect(found).toMatchObject({ flagged: 2, right: 1, precision: 0.5, recall: 0.5, f1: 0.5, macroF1: 0.5 });
  });

  it("keeps the given order among equals", () => {
    const equal = [
      { score: 0.5, isClaim: false },
      { score: 0.5, isClaim: true },
    ];
    expect(averagePrecision(equal)).toBe(0.5);
  });

  it("measures how far probabilities are from shares", () => {
    expect(calibrationError([{ score: 0.75, isClaim: true }])).toBeCloseTo(0.25);
    expect(calibrationError(sentences)).toBeCloseTo((0.1 + 0.8 + 0.4 + 0.2) / 4);
  });
});
