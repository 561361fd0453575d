/** The EU's financial sanctions files, XML 1.1: nearly everything is an attribute. */
import type { Entry } from "../types.ts";
import { isoDate } from "./dates.ts";
import { euListings, euTitle, isLowQuality } from "./euListings.ts";
import { ListFault } from "./fault.ts";
import { entryOf, joinedName, type RawName } from "./names.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { childrenOf, type Element, folded, readXmlRecords, textOf } from "./xmlRecords.ts";

/** Throws a `ListFault` where the file is damaged or cut short, which happens: it is made while one waits. */
export async function readEuXml(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const entries: Entry[] = [];
  const tally = createTally();
  let asOf: string | null = null;
  await readXmlRecords(text, {
    records: new Set(["sanctionEntity"]),
    keep: new Set(["subjectType", "regulation", "nameAlias", "remark"]),
    root: ({ generationDate }) => {
      asOf = isoDate(generationDate ?? "");
    },
    take: (record) => entries.push(entryFrom(record, asOf ?? today, tally.count)),
  });
  return { id: "eu", title: euTitle, asOf, entries, tally: tally.counts, notes: [] };
}

function entryFrom(record: Element, asOf: string, count: (label: string) => void): Entry {
  const { logicalId = "", euReferenceNumber = "", unitedNationId = "", designationDate = "" } = record.attributes;
  const reference = euReferenceNumber.trim() || logicalId;
  if (reference === "") throw new ListFault(record.line, "a sanctionEntity without logicalId and euReferenceNumber");
  const names = childrenOf(record, "nameAlias")
    .map((alias) => {
      const {
        wholeName = "",
        firstName = "",
        middleName = "",
        lastName = "",
        nameLanguage = "",
        strong = "",
      } = alias.attributes;
      const weak = isLowQuality(strong, textOf(alias, "remark"));
      return { text: folded(wholeName) || joinedName([firstName, middleName, lastName]), language: nameLanguage, weak };
    })
    .filter(({ text }) => text !== "");
  const first =
    names.find(({ language, weak }) => !weak && /^(?:en)?$/i.test(language)) ??
    names.find(({ weak }) => !weak) ??
    names[0];
  if (first === undefined) throw new ListFault(record.line, `${reference} has no name`);
  for (const { weak } of names) count(weak ? "weak" : "strong");
  const raw: RawName[] = [first, ...names.filter((name) => name !== first)].map((name) => ({
    text: name.text,
    kind: name === first ? "name" : "alias",
    strength: name.weak && name !== first ? "weak" : "strong",
  }));
  const acts = childrenOf(record, "regulation").map(({ attributes }) => ({
    programme: attributes.programme ?? "",
    date: isoDate(attributes.entryIntoForceDate ?? "") ?? isoDate(attributes.publicationDate ?? ""),
  }));
  const subject = childrenOf(record, "subjectType")[0]?.attributes;
  return entryOf({
    id: `eu:${reference}`,
    officialName: first.text,
    raw,
    type: subject?.code === "person" || subject?.classificationCode === "P" ? "person" : "organisation",
    listings: euListings({ reference, unReference: unitedNationId.trim(), designated: isoDate(designationDate), acts }),
    asOf,
  });
}
