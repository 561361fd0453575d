import { messageOf } from "../faults/messageOf.ts";
import { listsFolder } from "../lists/folder.ts";
import { withImportedLists } from "../lists/register.ts";
import { openListStore } from "../lists/store.ts";
import type { ListStore } from "../lists/types.ts";
import { readStarterRegisterFile } from "../models/registerFile.ts";
import type { Register } from "../register/register.ts";
import { tell } from "./output.ts";
import { printable } from "./printable.ts";

/** The register with the person's lists, or null where it cannot be used: then a note says so and the rules that need it are not checked. */
export async function loadRegister(say = tell): Promise<Register | null> {
  return openRegister(openListStore(listsFolder()), say);
}

/** The same with the lists of a store. */
export async function openRegister(store: ListStore, say = tell): Promise<Register | null> {
  const starter = await openStarterRegister(say);
  return starter === null ? null : withImportedLists(starter, store, (message) => say(`stet: ${printable(message)}`));
}

/** What ships alone; null where it cannot be used, which is told. */
export async function openStarterRegister(say = tell): Promise<Register | null> {
  try {
    return await readStarterRegisterFile();
  } catch (error) {
    say(`stet: names under sanctions are not checked: ${messageOf(error)}.`);
    return null;
  }
}
