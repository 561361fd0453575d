/**
 * OFAC's advanced XML (sdn_advanced.xml, cons_advanced.xml): everything is a number that a dictionary at the file's head
 * explains, and the sanctions stand at its end, with the listing dates that no other OFAC file has.
 */
import type { Entry, EntryType, PartialDate } from "../types.ts";
import { earlier, partialDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { entryOf, joinedName, type RawName } from "./names.ts";
import { type OfacList, ofacListing, ofacNameKind, ofacTitles } from "./ofacNames.ts";
import { createTally, type Tally } from "./tally.ts";
import type { Harvest } from "./types.ts";
import { childrenOf, type Element, folded, readXmlRecords, textOf } from "./xmlRecords.ts";

/** Dictionary entries that are looked up; each has an ID and its text. */
const dictionaries = [
  "AliasType",
  "List",
  "NamePartType",
  "PartySubType",
  "PartyType",
  "SanctionsType",
  "Script",
] as const;
type Dictionary = (typeof dictionaries)[number];

const keep = new Set([
  "Year",
  "Month",
  "Day",
  "Profile",
  "Identity",
  "Alias",
  "DocumentedName",
  "DocumentedNamePart",
  "NamePartValue",
  "NamePartGroups",
  "MasterNamePartGroup",
  "NamePartGroup",
  "EntryEvent",
  "Date",
  "SanctionsMeasure",
  "Comment",
]);

interface Sanctions {
  readonly list: OfacList;
  readonly programmes: Set<string>;
  listed: PartialDate | null;
}

interface Party {
  readonly uid: string;
  readonly type: EntryType;
  readonly officialName: string;
  readonly raw: readonly RawName[];
}

/** Throws a `ListFault` where the file is damaged, cut short or without its dictionary. */
export async function readOfacAdvanced(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const words = new Map<string, string>();
  const partyTypes = new Map<string, string>();
  const parties: Party[] = [];
  const sanctions = new Map<string, Sanctions>();
  const tally = createTally();
  let asOf: PartialDate | null = null;
  const word = (dictionary: Dictionary, id: string | undefined) => words.get(`${dictionary} ${id}`) ?? "";
  const typeOf = (subType: string | undefined): EntryType => {
    const name = word("PartySubType", subType).toLowerCase();
    if (name === "vessel" || name === "aircraft") return name;
    // People and bodies have the sub-type "Unknown": their type tells them apart.
    const type = word("PartyType", partyTypes.get(subType ?? "")).toLowerCase();
    return type === "individual" || name === "individual" ? "person" : "organisation";
  };
  await readXmlRecords(text, {
    records: new Set([...dictionaries, "DateOfIssue", "DistinctParty", "SanctionsEntry"]),
    keep,
    take: (record) => {
      if (record.name === "DateOfIssue") asOf = dateOf(record);
      else if (record.name === "DistinctParty") parties.push(...partiesFrom(record, typeOf, word, tally));
      else if (record.name === "SanctionsEntry") addSanctions(sanctions, record, word);
      else {
        const { ID: id, PartyTypeID: partyType } = record.attributes;
        words.set(`${record.name} ${id}`, folded(record.text));
        if (record.name === "PartySubType" && id !== undefined && partyType !== undefined)
          partyTypes.set(id, partyType);
      }
    },
  });
  if (words.size === 0) throw new ListFault(null, "its dictionary, ReferenceValueSets, is missing");
  const inForce = parties.filter(({ uid }) => sanctions.has(uid));
  const entries = inForce.map((party) => entryFrom(party, sanctions.get(party.uid), asOf ?? today));
  const lists = new Set([...sanctions.values()].map(({ list }) => list));
  const id: OfacList = lists.has("ofac-sdn") ? "ofac-sdn" : "ofac-cons";
  const without = parties.length - inForce.length;
  const notes = without > 0 ? [`${without} parties without a sanction of their own were left out.`] : [];
  return { id, title: ofacTitles[id], asOf, entries, tally: tally.counts, notes };
}

function entryFrom({ uid, type, officialName, raw }: Party, found: Sanctions | undefined, asOf: PartialDate): Entry {
  const list = found?.list ?? "ofac-sdn";
  const listings = [ofacListing(list, uid, [...(found?.programmes ?? [])], found?.listed ?? null)];
  return entryOf({ id: `${list}:${uid}`, officialName, raw, type, listings, asOf });
}

function partiesFrom(
  record: Element,
  typeOf: (subType: string | undefined) => EntryType,
  word: (dictionary: Dictionary, id: string | undefined) => string,
  tally: Tally,
): readonly Party[] {
  return childrenOf(record, "Profile").map((profile) => {
    const uid = profile.attributes.ID ?? record.attributes.FixedRef ?? "";
    const raw: RawName[] = [];
    for (const identity of childrenOf(profile, "Identity")) {
      const parts = partTypes(identity, word);
      for (const alias of childrenOf(identity, "Alias")) {
        const { Primary: primary, LowQuality: low, AliasTypeID: aliasType } = alias.attributes;
        const kind = primary === "true" ? "name" : ofacNameKind(word("AliasType", aliasType));
        for (const [index, documented] of childrenOf(alias, "DocumentedName").entries()) {
          const name = documentedName(documented, parts, word);
          if (name.text === "") continue;
          tally.count(
            name.latin ? (primary === "true" ? "primary" : word("AliasType", aliasType) || "alias") : "original script",
          );
          const strength = low === "true" || !name.latin || name.acronym ? "weak" : "strong";
          const ownKind = name.acronym ? "acronym" : kind === "name" && index > 0 ? "alias" : kind;
          raw.push({ text: name.text, kind: ownKind, strength });
        }
      }
    }
    const first = raw.find(({ kind }) => kind === "name") ?? raw[0];
    if (uid === "" || first === undefined)
      throw new ListFault(profile.line, `the profile ${uid || "without a number"} has no name`);
    const others = raw.filter((name) => name !== first);
    return {
      uid,
      type: typeOf(profile.attributes.PartySubTypeID),
      officialName: first.text,
      raw: [{ text: first.text, kind: "name", strength: "strong" }, ...others],
    };
  });
}

/** The type of name part ("Last Name") by the number of its group. */
function partTypes(identity: Element, word: (dictionary: Dictionary, id: string | undefined) => string) {
  const types = new Map<string, string>();
  for (const groups of childrenOf(identity, "NamePartGroups")) {
    for (const group of childrenOf(groups, "MasterNamePartGroup").flatMap((master) =>
      childrenOf(master, "NamePartGroup"),
    )) {
      types.set(group.attributes.ID ?? "", word("NamePartType", group.attributes.NamePartTypeID));
    }
  }
  return types;
}

/** Family names go last; the other parts keep their order. */
function documentedName(
  documented: Element,
  parts: ReadonlyMap<string, string>,
  word: (dictionary: Dictionary, id: string | undefined) => string,
) {
  const values = childrenOf(documented, "DocumentedNamePart").flatMap((part) => childrenOf(part, "NamePartValue"));
  const isFamilyName = (value: Element) =>
    /^(?:last|maiden) name$/i.test(parts.get(value.attributes.NamePartGroupID ?? "") ?? "");
  const ordered = [...values.filter((value) => !isFamilyName(value)), ...values.filter(isFamilyName)];
  const script = word("Script", values[0]?.attributes.ScriptID);
  return {
    text: joinedName(ordered.map(({ text }) => text)),
    latin: script === "" || script === "Latin",
    acronym: values.length === 1 && values[0]?.attributes.Acronym === "true",
  };
}

function addSanctions(
  sanctions: Map<string, Sanctions>,
  record: Element,
  word: (dictionary: Dictionary, id: string | undefined) => string,
): void {
  const profile = record.attributes.ProfileID;
  if (profile === undefined) throw new ListFault(record.line, "a SanctionsEntry without its ProfileID");
  const listName = word("List", record.attributes.ListID);
  const isSdn = listName === "" || /^SDN/i.test(listName);
  let known = sanctions.get(profile);
  if (known === undefined) {
    known = { list: isSdn ? "ofac-sdn" : "ofac-cons", programmes: new Set(), listed: null };
    sanctions.set(profile, known);
  }
  for (const event of childrenOf(record, "EntryEvent")) {
    for (const date of childrenOf(event, "Date")) known.listed = earlier(known.listed, dateOf(date));
  }
  for (const measure of childrenOf(record, "SanctionsMeasure")) {
    const type = word("SanctionsType", measure.attributes.SanctionsTypeID);
    const programme = textOf(measure, "Comment");
    if (programme !== "" && (type === "" || /^program/i.test(type))) known.programmes.add(programme);
  }
}

function dateOf(element: Element): PartialDate | null {
  return partialDate(textOf(element, "Year"), textOf(element, "Month"), textOf(element, "Day"));
}
