/** OFAC's classic XML, of the SDN list and of the non-SDN lists. It prints no listing dates. */
import { americanDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { joinedName, type RawName } from "./names.ts";
import {
  aliasesInRemarks,
  type OfacRecord,
  ofacEntries,
  ofacListOf,
  ofacNameKind,
  ofacTitles,
  ofacType,
} from "./ofacNames.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { childrenOf, type Element, readXmlRecords, textOf } from "./xmlRecords.ts";

const keep = new Set([
  "uid",
  "firstName",
  "lastName",
  "sdnType",
  "remarks",
  "programList",
  "program",
  "akaList",
  "aka",
  "type",
  "category",
  "Publish_Date",
  "Record_Count",
]);

/** Throws a `ListFault` where the file is damaged, cut short, or holds fewer entries than it says itself. */
export async function readOfacXml(text: AsyncIterable<string>, fileName: string, today: string): Promise<Harvest> {
  const tally = createTally();
  const records: OfacRecord[] = [];
  let asOf: string | null = null;
  let announced = 0;
  await readXmlRecords(text, {
    records: new Set(["publshInformation", "sdnEntry"]),
    keep,
    take: (record) => {
      if (record.name === "publshInformation") {
        asOf = americanDate(textOf(record, "Publish_Date"));
        announced = Number(textOf(record, "Record_Count"));
      } else records.push(recordFrom(record, asOf ?? today, tally.count));
    },
  });
  if (announced > records.length) {
    throw new ListFault(null, `it says that it has ${announced} entries, but has ${records.length}`);
  }
  const list = ofacListOf(fileName, new Set(records.flatMap(({ programmes }) => programmes)));
  const notes = ["OFAC’s classic XML prints no listing dates; the advanced XML does."];
  return { id: list, title: ofacTitles[list], asOf, entries: ofacEntries(list, records), tally: tally.counts, notes };
}

function recordFrom(record: Element, asOf: string, count: (label: string) => void): OfacRecord {
  const uid = textOf(record, "uid");
  const officialName = nameOf(record);
  if (uid === "" || officialName === "") throw new ListFault(record.line, "an entry without a number or a name");
  const type = ofacType(textOf(record, "sdnType"));
  count("primary");
  const raw: RawName[] = [{ text: officialName, kind: "name", strength: "strong" }];
  for (const aka of childrenOf(record, "akaList").flatMap((akas) => childrenOf(akas, "aka"))) {
    const kind = textOf(aka, "type");
    const strength = textOf(aka, "category") === "weak" ? "weak" : "strong";
    count(`${kind || "a.k.a."}${strength === "weak" ? " weak" : ""}`);
    raw.push({ text: nameOf(aka), kind: ofacNameKind(kind), strength });
  }
  raw.push(...aliasesInRemarks(textOf(record, "remarks"), type));
  const programmes = childrenOf(record, "programList")
    .flatMap((programs) => childrenOf(programs, "program"))
    .map(({ text }) => text.trim());
  return { uid, programmes, officialName, raw, type, asOf };
}

function nameOf(element: Element): string {
  return joinedName([textOf(element, "firstName"), textOf(element, "lastName")]);
}
