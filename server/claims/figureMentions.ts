/** The figures of a draft that can be held against each other: what they tell of, how exact they are, and whether the copy says that they changed. */
import { perParagraph } from "../draft/perParagraph.ts";
import { perSentence } from "../draft/perPart.ts";
import { overlaps } from "../draft/spans.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { casualtyFigures } from "./casualtyFigures.ts";
import { type CountedFigure, countedFigures } from "./countedFigures.ts";
import { isJoined } from "./joinedFigures.ts";
import { levelsIn } from "./levels.ts";
import type { Rounding } from "./roundings.ts";

export interface FigureMention {
  /** Two mentions with one key tell of the same thing: "killed", "lorry", "percent of voter". */
  readonly key: string;
  /** It tells what became of people: there is one such count in a story. */
  readonly isFate: boolean;
  /** The figure alone, in the paragraph. */
  readonly figure: Span;
  readonly span: Span;
  readonly sentence: Span;
  readonly least: number;
  readonly most: number;
  readonly rounding: Rounding | null;
  /** "14 of the 24": the whole; null for a figure alone. */
  readonly whole: number | null;
  /** The sentence tells of a change, an earlier or a later count. */
  readonly isUpdate: boolean;
  /** "Three passengers and the pilot": the figure is not the whole of them. */
  readonly isJoined: boolean;
}

/** "rose to 20 by Tuesday": figures there may differ from the others with good reason. */
const update =
  /\b(?:by (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|noon|midnight|evening|nightfall|then|late)|rose to|risen to|rising to|climbed to|up from|down from|later|earlier|initially|at first|first reports?|previous(?:ly)?|revised|corrected|so far|another|more|further|others?|additional|last (?:week|month|year)|in (?:19|20)\d\d|each|every|per|(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)['’]s)\b/iu;

/** A court jails fewer than the police arrested. */
const jailed = /\b(?:jail|imprison)/iu;

const isUpdate = perSentence((paragraph, { start, end }) => update.test(houseVoice(paragraph).slice(start, end)));

export const figureMentions = perParagraph((paragraph: Paragraph): readonly FigureMention[] => {
  const casualties = casualtyFigures(paragraph);
  const found: FigureMention[] = casualties.map(({ fate, amount, span, sentence, least, most, rounding }) => ({
    key: fate === "held" && jailed.test(paragraph.text.slice(span.start, span.end)) ? "jailed" : fate,
    isFate: true,
    figure: amount,
    span,
    sentence,
    least,
    most,
    rounding,
    whole: null,
    isUpdate: isUpdate(paragraph, sentence),
    isJoined: isJoined(paragraph, amount, sentence),
  }));
  for (const counted of countedFigures(paragraph)) {
    const { figure, kind, head, sentence } = counted;
    if (casualties.some((other) => overlaps(other.amount, figure.span))) continue;
    // "A lead of three points" and "52 points" count different things by one noun.
    if (head === null || kind === "money" || kind === "measure" || kind === "result") continue;
    found.push({
      ...plainMention(kind === "percent" ? `percent of ${head}` : head, counted),
      whole: wholeAfter(paragraph, figure.span),
      isUpdate: isUpdate(paragraph, sentence),
      isJoined: isJoined(paragraph, figure.span, sentence),
    });
  }
  for (const { subject, counted } of levelsIn(paragraph)) found.push(plainMention(`level of ${subject}`, counted));
  return found.sort((a, b) => a.figure.start - b.figure.start);
});

function plainMention(key: string, { figure, span, sentence, rounding }: CountedFigure): FigureMention {
  return {
    key,
    isFate: false,
    figure: figure.span,
    span,
    sentence,
    least: figure.value,
    most: figure.value,
    rounding,
    whole: null,
    isUpdate: false,
    isJoined: false,
  };
}

function wholeAfter(paragraph: Paragraph, figure: Span): number | null {
  const of = /^ of (?:the |its |their |all )?/u.exec(paragraph.text.slice(figure.end, figure.end + 14))?.[0];
  if (of === undefined) return null;
  return paragraph.figures.find(({ span }) => span.start === figure.end + of.length)?.value ?? null;
}

/** Could both be said of one count? Rounding words and round numbers leave room. */
export function areCompatible(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [roomOf(a), roomOf(b)];
  return x.least <= y.most && y.least <= x.most;
}

function roomOf({ least, most, rounding }: FigureMention): { readonly least: number; readonly most: number } {
  switch (rounding) {
    case "about":
    case "estimate":
      return { least: least * 0.85, most: most * 1.15 };
    case "below":
      return { least: least * 0.85, most };
    case "above":
      return { least, most: most * 1.5 };
    case "limit":
      return { least: 0, most };
    default:
      // 1,200 may stand for 1,187 in a headline; 18 stands for itself.
      return isRounded(least) ? { least: least * 0.95, most: most * 1.05 } : { least, most };
  }
}

function isRounded(value: number): boolean {
  return value >= 100 && value % 10 ** (Math.floor(Math.log10(value)) - 1) === 0;
}
