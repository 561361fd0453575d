/** An archive's findings added up by rule and by month. */
import type { ArchiveEntry } from "./journal.ts";

export interface Tally {
  findings: number;
  /** Drafts with at least one finding. */
  drafts: number;
}

export interface MonthTally {
  drafts: number;
  words: number;
  readonly rules: Map<string, Tally>;
}

export interface Summary {
  /** By YYYY-MM; "" for drafts that do not say when they were written. */
  readonly months: ReadonlyMap<string, MonthTally>;
  readonly rules: ReadonlyMap<string, Tally>;
  readonly drafts: number;
  readonly words: number;
  /** No copy, or left alone by the house. */
  readonly skipped: number;
  /** Drafts that were not checked, and those in which some rule was not. */
  readonly unread: number;
  readonly halfChecked: number;
}

export async function summaryOf(entries: AsyncIterable<ArchiveEntry>): Promise<Summary> {
  const months = new Map<string, MonthTally>();
  const rules = new Map<string, Tally>();
  const total = { drafts: 0, words: 0, skipped: 0, unread: 0, halfChecked: 0 };
  for await (const { month, words, findings, skipped, trouble, notChecked } of entries) {
    if (trouble !== null) total.unread++;
    else if (skipped) total.skipped++;
    else {
      total.drafts++;
      total.words += words;
      if (notChecked.length > 0) total.halfChecked++;
      const known = months.get(month ?? "") ?? { drafts: 0, words: 0, rules: new Map() };
      months.set(month ?? "", known);
      known.drafts++;
      known.words += words;
      for (const [rule, count] of Object.entries(findings)) {
        add(rules, rule, count);
        add(known.rules, rule, count);
      }
    }
  }
  const order = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
  return { months: new Map([...months].sort(order)), rules: new Map([...rules].sort(order)), ...total };
}

function add(tallies: Map<string, Tally>, rule: string, findings: number): void {
  const tally = tallies.get(rule) ?? { findings: 0, drafts: 0 };
  tallies.set(rule, tally);
  tally.findings += findings;
  tally.drafts++;
}

/** Findings in 1,000 words. */
export function rateOf(findings: number, words: number): number {
  return words === 0 ? 0 : (findings / words) * 1000;
}
