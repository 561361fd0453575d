/** Hashes of words and their pieces: what the model's tables are looked up by. */

/** FNV-1a over UTF-16 units with a last mix: the same number on every machine, 32 bits, unsigned. */
export function hashOf(text: string, seed = 0): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}

/** Of two words in a row, from their own hashes. */
export function pairHash(first: number, second: number): number {
  let value = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ second;
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  value ^= value >>> 16;
  return value >>> 0;
}

/** Places by hash: open addressing in typed arrays, many times as quick as a Map of large numbers. */
export interface HashTable {
  /** -1 where the hash is not known. */
  placeOf(hash: number): number;
}

/** Place i has the hash `hashAt(i)`; of equal hashes the first counts. */
export function hashTable(count: number, hashAt: (place: number) => number): HashTable {
  let size = 16;
  while (size < 2 * count) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  const slotOf = (key: number) => {
    let slot = (key ^ (key >>> 16)) & mask;
    while ((places[slot] as number) >= 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (let place = 0; place < count; place++) {
    const key = hashAt(place) | 0;
    const slot = slotOf(key);
    if ((places[slot] as number) >= 0) continue;
    keys[slot] = key;
    places[slot] = place;
  }
  return { placeOf: (hash) => places[slotOf(hash | 0)] as number };
}
