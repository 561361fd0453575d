/**
 * Names as sequences of words in two typed arrays: a table of prefixes that says how long the longest name is that begins with a word
 * (or two), and a table from the hash of a whole name to its number. A text is read once; most words end at the first look.
 * Build and look-up are linear; 15 to 30 bytes a name. Design and measurements: test/bench/register.ts.
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
export function withWord({ place, check }: NameHash, word: string): NameHash {
  return { place: placeWith(place, word), check: checkWith(check, word) };
}

/** What a word is parted from the words before it by. */
export function placeBetween(place: number): number {
  return Math.imul(place ^ 0x20, 0x01000193);
}

export function checkBetween(check: number): number {
  return Math.imul(check ^ 0x20, 0x5bd1e995);
}

/** One code unit more of a word. */
export function placeAfter(place: number, code: number): number {
  return Math.imul(place ^ code, 0x01000193);
}

export function checkAfter(check: number, code: number): number {
  const mixed = Math.imul(check ^ code, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

function placeWith(before: number, word: string): number {
  let place = placeBetween(before);
  for (let at = 0; at < word.length; at++) place = placeAfter(place, word.charCodeAt(at));
  return place;
}

function checkWith(before: number, word: string): number {
  let check = checkBetween(before);
  for (let at = 0; at < word.length; at++) check = checkAfter(check, word.charCodeAt(at));
  return check;
}

function powerOfTwo(least: number): number {
  let size = 64;
  while (size < least) size *= 2;
  return size;
}

/** Names on their way into a table, as numbers: a million objects would cost more than the table. */
export interface NameKeys {
  readonly prefix: 1 | 2;
  /** Of each name: hash of its first words, the two hashes of the whole, how many words, its number. */
  values: Int32Array;
  /** How much of `values` is taken. */
  length: number;
}

const valuesPerName = 5;

export function createNameKeys(prefix: 1 | 2): NameKeys {
  return { prefix, values: new Int32Array(valuesPerName * 1024), length: 0 };
}

/** Adds a name by its words; one with too few or too many is passed over: false. */
export function addKey(keys: NameKeys, words: readonly string[], number: number): boolean {
  if (words.length < keys.prefix || words.length > longestName) return false;
  let { place, check } = noWords;
  let first = 0;
  for (let n = 0; n < words.length; n++) {
    const word = words[n] as string;
    place = placeWith(place, word);
    check = checkWith(check, word);
    if (n + 1 === keys.prefix) first = place;
  }
  addHashes(keys, first, place, check, words.length, number);
  return true;
}

/** Adds a name by the place of its first words and the hashes of the whole. */
export function addHashes(
  keys: NameKeys,
  first: number,
  place: number,
  check: number,
  words: number,
  number: number,
): void {
  let { values, length } = keys;
  if (length + valuesPerName > values.length) {
    values = new Int32Array(values.length * 2);
    values.set(keys.values);
    keys.values = values;
  }
  values[length++] = first;
  values[length++] = place;
  values[length++] = check;
  values[length++] = words;
  values[length++] = number;
  keys.length = length;
}

/** The table of all keys. `reach` is left out where only whole names will be asked for. */
export function createNameTable({ prefix, values, length }: NameKeys, withReach = true): NameTable {
  const names = length / valuesPerName;
  const reach = new Uint8Array(withReach ? powerOfTwo(names * 4) : 1);
  const slots = new Uint32Array(powerOfTwo(names * 1.3) * 2);
  const mask = slots.length / 2 - 1;
  for (let at = 0; at < length; at += valuesPerName) {
    const first = spread(values[at] ?? 0) & (reach.length - 1);
    reach[first] = Math.max(reach[first] ?? 0, values[at + 3] ?? 0);
    let slot = spread(values[at + 1] ?? 0) & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = (values[at + 2] ?? 0) >>> 0;
    slots[2 * slot + 1] = (values[at + 4] ?? 0) + 1;
  }
  return { prefix, reach, slots };
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
