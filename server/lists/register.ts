/** The register in use: what ships, with the lists this person imported. */
import { mergeRegister } from "../register/merge.ts";
import { createRegister, type Register } from "../register/register.ts";
import type { ListStore } from "./store.ts";

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
    for (const { file, reason } of unread)
      warn(`The copy of a list, ${file}, is not used: ${reason}. Import the list again.`);
    if (copies.length === 0) return starter;
    const lists = copies.map(({ list, ...info }) => ({ ...info, entries: list }));
    return createRegister({ entries: mergeRegister(starter.entries, lists), asOf: starter.asOf });
  } catch (error) {
    warn(`Imported lists are not used: ${error instanceof Error ? error.message : String(error)}.`);
    return starter;
  }
}
