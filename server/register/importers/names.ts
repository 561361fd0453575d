/** Names as lists write them, to the spellings a register holds. */
import type { Entry, EntryType, Listing, Name, PartialDate } from "../types.ts";
import { folded } from "./xmlRecords.ts";

/** A name string as read. */
export interface RawName {
  readonly text: string;
  readonly kind: Name["kind"];
  readonly strength: Name["strength"];
}

/** "SURNAME, Given" to "Given SURNAME"; text without a comma stays. A comma before a suffix is none of the two. */
export function givenNameFirst(name: string): string {
  const match = /^([^,]+), ([^,]+)(, (?:Jr|Sr|II|III|IV)\.?)?$/i.exec(name);
  return match === null ? name : folded(`${match[2]} ${match[1]}${match[3] ?? ""}`);
}

/** Parts of a person's name in order, blanks and placeholders ("na") left out; "Na" is a name. */
export function joinedName(parts: readonly string[]): string {
  return folded(
    parts
      .map(folded)
      .filter((part) => part !== "" && !/^(?:na|[Nn]\/[Aa])$/.test(part))
      .join(" "),
  );
}

/** Persons' names in capitals are shown as news copy writes them; a body's name stays, for capitals may be initials. */
export function asNewsWrites(name: string, type: EntryType): string {
  if (type !== "person") return name;
  return name.replace(/[\p{L}\p{M}'’‘`]+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? (word[0] ?? "") + word.slice(1).toLowerCase() : word,
  );
}

/**
 * The spellings of an entry, the first its name: repetitions go, a name that carries its initials in brackets, "Movement
 * of Something (MOS)", counts without them too, and initials are kept as a weak acronym (they have other meanings).
 */
export function spellings(raw: readonly RawName[]): readonly Name[] {
  const seen = new Map<string, Name>();
  const add = (text: string, kind: Name["kind"], strength: Name["strength"]) => {
    const before = seen.get(text);
    if (text === "" || (before !== undefined && (before.strength === "strong" || strength === "weak"))) return;
    const initials = kind === "acronym";
    seen.set(text, {
      text,
      kind: before?.kind ?? kind,
      strength,
      case: initials ? "exact" : "capitalised",
      needsContext: initials,
    });
  };
  for (const { text, kind, strength } of raw) {
    const name = folded(text).replace(/\s*[;,]$/, "");
    add(name, kind, isLatin(name) ? strength : "weak");
    if (!name.endsWith(")")) continue;
    const match = /^(.*\p{L}{2}.*?)\s*\(([A-Z][A-Z0-9-]{1,9})\)$/u.exec(name);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    add(match[1], kind === "name" ? "alias" : kind, strength);
    add(match[2], "acronym", "weak");
  }
  return [...seen.values()];
}

/** Has the text only Latin letters? A name in its original script is shown and searched, but not looked for in English copy. */
export function isLatin(text: string): boolean {
  return /^[ -~]*$/.test(text) || !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}

/** What differs from entry to entry of an imported list; everything else is the same for all. */
export interface ListedEntry {
  readonly id: string;
  /** As the list writes it, given name first. */
  readonly officialName: string;
  readonly raw: readonly RawName[];
  readonly type: EntryType;
  readonly listings: readonly UndatedListing[];
  readonly asOf: PartialDate;
}

export function entryOf({ id, officialName, raw, type, listings, asOf }: ListedEntry): Entry {
  const name = asNewsWrites(officialName, type);
  return {
    id,
    name,
    officialName: name === officialName ? null : officialName,
    names: spellings(raw),
    type,
    country: null,
    listings: listings.map((listing) => ({ ...listing, asOf })),
    note: "",
    origin: "list",
    asOf,
    wordings: [],
    required: false,
  };
}

/** A listing speaks for the day of its list, which the entry brings. */
export type UndatedListing = Omit<Listing, "asOf">;

/** A listing as lists print them: on the body itself, in force, seen in the list. */
export function listingOf(
  given: Pick<Listing, "authority" | "programme" | "source"> & Partial<UndatedListing>,
): UndatedListing {
  return {
    reference: null,
    listed: null,
    ended: null,
    suspended: null,
    scope: "entity",
    note: "",
    verified: true,
    ...given,
  };
}
