/** Rules that say what kind of source a statement lacks. Whoever only sees that one is lacking leaves the word to them. */
export const typedRules: readonly string[] = [
  "casualty-figure-unsourced",
  "accusation-without-attribution",
  "guilt-implying-phrase",
  "poll-details-missing",
  "estimate-without-estimator",
  "unsourced-quantifier",
  "unsourced-trend",
  "unsourced-causation",
  "unsourced-superlative",
  "prediction-as-fact",
  "reporter-inference",
  "unsourced-number",
  "comparison-without-baseline",
];
