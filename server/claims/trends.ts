/** "Increasingly", "consistently", "on the rise": a change or a habit over time, said as known. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { matchesIn, type Sign } from "./signs.ts";

export interface Trend extends Sign {
  /** Lower case. */
  readonly words: string;
  /** It is an adverb before a verb: without it the sentence stands. */
  readonly isAdverb: boolean;
}

const pattern =
  /(?<![\p{L}’'-])(?:increasingly|consistently|more and more|fewer and fewer|on the rise|on the decline|on the wane|soaring|skyrocketing|spirall?ing|dwindling|a growing (?:trend|tendency|body of evidence)|an? (?:upward|downward) trend|ever more|time and again)(?![\p{L}-])/giu;
/** "Soaring" towers and eagles; "spiralling" smoke. */
const needsNoun =
  /^ (?:prices?|costs?|rents?|rates?|crime|inflation|debts?|deficits?|premiums?|unemployment|demand|numbers?|deaths?|violence|temperatures|sales|profits|popularity|support|stocks?|supplies|population|ranks|bills|fees|tuition|salaries|wages|immigration|homelessness|inequality)\b/iu;

/**
 * What things are like is judged, not counted: "increasingly bitter" asks for no two points in time. "Increasingly common" and "increasingly
 * likely" do.
 */
const judged =
  /^ (?:dubious|vocal|personal|desperate|isolated|vulnerable|bitter|tense|worried|frustrated|angry|clear|apparent|evident|difficult|hard|erratic|strident|confident|critical|sceptical|skeptical|wary|impatient|concerned|alarmed|toxic|ugly|heated|nasty|harsh|sharp|bold|brazen|partisan|hostile|assertive|aggressive|defensive|divisive|combative|\p{L}{3,15}(?:ous|ful|less))(?![\p{L}-])/iu;

export const findTrends = perParagraph((paragraph: Paragraph): readonly Trend[] => {
  const found: Trend[] = [];
  for (const { span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
    const lower = words.toLowerCase();
    const after = text.slice(at + words.length);
    if (/^(?:soaring|skyrocketing|spirall?ing|dwindling)$/.test(lower) && !needsNoun.test(after)) continue;
    if (lower === "increasingly" && judged.test(after)) continue;
    // "Consistently, and in public, they worked against him": how they did it.
    if (lower === "consistently" && after.startsWith(",")) continue;
    // "increasingly likely to", "ever more so" hang on what follows; still a trend.
    found.push({ type: "trend", words: lower, isAdverb: /ly$/.test(lower) && /^ \p{L}/u.test(after), span, sentence });
  }
  return found;
});
