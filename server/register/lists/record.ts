/** One entry as the packed list holds it: JSON without what many entries share, and a byte of remarks for each name. */
import type { Entry, EntryType, Listing, ListingScope, Name, NameCase, PartialDate } from "../types.ts";

const types: readonly EntryType[] = ["organisation", "person", "vessel", "aircraft"];
const kinds: readonly Name["kind"][] = ["name", "alias", "former", "acronym"];
const cases: readonly NameCase[] = ["capitalised", "exact", "any"];
const scopes: readonly ListingScope[] = ["entity", "wing", "associated-persons"];

/** Numbers for texts that come again and again. */
export interface Texts {
  numberOf(text: string): number;
}

type ListingRecord = readonly [
  authority: number,
  programme: number,
  source: number,
  note: number,
  scope: number,
  verified: 0 | 1,
  asOf: number,
  reference: string | null,
  listed: PartialDate | null,
  ended: PartialDate | null,
  suspended: PartialDate | null,
];
type EntryRecord = readonly [
  id: string,
  name: string,
  official: string | null,
  type: number,
  country: string | null,
  note: number,
  listings: readonly ListingRecord[],
];

export function packEntry(entry: Entry, { numberOf }: Texts): string {
  const record: EntryRecord = [
    entry.id,
    entry.name,
    entry.officialName,
    types.indexOf(entry.type),
    entry.country,
    numberOf(entry.note),
    entry.listings.map((one) => [
      numberOf(one.authority),
      numberOf(one.programme),
      numberOf(one.source),
      numberOf(one.note),
      scopes.indexOf(one.scope),
      one.verified ? 1 : 0,
      numberOf(one.asOf),
      one.reference,
      one.listed,
      one.ended,
      one.suspended,
    ]),
  ];
  return JSON.stringify(record);
}

export function unpackEntry(json: string, names: readonly Name[], texts: readonly string[], asOf: PartialDate): Entry {
  const [id, name, officialName, type, country, note, listings]: EntryRecord = JSON.parse(json);
  const text = (number: number) => texts[number] ?? "";
  return {
    id,
    name,
    officialName,
    names,
    type: types[type] ?? "organisation",
    country,
    listings: listings.map(
      ([authority, programme, source, remark, scope, verified, day, reference, listed, ended, suspended]): Listing => ({
        authority: text(authority),
        programme: text(programme),
        reference,
        listed,
        ended,
        suspended,
        scope: scopes[scope] ?? "entity",
        note: text(remark),
        source: text(source),
        asOf: text(day),
        verified: verified === 1,
      }),
    ),
    note: text(note),
    origin: "list",
    asOf,
    wordings: [],
    required: false,
  };
}

export function packFlags({ kind, strength, case: letters, needsContext }: Name): number {
  return kinds.indexOf(kind) | (strength === "weak" ? 4 : 0) | (cases.indexOf(letters) << 3) | (needsContext ? 32 : 0);
}

export function unpackName(text: string, flags: number): Name {
  return {
    text,
    kind: kinds[flags & 3] ?? "alias",
    strength: (flags & 4) === 0 ? "strong" : "weak",
    case: cases[(flags >> 3) & 3] ?? "capitalised",
    needsContext: (flags & 32) !== 0,
  };
}
