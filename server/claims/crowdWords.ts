/** Words for an amount without a figure, with the least and the most they can stand for. */
import { wordTable } from "../language/wordTable.ts";

export interface CrowdWord {
  readonly least: number;
  readonly most: number;
}

export const crowdWords = wordTable<CrowdWord>({
  dozens: { least: 20, most: 199 },
  scores: { least: 40, most: 199 },
  hundreds: { least: 200, most: 1_999 },
  thousands: { least: 2_000, most: 19_999 },
  "tens of thousands": { least: 20_000, most: 199_999 },
  "hundreds of thousands": { least: 200_000, most: 1_999_999 },
  millions: { least: 2_000_000, most: 999_999_999 },
});
