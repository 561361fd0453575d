import { maybeFinal } from "./abbreviations.ts";

/**
 * Does the full stop at `at` end an abbreviation besides its sentence: "in the U.S.", "at 5 p.m.", "of Acme Inc."? Then it stays where
 * it is, whatever is put behind the sentence's words.
 */
export function isAbbreviationStop(text: string, at: number): boolean {
  const word = /[\p{L}\p{N}.'’-]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || word === "etc") return true;
  return /^\p{Lu}/u.test(word) && maybeFinal.has(word.toLowerCase());
}
