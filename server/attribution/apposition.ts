/** Descriptions behind a name: ", 43, the mayor of Velmora,". */
import { finiteSpeechForms } from "../language/speechVerbs.ts";
import type { Token } from "./mentionTokens.ts";
import type { Role } from "./mentionTypes.ts";
import { modifiersAfter } from "./modifiersAfter.ts";
import { auxiliary, modifiersOf } from "./nounWords.ts";
import { bodyNouns, determiners, personRoles, phraseWalls } from "./partyWords.ts";

/** ", 43, the mayor of Velmora," after a name that ends before `at`. */
export function apposition(
  voice: string,
  tokens: readonly Token[],
  at: number,
): { readonly role: Role; readonly person: boolean; readonly next: number } | null {
  const comma = (k: number) => /^,\s/.test(voice.slice(tokens[k - 1]?.close ?? 0, tokens[k]?.start ?? 0));
  let from = at;
  if (from >= tokens.length || !comma(from)) return null;
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? "") && from + 1 < tokens.length && comma(from + 1)) from++;
  let head = -1;
  let end = from;
  while (end < tokens.length && end - from < 9) {
    const token = tokens[end] as Token;
    if (end > from && !/^['’]?\s+$/.test(voice.slice(tokens[end - 1]?.close ?? 0, token.start))) break;
    const determined = end === from && Object.hasOwn(determiners, token.lower);
    if (!determined && (phraseWalls.has(token.lower) || finiteSpeechForms.has(token.lower))) break;
    if (head >= 0 && /(?:ing|ed)$/.test(token.lower)) break;
    if (personRoles.has(token.lower) || bodyNouns.has(token.lower)) head = end;
    else if (head >= 0 && !token.capital) head = -1;
    end++;
  }
  const noun = tokens[head];
  if (noun === undefined || head !== end - 1 || noun.possessive) return null;
  // It must close before a verb comes: "According to Holt, the mayor said" holds no apposition.
  let close = end;
  let relative = false;
  while (close < tokens.length && close - end < 24) {
    const gap = voice.slice(tokens[close - 1]?.close ?? 0, tokens[close]?.start ?? 0);
    if (/[,;:()—–\uFFFC]|\.\s|\s-\s/.test(gap)) break;
    const { lower } = tokens[close] as Token;
    if (lower === "who" || lower === "which" || lower === "that" || lower === "whose") relative = true;
    else if (!relative && (finiteSpeechForms.has(lower) || auxiliary.has(lower))) return null;
    close++;
  }
  const first = tokens[from]?.lower ?? "";
  const determined = Object.hasOwn(determiners, first);
  const person = personRoles.has(noun.lower) && !bodyNouns.has(noun.lower) ? true : personRoles.has(noun.lower);
  return {
    role: {
      head: noun.lower,
      modifiers: [...modifiersOf(tokens, determined ? from + 1 : from, head), ...modifiersAfter(voice, tokens, head)],
    },
    person,
    next: head + 1,
  };
}
