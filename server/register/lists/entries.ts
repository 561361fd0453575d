/** Entries and names of a packed list. */
import { namesWith, noWords, withWord } from "../nameTable.ts";
import type { Entry, Name } from "../types.ts";
import { unpackEntry, unpackName } from "./record.ts";
import type { ListIndex } from "./types.ts";

const decoder = new TextDecoder();

/** The spelling with this number. */
export function nameAt({ nameBytes, nameStarts, flags }: ListIndex, number: number): Name {
  const text = decoder.decode(nameBytes.subarray(nameStarts[number], nameStarts[number + 1]));
  return unpackName(text, flags[number] ?? 0);
}

/** The entry with this number, made anew at each call. */
export function entryAt(list: ListIndex, number: number): Entry {
  const { entryBytes, entryStarts, firstNames, texts, asOf } = list;
  const json = decoder.decode(entryBytes.subarray(entryStarts[number], entryStarts[number + 1]));
  const names: Name[] = [];
  for (let name = firstNames[number] ?? 0; name < (firstNames[number + 1] ?? 0); name++) names.push(nameAt(list, name));
  return unpackEntry(json, names, texts, asOf);
}

/** The number of the entry that bears the name with this number. */
export function ownerOf({ firstNames }: ListIndex, name: number): number {
  let low = 0;
  let high = firstNames.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((firstNames[middle] ?? 0) <= name) low = middle;
    else high = middle;
  }
  return low;
}

/** The number of the entry with this id, or null. */
export function entryNumber(list: ListIndex, id: string): number | null {
  const numbers = namesWith(list.ids, withWord(noWords, id));
  return numbers.find((number) => entryAt(list, number).id === id) ?? null;
}

/** All entries, in order, one at a time. */
export function* entriesOf(list: ListIndex): Generator<Entry> {
  for (let number = 0; number < list.entryCount; number++) yield entryAt(list, number);
}
