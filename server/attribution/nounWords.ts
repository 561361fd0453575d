/** What the nouns of names and descriptions tell: roles, bodies, genders, modifiers. */
import { lookupPlace } from "../language/gazetteer.ts";
import type { Token } from "./mentionTokens.ts";
import {
  bodyNameWords,
  bodyNouns,
  documentNouns,
  type Gender,
  genderedRoles,
  groupNouns,
  personRoles,
  prepositions,
  roleModifiersDropped,
  shortTitles,
} from "./partyWords.ts";

export const isBodyWord = (lower: string) => bodyNouns.has(lower) || bodyNameWords.has(lower);

export const isRole = (lower: string) => personRoles.has(lower) || Object.hasOwn(shortTitles, lower);

/** A singular role behind a plural: "ministers". */
export function singular(lower: string): string | null {
  if (lower.endsWith("men") && personRoles.has(`${lower.slice(0, -3)}man`)) return `${lower.slice(0, -3)}man`;
  if (lower.endsWith("women") && personRoles.has(`${lower.slice(0, -5)}woman`)) return `${lower.slice(0, -5)}woman`;
  if (!lower.endsWith("s")) return null;
  const stem = lower.slice(0, -1);
  if (personRoles.has(stem) || bodyNouns.has(stem)) return stem;
  const y = lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : "";
  if (bodyNouns.has(y) || personRoles.has(y)) return y;
  const es = lower.endsWith("es") ? lower.slice(0, -2) : "";
  return bodyNouns.has(es) || personRoles.has(es) ? es : null;
}

/** A modifier in a form that compares equal: "Afghan" and "Afghanistan" give "AF"; null for words that tell nothing. */
function modifier(token: Token): string | null {
  if (token.capital) {
    const place = lookupPlace(token.text);
    if (place !== undefined) return place.codes[0] ?? token.lower;
  }
  return roleModifiersDropped.has(token.lower) ? null : token.lower;
}

export function modifiersOf(tokens: readonly Token[], from: number, to: number): string[] {
  const modifiers: string[] = [];
  for (let i = from; i < to; i++) {
    const one = tokens[i] === undefined ? null : modifier(tokens[i] as Token);
    if (one !== null && one !== "of" && one !== "for" && one !== "and") modifiers.push(one);
  }
  return modifiers;
}

export const roleHead = (lower: string) => shortTitles[lower] ?? lower;

export const isNounHead = (lower: string) =>
  personRoles.has(lower) ||
  bodyNouns.has(lower) ||
  documentNouns.has(lower) ||
  (groupNouns.has(lower) && lower.length > 6);

export function genderOf(word: string): Gender | null {
  return Object.hasOwn(genderedRoles, word) ? (genderedRoles[word] ?? null) : null;
}

export const preposition = (token: Token | undefined) =>
  token !== undefined && prepositions.has(token.lower) ? token.lower : null;

export const auxiliary = new Set("is are was were has have had will would can could may might did does do".split(" "));
