/** Names of a register that begin as a person has begun to write one. */
import { foldWord } from "./nameTokens.ts";
import type { Register } from "./register.ts";
import type { Entry } from "./types.ts";

/** Names offered at most. */
const most = 20;
/** Letters typed before anything is offered: fewer begin too many names. */
const fewest = 3;
/** "The Resistance" is begun by its first word that says something. */
const article = /^(?:the|an?)\b/i;
/** Words before the cursor that may belong to a name. */
const longest = 6;

export interface BegunName {
  readonly entry: Entry;
  readonly name: string;
}

export interface BegunNames {
  /** Where the name begins in the line. */
  readonly start: number;
  readonly names: readonly BegunName[];
  /** More names begin like this. */
  readonly cut: boolean;
}

/**
 * Names for what stands before the cursor in a line: the longest run of words that begins some. Null where nothing is
 * being written that could be a name: it must begin with a capital and have three letters.
 */
export function begunNames(register: Register, before: string): BegunNames | null {
  for (const start of startsIn(before)) {
    const typed = before.slice(start);
    const { names, cut } = namesWith(register, typed);
    if (names.length > 0) return { start, names, cut };
  }
  return null;
}

/** Starts of the capitalised words that end at the cursor, the furthest first. */
function startsIn(before: string): readonly number[] {
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].slice(-longest);
  const last = words.at(-1);
  if (last === undefined || last.index + last[0].length !== before.length) return [];
  return words
    .map(({ index }) => index)
    .filter((index) => {
      const typed = before.slice(index);
      const letters = typed.replace(article, "").match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      return /^\p{Lu}/u.test(typed) && letters >= fewest && !/[.!?;:()"“”]/.test(typed);
    });
}

function namesWith(
  { entries }: Register,
  typed: string,
): { readonly names: readonly BegunName[]; readonly cut: boolean } {
  const begun = folded(typed);
  const names: BegunName[] = [];
  for (const entry of entries) {
    for (const { text, strength } of entry.names) {
      if (strength === "weak" || text.length <= typed.length || text[0]?.toLowerCase() !== typed[0]?.toLowerCase())
        continue;
      if (!folded(text).startsWith(begun)) continue;
      if (names.length === most) return { names, cut: true };
      names.push({ entry, name: text });
    }
  }
  return { names, cut: false };
}

/** Words folded one by one, so that "Al Qa" and "al-Qa" begin the same names. */
function folded(text: string): string {
  return text
    .split(/[\s-]+/)
    .map(foldWord)
    .join(" ");
}
