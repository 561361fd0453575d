/** The register in use: what ships, with the lists this person imported. */
import { messageOf } from "../faults/messageOf.ts";
import * as l10n from "../l10n/l10n.ts";
import { entryAt, entryNumber } from "../register/lists/entries.ts";
import { type MergedList, mergeLists } from "../register/merge.ts";
import { createRegister, type Register } from "../register/register.ts";
import type { ListCopy } from "./copyFile.ts";
import type { ListStore } from "./types.ts";

/**
 * The starter register with every copy of the store that can be used. A copy that cannot be used is told and left out;
 * never rejects: at worst the starter register is given back as it is.
 */
export async function withImportedLists(
  starter: Register,
  store: ListStore,
  warn: (message: string) => void,
): Promise<Register> {
  try {
    const { copies, unread } = await store.readAll();
    for (const { file, reason } of unread) warn(l10n.t("The copy of a list, {0}, is not used: {1}.", file, reason));
    if (copies.length === 0) return starter;
    const entries = mergeLists(starter.entries, copies.map(mergedList));
    return createRegister({ entries, asOf: starter.asOf, lists: copies.map(({ index }) => index) });
  } catch (error) {
    warn(l10n.t("Imported lists are not used: {0}.", messageOf(error)));
    return starter;
  }
}

function mergedList({ info, index }: ListCopy): MergedList {
  const { id, title, asOf, dated } = info;
  return {
    id,
    title,
    asOf,
    dated,
    entryById(entry) {
      const number = entryNumber(index, entry);
      return number === null ? null : entryAt(index, number);
    },
  };
}
