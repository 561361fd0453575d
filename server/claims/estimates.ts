/** "An estimated 5,000 fighters", "believed to number 300": figures that somebody must have estimated. */
import { perParagraph } from "../draft/perParagraph.ts";
import { overlaps } from "../draft/spans.ts";
import type { Paragraph } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { countedFigures } from "./countedFigures.ts";
import { matchesIn, type Sign } from "./signs.ts";

export interface Estimate extends Sign {
  /** The estimating words, lower case: "an estimated". */
  readonly words: string;
}

const openers =
  /(?<![\p{L}-])(?:an estimated|(?:is|are|was|were|has been|have been) (?:widely )?(?:estimated|believed|thought|reckoned) (?:at|to (?:number|be (?:as high as|worth|about|around|at least|more than)|cost|have cost|total|exceed|hold|have|employ|own|control|include|have (?:killed|lost)))|estimated at|estimates (?:range|run) (?:from|to|as high as)|it is (?:widely )?(?:estimated|reckoned) that|^(?:(?:some|early|initial|rough|most|conservative) )?estimates put (?:[\p{L}’'-]+ ){1,5}at|as many as|as much as)(?= |$)/giu;
/** Behind the figure: "about 40 miners are thought to be trapped". */
const behind = /^ (?:is|are|was|were) (?:widely )?(?:estimated|believed|thought|reckoned) to (?:be|have)\b/u;
/** Below this, and not rounded, whoever believes has counted: "two men are believed to have fled". */
const fewestBehind = 20;
/** "… at 3 million crowns by the auditor", not "by Friday". */
const byWhom =
  /^,? by (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:then|now|noon|midnight|night|nightfall|dawn|mid|early|late|next|last|this|(?:the )?(?:end|start|close|middle|beginning|time|year|month|week)|January|February|March|April|May|June|July|August|September|October|November|December)\b|\d)[\p{L}]/u;
/** Figure words may come a few words later. */
const reach = 40;

export const findEstimates = perParagraph((paragraph: Paragraph): readonly Estimate[] => {
  const figures = countedFigures(paragraph);
  const found: Estimate[] = [];
  for (const { span, sentence, words, text, at } of matchesIn(paragraph, openers)) {
    const lower = words.toLowerCase();
    const figure = figures.find(({ figure: { span: own } }) => own.start >= span.end && own.start <= span.end + reach);
    const crowd = /^ (?:\p{L}+ )?(?:tens of |hundreds of )?(?:dozens|scores|hundreds|thousands|millions)\b/iu.exec(
      text.slice(at + words.length),
    );
    if (figure === undefined && crowd === null) continue;
    if (figure !== undefined && figure.sentence !== sentence) continue;
    // "Is thought to have fled with 3 million crowns": the figure is no estimate.
    if (/ (?:have|employ|own|control)$/.test(lower) && crowd === null && figure?.span.start !== span.end + 1) continue;
    // "as many as five times": a comparison or a limit, not an estimate.
    if (
      /^as (?:many|much) as/.test(lower) &&
      (figure === undefined ||
        figure.noun === null ||
        /\b(?:can|could|may|must|allow|allows|up|limit|twice|times)\b/iu.test(text))
    )
      continue;
    const end = figure?.span.end ?? span.end + (crowd?.[0].length ?? 0);
    if (!/^(?:an|as) /.test(lower) && byWhom.test(text.slice(end - sentence.start))) continue;
    if (found.some((other) => overlaps(other.span, { start: span.start, end }))) continue;
    found.push({ type: "qty", words: lower, span: { start: span.start, end }, sentence });
  }
  for (const { figure, rounding, kind, span: counted, sentence } of figures) {
    if (kind !== "count" || (rounding === null && figure.value < fewestBehind)) continue;
    const text = houseVoice(paragraph).slice(counted.end, Math.min(sentence.end, counted.end + reach));
    const words = behind.exec(text)?.[0];
    if (words === undefined) continue;
    const span = { start: counted.start, end: counted.end + words.length };
    if (found.some((other) => overlaps(other.span, span))) continue;
    found.push({ type: "qty", words: words.trim().toLowerCase(), span, sentence });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});
