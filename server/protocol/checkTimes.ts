/** How long the checks of one open draft took, part by part: kept while it is open. */
import { isFarOver, keyBudget, wholeBudget } from "../analysis/budget.ts";
import { type Stage, type Stopwatch, stages } from "../analysis/stopwatch.ts";
import type { Analysis } from "../analysis.ts";
import type { Settings } from "../house/settings.ts";
import type { CheckTimesResult, PartTimes, RuleTimes } from "./messages.ts";

/** So many checks are remembered of each part. */
const remembered = 200;
/** Of fewer checks nobody can say whether a budget is kept: the first ones compile what the last ones use. */
const fewest = 10;
/** A rule so often far over its budget without a break is spoken of. */
const often = 3;

/** A rule that took far too long again and again, with the milliseconds of the last time and what it may take. */
export interface SlowRule {
  readonly rule: string;
  readonly milliseconds: number;
  readonly budget: number;
}

export interface CheckTimes {
  /** Adds a check that came to its end; `settings` tell whether what was known could be used. Gives the rules that have just become slow ones. */
  add(watch: Stopwatch, analysis: Analysis, settings: Settings): readonly SlowRule[];
  /** Rules that are slow at present. */
  slow(): readonly SlowRule[];
  /** Everything, for a draft that was last analysed so. */
  result(analysis: Analysis): CheckTimesResult;
}

interface Part {
  /** Of the last check in which nothing was known. */
  whole: number | null;
  last: number;
  most: number;
  checks: number;
  /** The newest, in no order. */
  readonly newest: number[];
  /** How often in a row it was far over its budget. */
  farOver: number;
}

export function createCheckTimes(): CheckTimes {
  const ofStages = new Map<Stage, Part>();
  const ofRules = new Map<string, Part>();
  const rules = newPart();
  const total = newPart();
  let known: Settings | null = null;
  let slow: readonly SlowRule[] = [];
  return {
    add(watch, { draft, leftOut }, settings) {
      const isWhole = known !== settings;
      known = settings;
      const budget = (isWhole ? wholeBudget : keyBudget)(draft.text.length);
      const unfinished = new Set(leftOut);
      let [sum, sumOfRules] = [0, 0];
      for (const [owner, milliseconds] of watch.laps) {
        sum += milliseconds;
        if (typeof owner === "string") {
          note(partOf(ofStages, owner), milliseconds, isWhole);
          continue;
        }
        sumOfRules += milliseconds;
        if (!unfinished.has(owner.id)) {
          const part = partOf(ofRules, owner.id);
          note(part, milliseconds, isWhole);
          part.farOver = isFarOver(milliseconds, budget) ? part.farOver + 1 : 0;
        }
      }
      note(rules, sumOfRules, isWhole);
      note(total, sum, isWhole);
      const before = new Set(slow.map(({ rule }) => rule));
      slow = [...ofRules].flatMap(([rule, { farOver, last }]) =>
        farOver < often ? [] : [{ rule, milliseconds: last, budget }],
      );
      return slow.filter(({ rule }) => !before.has(rule));
    },
    slow: () => slow,
    result({ draft, findings, rules: running }) {
      const budget = keyBudget(draft.text.length);
      const ids = new Set(running.map(({ meta }) => meta.id));
      const counts = new Map<string, number>();
      for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      return {
        budget,
        total: timesOf(total),
        allRules: timesOf(rules),
        stages: stages.flatMap((stage) => {
          const part = ofStages.get(stage);
          return part === undefined ? [] : [{ stage, ...timesOf(part) }];
        }),
        rules: [...ofRules]
          .filter(([rule]) => ids.has(rule))
          .map(([rule, part]): RuleTimes => {
            const times = timesOf(part);
            return { rule, ...times, findings: counts.get(rule) ?? 0, kept: keptOf(times, budget) };
          })
          .sort((a, b) => (b.p50 ?? 0) - (a.p50 ?? 0) || (b.whole ?? 0) - (a.whole ?? 0)),
      };
    },
  };
}

function newPart(): Part {
  return { whole: null, last: 0, most: 0, checks: 0, newest: [], farOver: 0 };
}

function partOf<K>(parts: Map<K, Part>, key: K): Part {
  let part = parts.get(key);
  if (part === undefined) {
    part = newPart();
    parts.set(key, part);
  }
  return part;
}

/** What the first reading takes stands by itself: among the times after keys it would only be the largest. */
function note(part: Part, milliseconds: number, isWhole: boolean): void {
  part.last = milliseconds;
  if (isWhole) {
    part.whole = milliseconds;
    return;
  }
  part.newest[part.checks % remembered] = milliseconds;
  part.checks++;
  part.most = Math.max(part.most, milliseconds);
}

function timesOf({ whole, last, most, checks, newest }: Part): PartTimes {
  if (checks === 0) return { whole, last, p50: null, p95: null, most: null, checks };
  const sorted = [...newest].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { whole, last, p50: at(0.5), p95: at(0.95), most, checks };
}

function keptOf({ p50, p95, checks }: PartTimes, budget: number): RuleTimes["kept"] {
  if (p50 === null || p95 === null || checks < fewest) return null;
  if (p50 > budget) return "no";
  return p95 > budget ? "mostly" : "yes";
}
