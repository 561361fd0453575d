/** Where a run of capitals that may be a name begins and ends. */
import { givenNames } from "./givenNames.ts";
import { adjacent, joined, type Token } from "./mentionTokens.ts";
import { isBodyWord, singular } from "./nounWords.ts";
import {
  groupNouns,
  nameParticles,
  openers,
  openersOfNames,
  personRoles,
  plainCapitals,
  roleModifiersDropped,
  shortTitles,
  smallWords,
  surnamesToo,
} from "./partyWords.ts";

/** "A." of "Jill A. Martin" is no article. */
export function isInitial(voice: string, { text, close }: Token): boolean {
  return text.length === 1 && voice.charAt(close) === ".";
}

/** "Mary White", "Mr May": words of direction, colour and season that are surnames, too. */
function isSurname(before: Token, { lower }: Token): boolean {
  return surnamesToo.has(lower) && (givenNames.has(before.lower) || Object.hasOwn(shortTitles, before.lower));
}

/** A word that has its capital from the sentence, or opens no name anywhere. */
export function isOpener(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i] as Token;
  if (smallWords.has(lower)) return true;
  if (i > 0) return false;
  if (openersOfNames.has(lower)) return tokens[1]?.capital !== true;
  // "Entrusting Ana Holt with it"
  if (lower.length > 7 && lower.endsWith("ing") && tokens[1]?.capital === true && tokens[2]?.capital === true)
    return true;
  return openers.has(lower) || groupNouns.has(lower) || roleModifiersDropped.has(lower);
}

/** The end of the run of capitals that begins at `i`. */
export function runEnd(voice: string, tokens: readonly Token[], i: number): number {
  let end = i + 1;
  let ofs = 0;
  while (end < tokens.length && end - i < 12) {
    const token = tokens[end] as Token;
    const last = tokens[end - 1] as Token;
    const next = tokens[end + 1];
    if (!joined(voice, last, token)) {
      // "Farmers' Union", "Women's Institute": the owner is part of the name.
      const owned = last.possessive && token.capital && (groupNouns.has(last.lower) || singular(last.lower) !== null);
      if (!owned || !adjacent(voice, last, token)) break;
    }
    if (token.capital && (!smallWords.has(token.lower) || isInitial(voice, token))) {
      const goesOn = next?.capital === true && joined(voice, token, next);
      if (!plainCapitals.has(token.lower) || goesOn || isSurname(last, token)) {
        end++;
        continue;
      }
    }
    if (token.capital || next === undefined || !joined(voice, token, next)) break;
    if (nameParticles.has(token.lower)) {
      const after = tokens[end + 2];
      if (next.capital) end += 2;
      else if (nameParticles.has(next.lower) && after?.capital === true && joined(voice, next, after)) end += 3;
      else break;
      continue;
    }
    const joins = token.lower === "of" || token.lower === "for" || (token.lower === "and" && ofs > 0);
    if (!joins) break;
    const heads = ofs > 0 || isBodyWord(last.lower) || personRoles.has(last.lower);
    if (!heads || (token.lower === "for" && !isBodyWord(last.lower))) break;
    const article = next.lower === "the" ? tokens[end + 2] : undefined;
    if (next.capital) end += 2;
    else if (article?.capital === true && joined(voice, next, article)) end += 3;
    else break;
    ofs++;
  }
  return end;
}
