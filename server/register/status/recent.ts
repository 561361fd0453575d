import { ownCopy } from "../../draft/ownCopy.ts";

/**
 * Remembers what `read` made of the newest texts, about so many: at a key the same wordings are read again, and each takes dozens of
 * patterns.
 */
export function recent<T>(most: number, read: (text: string) => T): (text: string) => T {
  // Two halves: what was asked for since the last turn moves on, the rest goes.
  let older = new Map<string, T>();
  let newer = new Map<string, T>();
  return (text) => {
    const known = newer.get(text);
    if (known !== undefined) return known;
    const own = ownCopy(text);
    const value = older.get(own) ?? read(own);
    if (newer.size >= most / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(own, value);
    return value;
  };
}
