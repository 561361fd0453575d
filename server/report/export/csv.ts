/** The fact-check table: one sentence a row, with columns for whoever checks. */
import Papa from "papaparse";
import type { DraftReport } from "../types.ts";
import { wayNames } from "../words.ts";
import { checkOrder } from "./order.ts";

const columns = [
  "No.",
  "Line",
  "Sentence",
  "Sourced by",
  "Source",
  "How",
  "Without a source",
  "Checked by",
  "Checked on",
  "Notes",
];

/**
 * Comma-separated, quoted, CRLF, with a byte order mark, which spreadsheets want. A cell that a spreadsheet would read as a
 * formula gets an apostrophe in front: a draft comes from anybody.
 */
export function csvOf(report: DraftReport): string {
  const rows = checkOrder(report).map(({ number, line, words, way, who, rests, claims }) => [
    number + 1,
    line,
    words,
    wayNames[way].name,
    who ?? "",
    rests,
    claims.flatMap((at) => report.claims[at]?.words ?? []).join("; "),
    "",
    "",
    "",
  ]);
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: true, quotes: true, newline: "\r\n" })}\r\n`;
}
