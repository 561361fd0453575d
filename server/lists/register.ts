/** The register in use: what ships, with the lists this person imported. */
import { codeOf } from "../faults/codeOf.ts";
import { messageOf } from "../faults/messageOf.ts";
import * as l10n from "../l10n/l10n.ts";
import { entryAt, entryNumber } from "../register/lists/entries.ts";
import { type MergedList, mergeLists } from "../register/merge.ts";
import { createRegister, type Register } from "../register/register.ts";
import type { ListCopy } from "./copyFile.ts";
import type { ListStore } from "./types.ts";

/**
 * The starter register with every copy of the store that can be used. A copy that cannot be used is told, left out, and among the
 * register's `unread`; never rejects.
 */
export async function withImportedLists(
  starter: Register,
  store: ListStore,
  warn: (message: string) => void,
): Promise<Register> {
  try {
    const { copies, unread } = await store.readAll();
    const missing = unread.map(({ file, reason }) =>
      l10n.t("The copy of a list, {0}, is not used: {1}.", file, reason),
    );
    missing.forEach(warn);
    if (copies.length === 0) return { ...starter, unread: missing };
    const entries = mergeLists(starter.entries, copies.map(mergedList));
    const register = createRegister({ entries, asOf: starter.asOf, lists: copies.map(({ index }) => index) });
    return { ...register, unread: missing };
  } catch (error) {
    const message = l10n.t("Imported lists are not used: {0}.", folderFault(error, store.folder));
    warn(message);
    return { ...starter, unread: [message] };
  }
}

function folderFault(error: unknown, folder: string): string {
  if (codeOf(error) !== "ENOTDIR") return messageOf(error);
  return `${folder}: ${l10n.t("a file stands where a folder is needed")}`;
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
