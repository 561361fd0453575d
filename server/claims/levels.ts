/** "Inflation hits 4 percent": what a rate that a story has only one of stands at. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { type CountedFigure, countedFigures } from "./countedFigures.ts";
import { matchesIn } from "./signs.ts";

export interface Level {
  /** Lower case: "inflation". */
  readonly subject: string;
  readonly counted: CountedFigure;
}

/** At the sentence's start only: "core inflation", "inflation in services" are other rates. */
const level =
  /^(?:The )?(?<subject>inflation|unemployment|joblessness|(?:jobless|unemployment|inflation) rate) (?:(?:hits?|reach(?:es|ed)?)|(?:rises?|rose|climbs?|climbed|jumps?|jumped|soars?|soared|falls?|fell|drops?|dropped|slips?|slipped|slows?|slowed|eases?|eased|accelerates?|accelerated|edges (?:up|down)|edged (?:up|down)) to|(?:stands?|stood|holds?|held|remains?|remained|stays?|stayed)(?: steady| unchanged)? at) (?=\d)/giu;

export const levelsIn = perParagraph((paragraph: Paragraph): readonly Level[] =>
  matchesIn(paragraph, level).flatMap(({ groups, span }) => {
    const counted = countedFigures(paragraph).find(({ figure }) => figure.span.start === span.end);
    return counted === undefined || counted.kind !== "percent"
      ? []
      : [{ subject: (groups.subject ?? "").toLowerCase(), counted }];
  }),
);

/** Does the paragraph give the percentage, rounded or not? */
export function givesPercent(paragraph: Paragraph, value: number): boolean {
  return paragraph.figures.some(
    (figure) =>
      figure.unit === "percent" &&
      (figure.value === value ||
        (Number.isInteger(value) && [Math.floor(figure.value), Math.round(figure.value)].includes(value))),
  );
}
