/** What stands behind a noun: "of the Afghan embassy". */
import { finiteSpeechForms } from "../language/speechVerbs.ts";
import { adjacent, type Token } from "./mentionTokens.ts";
import { modifiersOf } from "./nounWords.ts";
import { determiners, phraseWalls } from "./partyWords.ts";

/** "of the Afghan embassy" after a noun: afghan, embassy. */
export function modifiersAfter(voice: string, tokens: readonly Token[], head: number): string[] {
  const next = tokens[head + 1];
  if (next === undefined || !adjacent(voice, tokens[head], next) || tokens[head]?.possessive === true) return [];
  if (!/^(?:of|for|at|in|from|with)$/.test(next.lower)) return [];
  let end = head + 2;
  while (end < tokens.length && end - head < 8) {
    const token = tokens[end] as Token;
    if (!adjacent(voice, tokens[end - 1], token)) break;
    const small = Object.hasOwn(determiners, token.lower) || token.lower === "of" || token.lower === "and";
    if (!small && (phraseWalls.has(token.lower) || finiteSpeechForms.has(token.lower))) break;
    end++;
  }
  return modifiersOf(tokens, head + 2, end).filter((word) => !Object.hasOwn(determiners, word));
}
