/**
 * Looking entries of a packed list up. Bytes are read first: a million names are not made into texts for one query. Done in steps of
 * some milliseconds, so that whoever asks can do something else between two of them.
 */
import { fit, offBy, otherRank, weakRank } from "../fit.ts";
import type { Hit, HitList, Ranked, Steps } from "../search.ts";
import type { Entry } from "../types.ts";
import { entryAt, nameAt } from "./entries.ts";
import type { ListIndex } from "./types.ts";

/** Entries looked at between two pauses. */
const entriesAStep = 2_000;

/** Entries with a name that has the words. */
export function* wordsInList(list: ListIndex, words: readonly string[]): Steps<readonly Ranked[]> {
  const { firstNames, nameStarts, nameBytes, entryCount } = list;
  const needle = asciiOf(words[0] ?? "");
  const found: Ranked[] = [];
  for (let number = 0; number < entryCount; number++) {
    if (number % entriesAStep === 0) yield;
    const first = firstNames[number] ?? 0;
    let [rank, spelling] = [Number.POSITIVE_INFINITY, ""];
    for (let name = first; name < (firstNames[number + 1] ?? 0); name++) {
      if (!mayHold(nameBytes, nameStarts[name] ?? 0, nameStarts[name + 1] ?? 0, needle)) continue;
      const { text, strength } = nameAt(list, name);
      const fitting = fit(text, words);
      if (fitting === null) continue;
      const own = fitting + (strength === "weak" ? weakRank : 0) + (name === first ? 0 : otherRank);
      if (own < rank) [rank, spelling] = [own, text];
    }
    if (spelling !== "") found.push({ hit: new ListHit(list, number, spelling), rank });
  }
  return found;
}

/** Entries that may have a reference with these letters; their listings decide. */
export function* referencesInList(list: ListIndex, reference: string): Steps<readonly Hit[]> {
  const { entryBytes, entryStarts, entryCount } = list;
  const needle = asciiOf(reference);
  if (needle === null) return [];
  const found: Hit[] = [];
  for (let number = 0; number < entryCount; number++) {
    if (number % entriesAStep === 0) yield;
    if (!holds(entryBytes, entryStarts[number] ?? 0, entryStarts[number + 1] ?? 0, needle)) continue;
    const entry = entryAt(list, number);
    found.push({ entry, spelling: entry.name });
  }
  return found;
}

/** Strong names a few letters off that begin with the same letter: others are not compared. */
export function* lookalikesInList(list: ListIndex, words: readonly string[]): Steps<readonly Ranked[]> {
  const { firstNames, nameStarts, nameBytes, entryCount } = list;
  const letter = (words[0] ?? "").charCodeAt(0);
  const length = words.join(" ").length;
  const slack = Math.floor(length / 3);
  const found: Ranked[] = [];
  for (let number = 0; number < entryCount; number++) {
    if (number % entriesAStep === 0) yield;
    let nearest: Ranked | null = null;
    for (let name = firstNames[number] ?? 0; name < (firstNames[number + 1] ?? 0); name++) {
      const start = nameStarts[name] ?? 0;
      if (Math.abs((nameStarts[name + 1] ?? 0) - start - length) > slack || lower(nameBytes[start]) !== letter)
        continue;
      const { text, strength } = nameAt(list, name);
      const rank = strength === "weak" ? null : offBy(text, words);
      if (rank !== null && (nearest === null || rank < nearest.rank))
        nearest = { hit: new ListHit(list, number, text), rank };
    }
    if (nearest !== null) found.push(nearest);
  }
  return found;
}

/** All entries but those with these numbers, each under its first name; made when they are looked at. */
export function entriesInList(list: ListIndex, without: ReadonlySet<number>): HitList {
  const gone = [...without].sort((a, b) => a - b);
  const length = list.entryCount - gone.length;
  const numberAt = (index: number) => gone.reduce((number, one) => (one <= number ? number + 1 : number), index);
  return {
    length,
    slice(start, end = length) {
      const from = Math.max(0, start);
      const count = Math.max(0, Math.min(end, length) - from);
      return Array.from({ length: count }, (_, index) => new ListHit(list, numberAt(from + index)));
    },
  };
}

/** A class, for once: a list may give a million hits, and accessors on a prototype cost nothing for each. */
class ListHit implements Hit {
  readonly #list: ListIndex;
  readonly #number: number;
  readonly #spelling: string | null;

  constructor(list: ListIndex, number: number, spelling: string | null = null) {
    this.#list = list;
    this.#number = number;
    this.#spelling = spelling;
  }

  get entry(): Entry {
    return entryAt(this.#list, this.#number);
  }

  get spelling(): string {
    return this.#spelling ?? nameAt(this.#list, this.#list.firstNames[this.#number] ?? 0).text;
  }
}

/** Null for what is not plain: it cannot be looked for in bytes. */
function asciiOf(text: string): Uint8Array | null {
  return /^[\x20-\x7e]+$/.test(text) ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : null;
}

/** Could the name have the word? Names with other letters than A to Z, or with apostrophes, are to be looked at in full. */
function mayHold(bytes: Uint8Array, start: number, end: number, needle: Uint8Array | null): boolean {
  if (needle === null || holds(bytes, start, end, needle)) return true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7e || byte === 0x27 || byte === 0x60) return true;
  }
  return false;
}

function holds(bytes: Uint8Array, start: number, end: number, needle: Uint8Array): boolean {
  const last = end - needle.length;
  for (let at = start; at <= last; at++) {
    let matched = 0;
    while (matched < needle.length && lower(bytes[at + matched]) === needle[matched]) matched++;
    if (matched === needle.length) return true;
  }
  return false;
}

function lower(byte = 0): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
