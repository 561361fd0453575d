/**
 * Statements: the stretches of a sentence that say one thing each. "The order appears to be aimed at them, since most
 * migrants are Afghans" makes two. Cut only where punctuation or a conjunction opens a clause with its own finite verb.
 */
import { allMatches } from "../draft/allMatches.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import { overlapping } from "../draft/spans.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { anyOf } from "./signs.ts";

const subjectStart = anyOf(
  `the a an this that these those his her its their our most many some few several all no one he she it they we there
   hundreds thousands dozens scores millions`,
);
/** "Between Sept. 17, 2014, and Dec. 31": no clause. */
const day =
  "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)";
const boundary = new RegExp(
  `;\\s+|\\s[—–]\\s|,\\s+(?=(?:but|while|although|though|whereas|and|so)\\s+(?!${day})(?:${subjectStart}|\\p{Lu})\\s?)` +
    `|,?\\s+(?!as\\s+(?:many|much|few|a|an)\\b)(?=(?:because|since|given|as|while|although|though|whereas|but)\\s+(?:${subjectStart}\\s|\\p{Lu}\\p{Ll}))`,
  "gu",
);
const finite = new RegExp(
  `\\b(?:${anyOf("is are was were has have had do does did will would can could may might must should")}|\\p{L}{2,}(?:ed|es))\\b|n['’]t\\b`,
  "giu",
);
/** Two words are no clause of their own. */
const hasWords = (text: string) => /\S\s+\S+\s+\S/.test(text);

/** The statements of a paragraph's sentences, in order; spans count from the paragraph's start and cover every sentence. */
export const statementsIn = perParagraph((paragraph: Paragraph): readonly Span[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.flatMap((sentence) => {
    const text = voice.slice(sentence.start, sentence.end);
    const boundaries = allMatches(text, boundary);
    if (boundaries.length === 0) return [sentence];
    const verbs = allMatches(text, finite).map(({ index, 0: verb }) => ({ start: index, end: index + verb.length }));
    const cuts = [0];
    let next = 0;
    let behind = 0;
    for (const [at, match] of boundaries.entries()) {
      const [from, cut] = [cuts.at(-1) ?? 0, match.index + match[0].length];
      while ((verbs[next]?.start ?? from) < from) next++;
      while ((verbs[behind]?.start ?? cut) < cut) behind++;
      const before = verbs[next]?.end ?? Number.POSITIVE_INFINITY;
      // Its own verb, before the next clause begins.
      const own = verbs[behind]?.start ?? Number.POSITIVE_INFINITY;
      const isOne = before <= match.index && own < (boundaries[at + 1]?.index ?? text.length);
      if (isOne && hasWords(text.slice(from, match.index)) && hasWords(text.slice(cut))) cuts.push(cut);
    }
    return cuts.map((cut, at) => ({
      start: sentence.start + cut,
      end: sentence.start + (cuts[at + 1] ?? text.length),
    }));
  });
});

/** The statement that holds the offset; null outside sentences. */
export function statementAt(paragraph: Paragraph, offset: number): Span | null {
  return overlapping(statementsIn(paragraph), { start: offset, end: offset + 1 });
}

/** No statement goes on for longer, in UTF-16 code units; a sentence without end is read no further for each sign in it. */
const longest = 2_000;

/** From an offset to the end of its statement or to a break in it, without the punctuation. */
export function restOfStatement(paragraph: Paragraph, offset: number): Span {
  const end = Math.min(statementAt(paragraph, offset)?.end ?? offset, offset + longest);
  const words = houseVoice(paragraph).slice(offset, end);
  const cut = words.search(
    // "…, the mayor, Ana Bo, said": the credit behind it is no part of it.
    /\s*[;—–(]|, [^,;]{2,60}(?:,[^,;]{2,40},)? (?:has |have |had )?(?:said|says|told|tells)\b|,\s+(?:and|but|which|who|though|although|while|including|especially|however|too|though|therefore|of course)\b/u,
  );
  return { start: offset, end: offset + (cut < 0 ? words : words.slice(0, cut)).replace(/[\s.,;:!?—–]+$/u, "").length };
}
