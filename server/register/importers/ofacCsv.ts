/**
 * OFAC's SDN list and its non-SDN twin, CSV: sdn.csv, alt.csv and sdn_comments.csv (or the three cons_ files), joined on
 * their first column. No header, `-0-` for nothing, a byte 0x1A at the end, no date anywhere.
 */
import { type Row, readCsvRows } from "./csvRows.ts";
import { ListFault } from "./fault.ts";
import type { RawName } from "./names.ts";
import {
  aliasesInRemarks,
  type OfacRecord,
  ofacEntries,
  ofacListOf,
  ofacName,
  ofacNameKind,
  ofacTitles,
  ofacType,
} from "./ofacNames.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { folded } from "./xmlRecords.ts";

/** What a file of the set is; `addresses` are not read. */
export type OfacPart = "names" | "aliases" | "comments" | "addresses";

/** The part a first row belongs to, by its columns; null where it is none. */
export function ofacPartOf(fields: readonly string[]): OfacPart | null {
  if (!/^\d+$/.test(fields[0] ?? "")) return null;
  if (fields.length === 12) return "names";
  if (fields.length === 2) return "comments";
  if (!/^\d+$/.test(fields[1] ?? "")) return null;
  if (fields.length === 6) return "addresses";
  return fields.length === 5 && /^[afn]ka$/i.test(fields[2] ?? "") ? "aliases" : null;
}

export const ofacColumns: Readonly<Record<OfacPart, number>> = { names: 12, aliases: 5, comments: 2, addresses: 6 };

interface Alias {
  readonly kind: RawName["kind"];
  readonly text: string;
}

/** Aliases by the number of their entry. */
export async function readOfacAliases(text: AsyncIterable<string>): Promise<ReadonlyMap<string, readonly Alias[]>> {
  const aliases = new Map<string, Alias[]>();
  for await (const { fields } of rowsOf(text, "aliases")) {
    const entry = cellOf(fields[0]);
    const alias = { kind: ofacNameKind(cellOf(fields[2])), text: cellOf(fields[3]) };
    const known = aliases.get(entry);
    if (known === undefined) aliases.set(entry, [alias]);
    else known.push(alias);
  }
  return aliases;
}

/** The rest of remarks that were cut at 1,000 characters, by the number of their entry. */
export async function readOfacComments(text: AsyncIterable<string>): Promise<ReadonlyMap<string, string>> {
  const comments = new Map<string, string>();
  for await (const { fields } of rowsOf(text, "comments")) {
    const entry = cellOf(fields[0]);
    comments.set(entry, (comments.get(entry) ?? "") + (fields[1] ?? ""));
  }
  return comments;
}

/** Reads the main file. Throws a `ListFault` where a row is not of 12 columns, which a cut or damaged file shows. */
export async function readOfacCsv(
  text: AsyncIterable<string>,
  fileName: string,
  aliases: ReadonlyMap<string, readonly Alias[]>,
  comments: ReadonlyMap<string, string>,
  today: string,
): Promise<Harvest> {
  const tally = createTally();
  const records: OfacRecord[] = [];
  const numbers = new Set<string>();
  for await (const { fields, line } of rowsOf(text, "names")) {
    const uid = cellOf(fields[0]);
    const listName = cellOf(fields[1]);
    if (listName === "") throw new ListFault(line, `entry ${uid} has no name`);
    if (numbers.has(uid)) throw new ListFault(line, `entry ${uid} stands in the file twice`);
    numbers.add(uid);
    const type = ofacType(cellOf(fields[2]));
    const officialName = ofacName(listName, type);
    tally.count("primary");
    const raw: RawName[] = [{ text: officialName, kind: "name", strength: "strong" }];
    for (const alias of aliases.get(uid) ?? []) {
      tally.count(alias.kind === "former" ? "f.k.a." : "a.k.a.");
      raw.push({ text: ofacName(alias.text, type), kind: alias.kind, strength: "strong" });
    }
    for (const alias of aliasesInRemarks(cellOf(fields[11]) + (comments.get(uid) ?? ""), type)) {
      tally.count("in remarks");
      raw.push(alias);
    }
    records.push({ uid, programmes: cellOf(fields[3]).split("] ["), officialName, raw, type, asOf: today });
  }
  const list = ofacListOf(fileName, new Set(records.flatMap(({ programmes }) => programmes)));
  const entries = ofacEntries(list, records);
  const strangers = [...aliases.keys()].filter((uid) => !numbers.has(uid)).length;
  const notes = [
    "OFAC’s CSV files carry no date of their own and no listing dates; the advanced XML does.",
    ...(aliases.size === 0 ? ["Without alt.csv only primary names and the aliases in remarks were read."] : []),
    ...(strangers > 0
      ? [`Alternate names of ${strangers} entries were left out: the main file, older or newer, has no such entries.`]
      : []),
  ];
  return { id: list, title: ofacTitles[list], asOf: null, entries, tally: tally.counts, notes };
}

async function* rowsOf(text: AsyncIterable<string>, part: OfacPart): AsyncIterable<Row> {
  const columns = ofacColumns[part];
  for await (const rows of readCsvRows(text, ",")) {
    for (const row of rows) {
      if (row.fields.length !== columns) {
        throw new ListFault(
          row.line,
          `${row.fields.length} columns instead of ${columns}: the file is truncated or damaged`,
        );
      }
      if (!/^\d+$/.test(cellOf(row.fields[0])))
        throw new ListFault(row.line, "the row does not begin with the number of an entry");
      yield row;
    }
  }
}

/** A field with its blanks folded; `-0-` is nothing. */
function cellOf(field: string | undefined): string {
  const value = folded(field ?? "");
  return value === "-0-" ? "" : value;
}
