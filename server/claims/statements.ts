/**
 * Statements: the stretches of a sentence that say one thing each. "The order appears to be aimed at them, since most
 * migrants are Afghans" makes two. Cut only where punctuation or a conjunction opens a clause with its own finite verb.
 */
import { allMatches } from "../draft/allMatches.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { anyOf } from "./signs.ts";

const subjectStart = anyOf(
  `the a an this that these those his her its their our most many some few several all no one he she it they we there
   hundreds thousands dozens scores millions`,
);
const boundary = new RegExp(
  `;\\s+|\\s[—–]\\s|,\\s+(?=(?:but|while|although|though|whereas|and|so)\\s+(?:${subjectStart}|\\p{Lu})\\s?)` +
    `|,?\\s+(?=(?:because|since|given|as|while|although|though|whereas|but)\\s+(?:${subjectStart}\\s|\\p{Lu}\\p{Ll}))`,
  "gu",
);
const finite = new RegExp(
  `\\b(?:${anyOf("is are was were has have had do does did will would can could may might must should")}|\\p{L}{2,}(?:ed|es))\\b|n['’]t\\b`,
  "iu",
);
/** Fewer words than this are no clause of their own. */
const fewest = 3;

/** The statements of a paragraph's sentences, in order; spans count from the paragraph's start and cover every sentence. */
export const statementsIn = perParagraph((paragraph: Paragraph): readonly Span[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.flatMap((sentence) => {
    const text = voice.slice(sentence.start, sentence.end);
    const cuts = [0];
    for (const match of allMatches(text, boundary)) {
      const cut = match.index + match[0].length;
      if (isClause(text.slice(cuts.at(-1), match.index)) && isClause(text.slice(cut))) cuts.push(cut);
    }
    return cuts.map((cut, at) => ({
      start: sentence.start + cut,
      end: sentence.start + (cuts[at + 1] ?? text.length),
    }));
  });
});

function isClause(text: string): boolean {
  return finite.test(text) && text.trim().split(/\s+/).length >= fewest;
}

/** The statement that holds the offset; null outside sentences. */
export function statementAt(paragraph: Paragraph, offset: number): Span | null {
  return statementsIn(paragraph).find(({ start, end }) => start <= offset && offset < end) ?? null;
}

/** From an offset to the end of its statement or to a break in it, without the punctuation. */
export function restOfStatement(paragraph: Paragraph, offset: number): Span {
  const end = statementAt(paragraph, offset)?.end ?? offset;
  const words = houseVoice(paragraph).slice(offset, end);
  const cut = words.search(
    /\s*[;—–(]|,\s+(?:and|but|which|who|though|although|while|including|especially|however|too|though|therefore|of course)\b/u,
  );
  return { start: offset, end: offset + (cut < 0 ? words : words.slice(0, cut)).replace(/[\s.,;:!?—–]+$/u, "").length };
}
