/** "With other reports saying 45": a second count of the same dead or hurt, given by nobody in particular. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { casualtyFigures } from "./casualtyFigures.ts";
import { matchesIn, type Sign } from "./signs.ts";

const pattern =
  /(?<![\p{L}-])(?:(?:other|some|unconfirmed|conflicting|rival|several|local|various) (?:reports?|accounts?|estimates?|counts?|sources?)|others)(?: have| has)? (?:say(?:ing)?|said|put(?:ting)? (?:it|the (?:toll|figure|number|count)(?: of (?:dead|deaths|wounded|injured))?) at|giv(?:e|ing)|gave|suggest(?:ed|ing)?|speak(?:ing)? of|spoke of|claim(?:ed|ing)?)(?: (?:at least|more than|about|around|some|up to|as many as|nearly|almost|over|it was))? (?:\d[\d,]*\d|\d|\p{Ll}+(?=[,.;]| (?:dead|died|people|were killed|wounded|injured|missing))|dozens|hundreds)(?![\p{L}\d])/giu;

export const otherCounts = perParagraph((paragraph: Paragraph): readonly Sign[] => {
  const casualties = casualtyFigures(paragraph);
  if (casualties.length === 0) return [];
  const found: Sign[] = [];
  for (const { span, sentence } of matchesIn(paragraph, pattern)) {
    const hasFigure = paragraph.figures.some(
      (figure) => figure.span.start >= span.start && figure.span.end <= span.end && figure.unit === null,
    );
    const first = casualties.find((other) => other.sentence.start === sentence.start && other.span.end <= span.start);
    if (hasFigure && first !== undefined) found.push({ type: "qty", span, sentence });
  }
  return found;
});
