/** How well sentences are ranked and chosen: average precision, precision at k, precision and recall at a threshold. */

export interface RankedSentence {
  /** Higher is more of a claim. */
  readonly score: number;
  readonly isClaim: boolean;
}

export interface AtThreshold {
  readonly threshold: number;
  readonly flagged: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Mean of the F1 of claims and the F1 of the rest. */
  readonly macroF1: number;
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Best first; of equals the first given is first. */
function ranked(sentences: readonly RankedSentence[]): readonly RankedSentence[] {
  return [...sentences].sort((a, b) => b.score - a.score);
}

/** Mean, over the claims, of the precision down to each. */
export function averagePrecision(sentences: readonly RankedSentence[]): number {
  let right = 0;
  let sum = 0;
  ranked(sentences).forEach(({ isClaim }, i) => {
    if (isClaim) sum += ++right / (i + 1);
  });
  return ratio(sum, right);
}

export function precisionAt(sentences: readonly RankedSentence[], count: number): number {
  const top = ranked(sentences).slice(0, count);
  return ratio(top.filter(({ isClaim }) => isClaim).length, top.length);
}

/** A sentence is flagged from the threshold on. */
export function atThreshold(sentences: readonly RankedSentence[], threshold: number): AtThreshold {
  let flagged = 0;
  let right = 0;
  let claims = 0;
  for (const { score, isClaim } of sentences) {
    if (isClaim) claims++;
    if (score < threshold) continue;
    flagged++;
    if (isClaim) right++;
  }
  const f1 = ratio(2 * right, flagged + claims);
  const passed = sentences.length - flagged;
  const rest = sentences.length - claims;
  const rightlyPassed = passed - (claims - right);
  return {
    threshold,
    flagged,
    right,
    precision: ratio(right, flagged),
    recall: ratio(right, claims),
    f1,
    macroF1: (f1 + ratio(2 * rightlyPassed, passed + rest)) / 2,
  };
}

/** Ten bins of equal width: mean distance between probability and share of claims, weighted by the bins' counts. */
export function calibrationError(sentences: readonly RankedSentence[]): number {
  const bins = Array.from({ length: 10 }, () => ({ probability: 0, claims: 0 }));
  for (const { score, isClaim } of sentences) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) continue;
    bin.probability += score;
    if (isClaim) bin.claims++;
  }
  const distance = bins.reduce((sum, { probability, claims }) => sum + Math.abs(probability - claims), 0);
  return ratio(distance, sentences.length);
}
