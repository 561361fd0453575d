/** What the command's exit code says. */
import type { Level } from "../rules/types.ts";
import type { FailOn } from "./checkArguments.ts";

const strength: Readonly<Record<Level, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Is a finding of this level at or above the level that makes the command fail? */
export function fails(level: Level, failOn: FailOn): boolean {
  return failOn !== "never" && strength[level] >= strength[failOn];
}

/** 2 wherever something asked for was not read; a rule that could not run is never a clean result. */
export function exitCodeOf(outcome: {
  readonly unread: boolean;
  readonly failing: boolean;
  readonly notChecked: boolean;
}): 0 | 1 | 2 {
  if (outcome.unread) return 2;
  if (outcome.failing) return 1;
  return outcome.notChecked ? 2 : 0;
}
