/** Words of a stretch of text with their places, and a paragraph's own words without the quoted ones. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { searchable } from "./needles.ts";

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Stands for every quoted code unit in `houseVoice`: it is in no word and is no white space. */
export const quotedFiller = "\uFFFC";

const wordPattern = /\p{L}(?:\.\p{L})+\b\.?|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** What an ASCII character is to a word: 1 a letter, 2 a digit, 3 what may join two parts of one. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/i.test(character) ? 1 : /[0-9]/.test(character) ? 2 : /['.,-]/.test(character) ? 3 : 0;
});
/** 4 for all that is not ASCII. */
const kindAt = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code < 128 ? (asciiKinds[code] as number) : code >= 128 ? 4 : 0;
};

/**
 * Where the word ends that begins at the ASCII letter or digit, as `wordPattern` has it; -1 where the pattern itself has to say: letters
 * beyond ASCII, and points between single letters.
 */
function plainEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    let kind = kindAt(text, at);
    while (kind === 1 || kind === 2) kind = kindAt(text, ++at);
    if (kind === 4) return -1;
    if (kind !== 3) return at;
    const next = kindAt(text, at + 1);
    if (next === 4) return -1;
    if (next !== 1 && next !== 2) return at;
    if (at - start === 1 && text[at] === "." && kindAt(text, start) === 1 && next === 1) return -1;
    at++;
  }
}

/** The words of `text` between the span's ends; offsets count as the text's do. Straight apostrophes in `lower`. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const words: Word[] = [];
  const own = text.slice(span.start, span.end);
  for (let at = 0; at < own.length; ) {
    const kind = kindAt(own, at);
    if (kind === 0 || kind === 3) {
      at++;
      continue;
    }
    let from = at;
    let to = kind === 4 ? -1 : plainEnd(own, at);
    if (to < 0) {
      wordPattern.lastIndex = at;
      const match = wordPattern.exec(own);
      if (match === null) break;
      from = match.index;
      to = from + match[0].length;
    }
    const word = own.slice(from, to);
    const lower = word.toLowerCase();
    words.push({
      text: word,
      lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
      start: span.start + from,
      end: span.start + to,
    });
    at = to;
  }
  return words;
}

/** Is there anything but white space between the two words (a comma, a quotation, a bracket)? */
export function apart(text: string, before: Word | undefined, after: Word | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return /\S/.test(text.slice(before.end, after.start));
}

/** The paragraph's text, same length, with what stands inside quotation marks blanked out. */
export const houseVoice = perParagraph((paragraph: Paragraph): string => {
  let voice = "";
  let at = 0;
  for (const { content, depth } of paragraph.quotations) {
    if (depth > 0 || content.start < at) continue;
    voice += paragraph.text.slice(at, content.start) + quotedFiller.repeat(content.end - content.start);
    at = content.end;
  }
  return voice + paragraph.text.slice(at);
});

/** The same for a first look at what patterns need. */
export const searchableVoice = perParagraph((paragraph: Paragraph) => searchable(houseVoice(paragraph)));

/** The words of each sentence in house voice. */
export const houseWords = perParagraph((paragraph): readonly (readonly Word[])[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.map((sentence) => wordsIn(voice, sentence));
});

/** A capital first letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
