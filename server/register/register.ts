/** A register: curated entries and imported lists, made ready for looking. */
import { withApprovedWordings } from "./approvedWordings.ts";
import { type CuratedNames, curate } from "./curatedNames.ts";
import { later } from "./later.ts";
import { entryAt, entryNumber } from "./lists/entries.ts";
import { readIndex, writeIndex } from "./lists/listFile.ts";
import type { ListIndex } from "./lists/types.ts";
import { type SharedNames, sharedNames } from "./sharedNames.ts";
import type { Entry, PartialDate } from "./types.ts";

export interface Register {
  /** Of the starter and house registers, with what imported lists add to them. */
  readonly entries: readonly Entry[];
  /** The day up to which the curated entries were looked for: what is not in them was not found up to then. */
  readonly asOf: PartialDate;
  /** The curated entries by id; `entryById` knows those of lists too. */
  readonly byId: ReadonlyMap<string, Entry>;
  readonly names: CuratedNames;
  /** Weak names of several curated entries. */
  readonly shared: () => SharedNames;
  /** Entries that only imported lists have: many, so they are packed. `entriesOf` and `entryAt` unpack them. */
  readonly lists: readonly ListIndex[];
  /** Ids of the authorities the house's register labels for; empty where it does not say. */
  readonly labelFor: readonly string[];
  /** Its approved wordings by authority. Curated entries bear them; those of lists get them when they are unpacked. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
  /** Why imported lists, or parts of a house's register, are not in it, in words for people; empty where all are. Silence about a name may then be theirs. */
  readonly unread: readonly string[];
}

export interface RegisterParts {
  /** Entries of the origin `list` are packed. */
  readonly entries: readonly Entry[];
  readonly asOf: PartialDate;
  /** Lists that are packed already, as a cache keeps them. */
  readonly lists?: readonly ListIndex[];
}

/** Makes a register; of two entries with one id the later counts. */
export function createRegister({ entries, asOf, lists = [] }: RegisterParts): Register {
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const curated = unique.filter(({ origin }) => origin !== "list");
  const listed = unique.filter(({ origin }) => origin === "list");
  const packed = listed.length === 0 ? [] : [packEntries(listed)];
  return {
    entries: curated,
    asOf,
    byId: new Map(curated.map((entry) => [entry.id, entry])),
    names: curate(curated),
    shared: later(() => sharedNames(curated)),
    lists: [...packed, ...lists],
    labelFor: [],
    wordings: new Map(),
    unread: [],
  };
}

function packEntries(entries: readonly Entry[]): ListIndex {
  const asOf = entries.reduce((latest, entry) => (entry.asOf > latest ? entry.asOf : latest), "");
  return readIndex(writeIndex({ id: "lists", title: "Imported lists", asOf }, entries));
}

/** The entry with this id, also from a list, or null. */
export function entryById(register: Register, id: string): Entry | null {
  const { byId, lists } = register;
  const curated = byId.get(id);
  if (curated !== undefined) return curated;
  for (const list of lists) {
    const number = entryNumber(list, id);
    if (number !== null) return withApprovedWordings(entryAt(list, number), register);
  }
  return null;
}
