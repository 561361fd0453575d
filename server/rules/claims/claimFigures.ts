/** How often the claim model was right, and what it found, on labelled articles; written by `npm run evaluate:claims`. */
export const claimFigures: readonly {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}[] = [
  { threshold: 0.4, precision: 0.585, recall: 0.613 },
  { threshold: 0.5, precision: 0.649, recall: 0.506 },
  { threshold: 0.54, precision: 0.66, recall: 0.44 },
  { threshold: 0.6, precision: 0.693, recall: 0.344 },
  { threshold: 0.7, precision: 0.779, recall: 0.214 },
  { threshold: 0.8, precision: 0.835, recall: 0.097 },
];
