/**
 * OpenSanctions' targets.simple.csv, with or without program_ids: one row is one target. It has neither references nor
 * listing dates of its own; a target whose sanctions are empty is in the data for another reason, such as its office.
 */
import Papa from "papaparse";
import type { Entry, PartialDate } from "../types.ts";
import { type Cell, columnsOf, mustMatch } from "./columns.ts";
import { readCsvRows } from "./csvRows.ts";
import { isoDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { entryOf, listingOf, type RawName, type UndatedListing } from "./names.ts";
import { authorityOfDataSet, licenceNote, openSanctionsId, openSanctionsType } from "./openSanctionsNames.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";

interface Target extends Omit<Entry, "id"> {
  readonly target: string;
}

/** Throws a `ListFault` where a row is cut short or a target has no id or name. */
export async function readOpenSanctionsSimple(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const targets: Target[] = [];
  const dataSets = new Set<string>();
  const tally = createTally();
  let header: readonly string[] | null = null;
  let cell: Cell = () => "";
  let asOf: PartialDate | null = null;
  let passedOver = 0;
  for await (const rows of readCsvRows(text, ",")) {
    for (const { fields, line } of rows) {
      if (header === null) {
        header = fields;
        cell = columnsOf(fields, line, ["id", "schema", "name", "aliases", "sanctions", "dataset"]);
        continue;
      }
      mustMatch(header, fields, line);
      const target = cell(fields, "id");
      const officialName = cell(fields, "name");
      if (target === "" || officialName === "") throw new ListFault(line, "a target without id or name");
      const type = openSanctionsType(cell(fields, "schema"));
      if (type === null) {
        passedOver++;
        continue;
      }
      const own = nested(cell(fields, "dataset"));
      for (const dataSet of own) dataSets.add(dataSet);
      tally.count("name");
      const raw: RawName[] = [{ text: officialName, kind: "name", strength: "strong" }];
      for (const alias of nested(cell(fields, "aliases"))) {
        tally.count("alias");
        raw.push({ text: alias, kind: "alias", strength: "strong" });
      }
      const seen = isoDate(cell(fields, "last_seen"));
      if (seen !== null && (asOf === null || seen > asOf)) asOf = seen;
      const listings = listingsOf(cell(fields, "sanctions"), nested(cell(fields, "program_ids")), own);
      targets.push({ target, ...entryOf({ id: "", officialName, raw, type, listings, asOf: seen ?? today }) });
    }
  }
  const { id, title } = openSanctionsId(dataSets);
  const entries = targets.map(({ target, ...entry }) => ({ ...entry, id: `${id}:${target}` }));
  const notes = [
    licenceNote,
    ...(passedOver > 0 ? [`${passedOver} targets that are no persons, bodies, ships or aircraft were left out.`] : []),
  ];
  return { id, title, asOf, entries, tally: tally.counts, notes };
}

/** One for each data set, with what programme the row names; none where the row names no sanction at all. */
function listingsOf(
  sanctions: string,
  programmes: readonly string[],
  dataSets: readonly string[],
): readonly UndatedListing[] {
  if (sanctions === "" && programmes.length === 0) return [];
  const words = nested(sanctions).join("; ");
  return dataSets.map((dataSet) =>
    listingOf({
      authority: authorityOfDataSet(dataSet),
      programme: programmes.join(", ") || words || dataSet,
      note: "OpenSanctions’ simple table prints no listing dates.",
      source: `OpenSanctions: ${dataSet}`,
    }),
  );
}

/** A list within a field: a row of CSV with semicolons. */
function nested(field: string): readonly string[] {
  if (field === "" || field === '""') return [];
  const values = field.includes('"') ? rowOf(field) : field.split(";");
  return values.map((value) => value.trim()).filter((value) => value !== "");
}

function rowOf(field: string): readonly string[] {
  const result: Papa.ParseResult<string[]> = new Papa.Parser({ delimiter: ";" }).parse(field, 0, false);
  return result.data[0] ?? [];
}
