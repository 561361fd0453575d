/** The editor's own record of sources beside a draft: what is written in `<draft>.sources.json`. */

/** What a sentence was taken from. */
export const sourceKinds = [
  "witnessed",
  "interview",
  "document",
  "data",
  "statement",
  "outlet",
  "background",
  "calculation",
] as const;
export type LedgerKind = (typeof sourceKinds)[number];

/** Where a party stands that was asked for its side. `asked`: no answer so far. */
export const outcomes = ["asked", "answered", "declined", "no-reply"] as const;
export type Outcome = (typeof outcomes)[number];

/** The words an entry was recorded for. */
export interface Anchor {
  /** The sentence as it stood, its white space made single spaces. */
  readonly sentence: string;
  /** The words in front of it and behind it, at most `contextWords` each; "" at the ends of the draft. */
  readonly before: string;
  readonly after: string;
  /** `hashOf(sentence)`: 16 hexadecimal digits. */
  readonly hash: string;
}

/** Texts of a source that a person may fill in, in the order in which files and forms have them. */
export const sourceFields = [
  "name",
  "title",
  "contact",
  "codeName",
  "described",
  "approvedBy",
  "where",
  "obtained",
  "by",
  "checkedBy",
  "checked",
  "transcript",
  "note",
] as const;
/**
 * `name` who or what it is: a person, body, document, body of data, outlet. `title` what a person is. `contact` how they are
 * reached. `codeName` stands for an anonymous source, `described` is how copy may describe them, `approvedBy` the editor who
 * approved that. `where` is where to find it: address and page, file and time. `obtained` the day it was obtained, `by` whom.
 * `checkedBy` and `checked` (a day) who has checked it when. `transcript` the words as they were said.
 */
export type SourceField = (typeof sourceFields)[number];

/** What may tell who an anonymous source is: an anonymous entry has none of these. */
export const identifyingFields: readonly SourceField[] = ["name", "title", "contact", "where"];
/** Fields of anonymous entries only. */
export const anonymousFields: readonly SourceField[] = ["codeName", "described", "approvedBy"];

/** Texts of a response that a person may fill in, in order. `asked`, `deadline`, `answered`: a day, or a day and a time. */
export const responseFields = [
  "party",
  "asked",
  "how",
  "by",
  "deadline",
  "outcome",
  "answered",
  "answer",
  "note",
] as const;
export type ResponseField = (typeof responseFields)[number];

interface EntryParts {
  /** Stable for ever; letters, digits and `-._~`. */
  readonly id: string;
  /** When it was recorded and last changed: ISO instants. */
  readonly recorded: string;
  readonly changed: string;
  /** Fields of a later version of Stet: kept as they are. */
  readonly further: Readonly<Record<string, unknown>>;
}

/** A source of one sentence. */
export interface SourceEntry extends EntryParts {
  readonly kind: LedgerKind;
  readonly anonymous: boolean;
  readonly fields: Readonly<Partial<Record<SourceField, string>>>;
  readonly anchor: Anchor;
}

/** What was done to hear a party that the draft accuses. */
export interface ResponseEntry extends EntryParts {
  readonly kind: "response";
  /** `party` and `outcome` are always there. */
  readonly fields: Readonly<Partial<Record<ResponseField, string>>> & {
    readonly party: string;
    readonly outcome: Outcome;
  };
}

export type LedgerEntry = SourceEntry | ResponseEntry;

/** A whole record. */
export interface Ledger {
  /** By id. */
  readonly entries: readonly LedgerEntry[];
  /** Lines that could not be understood, as JSON on one line each, sorted: written back as they are. */
  readonly unread: readonly string[];
}

export const emptyLedger: Ledger = { entries: [], unread: [] };

export function isResponse(entry: LedgerEntry): entry is ResponseEntry {
  return entry.kind === "response";
}

/** What follows a draft's whole file name: `flood.draft` has `flood.draft.sources.json`. */
export const ledgerEnding = ".sources.json";

/** The ledger's URI or path for a draft's. */
export function ledgerOf(draft: string): string {
  return `${draft}${ledgerEnding}`;
}

/** The draft's URI or path for a ledger's; null where it is no ledger by its name. */
export function draftOf(ledger: string): string | null {
  return ledger.endsWith(ledgerEnding) ? ledger.slice(0, -ledgerEnding.length) : null;
}
