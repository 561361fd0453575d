/** "The march drew 10,000 people": a round total that says neither that it is counted nor that it is estimated. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { countedFigures } from "./countedFigures.ts";
import { currencyNouns } from "./figureNouns.ts";
import type { Sign } from "./signs.ts";

export interface RoundTotal extends Sign {
  /** The figure alone. */
  readonly figure: Span;
}

/** Where round numbers are exact: limits, orders, law, capacities, titles. */
const exact =
  /\b(?:capacity|limit(?:ed)?|up to|maximum|minimum|target|quota|goal|seats?|ordered|order|contract|law|fine|prize|every|per|each|first|last|goal|milestone|words|steps|copies|metres|meters|miles|plan(?:s|ned)?|will|would|could|promis\w+|pledg\w+|propos\w+|aims?|hopes?|budget|polls?|surveys?|surveyed|polled|sample|respondents)\b/iu;
/** Rounding words that stand farther off: "about a third of the 10,000". */
const hedged =
  /\b(?:about|around|some|nearly|almost|more than|at least|over|under|estimat\w+|roughly|approximately|or so|close to|fewer than|less than|up to|as many as|as much as)\b/iu;

export const findRoundTotals = perParagraph((paragraph: Paragraph): readonly RoundTotal[] => {
  const voice = houseVoice(paragraph);
  // Once a sentence, not once a figure.
  const settled = new Map<number, boolean>();
  const isSettled = (sentence: Span): boolean => {
    let known = settled.get(sentence.start);
    if (known === undefined) {
      const text = voice.slice(sentence.start, sentence.end);
      known = exact.test(text) || hedged.test(text);
      settled.set(sentence.start, known);
    }
    return known;
  };
  return countedFigures(paragraph).flatMap(({ figure, kind, noun, rounding, sentence, span }) => {
    // "2.3 million" shows that it is rounded.
    if (/\p{Nd}[.,]\p{Nd}{1,2}(?!\p{Nd})/u.test(voice.slice(figure.span.start, figure.span.end))) return [];
    const isRound = figure.value >= 1000 && figure.value % 1000 === 0;
    if (!isRound || kind !== "count" || noun === null || rounding !== null) return [];
    if (currencyNouns.has(noun.toLowerCase())) return [];
    return isSettled(sentence) ? [] : [{ type: "qty", span, figure: figure.span, sentence }];
  });
});
