/** Reading the corpus, and the split that every program of this folder keeps to. */
import { readFileSync } from "node:fs";
import type { Span } from "../draft/types.ts";

export interface GoldAttribution {
  readonly cue: Span | null;
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
}

/** One article; offsets are UTF-16 code units of `text`. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldAttribution[];
}

export function readCorpus(path: string): readonly Article[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Every tenth article is held back: never trained on, never looked at while anything is tuned. */
export function isHeldBack(index: number): boolean {
  return index % 10 === 0;
}

/** Every tenth of the rest chooses thresholds and fits the confidence. */
export function isForTuning(index: number): boolean {
  return index % 10 === 5;
}

export type Part = "train" | "tune" | "held-back";

export function partOf(index: number): Part {
  return isHeldBack(index) ? "held-back" : isForTuning(index) ? "tune" : "train";
}
