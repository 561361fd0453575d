/** Anatomy of an output format: text out, piece by piece, so that any number of drafts can stream. */
import type { Rule } from "../../rules/types.ts";
import type { FailOn } from "../checkArguments.ts";
import type { CheckedFile } from "../findings.ts";
import type { Trouble } from "../reading/targets.ts";

/** What a format may know before the first file. */
export interface Setup {
  readonly rules: readonly Rule[];
  readonly failOn: FailOn;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Absolute path that relative paths start from. */
  readonly folder: string;
  /** How many lines are shown before and after each finding. */
  readonly context: number;
}

/** What is known after the last one. */
export interface Outcome {
  /** Files and folders that could not be read. */
  readonly troubles: readonly Trouble[];
  /** Files of a folder that do not read like running copy. */
  readonly passedOver: number;
  /** Findings that the baseline accepts. */
  readonly accepted: number;
  /** Drafts in which nothing has changed: not checked. */
  readonly unchanged: number;
  readonly exitCode: 0 | 1 | 2;
}

/** Each part returns what to write; `file` is called once per file, in order. */
export interface Format {
  open(): string;
  file(checked: CheckedFile): string;
  close(outcome: Outcome): string;
}

export type MakeFormat = (setup: Setup) => Format;
