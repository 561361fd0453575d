/** The UK Sanctions List as two tables, one of subjects and one of their names, as some archives keep it. */
import type { PartialDate } from "../types.ts";
import { type Cell, columnsOf, mustMatch } from "./columns.ts";
import { type Row, readCsvRows } from "./csvRows.ts";
import { britishDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { addUkName, type UkSubject, ukEntry, ukName, ukTitle, ukType } from "./ukEntries.ts";

/** The subjects without names yet, by their ids, and the latest day one of them was updated. */
export interface UkSubjects {
  readonly subjects: ReadonlyMap<string, UkSubject>;
  readonly updated: PartialDate | null;
}

export async function readUkSubjects(text: AsyncIterable<string>): Promise<UkSubjects> {
  const subjects = new Map<string, UkSubject>();
  let updated: PartialDate | null = null;
  for await (const { row, cell } of tableRows(text, ["unique_id", "subject_type", "date_designated"])) {
    const id = cell("unique_id");
    if (subjects.has(id)) throw new ListFault(row.line, `${id} stands in the table twice`);
    subjects.set(id, {
      id,
      type: ukType(cell("subject_type")),
      unReference: cell("un_reference_number"),
      regime: "",
      designated: britishDate(cell("date_designated")),
      primary: [],
      others: [],
    });
    const day = britishDate(cell("last_updated"));
    if (day !== null && (updated === null || day > updated)) updated = day;
  }
  return { subjects, updated };
}

export async function readUkNames(
  text: AsyncIterable<string>,
  { subjects, updated }: UkSubjects,
  today: string,
): Promise<Harvest> {
  const tally = createTally();
  for await (const { row, cell } of tableRows(text, ["unique_id", "name_type", "name_6"])) {
    const subject = subjects.get(cell("unique_id"));
    if (subject === undefined) throw new ListFault(row.line, `${cell("unique_id")} is not in the table of subjects`);
    const name = ukName((number) => cell(`name_${number}`)) || cell("full_name");
    tally.count(addUkName(subject, name, cell("name_type"), cell("alias_strength")));
  }
  const entries = [...subjects.values()].map((subject) => {
    const entry = ukEntry(subject, updated ?? today);
    if (entry === null) throw new ListFault(null, `${subject.id} has no name in the table of names`);
    return entry;
  });
  return { id: "uk", title: ukTitle, asOf: updated, entries, tally: tally.counts, notes: [] };
}

async function* tableRows(
  text: AsyncIterable<string>,
  must: readonly string[],
): AsyncIterable<{ readonly row: Row; readonly cell: (name: string) => string }> {
  let header: readonly string[] | null = null;
  let read: Cell = () => "";
  for await (const rows of readCsvRows(text, ",")) {
    for (const row of rows) {
      if (header === null) {
        header = row.fields;
        read = columnsOf(row.fields, row.line, must);
        continue;
      }
      mustMatch(header, row.fields, row.line);
      yield { row, cell: (name) => read(row.fields, name) };
    }
  }
}
