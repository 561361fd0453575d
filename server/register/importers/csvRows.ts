/** Streams the rows of a CSV list. */
import Papa from "papaparse";
import { ListFault } from "./fault.ts";
import { newlines } from "./utf8.ts";

export interface Row {
  readonly fields: readonly string[];
  /** Where the row begins, counted from 1. */
  readonly line: number;
}

/** The byte 0x1A, with which OFAC ends its files. */
const endMark = "\u001A";

/** A row longer than this, in UTF-16 units, is a quotation mark that never closes. */
const longestRow = 4_000_000;

/**
 * Yields rows in batches; empty lines are left out, and so is the byte 0x1A with which OFAC ends its files.
 * Quotation marks inside an unquoted field are text. Throws a `ListFault` where a quoted field never ends.
 */
export async function* readCsvRows(text: AsyncIterable<string>, delimiter: string): AsyncIterable<readonly Row[]> {
  let rest = "";
  let line = 1;
  for await (const piece of text) {
    const { whole, halfBreak } = withPlainBreaks(rest + piece);
    const { rows, used, nextLine } = parse(whole, line, false, delimiter);
    line = nextLine;
    rest = whole.slice(used) + halfBreak;
    if (rest.length > longestRow) throw unclosed(line);
    yield rows;
  }
  const end = withPlainBreaks(rest).whole.trimEnd();
  const last = end.endsWith(endMark) ? end.slice(0, -1) : end;
  if (last !== "") yield parse(last, line, true, delimiter).rows;
}

/** CRLF to LF; a CR at the very end waits for the LF that may follow. */
function withPlainBreaks(text: string): { readonly whole: string; readonly halfBreak: string } {
  const half = text.endsWith("\r");
  return { whole: (half ? text.slice(0, -1) : text).replaceAll("\r\n", "\n"), halfBreak: half ? "\r" : "" };
}

function parse(text: string, firstLine: number, toTheEnd: boolean, delimiter: string) {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const result: Papa.ParseResult<string[]> = parser.parse(text, 0, !toTheEnd);
  const rows: Row[] = [];
  let line = firstLine;
  for (const fields of result.data) {
    if (fields.length > 1 || (fields[0] ?? "").trim() !== "") rows.push({ fields, line });
    line += 1;
    for (const field of fields) line += newlines(field);
  }
  if (result.errors.some(({ code }) => code === "MissingQuotes")) throw unclosed(rows.at(-1)?.line ?? firstLine);
  return { rows, nextLine: line, used: result.meta.cursor };
}

function unclosed(line: number): ListFault {
  return new ListFault(line, "a quotation mark that is never closed: the file is truncated or damaged");
}
