/** How often the claim model was right, and what it found, on labelled articles; written by `npm run evaluate:claims`. */
export const claimFigures: readonly {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}[] = [
  { threshold: 0.4, precision: 0.599, recall: 0.584 },
  { threshold: 0.5, precision: 0.628, recall: 0.433 },
  { threshold: 0.6, precision: 0.674, recall: 0.327 },
  { threshold: 0.7, precision: 0.719, recall: 0.222 },
  { threshold: 0.8, precision: 0.789, recall: 0.114 },
];
