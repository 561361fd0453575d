/** A paragraph's words, read once for all registers and lists. */
import type { Paragraph } from "../draft/types.ts";
import { smallNouns } from "./contexts.ts";
import { foldWord, type NameToken, nameTokens } from "./nameTokens.ts";
import { isParticle } from "./transliteration.ts";

export interface Reading {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly tokens: readonly NameToken[];
  /** By token: does it begin with a capital or a digit? */
  readonly capital: readonly boolean[];
  /** Has it no small letter? A headline in capitals tells no initials from words. */
  readonly inCapitals: boolean;
}

const capital = /^[\p{Lu}\p{N}]/u;

/** What may stand between two words of one name. */
const joint = /^(?:['’ʼ]s?)?(?:\s*[-‐‑–/]\s*|\s+|)$/;

/** May the words before and behind this stretch of text be of one name? */
export function isJoint(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === 0x20) return true;
  return joint.test(text.slice(start, end));
}

export function readNames(paragraph: Paragraph): Reading {
  const { text } = paragraph;
  const tokens = nameTokens(text);
  return {
    text,
    paragraph,
    tokens,
    capital: tokens.map((token) => startsWithCapital(token.text)),
    inCapitals: !/\p{Ll}/u.test(text) && /\p{Lu}{2}.*\s.*\p{Lu}/u.test(text),
  };
}

export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return capital.test(word);
}

const smallWords = new Set(
  "de del der des di do dos da du la le les van von bin bint ibn for in on with to y und".split(" "),
);

/** Do all words but particles and common nouns begin with capitals? */
export function isSpelledLike(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (!isSpelledLikeName(reading, at, at === first)) return false;
  return true;
}

/** May the word be one of a name, by its first letter or as one that names have in small letters? */
export function isSpelledLikeName({ tokens, capital: capitals }: Reading, at: number, isFirst = false): boolean {
  if (capitals[at]) return true;
  const form = foldWord(tokens[at]?.text ?? "");
  return isParticle(form) || smallWords.has(form) || (!isFirst && smallNouns.has(form));
}
