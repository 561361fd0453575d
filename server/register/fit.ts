/** How well a name fits words that a person typed. */
import { distance } from "fastest-levenshtein";
import { foldName } from "./nameTokens.ts";

/** 0 the whole name, 1 its beginning, 2 words in it, null not at all. Each word must at least be begun. */
export function fit(name: string, words: readonly string[]): number | null {
  // Most names lack the first word altogether; plain ones can be told so without splitting them.
  if (isPlain(name) && !name.toLowerCase().includes(words[0] ?? "")) return null;
  const tokens = foldName(name);
  if (!words.every((word) => tokens.some((token) => token.startsWith(word)))) return null;
  if (!words.every((word, index) => tokens[index]?.startsWith(word))) return 2;
  return tokens.length === words.length && words.every((word, index) => tokens[index] === word) ? 0 : 1;
}

function isPlain(name: string): boolean {
  return /^[A-Za-z0-9 .-]*$/.test(name);
}

/** Letters by which a name of as many words differs; null where it is another name. Long words may differ by a third, short ones not at all. */
export function offBy(name: string, words: readonly string[]): number | null {
  const tokens = foldName(name);
  if (tokens.length !== words.length) return null;
  let sum = 0;
  for (const [index, word] of words.entries()) {
    const token = tokens[index] ?? "";
    const allowed = word.length < 4 ? 0 : Math.floor(word.length / 3);
    if (Math.abs(token.length - word.length) > allowed) return null;
    const off = distance(token, word);
    if (off > allowed) return null;
    sum += off;
  }
  return sum;
}

/** Added to the fit of a weak name, which stands behind every strong one. */
export const weakRank = 3;
/** Added to the fit of a name that is not the entry's first. */
export const otherRank = 0.5;
