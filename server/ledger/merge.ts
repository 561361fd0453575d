/** Two ledgers of one draft made one; nothing that either has is lost. */

import type { Ledger, LedgerEntry } from "./types.ts";
import { hashOfWords } from "./words.ts";
import { byId, lineOf } from "./write.ts";

/**
 * All entries of both. Of two versions of one entry the newer keeps the id; the older stays beside it under an id made of
 * its own words, for a person to judge. The order of the two does not matter, nor does merging again.
 */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  return {
    entries: mergeEntries([...a.entries, ...b.entries]),
    unread: [...new Set([...a.unread, ...b.unread])].sort(),
  };
}

/** Entries of one list, each id once. */
export function mergeEntries(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const newest = new Map<string, LedgerEntry>();
  let waiting = entries;
  while (waiting.length > 0) {
    const older: LedgerEntry[] = [];
    for (const entry of waiting) {
      const known = newest.get(entry.id);
      if (known === undefined || isNewer(entry, known)) newest.set(entry.id, entry);
      if (known !== undefined && lineOf(entry) !== lineOf(known)) older.push(isNewer(entry, known) ? known : entry);
    }
    waiting = older.map((entry) => ({ ...entry, id: copyId(entry) }));
  }
  return [...newest.values()].sort(byId);
}

/** Which of two versions holds must not depend on who asks: where the times are equal, the words decide. */
function isNewer(a: LedgerEntry, b: LedgerEntry): boolean {
  if (a.changed !== b.changed) return a.changed > b.changed;
  return lineOf(a) > lineOf(b);
}

/** The same words always get the same id. */
function copyId(entry: LedgerEntry): string {
  return `${entry.id}~${hashOfWords([lineOf(entry)]).slice(0, 6)}`;
}
