/** How long each part of a check took. */
import type { RuleMeta } from "../rules/types.ts";

/**
 * Parts of a check that many rules stand on, in the order they come: the draft's paragraphs, sentences and quotations; who says
 * what; who "he" is; which names the register knows; how they are labelled; which sentences claim something; and, after the rules,
 * which findings are told.
 */
export const stages = ["reading", "attribution", "speakers", "mentions", "labels", "claims", "settling"] as const;
export type Stage = (typeof stages)[number];

/** Whose time it is; null: nobody's. */
export type Owner = Stage | RuleMeta | null;

/**
 * Time has one owner at a time: what a rule is the first to ask for (claims, mentions) counts as that stage's and not as the rule's.
 * Whoever turns it to a new owner gets the old one and hands the time back. A check turns it some 150 times; each turn takes 0.1 µs.
 */
export interface Stopwatch {
  turnTo(owner: Owner): Owner;
  /** Milliseconds so far by owner: whoever had no time has no entry. */
  readonly laps: ReadonlyMap<Stage | RuleMeta, number>;
}

/** `now` gives milliseconds of a clock that only goes forward. */
export function createStopwatch(now: () => number): Stopwatch {
  const laps = new Map<Stage | RuleMeta, number>();
  let owner: Owner = null;
  let since = 0;
  return {
    laps,
    turnTo(next) {
      const before = owner;
      const time = now();
      if (before !== null) laps.set(before, (laps.get(before) ?? 0) + time - since);
      owner = next;
      since = time;
      return before;
    },
  };
}
