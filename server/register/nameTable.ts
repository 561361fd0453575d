/**
 * Names as sequences of words in two typed arrays: a table of prefixes that says how long the longest name is that begins with a word
 * (or two), and a table from the hash of a whole name to its number. A text is read once; most words end at the first look.
 * Build and look-up are linear; about 21 bytes a name. Design and measurements: test/bench/register.ts.
 */

export interface NameTable {
  /** How many words of a name choose its place in `reach`: 1, or 2 where names of one word are not wanted. */
  readonly prefix: 1 | 2;
  /** By hash of the first words: the most words of any such name, 0 for none. Length a power of two. */
  readonly reach: Uint8Array;
  /** Pairs of a second hash and the name's number + 1, open addressing; 0 for a free place. Length a power of two, doubled. */
  readonly slots: Uint32Array;
}

/** Names longer than this many words are looked up by none. */
export const longestName = 24;

/** Two independent hashes of a word or of words joined so far. */
export interface NameHash {
  readonly place: number;
  readonly check: number;
}

export const noWords: NameHash = { place: 0x811c9dc5, check: 0x9747b28c };

/** The hash of the words so far and one more. */
export function withWord(before: NameHash, word: string): NameHash {
  let place = Math.imul(before.place ^ 0x20, 0x01000193);
  let check = Math.imul(before.check ^ 0x20, 0x5bd1e995);
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    place = Math.imul(place ^ unit, 0x01000193);
    check = Math.imul(check ^ unit, 0x5bd1e995);
    check ^= check >>> 15;
  }
  return { place, check };
}

/** An empty table with room for so many names. */
export function createNameTable(names: number, prefix: 1 | 2): NameTable {
  return {
    prefix,
    reach: new Uint8Array(powerOfTwo(names * 4)),
    slots: new Uint32Array(powerOfTwo(names * 1.6) * 2),
  };
}

function powerOfTwo(least: number): number {
  let size = 64;
  while (size < least) size *= 2;
  return size;
}

/** What of a name goes into a table. */
export interface HashedName {
  /** Hash of its first words. */
  readonly prefix: number;
  readonly whole: NameHash;
  readonly length: number;
}

/** Null for a name with too few or too many words. */
export function hashName(words: readonly string[], prefixLength: 1 | 2): HashedName | null {
  if (words.length < prefixLength || words.length > longestName) return null;
  let whole = noWords;
  let prefix = 0;
  for (let n = 0; n < words.length; n++) {
    whole = withWord(whole, words[n] as string);
    if (n + 1 === prefixLength) prefix = whole.place;
  }
  return { prefix, whole, length: words.length };
}

/** Adds a name; the table must have been made with room for it. */
export function addName({ reach, slots }: NameTable, { prefix, whole, length }: HashedName, number: number): void {
  const at = spread(prefix) & (reach.length - 1);
  reach[at] = Math.max(reach[at] ?? 0, length);
  const mask = slots.length / 2 - 1;
  let slot = spread(whole.place) & mask;
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  slots[2 * slot] = whole.check >>> 0;
  slots[2 * slot + 1] = number + 1;
}

/** How many words the longest name has that may begin with these first words. */
export function reachOf({ reach }: NameTable, hash: NameHash): number {
  return reach[spread(hash.place) & (reach.length - 1)] ?? 0;
}

/** The numbers of all names with this hash: nearly always right, so compare the names. */
export function namesWith({ slots }: NameTable, hash: NameHash): readonly number[] {
  const mask = slots.length / 2 - 1;
  const check = hash.check >>> 0;
  let found: number[] | null = null;
  let slot = spread(hash.place) & mask;
  for (;;) {
    const number = slots[2 * slot + 1];
    if (number === undefined || number === 0) return found ?? none;
    if (slots[2 * slot] === check) {
      found ??= [];
      found.push(number - 1);
    }
    slot = (slot + 1) & mask;
  }
}

const none: readonly number[] = [];

/** FNV leaves its low bits poor: mix before masking. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return mixed >>> 0;
}
