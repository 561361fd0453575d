/** Reads the starter register: one JSON file, entry by entry, every value checked. */
import { messageOf } from "../faults/messageOf.ts";
import type { Entry, EntryType, Listing, ListingScope, Name, NameCase, PartialDate } from "./types.ts";

/**
 * The shipped file. What most values are is left out: of a name `alias`, `strong`, `capitalised`; of a listing null, `entity` and "".
 * Sources and programmes are numbers of a list, so that the file stays small.
 */
export interface StarterFile {
  readonly format: "stet-starter-register";
  readonly version: 1;
  readonly asOf: PartialDate;
  readonly programmes: readonly string[];
  readonly sources: readonly { readonly title: string; readonly asOf: PartialDate }[];
  readonly entries: readonly StarterEntry[];
}

export interface StarterEntry {
  readonly id: string;
  readonly name: string;
  readonly officialName?: string;
  readonly type?: EntryType;
  readonly country?: string;
  readonly note?: string;
  /** A text alone is an alias with nothing to remark. */
  readonly names: readonly (string | StarterName)[];
  readonly listings: readonly StarterListing[];
}

export interface StarterName {
  readonly text: string;
  readonly kind?: Name["kind"];
  readonly case?: NameCase;
  readonly weak?: true;
  readonly context?: true;
}

export interface StarterListing {
  readonly by: string;
  readonly programme: number;
  readonly reference?: string;
  readonly listed?: PartialDate;
  readonly ended?: PartialDate;
  readonly suspended?: PartialDate;
  readonly scope?: ListingScope;
  readonly note?: string;
  readonly source: number;
  readonly unverified?: true;
}

/** The register's entries and its day. Throws with a message for people where the text is not a whole starter register. */
export function readStarterRegister(text: string): { readonly entries: readonly Entry[]; readonly asOf: PartialDate } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(`the starter register is damaged (${messageOf(error)})`);
  }
  const root = fields(file, "");
  if (root.format !== "stet-starter-register" || root.version !== 1) {
    throw new Error("the starter register is of another version of Stet");
  }
  const asOf = date(root.asOf, "asOf");
  const programmes = list(root.programmes, "programmes").map((value, n) => words(value, `programmes[${n}]`));
  const sources = list(root.sources, "sources").map((value, n) => {
    const source = fields(value, `sources[${n}]`);
    return { title: words(source.title, `sources[${n}].title`), asOf: date(source.asOf, `sources[${n}].asOf`) };
  });
  const seen = new Set<string>();
  const entries = list(root.entries, "entries").map((value, n): Entry => {
    const at = `entries[${n}]`;
    const entry = fields(value, at);
    const id = words(entry.id, `${at}.id`);
    if (seen.has(id)) wrong(`${at}.id`, "is there twice");
    seen.add(id);
    return {
      id,
      name: words(entry.name, `${at}.name`),
      officialName: optional(entry.officialName, words, `${at}.officialName`),
      names: list(entry.names, `${at}.names`).map((name, k) => readName(name, `${at}.names[${k}]`)),
      type: entry.type === undefined ? "organisation" : oneOf(entry.type, entryTypes, `${at}.type`),
      country: optional(entry.country, words, `${at}.country`),
      listings: list(entry.listings, `${at}.listings`).map((listing, k) =>
        readListing(listing, `${at}.listings[${k}]`, programmes, sources),
      ),
      note: optional(entry.note, words, `${at}.note`) ?? "",
      origin: "starter",
      asOf,
      wordings: [],
      required: false,
    };
  });
  return { entries, asOf };
}

const entryTypes = ["organisation", "person", "vessel", "aircraft"] as const;
const nameKinds = ["name", "alias", "former", "acronym"] as const;
const nameCases = ["exact", "capitalised", "any"] as const;
const scopes = ["entity", "wing", "associated-persons"] as const;

function readName(value: unknown, at: string): Name {
  const given = typeof value === "string" ? { text: value } : fields(value, at);
  return {
    text: words(given.text, `${at}.text`),
    kind: given.kind === undefined ? "alias" : oneOf(given.kind, nameKinds, `${at}.kind`),
    strength: given.weak === true ? "weak" : "strong",
    case: given.case === undefined ? "capitalised" : oneOf(given.case, nameCases, `${at}.case`),
    needsContext: given.context === true,
  };
}

function readListing(
  value: unknown,
  at: string,
  programmes: readonly string[],
  sources: readonly { readonly title: string; readonly asOf: PartialDate }[],
): Listing {
  const given = fields(value, at);
  const source = sources[Number(given.source)] ?? wrong(`${at}.source`, "is not one of the sources");
  return {
    authority: words(given.by, `${at}.by`),
    programme: programmes[Number(given.programme)] ?? wrong(`${at}.programme`, "is not one of the programmes"),
    reference: optional(given.reference, words, `${at}.reference`),
    listed: optional(given.listed, date, `${at}.listed`),
    ended: optional(given.ended, date, `${at}.ended`),
    suspended: optional(given.suspended, date, `${at}.suspended`),
    scope: given.scope === undefined ? "entity" : oneOf(given.scope, scopes, `${at}.scope`),
    note: optional(given.note, words, `${at}.note`) ?? "",
    source: source.title,
    asOf: source.asOf,
    verified: given.unverified !== true,
  };
}

function fields(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) wrong(at, "is not an object");
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : wrong(at, "is not a list");
}

function words(value: unknown, at: string): string {
  return typeof value === "string" && value.trim() !== "" ? value : wrong(at, "is not a text");
}

function date(value: unknown, at: string): PartialDate {
  return typeof value === "string" && /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? value : wrong(at, "is not a date");
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string): T {
  return allowed.find((one) => one === value) ?? wrong(at, `is not ${allowed.join(", ")}`);
}

function optional<T>(value: unknown, read: (value: unknown, at: string) => T, at: string): T | null {
  return value === undefined ? null : read(value, at);
}

function wrong(at: string, what: string): never {
  throw new Error(`the starter register is damaged (${at === "" ? "it" : at} ${what})`);
}
