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

/** What many listings of a list have in common; kept once, as text. */
type ListingKind = readonly [
  authority: string,
  programme: string,
  source: string,
  note: string,
  scope: number,
  verified: 0 | 1,
  asOf: string,
];
type ListingRecord = readonly [
  kind: number,
  reference?: string | null,
  listed?: PartialDate | null,
  ended?: PartialDate | null,
  suspended?: PartialDate | null,
];
type EntryRecord = readonly [
  id: string,
  type: number,
  listings: readonly ListingRecord[],
  note?: number | null,
  country?: string | null,
  official?: string | null,
  /** Where it is not the first of the names. */
  name?: string | null,
];

/** A function that packs the entries of one list. */
export function entryPacker({ numberOf }: Texts): (entry: Entry) => string {
  // Nearly always the listing before was of the same kind.
  let last: { readonly listing: Listing; readonly number: number } | null = null;

  function kindOf(listing: Listing): number {
    if (last === null || !isOfKind(listing, last.listing)) {
      const { authority, programme, source, note, scope, asOf } = listing;
      const verified = listing.verified ? 1 : 0;
      const kind: ListingKind = [authority, programme, source, note, scopes.indexOf(scope), verified, asOf];
      last = { listing, number: numberOf(JSON.stringify(kind)) };
    }
    return last.number;
  }

  return ({ id, name, names, officialName, type, country, note, listings }) => {
    const records: ListingRecord[] = [];
    for (const one of listings) {
      records.push(trimmed<ListingRecord>([kindOf(one), one.reference, one.listed, one.ended, one.suspended]));
    }
    const shared = note === "" ? null : numberOf(note);
    const other = name === names[0]?.text ? null : name;
    return JSON.stringify(
      trimmed<EntryRecord>([id, types.indexOf(type), records, shared, country, officialName, other]),
    );
  };
}

function isOfKind(one: Listing, other: Listing): boolean {
  return (
    one.authority === other.authority &&
    one.programme === other.programme &&
    one.source === other.source &&
    one.note === other.note &&
    one.scope === other.scope &&
    one.verified === other.verified &&
    one.asOf === other.asOf
  );
}

/** The same record without what is null at its end: a new one each would be most of a list's garbage. */
function trimmed<T extends readonly unknown[]>(record: T): T {
  const values = record as unknown as unknown[];
  while (values.length > 0 && values[values.length - 1] === null) values.pop();
  return record;
}

export function unpackEntry(json: string, names: readonly Name[], texts: readonly string[], asOf: PartialDate): Entry {
  const [id, type, listings, note, country, official, name]: EntryRecord = JSON.parse(json);
  return {
    id,
    name: name ?? names[0]?.text ?? "",
    officialName: official ?? null,
    names,
    type: types[type] ?? "organisation",
    country: country ?? null,
    listings: listings.map(([kind, reference, listed, ended, suspended]): Listing => {
      const shared: ListingKind = JSON.parse(texts[kind] ?? "[]");
      const [authority, programme, source, remark, scope, verified, day] = shared;
      return {
        authority,
        programme,
        reference: reference ?? null,
        listed: listed ?? null,
        ended: ended ?? null,
        suspended: suspended ?? null,
        scope: scopes[scope] ?? "entity",
        note: remark,
        source,
        asOf: day,
        verified: verified === 1,
      };
    }),
    note: note === undefined || note === null ? "" : (texts[note] ?? ""),
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
