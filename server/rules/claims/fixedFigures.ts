/** Figures that nobody counted: a document, a public act or a price list fixes them; and those that only say what a thing is. */
import { countedFigures } from "../../claims/countedFigures.ts";
import { sentenceBefore } from "../../claims/sentenceBefore.ts";
import { ofSentence, type Sign } from "../../claims/signs.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";
import { isGivenBeside } from "./givenBeside.ts";

export interface FixedFigure extends Sign {
  readonly isMoney: boolean;
}

const papers =
  "deal|contract|agreement|accord|pact|treaty|settlement|bill|law|decree|budget|grant|package|lease|licence|license|scheme|tender|firm order";
/** "Under the deal, …": also of the sentence behind it. */
const under = new RegExp(
  `\\b[Uu]nder (?:the|an?|its|their|this|that) (?:terms of the |[\\p{L}-]+ ){0,2}(?:${papers}|act|plan|programme|program|order)\\b`,
  "u",
);
/** What a paper says of itself. */
const fixes = new RegExp(
  `\\b(?:${papers})\\b[^.;]{0,60}?\\b(?:(?:is|was|are|were) )?(?:worth|valued at|sets? aside|allocates?|allocated|caps?|capped|earmarks?|earmarked|provides?|provided|cuts|raises|commits|obliges|limits|requires)\\b`,
  "iu",
);
/** "A deal that cut their share by 22 percent". */
const thatFixes = new RegExp(
  `\\b(?:${papers}) (?:that|which) (?:cut|cuts|raised|raises|limited|limits|capped|caps|set|sets|gave|gives|halved|halves)\\b`,
  "iu",
);
/** What a parliament does is done in public. */
const enacted =
  /\b(?:[Pp]arliament|Congress|[Ll]awmakers|MPs|[Ll]egislators|[Ss]enators|[Dd]eputies|[Tt]he (?:Senate|House|[Aa]ssembly|Knesset|Bundestag|Duma)) (?:has |have |had |also |then ){0,2}(?:cut|raised|approved|passed|set|allocated|voted|agreed|authori[sz]ed|granted)\b/u;
/** "The bank held its benchmark rate at 3.75 percent": whoever sets a rate says what it is. Ends straight before the figure. */
const within = "(?:(?! (?:after|as|while|because|since|when|despite|although|though|where) )[^.;]|\\.(?=\\d)){0,60}";
const setsRate = new RegExp(
  "\\b(?:holds?|held|leaves?|left|keeps?|kept|cuts?|raises?|raised|lifts?|lifted|lowers?|lowered|reduces?|reduced|trims?|trimmed|hikes?|hiked|increases?|increased|sets?|maintains?|maintained) " +
    `(?:(?:(?:its|the|their) )?(?:[\\p{L}-]+ ){0,3}?(?:interest|benchmark|main|key|policy|deposit|base|bank|lending|borrowing|repo|refinancing|discount|cash|funds) rates?)\\b${within} (?:at|to|by|from|of|between|and)(?: a range of)? $`,
  "u",
);
/** In UTF-16 code units, from the verb to the figure. */
const rateReach = 160;
/** What a court found, in the words of its verdict. */
const verdict = /\b(?:(?:convicted|found guilty|guilty) of|(?:pleaded|pleads|pleading) guilty to|damages)\b/iu;
/** Prizes, prices on a list and under the hammer. */
const priced =
  /\b(?:prizes?|trophy|winners?|winner['’]s|runners?-up|purse|jackpot|at auction|auctioned|auctioneers?|under the hammer|hammer price|fetched|asking price|list prices?)\b|\b(?:tickets?|fares?|fees?|prices?|rents?|rooms?|membership|tuition|entry|places|passes) (?:start|starts|begin|begins|cost|costs|range|ranges|are priced|is priced)\b|\bcosts? (?:him|her|them)\b/iu;

/** "Under the scheme 3,400 homes were built": what came of it is counted again. */
const done = /\b(?:was|were|been|has|have|had)\b(?! to\b)/iu;
const open = /\b(?:will|would|shall|must|should|may|can|could|(?:is|are|was|were) to|aims?|agreed to)\b/iu;

const isDone = ofSentence(done);
const isOpen = ofSentence(open);
const isUnder = ofSentence(under);
const isFixed = ofSentence(fixes);
const isThatFixed = ofSentence(thatFixes);
const isEnacted = ofSentence(enacted);
const isVerdict = ofSentence(verdict);
const isPriced = ofSentence(priced);

export function isSetByAct(paragraph: Paragraph, { span, sentence, isMoney }: FixedFigure): boolean {
  const isToCome = isOpen(paragraph, sentence) || !isDone(paragraph, sentence);
  if ((isToCome && isUnder(paragraph, sentence)) || isEnacted(paragraph, sentence) || isThatFixed(paragraph, sentence))
    return true;
  const lead = houseVoice(paragraph).slice(Math.max(sentence.start, span.start - rateReach), span.start);
  if (setsRate.test(lead)) return true;
  if (isMoney && (isFixed(paragraph, sentence) || isVerdict(paragraph, sentence) || isPriced(paragraph, sentence)))
    return true;
  const before = sentenceBefore(paragraph, sentence);
  return before !== null && isToCome && isUnder(paragraph, before);
}

/** Does any figure of the sentence stand for itself, or has it a source beside it that is no credit? */
export function isAccountedFor(paragraph: Paragraph, sentence: Span): boolean {
  return countedFigures(paragraph).some((counted) => {
    if (counted.sentence !== sentence) return false;
    const sign = { type: "qty", span: counted.span, sentence, isMoney: counted.kind === "money" } as const;
    return isGivenBeside(paragraph, sign) || isSetByAct(paragraph, sign) || isBackground(paragraph, sign);
  });
}

/** "…, a builder with 2,300 employees", "…, which has 1,140 pupils": told in passing, of a thing that is not the news. */
const inPassing =
  /(?:, an? (?:[\p{L}’'-]+ ){1,5}(?:with|of|employing)|, (?:which|who) (?:has|have|had|employs?|employed|teaches|houses)) (?:about |around |some |nearly |almost |more than |over |roughly )?$/u;
const inhabitants =
  /(?:employees|staff|workers|pupils|students|members|residents|inhabitants|people|beds|rooms|branches|shops|stores)$/iu;
/** In UTF-16 code units. */
const lead = 100;

export function isBackground(paragraph: Paragraph, { span, sentence }: Sign): boolean {
  const voice = houseVoice(paragraph);
  return (
    inhabitants.test(voice.slice(span.start, span.end)) &&
    inPassing.test(voice.slice(Math.max(sentence.start, span.start - lead), span.start))
  );
}
