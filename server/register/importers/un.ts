/** The UN Security Council's consolidated list, XML. One element is one entry in force: a delisted one simply vanishes. */
import { wordTable } from "../../language/wordTable.ts";
import type { Entry } from "../types.ts";
import { isoDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { entryOf, joinedName, listingOf, type RawName } from "./names.ts";
import { separated } from "./separated.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { childrenOf, type Element, readXmlRecords, textOf } from "./xmlRecords.ts";

/** UN_LIST_TYPE to the list's name with the resolution that began it. */
const programmes = wordTable<string>({
  "Al-Qaida": "1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list",
  Taliban: "1988 (Taliban) sanctions list",
  DRC: "1533 (DRC) sanctions list",
  CAR: "2127/2745 (CAR) sanctions list",
  Haiti: "2653 (Haiti) sanctions list",
  Iraq: "1518 (Iraq) sanctions list",
  Iran: "1737 (Iran) sanctions list",
  DPRK: "1718 (DPRK) sanctions list",
  Libya: "1970 (Libya) sanctions list",
  Sudan: "1591 (Sudan) sanctions list",
  Somalia: "2713/751 (Al-Shabaab/Somalia) sanctions list",
  SouthSudan: "2206 (South Sudan) sanctions list",
  Yemen: "2140 (Yemen) sanctions list",
  GB: "2048 (Guinea-Bissau) sanctions list",
});

const keep = new Set([
  "INDIVIDUAL",
  "ENTITY",
  "DATAID",
  "FIRST_NAME",
  "SECOND_NAME",
  "THIRD_NAME",
  "FOURTH_NAME",
  "UN_LIST_TYPE",
  "REFERENCE_NUMBER",
  "LISTED_ON",
  "NAME_ORIGINAL_SCRIPT",
  "INDIVIDUAL_ALIAS",
  "ENTITY_ALIAS",
  "QUALITY",
  "ALIAS_NAME",
]);

/** Throws a `ListFault` where the file is damaged, cut short or holds no entries. */
export async function readUnList(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const entries: Entry[] = [];
  const tally = createTally();
  let asOf: string | null = null;
  await readXmlRecords(text, {
    records: new Set(["INDIVIDUAL", "ENTITY"]),
    keep,
    root: ({ dateGenerated }) => {
      asOf = isoDate(dateGenerated ?? "");
    },
    take: (record) => entries.push(entryFrom(record, asOf ?? today, tally.count)),
  });
  return { id: "un", title: "UN Security Council Consolidated List", asOf, entries, tally: tally.counts, notes: [] };
}

function entryFrom(record: Element, asOf: string, count: (label: string) => void): Entry {
  const person = record.name === "INDIVIDUAL";
  const reference = textOf(record, "REFERENCE_NUMBER").replace(/[.\s]+$/, "");
  const id = reference || textOf(record, "DATAID");
  if (id === "") throw new ListFault(record.line, `an ${record.name} without REFERENCE_NUMBER and DATAID`);
  const officialName = joinedName(
    ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map((part) => textOf(record, part)),
  );
  if (officialName === "") throw new ListFault(record.line, `${id} has no name`);
  count("primary");
  const raw: RawName[] = [{ text: officialName, kind: "name", strength: "strong" }];
  for (const alias of childrenOf(record, person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
    const text = textOf(alias, "ALIAS_NAME");
    if (text === "") continue;
    const quality = textOf(alias, "QUALITY");
    count(quality || "without quality");
    const kind = /^f\.?k\.?a/i.test(quality) ? "former" : "alias";
    const strength = quality.toLowerCase() === "low" ? "weak" : "strong";
    raw.push(...separated(text).map((one) => ({ text: one, kind, strength }) as const));
  }
  const original = textOf(record, "NAME_ORIGINAL_SCRIPT");
  if (original !== "") {
    count("original script");
    raw.push({ text: original, kind: "alias", strength: "weak" });
  }
  const type = textOf(record, "UN_LIST_TYPE");
  const listing = listingOf({
    authority: "un",
    programme: programmes[type] ?? type,
    reference: reference || null,
    listed: isoDate(textOf(record, "LISTED_ON")),
    source: "UN Security Council Consolidated List",
  });
  return entryOf({
    id: `un:${id}`,
    officialName,
    raw,
    type: person ? "person" : "organisation",
    listings: [listing],
    asOf,
  });
}
