/** Deaths that nobody is asked about any more: history, and the counts of a study that follows people for years. */
import { perSentence } from "../draft/perPart.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { sentenceBefore } from "./sentenceBefore.ts";

/** Tolls that have long been settled, and those told only to date something else. */
const past =
  /\b(?:1[0-9]\d\d|200\d|201\d)\b|\b(?:years?|decades?) ago\b|\b(?:anniversary|last (?:year|month|summer|spring|winter|autumn)|convicted|sentenced|trial|memorial|commemorat\w+)\b/iu;
/** A day of the year 1000 to 2019: what the next sentence tells happened then, too. */
const pastDay = /\b(?:1[0-9]\d\d|200\d|201\d)\b/u;
const now =
  /\b(?:today|yesterday|tonight|this|last|now|since|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b20[2-9]\d\b/iu;

/** Is the toll of this sentence history? A sentence without a day of its own goes by the one before. */
export const isSettled = perSentence((paragraph, sentence) => {
  const own = wordsOf(paragraph, sentence);
  return past.test(own) || (pastDay.test(before(paragraph, sentence)) && !now.test(own));
});

/** "The researchers followed 40,000 nurses. In that time 900 of them died." */
export const isOfStudy = perSentence(
  (paragraph, sentence) =>
    /\bof (?:them|those|these|the (?:participants|patients|volunteers))\b/iu.test(wordsOf(paragraph, sentence)) &&
    /\b(?:followed|enrolled|participants|volunteers|study|cohort)\b/iu.test(before(paragraph, sentence)),
);

function before(paragraph: Paragraph, sentence: Span): string {
  const earlier = sentenceBefore(paragraph, sentence);
  return earlier === null ? "" : wordsOf(paragraph, earlier);
}

function wordsOf({ text }: Paragraph, { start, end }: Span): string {
  return text.slice(start, end);
}
