/** What an importer gives: the entries of one official list, and what was read to make them. */
import type { Entry, PartialDate } from "../types.ts";

export const listFormats = [
  "un-xml",
  "ofac-csv",
  "ofac-xml",
  "ofac-advanced-xml",
  "eu-xml",
  "eu-csv",
  "uk-csv",
  "uk-xml",
  "uk-tables",
  "opensanctions-simple",
  "opensanctions-json",
] as const;
export type ListFormat = (typeof listFormats)[number];

/** One file of a list, opened as often as it must be read (its head tells the format first). */
export interface ListFile {
  /** As shown to people, and as messages name it. */
  readonly name: string;
  /** The bytes in order, in pieces of any size. */
  open(): AsyncIterable<Uint8Array>;
}

/** What one format's reader makes of its file or files. */
export interface Harvest {
  /** `un`, `ofac-sdn`, `ofac-cons`, `eu`, `uk` or `os-<dataset>`: entry ids begin with it. */
  readonly id: string;
  readonly title: string;
  /** The day the list says it was made, or null where it does not say. */
  readonly asOf: PartialDate | null;
  /** In the order of the list; the importer supplies `asOf` where the list has no day of its own. */
  readonly entries: readonly Entry[];
  /** Name strings read, by the list's own word for them ("Good", "f.k.a."). Before any is split or dropped as a repetition. */
  readonly tally: Readonly<Record<string, number>>;
  /** What a person should know of this reading; empty for nothing. */
  readonly notes: readonly string[];
}

export interface ImportedList extends Omit<Harvest, "asOf"> {
  readonly format: ListFormat;
  /** The list's own day; where it has none, the day of the import. */
  readonly asOf: PartialDate;
  /** Has the list a day of its own? */
  readonly dated: boolean;
  /** Names of the files it was read from. */
  readonly files: readonly string[];
}
