/** Entries of lists as compact JSON: most of what they hold is the same from entry to entry. */
import type { Entry, EntryType, Listing, ListingScope, Name, NameCase } from "../register/types.ts";

const types: readonly EntryType[] = ["organisation", "person", "vessel", "aircraft"];
const kinds: readonly Name["kind"][] = ["name", "alias", "former", "acronym"];
const cases: readonly NameCase[] = ["capitalised", "exact", "any"];
const scopes: readonly ListingScope[] = ["entity", "wing", "associated-persons"];

/** A strong, capitalised alias is its text alone; any other name has its flags: kind, weak, case, needs context. */
type PackedName = string | readonly [text: string, flags: number];
/** Numbers point into the table of texts; 0 is none. */
type PackedListing = readonly [
  authority: number,
  programme: number,
  source: number,
  asOf: number,
  note: number,
  reference: string | 0,
  listed: string | 0,
  ended: string | 0,
  suspended: string | 0,
  scope: number,
  verified: 0 | 1,
];
type PackedEntry = readonly [
  id: string,
  name: string,
  officialName: string | 0,
  type: number,
  asOf: number,
  names: readonly PackedName[],
  listings: readonly PackedListing[],
];

interface Packed {
  readonly texts: readonly string[];
  readonly entries: readonly PackedEntry[];
}

/** Entries of imported lists; what only other origins have (wordings, country) is not written. */
export function packEntries(entries: readonly Entry[]): string {
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    if (text === "") return 0;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size + 1);
    return numbers.size;
  };
  const packed = entries.map(
    ({ id, name, officialName, type, asOf, names, listings }): PackedEntry => [
      id,
      name,
      officialName ?? 0,
      types.indexOf(type),
      number(asOf),
      names.map(packName),
      listings.map((listing) => packListing(listing, number)),
    ],
  );
  return JSON.stringify({ texts: [...numbers.keys()], entries: packed } satisfies Packed);
}

/** Reads what `packEntries` wrote, whose checksum the caller has compared. */
export function unpackEntries(text: string): readonly Entry[] {
  const { texts, entries }: Packed = JSON.parse(text);
  const textOf = (number: number) => (number === 0 ? "" : (texts[number - 1] ?? ""));
  return entries.map(
    ([id, name, officialName, type, asOf, names, listings]): Entry => ({
      id,
      name,
      officialName: officialName === 0 ? null : officialName,
      names: names.map(unpackName),
      type: types[type] ?? "organisation",
      country: null,
      listings: listings.map((listing) => unpackListing(listing, textOf)),
      note: "",
      origin: "list",
      asOf: textOf(asOf),
      wordings: [],
      required: false,
    }),
  );
}

function packName({ text, kind, strength, case: writing, needsContext }: Name): PackedName {
  const flags =
    kinds.indexOf(kind) | (strength === "weak" ? 4 : 0) | (cases.indexOf(writing) << 3) | (needsContext ? 32 : 0);
  return flags === 1 ? text : [text, flags];
}

function unpackName(packed: PackedName): Name {
  const [text, flags] = typeof packed === "string" ? [packed, 1] : packed;
  return {
    text,
    kind: kinds[flags & 3] ?? "alias",
    strength: (flags & 4) === 0 ? "strong" : "weak",
    case: cases[(flags >> 3) & 3] ?? "capitalised",
    needsContext: (flags & 32) !== 0,
  };
}

function packListing(listing: Listing, number: (text: string) => number): PackedListing {
  return [
    number(listing.authority),
    number(listing.programme),
    number(listing.source),
    number(listing.asOf),
    number(listing.note),
    listing.reference ?? 0,
    listing.listed ?? 0,
    listing.ended ?? 0,
    listing.suspended ?? 0,
    scopes.indexOf(listing.scope),
    listing.verified ? 1 : 0,
  ];
}

function unpackListing(packed: PackedListing, textOf: (number: number) => string): Listing {
  const [authority, programme, source, asOf, note, reference, listed, ended, suspended, scope, verified] = packed;
  return {
    authority: textOf(authority),
    programme: textOf(programme),
    reference: reference || null,
    listed: listed || null,
    ended: ended || null,
    suspended: suspended || null,
    scope: scopes[scope] ?? "entity",
    note: textOf(note),
    source: textOf(source),
    asOf: textOf(asOf),
    verified: verified === 1,
  };
}
