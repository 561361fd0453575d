/** Figures to stand beside ours: rules and people on the same articles, and the goals of the project. Percent. */
import type { Subset } from "./attributionScore.ts";

export interface Anchor {
  readonly floor?: number;
  readonly human?: number;
  readonly goal?: number;
}

/** Floor: hand rules on the development articles. Human: one annotator against another on 18 articles. */
export const anchors: Readonly<Record<Exclude<Subset, "wide">, Readonly<Record<string, Anchor>>>> = {
  all: {
    "citron exact cue F1": { floor: 50.3, human: 71.3 },
    "citron exact source F1": { floor: 42.6, human: 74.7 },
    "citron exact content F1": { floor: 32.5, human: 68.5 },
    "citron exact quote F1": { floor: 25.1, human: 59.3 },
    "token cue F1": { floor: 37.1, human: 69.7 },
    "token source F1": { floor: 50.1, human: 81.2 },
    "token content F1": { floor: 68.4, human: 91.9 },
    "span source exact F1": { floor: 46.3, human: 78.5, goal: 75 },
    "span cue exact F1": { floor: 50.3, human: 71.3, goal: 70 },
    "span content exact F1": { floor: 37.4, human: 71.9, goal: 64 },
    "usable F1": { floor: 45.5, human: 75.9 },
    "sentence F1": { floor: 65.3, human: 93.3 },
    "sentence accuracy": { floor: 63.1, human: 89.6 },
    "direct found": { floor: 73.9, human: 98.8 },
    "direct source exact": { floor: 59.7, human: 93.9 },
    "direct source overlap": { floor: 68, human: 97.8, goal: 92 },
  },
  core: {
    "citron exact cue F1": { floor: 69.4, human: 85.5 },
    "citron exact source F1": { floor: 59, human: 86.8 },
    "citron exact content F1": { floor: 45, human: 82.9 },
    "citron exact quote F1": { floor: 34.9, human: 71.9, goal: 64 },
    "token cue F1": { floor: 60.7, human: 81.9 },
    "token source F1": { floor: 64, human: 88.7 },
    "token content F1": { floor: 77.7, human: 95 },
    "span source exact F1": { floor: 60.9, human: 88.4 },
    "span cue exact F1": { floor: 69.4, human: 85.5 },
    "span content exact F1": { floor: 49.9, human: 85.7 },
    "usable F1": { floor: 62.8, human: 89.2, goal: 82 },
    "sentence F1": { floor: 78.3, human: 95.7 },
    "sentence accuracy": { floor: 76.9, human: 94, goal: 93 },
    "direct found": { floor: 73.9, human: 98.8 },
    "direct source exact": { floor: 59.7, human: 93.9 },
    "direct source overlap": { floor: 68, human: 97.8, goal: 92 },
  },
};

/** What other rankers reach on labelled news articles: average precision, best F1, precision at 50. */
export const claimAnchors: readonly { readonly name: string; readonly values: readonly number[] }[] = [
  { name: "has a digit or number word", values: [0.226, 0.322, 0.22] },
  { name: "logistic regression on ClaimBuster", values: [0.284, 0.381, 0.32] },
  { name: "not attributed, nothing else", values: [0.288, 0.467, 0.16] },
  { name: "the floor: ClaimBuster x not attributed", values: [0.457, 0.499, 0.64] },
  { name: "the floor with gold attributions", values: [0.613, 0.673, 0.78] },
  { name: "plain logistic regression on the labels", values: [0.55, 0.57, 0.76] },
  { name: "the same, stacked", values: [0.57, 0.58, 0.66] },
];

export const claimGoals: Readonly<Record<string, string>> = {
  "average precision": ".65",
  "precision at 50": ".80",
  precision: ".60",
  recall: ".45",
  "flags per 1,000 words": "at most 6",
  "ClaimBuster macro-F1": ".86",
};
