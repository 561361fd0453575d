/** The UK Sanctions List, XML: one Designation is one subject with all its names. */
import type { Entry, PartialDate } from "../types.ts";
import { britishDate, isoDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { addUkName, type UkSubject, ukEntry, ukName, ukTitle, ukType } from "./ukEntries.ts";
import { childrenOf, type Element, folded, readXmlRecords, textOf } from "./xmlRecords.ts";

const keep = new Set([
  "UniqueID",
  "UNReferenceNumber",
  "Names",
  "Name",
  "Name1",
  "Name2",
  "Name3",
  "Name4",
  "Name5",
  "Name6",
  "NameType",
  "AliasStrength",
  "NonLatinNames",
  "NonLatinName",
  "NameNonLatinScript",
  "RegimeName",
  "IndividualEntityShip",
  "DateDesignated",
]);

/** Throws a `ListFault` where the file is damaged or cut short, or a designation has no id or name. */
export async function readUkXml(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const entries: Entry[] = [];
  const tally = createTally();
  let asOf: PartialDate | null = null;
  await readXmlRecords(text, {
    records: new Set(["DateGenerated", "Designation"]),
    keep,
    take: (record) => {
      if (record.name === "DateGenerated") asOf = day(folded(record.text));
      else entries.push(entryFrom(record, asOf ?? today, tally.count));
    },
  });
  return { id: "uk", title: ukTitle, asOf, entries, tally: tally.counts, notes: [] };
}

function entryFrom(record: Element, asOf: PartialDate, count: (label: string) => void): Entry {
  const id = textOf(record, "UniqueID");
  if (id === "") throw new ListFault(record.line, "a Designation without its UniqueID");
  const subject: UkSubject = {
    id,
    type: ukType(textOf(record, "IndividualEntityShip")),
    unReference: textOf(record, "UNReferenceNumber"),
    regime: textOf(record, "RegimeName"),
    designated: day(textOf(record, "DateDesignated")),
    primary: [],
    others: [],
  };
  for (const name of childrenOf(record, "Names").flatMap((names) => childrenOf(names, "Name"))) {
    const text = ukName((number) => textOf(name, `Name${number}`));
    if (text !== "") count(addUkName(subject, text, textOf(name, "NameType"), textOf(name, "AliasStrength")));
  }
  for (const name of childrenOf(record, "NonLatinNames").flatMap((names) => childrenOf(names, "NonLatinName"))) {
    const text = textOf(name, "NameNonLatinScript");
    if (text === "") continue;
    count("non-Latin script");
    subject.others.push({ text, kind: "alias", strength: "weak" });
  }
  const entry = ukEntry(subject, asOf);
  if (entry === null) throw new ListFault(record.line, `${id} has no name`);
  return entry;
}

function day(text: string): PartialDate | null {
  return britishDate(text) ?? isoDate(text);
}
