/** The fact-check table: one sentence a row, with columns for whoever checks. */

import Papa from "papaparse";
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportRecord } from "../types.ts";
import { wayNames } from "../words.ts";
import { checkOrder } from "./order.ts";

const columns = () => [
  l10n.t("No."),
  l10n.t("Line"),
  l10n.t("Sentence"),
  l10n.t("Sourced by"),
  l10n.t("Source"),
  l10n.t("How"),
  l10n.t("Without a source"),
  l10n.t("On record"),
  l10n.t("Checked by"),
  l10n.t("Checked on"),
  l10n.t("Notes"),
];

/**
 * Comma-separated, quoted, CRLF, with a byte order mark, which spreadsheets want. A cell that a spreadsheet would read as a
 * formula gets an apostrophe in front: a draft comes from anybody.
 */
export function csvOf(report: DraftReport): string {
  const all = (places: readonly number[], told: (record: ReportRecord) => string) =>
    places
      .flatMap((at) => report.records[at] ?? [])
      .map(told)
      .filter((words) => words !== "")
      .join(" | ");
  const rows = checkOrder(report).map(({ number, line, words, way, who, rests, claims, records }) => [
    number + 1,
    line,
    words,
    wayNames[way].name,
    who ?? "",
    rests,
    claims.flatMap((at) => report.claims[at]?.words ?? []).join("; "),
    all(records, ({ label, detail }) => [label, detail].filter((part) => part !== "").join("; ")),
    all(records, ({ checkedBy }) => checkedBy),
    all(records, ({ checked }) => checked),
    all(records, ({ fit }) => (fit === "stale" ? l10n.t("Recorded for other words") : "")),
  ]);
  return `\uFEFF${Papa.unparse({ fields: columns(), data: rows }, { escapeFormulae: true, quotes: true, newline: "\r\n" })}\r\n`;
}
