/** Who gives a figure, in words that are no verb of saying: "the ministry counted 712 cases", "…, the census shows", "the court heard". */
import type { Sign } from "../../claims/signs.ts";
import { allMatches } from "../../draft/allMatches.ts";
import { perSentence } from "../../draft/perPart.ts";
import type { Paragraph } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";

/** Counting and asking, straight before the figure: whoever is the subject has it. */
const counting = new RegExp(
  "(?<!\\b(?:was|were|been|being|are|is) )\\b(?:" +
    "(?:put|puts|putting)(?: [\\p{L}’'-]+){1,6} at" +
    "|(?:counted|surveyed|polled|interviewed|sampled|examined|studied|analy[sz]ed|tested|followed|looked at)(?: [\\p{L}’'-]+){0,3}" +
    ")\\s$",
  "u",
);
/** "… had put the death toll at 76": the toll is part of what is asked about. */
const putToll = /\b(?:put|puts|putting)(?: [\p{L}’'-]+){0,4} tolls? at [^.;]{1,40}$/u;
/** A place records nothing; an office does. */
const recording =
  /(?:\b(?:ministry|department|agency|authority|authorities|office|bureau|institute|council|commission|board|service|services|watchdog|regulator|centre|center|hospital|hospitals|police|observatory|union|charity|company|firm|researchers|scientists|officials|monitors)|\b\p{Lu}{2,}) (?:has |have |had )?(?:also |since |earlier )?(?:recorded|logged|registered|tallied)(?: [\p{L}’'-]+){0,3}\s$/u;
/** "…, exchange data show, but", "…, the regulator has found." */
const finder =
  /, (?!(?:and|but|or|so|who|whom|which|that|where|when|while|after|before|until|because|if)\b)[^,;]{2,80}?(?<!\b(?:was|were|is|are|be|been|being|not|never|yet|to)) (?:found|finds|shows?|showed|heard|calculated|calculates)(?=[,.;]|\s*$)/gu;
/** "It found that 46,212 of them, or 11.2%, …": whoever found it is the subject. */
const foundThat =
  /(?<!\b(?:was|were|is|are|be|been|being|not|never|yet|to)) (?:found|finds|shows|showed|calculated|calculates) that\b/u;
/** What is said in court or decided by one stands on its record. */
const inCourt =
  /\b(?:courts?|jury|jurors|inquest|inquiry|tribunal|magistrates|hearing|committee|councillors|judges?|coroner|MPs) (?:has |have |had |also |earlier |previously ){0,2}heard\b|\b(?:court|jury|jurors|tribunal|judges?|arbitrators?|magistrates)\b[^.;]{0,60} (?:awards|awarded|orders|ordered|fines|fined) |\b(?:awarded|awards) [^.;]{0,80} (?:in|of) (?:[\p{L}-]+ ){0,2}damages\b/iu;
/** "By the ministry's count", "on its own figures". */
const byCount =
  /\b(?:by|on) (?:[^.;,]{2,60}[’']s?|its|their|his|her) (?:own |latest |official |first |best ){0,2}(?:count|tally|reckoning|figures|estimates?|calculations?|records|data|numbers)\b/iu;

const onRecord = perSentence((paragraph, { start, end }) => {
  const words = houseVoice(paragraph).slice(start, end);
  return inCourt.test(words) || byCount.test(words);
});

/** Where in the paragraph the last finder of a sentence begins; what stands before it is found. */
const lastFinder = perSentence((paragraph, { start, end }) => {
  const last = allMatches(houseVoice(paragraph).slice(start, end), finder).at(-1);
  return last === undefined ? -1 : start + last.index;
});

/** In UTF-16 code units: from a counting verb to its figure. */
const farthest = 120;

/** Where in the paragraph what somebody found begins. */
const firstFound = perSentence((paragraph, { start, end }) => {
  const at = houseVoice(paragraph).slice(start, end).search(foundThat);
  return at < 0 ? Number.POSITIVE_INFINITY : start + at;
});

export function isGivenBeside(paragraph: Paragraph, { type, span, sentence }: Sign): boolean {
  if (firstFound(paragraph, sentence) < span.start) return true;
  if (lastFinder(paragraph, sentence) >= span.end || onRecord(paragraph, sentence)) return true;
  if (type !== "qty") return false;
  const voice = houseVoice(paragraph);
  const before = voice.slice(Math.max(sentence.start, span.start - farthest), span.start);
  return (
    counting.test(before) ||
    recording.test(before) ||
    putToll.test(voice.slice(Math.max(sentence.start, span.start - farthest), span.end))
  );
}
