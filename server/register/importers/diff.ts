/** What changed between two copies of one list. */
import type { Entry, Listing, PartialDate } from "../types.ts";

/** One of the things of an entry that may change, as it was and as it is; lists of names hold only what came or went. */
export interface Change {
  readonly what: "name" | "names" | "programme" | "listed" | "ended" | "reference" | "type";
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface ListDiff {
  readonly added: readonly AddedEntry[];
  readonly changed: readonly { readonly entry: Entry; readonly changes: readonly Change[] }[];
  /** Gone from the newer copy: lists of those in force say it in no other way. */
  readonly delisted: readonly Entry[];
  readonly unchanged: number;
}

export interface AddedEntry {
  readonly entry: Entry;
  /** Its listing date is older than the older copy, which did not have it: listed again, or restored. */
  readonly relisted: boolean;
}

/** The parts of a list that are compared. */
export interface DiffedList {
  readonly entries: readonly Entry[];
  readonly asOf: PartialDate;
}

/** Compares by entry id, which is the list's own reference. Order, notes and days of copies do not count as changes. */
export function diffLists(older: DiffedList, newer: DiffedList): ListDiff {
  const before = new Map(older.entries.map((entry) => [entry.id, entry]));
  const after = new Set(newer.entries.map(({ id }) => id));
  const added: AddedEntry[] = [];
  const changed: { readonly entry: Entry; readonly changes: readonly Change[] }[] = [];
  for (const entry of newer.entries) {
    const old = before.get(entry.id);
    if (old === undefined) added.push({ entry, relisted: isOlder(entry, older.asOf) });
    else {
      const changes = changesOf(old, entry);
      if (changes.length > 0) changed.push({ entry, changes });
    }
  }
  const delisted = older.entries.filter(({ id }) => !after.has(id));
  return { added, changed, delisted, unchanged: newer.entries.length - added.length - changed.length };
}

export function isEmptyDiff({ added, changed, delisted }: ListDiff): boolean {
  return added.length + changed.length + delisted.length === 0;
}

function isOlder({ listings }: Entry, day: PartialDate): boolean {
  return listings.length > 0 && listings.every(({ listed }) => listed !== null && listed < day);
}

function changesOf(before: Entry, after: Entry): readonly Change[] {
  const changes: Change[] = [];
  const add = (what: Change["what"], old: readonly string[], now: readonly string[]) => {
    const gone = old.filter((one) => !now.includes(one));
    const come = now.filter((one) => !old.includes(one));
    if (gone.length + come.length > 0) changes.push({ what, before: gone, after: come });
  };
  add("name", [before.officialName ?? before.name], [after.officialName ?? after.name]);
  add("names", spellings(before), spellings(after));
  add("type", [before.type], [after.type]);
  add("programme", of(before, "programme"), of(after, "programme"));
  add("reference", of(before, "reference"), of(after, "reference"));
  add("listed", of(before, "listed"), of(after, "listed"));
  add("ended", of(before, "ended"), of(after, "ended"));
  return changes;
}

/** Names beside the first; a name that became weak or strong counts as changed. */
function spellings({ names }: Entry): readonly string[] {
  return names
    .filter(({ kind }) => kind !== "name")
    .map(({ text, strength }) => (strength === "weak" ? `${text} (weak)` : text));
}

function of({ listings }: Entry, field: "programme" | "reference" | "listed" | "ended"): readonly string[] {
  const values = listings.map((listing: Listing) => listing[field]).filter((value) => value !== null);
  return [...new Set(values)];
}
