/** The summary as tables for a spreadsheet. */
import Papa from "papaparse";
import type { RuleMeta } from "../../rules/types.ts";
import { rateOf, type Summary } from "./summary.ts";

/** One row a rule, those without a finding too: that a rule is silent is news as well. */
export function ruleTable({ rules, drafts, words }: Summary, metas: readonly RuleMeta[]): string {
  const ids = [...new Set([...metas.map(({ id }) => id), ...rules.keys()])].sort();
  const rows = ids.map((rule) => {
    const { findings = 0, drafts: hit = 0 } = rules.get(rule) ?? {};
    return {
      rule,
      default_level: metas.find(({ id }) => id === rule)?.level ?? "",
      findings,
      drafts_with: hit,
      percent_of_drafts: drafts === 0 ? "0" : ((hit / drafts) * 100).toFixed(2),
      per_1000_words: rateOf(findings, words).toFixed(4),
    };
  });
  return table(rows);
}

/** One row for each month and each rule that found something in it. */
export function monthTable({ months }: Summary): string {
  const rows = [...months].flatMap(([month, { drafts, words, rules }]) =>
    [...rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, { findings, drafts: hit }]) => ({
        month: month === "" ? "undated" : month,
        rule,
        findings,
        drafts_with: hit,
        drafts,
        words,
        per_1000_words: rateOf(findings, words).toFixed(4),
      })),
  );
  return table(rows);
}

function table(rows: readonly object[]): string {
  return rows.length === 0 ? "" : `${Papa.unparse([...rows], { newline: "\r\n" })}\r\n`;
}
