/** How often the claim model was right, and what it found, on labelled articles; written by `npm run evaluate:claims`. */
export const claimFigures: readonly {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}[] = [
  { threshold: 0.4, precision: 0.595, recall: 0.574 },
  { threshold: 0.5, precision: 0.626, recall: 0.431 },
  { threshold: 0.6, precision: 0.679, recall: 0.33 },
  { threshold: 0.7, precision: 0.726, recall: 0.221 },
  { threshold: 0.8, precision: 0.792, recall: 0.112 },
];
