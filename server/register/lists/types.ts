/** Imported lists, packed: too many names to hold as objects. */
import type { NameTable } from "../nameTable.ts";
import type { PartialDate } from "../types.ts";

/** What is known of a list as a whole. */
export interface ListInfo {
  /** `un`, `ofac-sdn`, `eu`, …; `lists` where several are packed together. Entries' own ids say which list they are of. */
  readonly id: string;
  readonly title: string;
  /** The day of the list. */
  readonly asOf: PartialDate;
}

/**
 * One list in one buffer, which can be written to a file and read back as it is. Entries and names are decoded when they are asked
 * for; looking for names reads the two tables only.
 */
export interface ListIndex extends ListInfo {
  readonly entryCount: number;
  /** All spellings, those that are only shown included. */
  readonly nameCount: number;
  /** Names that may be looked for in a draft, by their folded words. */
  readonly names: NameTable;
  /** Entries by id. */
  readonly ids: NameTable;
  /** The first name of each entry, and one more. */
  readonly firstNames: Uint32Array;
  /** Where the bytes of each name and each entry begin, and one more. */
  readonly nameStarts: Uint32Array;
  readonly entryStarts: Uint32Array;
  /** Kind, strength, case and context of each name in one byte. */
  readonly flags: Uint8Array;
  readonly nameBytes: Uint8Array;
  readonly entryBytes: Uint8Array;
  /** Texts that many entries share: notes, and what listings have in common. */
  readonly texts: readonly string[];
  readonly buffer: ArrayBuffer;
}
