/** Quotations as an editor counts them: how many sentences, how many words, and what the house says around them. */
import { wordClassOf } from "../../attribution/lexicon.ts";
import { touchesQuotation } from "../../draft/spans.ts";
import type { Paragraph, Quotation, Span } from "../../draft/types.ts";
import { houseVoice, isCapitalised, type Word, wordsIn } from "../../language/words.ts";

/** A clause, or a short answer? Shorter stretches between two stops are no sentence to plough through. */
const shortestSentence = 3;

/** The sentences of a quotation, without its marks; paragraph offsets. `"No. I will not."` has one. */
export function quotedSentences(paragraph: Paragraph, { content }: Quotation): readonly Span[] {
  const sentences: Span[] = [];
  let start = content.start;
  for (const sentence of paragraph.sentences) {
    if (sentence.start >= content.end) break;
    const end = Math.min(sentence.end, content.end);
    if (end <= start) continue;
    // A stop in a quotation inside this one ends nothing: `"He asked, ‘Why? Who says so?’ and left."`
    const goesOn = paragraph.quotations.some(
      ({ depth, span }) => depth > 0 && span.start < end && end <= span.end && end < content.end,
    );
    const spacedDots = end < content.end && /\. ?\.$/.test(paragraph.text.slice(start, end));
    if (goesOn || spacedDots) continue;
    const span = { start: Math.max(start, Math.min(sentence.start, end)), end };
    start = end;
    if (wordsIn(paragraph.text, span).length >= shortestSentence) sentences.push(span);
  }
  return sentences;
}

/** What a word may announce: 1 a verb of saying, 2 one of acting or thinking, 3 a noun of saying, 4 "according". */
const announcing = { saying: new Set([1, 3, 4]), any: new Set([1, 2, 3, 4]) } as const;

/** Does house voice have a word there that may announce somebody's words, or (`any`) somebody's stance? */
export function hasAnnouncement(paragraph: Paragraph, span: Span, kind: keyof typeof announcing = "any"): boolean {
  return wordsIn(houseVoice(paragraph), span).some(({ lower }) => announcing[kind].has(wordClassOf(lower)));
}

const pronouns =
  /^(?:i|he|she|his|her|hers|him|who|whose|my|me|we|our|us|you|your|himself|herself|mr|mrs|ms|dr|sen|gov|rep)$/;
/** After these a name is a place or a time. */
const placers = new Set("in at from of to near on into over across through around for by under since".split(" "));

/** A word, or two, with a capital and no "in" or "from" before it; no place, no first word of a sentence. */
function hasName(words: readonly Word[]): boolean {
  return words.some(({ text, lower }, at) => {
    if (!isCapitalised(text)) return false;
    const before = words[at - 1];
    // A sentence may begin with a name too: then another follows, or it is a possessive.
    // "In London the shops": a place. "In London, Holt" may be somebody, as "In New York" may.
    if (before === undefined) {
      const following = words.slice(1, placers.has(lower) ? 3 : 2);
      return (following.length > 0 && following.every((next) => isCapitalised(next.text))) || /['’]s$/.test(text);
    }
    return !placers.has(before.lower) && !(isCapitalised(before.text) && placers.has(words[at - 2]?.lower ?? ""));
  });
}

/** What a sentence has to do with the speech beside it. */
export type SentenceKind =
  /** All of it stands in quotation marks. */
  | "quoted"
  /** Somebody says something, or is there as "she" or "who" to have said it. */
  | "speaking"
  /** Somebody or something has a name in it. */
  | "naming"
  | "plain";

/** The kind of a sentence (paragraph offsets). */
export function kindOfSentence(paragraph: Paragraph, sentence: Span): SentenceKind {
  const voice = houseVoice(paragraph);
  const words = wordsIn(voice, sentence);
  if (words.length === 0) return "quoted";
  if (/:["”’»]?$/.test(voice.slice(sentence.start, sentence.end))) return "speaking";
  // Beside quoted words a verb of acting is enough: `"Why?" Holt asked.`
  const kind = touchesQuotation(paragraph, sentence) ? "any" : "saying";
  if (hasAnnouncement(paragraph, sentence, kind) || words.some(({ lower }) => pronouns.test(lower))) return "speaking";
  return hasName(words) ? "naming" : "plain";
}
