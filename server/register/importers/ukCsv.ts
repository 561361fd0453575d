/** The UK Sanctions List, CSV: a row with the report's date, a header, then a row for each name, address and document. */
import type { PartialDate } from "../types.ts";
import { type Cell, columnsOf, mustMatch } from "./columns.ts";
import { readCsvRows } from "./csvRows.ts";
import { britishDate, writtenDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { addUkName, type UkSubject, ukEntry, ukName, ukTitle, ukType } from "./ukEntries.ts";

const must = ["Unique ID", "Name 6", "Name type", "Designation Type"];

/** Throws a `ListFault` where a row has not the columns of the header, or a subject no name. */
export async function readUkCsv(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const subjects = new Map<string, UkSubject>();
  const counted = new Set<string>();
  const tally = createTally();
  let header: readonly string[] | null = null;
  let cell: Cell = () => "";
  let asOf: PartialDate | null = null;
  for await (const rows of readCsvRows(text, ",")) {
    for (const { fields, line } of rows) {
      if (header === null) {
        if (/^report date/i.test(fields[0] ?? "")) {
          const printed = fields.join(" ");
          asOf = writtenDate(printed) ?? britishDate(/\d+\/\d+\/\d{4}/.exec(printed)?.[0] ?? "");
          continue;
        }
        cell = columnsOf(fields, line, must);
        header = fields;
        continue;
      }
      mustMatch(header, fields, line);
      const id = cell(fields, "Unique ID");
      if (id === "") throw new ListFault(line, "a row without its Unique ID");
      const subject = subjects.get(id) ?? subjectFrom(id, fields, cell);
      subjects.set(id, subject);
      const once = (name: string, add: () => string) => {
        const key = `${id} ${name}`;
        if (name === "" || counted.has(key)) return;
        counted.add(key);
        tally.count(add());
      };
      const name = ukName((number) => cell(fields, `Name ${number}`));
      once(name, () => addUkName(subject, name, cell(fields, "Name type"), cell(fields, "Alias strength")));
      const original = cell(fields, "Name non-latin script");
      once(original, () => {
        subject.others.push({ text: original, kind: "alias", strength: "weak" });
        return "non-Latin script";
      });
    }
  }
  const day = asOf ?? today;
  const entries = [...subjects.values()].map((subject) => {
    const entry = ukEntry(subject, day);
    if (entry === null) throw new ListFault(null, `${subject.id} has no name`);
    return entry;
  });
  return { id: "uk", title: ukTitle, asOf, entries, tally: tally.counts, notes: [] };
}

function subjectFrom(id: string, fields: readonly string[], cell: Cell): UkSubject {
  return {
    id,
    type: ukType(cell(fields, "Designation Type")),
    unReference: cell(fields, "UN Reference Number"),
    regime: cell(fields, "Regime Name"),
    designated: britishDate(cell(fields, "Date Designated")),
    primary: [],
    others: [],
  };
}
