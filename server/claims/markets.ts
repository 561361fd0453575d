/** Prices quoted on a market: anybody can look them up. */

import type { Paragraph, Span } from "../draft/types.ts";
import { sentenceBefore } from "./sentenceBefore.ts";
import { anyOf, ofSentence } from "./signs.ts";

const indices =
  "the (?:dollar|euro|pound|yen|index|benchmark|yuan|rouble|rupee)|Nasdaq|Dow|FTSE|S&P|STOXX|DAX|CAC 40|Nikkei|Topix|Hang Seng|Kospi|Sensex|Nifty|Bovespa|MSCI|Russell 2000|gauge of (?:[\\p{L}-]+ )?(?:stocks|shares)";
const goods = "futures|Brent|crude|gold|bitcoin|Treasury yields?|bond yields?";
/** What is traded. */
const marketThings = `shares?|stocks?|${indices}|${goods}`;
/** Those that are nothing but market words: a paragraph that speaks of them speaks of a market. */
export const marketNames = new RegExp(`\\b(?:${indices}|Treasury yields?|Brent|bitcoin)\\b`, "iu");
const moved = anyOf(
  `close closed trade trades traded end ends ended open opened settled rise rises rose fall falls fell gain gains gained lose loses lost
  slip slips slipped climb climbs climbed drop drops dropped ease eases eased edge edges edged add adds added shed sheds jump jumps jumped
  sink sank slide slides slid plunge plunges plunged tumble tumbles tumbled soar soars soared surge surges surged was_up was_down were_up were_down`,
);
/** No end of a clause; a point between digits is none. */
const within = "(?:[^.;]|\\.(?=\\d))";

/** "Shares fall 9%", "the index closed at 4,302.1". */
export const price = new RegExp(`\\b(?:${marketThings})\\b${within}{0,60}?\\b${moved}\\b${within}{0,40}?\\d`, "iu");
/** "Rivals Odet and Barlow fell 3.1% and 2.8%": a name straight before the verb; what an economy does is no price. */
const nameMoved = new RegExp(
  `(?<!\\p{L})(?!(?:Unemployment|Inflation|Sales|Profits?|Revenues?|Exports|Imports|Output|Prices|Rents|Wages|Turnout|Crime|Production|Orders|Earnings|Deaths|Cases|Traffic)\\b)\\p{Lu}[\\p{L}&.-]+ ${moved} (?:by )?\\d[\\d.,]*(?:%| per ?cent)`,
  "u",
);
/** "… jumped 6.2% to 512 pence": shares are quoted so; what is sold by the litre is not. */
const quoted = new RegExp(
  `${nameMoved.source}(?: to| at) (?:a [\\p{L} -]{1,30} of )?\\d[\\d.,]*(?:p| pence| cents)(?! (?:an?|per) )\\b`,
  "u",
);
const isPrice = ofSentence(price);
const isQuoted = ofSentence(quoted);
const isMove = ofSentence(nameMoved);

/** A share by its company's name alone: quoted in pence, or after a sentence with a price. */
export function isSharePrice(paragraph: Paragraph, sentence: Span): boolean {
  if (isQuoted(paragraph, sentence)) return true;
  const before = sentenceBefore(paragraph, sentence);
  return before !== null && isPrice(paragraph, before) && isMove(paragraph, sentence);
}
