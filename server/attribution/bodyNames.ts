/** Names of bodies: what their words say of them, and their letters in brackets. */
import type { Token } from "./mentionTokens.ts";
import type { Role, Sort } from "./mentionTypes.ts";
import { isBodyWord, modifiersOf } from "./nounWords.ts";

/** "Ministry of Defence" and "Defence Ministry": ministry, with defence. */
export function bodyRole(words: readonly Token[]): Role {
  let at = words.findIndex((word) => word.lower === "of" || word.lower === "for") - 1;
  if (at < 0 || !isBodyWord(words[at]?.lower ?? "")) at = words.findLastIndex((word) => isBodyWord(word.lower));
  if (at < 0) at = words.length - 1;
  return {
    head: words[at]?.lower ?? "",
    modifiers: [...modifiersOf(words, 0, at), ...modifiersOf(words, at + 1, words.length)],
  };
}

/** Are the letters a short form of the words before them? Two initials of a person's two names are not enough. */
export function isGloss(letters: string, words: readonly Token[], sort: Sort): boolean {
  if (/^\d/.test(letters)) return false;
  if (sort === "body" || sort === "outlet") return true;
  const initials = words.filter((word) => word.capital).map((word) => word.text.charAt(0));
  return initials.length > 1 && initials.join("") === letters.replace(/[^\p{Lu}]/gu, "");
}
