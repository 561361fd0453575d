/** The figures that the setting `stet.claims.minimumProbability` tells its users, as a source file made from the last evaluation. */
export interface SettingFigures {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}

/** Where the file lies, from the project's folder. */
export const figuresPath = "server/rules/claims/claimFigures.ts";

/** The thresholds worth telling; an evaluation prints more. */
const told = [0.4, 0.5, 0.54, 0.6, 0.7, 0.8];

/** Content of the file for the settings of one line of `claimResults.jsonl`. */
export function figuresFile(settings: readonly SettingFigures[]): string {
  const rows = settings
    .filter(({ threshold }) => told.includes(threshold))
    .map((own) => `  { threshold: ${own.threshold}, precision: ${own.precision}, recall: ${own.recall} },\n`);
  return `/** How often the claim model was right, and what it found, on labelled articles; written by \`npm run evaluate:claims\`. */
export const claimFigures: readonly {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}[] = [
${rows.join("")}];
`;
}
