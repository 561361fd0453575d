/** The packed form of a list: `writeIndex` makes one buffer of it, `readIndex` opens that buffer where it lies. */

import { addKey, createNameKeys, createNameTable } from "../nameTable.ts";
import type { Entry } from "../types.ts";
import { growingBytes } from "./growingBytes.ts";
import { growingNumbers } from "./growingNumbers.ts";
import { entryPacker, packFlags } from "./record.ts";
import { addSearched } from "./searchedNames.ts";
import type { ListIndex, ListInfo } from "./types.ts";

const magic = 0x54535453;
const version = 2;
/** Magic, version, checksum, length of the head in bytes. */
const prologue = 16;

/** Everything that is not in an array of its own. */
interface Head extends ListInfo {
  readonly entryCount: number;
  readonly nameCount: number;
  readonly texts: readonly string[];
  /** Bytes of each section, in the order of `sections`. */
  readonly lengths: readonly number[];
}

/**
 * Packs a list. Entries are read once, in order. Throws a RangeError for a list of more than 4 GB.
 */
export function writeIndex({ id, title, asOf }: ListInfo, entries: Iterable<Entry>): ArrayBuffer {
  const texts = new Map<string, number>();
  const numbers = {
    numberOf(text: string) {
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.set(text, texts.size);
      return texts.size - 1;
    },
  };
  const packed = entryPacker(numbers);
  const nameBytes = growingBytes();
  const entryBytes = growingBytes();
  const flags = growingNumbers();
  const nameStarts = growingNumbers();
  const entryStarts = growingNumbers();
  const firstNames = growingNumbers();
  for (const starts of [nameStarts, entryStarts, firstNames]) starts.add(0);
  const ids = createNameKeys(1);
  const searched = createNameKeys(2);
  let entryCount = 0;
  let nameCount = 0;
  // A function of its own is compiled once; the loop around it would be so again and again while it runs.
  const add = (entry: Entry) => {
    addKey(ids, [entry.id], entryCount++);
    for (const name of entry.names) {
      addSearched(searched, name, entry.type, nameCount++);
      flags.add(packFlags(name));
      nameStarts.add(nameBytes.add(name.text));
    }
    firstNames.add(nameCount);
    entryStarts.add(entryBytes.add(packed(entry)));
  };
  for (const entry of entries) add(entry);
  const names = createNameTable(searched);
  const idTable = createNameTable(ids, false);
  return pack({ id, title, asOf, entryCount, nameCount, texts: [...texts.keys()] }, [
    names.slots,
    idTable.slots,
    firstNames.done(),
    nameStarts.done(),
    entryStarts.done(),
    names.reach,
    idTable.reach,
    Uint8Array.from(flags.done()),
    nameBytes.done(),
    entryBytes.done(),
  ]);
}

/** Words first, bytes last: nothing needs padding but the head and each run of bytes. */
function pack(info: Omit<Head, "lengths">, sections: readonly (Uint32Array | Uint8Array)[]): ArrayBuffer {
  const head = new TextEncoder().encode(JSON.stringify({ ...info, lengths: sections.map((one) => one.byteLength) }));
  const padded = (length: number) => (length + 3) & ~3;
  const total = sections.reduce((sum, one) => sum + padded(one.byteLength), prologue + padded(head.byteLength));
  const buffer = new ArrayBuffer(total);
  const bytes = new Uint8Array(buffer);
  bytes.set(head, prologue);
  let at = prologue + padded(head.byteLength);
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  const opening = new Uint32Array(buffer, 0, 4);
  opening.set([magic, version, 0, head.byteLength]);
  opening[2] = checksumOf(buffer);
  return buffer;
}

/**
 * Opens a packed list where it lies, from a multiple of four; the bytes must not change any more. Nothing is copied. Throws with a
 * message for people where it is cut off, changed or of another version: then it must be imported anew.
 */
export function readIndex(buffer: ArrayBuffer, start = 0): ListIndex {
  const damaged = (how: string) => new Error(`the stored copy of this list ${how}; import it again`);
  const length = buffer.byteLength - start;
  if (length < prologue || length % 4 !== 0) throw damaged("is cut off");
  const [mark, made, checksum, headLength = 0] = new Uint32Array(buffer, start, 4);
  if (mark !== magic) throw damaged("is no list");
  if (made !== version) throw damaged("was made by another version of Stet");
  if (checksum !== checksumOf(buffer, start)) throw damaged("is damaged");
  const head: Head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, start + prologue, headLength)));
  let at = start + prologue + ((headLength + 3) & ~3);
  const places = head.lengths.map((length) => {
    const place = { start: at, length };
    at += (length + 3) & ~3;
    return place;
  });
  const numbers = (n: number) => new Uint32Array(buffer, places[n]?.start ?? 0, (places[n]?.length ?? 0) / 4);
  const bytes = (n: number) => new Uint8Array(buffer, places[n]?.start ?? 0, places[n]?.length ?? 0);
  const { id, title, asOf, entryCount, nameCount, texts } = head;
  return {
    id,
    title,
    asOf,
    entryCount,
    nameCount,
    texts,
    names: { prefix: 2, slots: numbers(0), reach: bytes(5) },
    ids: { prefix: 1, slots: numbers(1), reach: bytes(6) },
    firstNames: numbers(2),
    nameStarts: numbers(3),
    entryStarts: numbers(4),
    flags: bytes(7),
    nameBytes: bytes(8),
    entryBytes: bytes(9),
    buffer,
  };
}

/** Over everything but itself, in two chains that a processor follows at once: 20 ms for 70 MB. */
function checksumOf(buffer: ArrayBuffer, start = 0): number {
  const words = new Uint32Array(buffer, start);
  let even = 0x811c9dc5;
  let odd = 0x9747b28c;
  const last = words.length - 1;
  let at = 3;
  for (; at < last; at += 2) {
    even = Math.imul(even ^ (words[at] ?? 0), 0x01000193);
    odd = Math.imul(odd ^ (words[at + 1] ?? 0), 0x5bd1e995);
  }
  if (at === last) even = Math.imul(even ^ (words[at] ?? 0), 0x01000193);
  return Math.imul(even ^ (odd >>> 15) ^ odd, 0x01000193) >>> 0;
}
