/** The words of a sentence in house voice, for reading names and descriptions. */
import { quotedFiller, type Word } from "../language/words.ts";
import { shortTitles } from "./partyWords.ts";

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  /** Without a possessive ending. */
  readonly end: number;
  /** With it. */
  readonly close: number;
  readonly capital: boolean;
  readonly possessive: boolean;
}

export function tokensOf(voice: string, words: readonly Word[]): readonly Token[] {
  return words.map(({ text, lower, start, end }) => {
    const possessive = /.['’]s$/i.test(text) || (/s$/i.test(text) && /^['’](?!\p{L})/u.test(voice.slice(end, end + 2)));
    const bare = possessive && lower.endsWith("'s") ? text.slice(0, -2) : text;
    const capital = isCapital(bare);
    return {
      text: bare,
      lower: lower.slice(0, bare.length),
      start,
      end: start + bare.length,
      close: possessive && bare === text ? end + 1 : end,
      capital,
      possessive,
    };
  });
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text);
}

const jumps = /^\s*["“”'‘’(]{1,2}\uFFFC{0,24}["“”'’)]{0,2}\s*$/;

/** Do the two words stand side by side? A full stop of a title or initial and a nickname do not part them. */
export function joined(voice: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined || a.possessive) return false;
  const gap = voice.slice(a.close, b.start);
  if (/^\s+$/.test(gap) || gap === " & ") return true;
  if (/^\.\s*$/.test(gap)) return a.text.length === 1 || Object.hasOwn(shortTitles, a.lower) || a.lower === "st";
  return gap.includes(quotedFiller) && jumps.test(gap);
}

/** Only white space between? */
export function adjacent(voice: string, a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && /^\s+$/.test(voice.slice(a.close, b.start));
}
