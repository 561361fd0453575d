/** What client and server say to each other about how long checks take. */
import type { Stage } from "../analysis/stopwatch.ts";

/** Request, client to server: `CheckTimesParams` → `CheckTimesResult`, null for a file that is not checked. */
export const checkTimesRequest = "stet/times";

export interface CheckTimesParams {
  readonly uri: string;
}

/** Milliseconds of one part of the checks of a draft since it was opened. */
export interface PartTimes {
  /** Of the last check in which nothing was known of the draft: when it was opened, or its settings changed. The first of a server loads and compiles, too. */
  readonly whole: number | null;
  /** Of the last check of all. */
  readonly last: number;
  /** Of the checks in which unchanged paragraphs were known, the newest 200; null where there was none. */
  readonly p50: number | null;
  readonly p95: number | null;
  /** Of all of these since the draft was opened. */
  readonly most: number | null;
  /** How many there were. */
  readonly checks: number;
}

export interface RuleTimes extends PartTimes {
  readonly rule: string;
  /** In the last check. */
  readonly findings: number;
  /** `yes`: 95 of 100 checks are within the budget; `mostly`: half of them; null where there were too few to say. */
  readonly kept: "yes" | "mostly" | "no" | null;
}

export interface CheckTimesResult {
  /** What each rule may take after a key in this draft. */
  readonly budget: number;
  /** Stages and rules together, without the pauses in which the server answers other questions. */
  readonly total: PartTimes;
  /** The rules together. */
  readonly allRules: PartTimes;
  readonly stages: readonly (PartTimes & { readonly stage: Stage })[];
  /** The slowest first. */
  readonly rules: readonly RuleTimes[];
}
