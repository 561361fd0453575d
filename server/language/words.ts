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

/** The words of `text` between the span's ends; offsets count as the text's do. Straight apostrophes in `lower`. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const words: Word[] = [];
  const own = text.slice(span.start, span.end);
  // Not matchAll, which makes a new pattern each time.
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(own); match !== null; match = wordPattern.exec(own)) {
    const [word] = match;
    const start = span.start + match.index;
    const lower = word.toLowerCase();
    words.push({
      text: word,
      lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
      start,
      end: start + word.length,
    });
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
