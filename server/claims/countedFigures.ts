/** Figures that count something: what they count, how exact they say they are; dates, ages, times, scores and names of things left out. */
import { perParagraph } from "../draft/perParagraph.ts";
import { covers } from "../draft/spans.ts";
import type { Figure, Paragraph, Span } from "../draft/types.ts";
import { apart, houseVoice, quotedFiller, type Word, wordsIn } from "../language/words.ts";
import { wordTable } from "../language/wordTable.ts";
import {
  clockAfter,
  currencyNouns,
  irregularPlurals,
  measureNouns,
  nameBefore,
  notPlural,
  phraseEnd,
  resultNouns,
  timeNouns,
} from "./figureNouns.ts";
import { type Rounding, roundingBefore } from "./roundings.ts";

export interface CountedFigure {
  readonly figure: Figure;
  /** With rounding words before it and what it counts after it; paragraph offsets, as all spans here. */
  readonly span: Span;
  readonly sentence: Span;
  readonly kind: "count" | "percent" | "money" | "measure" | "result";
  readonly rounding: Rounding | null;
  /** What is counted, lower case, as written: "registered voters"; null where the sentence leaves it open. */
  readonly noun: string | null;
  /** The head of the noun in a form that compares equal: "voter", "person". */
  readonly head: string | null;
}

/** How many words after a figure may stand before the noun it counts. */
const nounReach = 4;

export const countedFigures = perParagraph((paragraph: Paragraph): readonly CountedFigure[] => {
  if (paragraph.figures.length === 0) return [];
  const voice = houseVoice(paragraph);
  const found: CountedFigure[] = [];
  for (const figure of paragraph.figures) {
    const { start } = figure.span;
    if (voice.charAt(start) === quotedFiller || covers(paragraph.opaque, start)) continue;
    const sentence = paragraph.sentences.find((span) => span.start <= start && start < span.end);
    if (sentence === undefined || isName(voice, figure, sentence)) continue;
    const rounded = roundingBefore(voice.slice(0, start), start);
    const noun = nounAfter(voice, figure, sentence);
    const head = noun === null ? null : headOf(noun);
    if (noun !== null && timeNouns.has(noun.at(-1)?.lower ?? "") && figure.unit === null) continue;
    const end = noun?.at(-1)?.end ?? figure.span.end;
    found.push({
      figure,
      span: { start: Math.max(sentence.start, rounded?.start ?? start), end: Math.max(end, figure.span.end) },
      sentence,
      kind: kindOf(figure, noun?.at(-1)?.lower ?? null),
      rounding: rounded?.rounding ?? null,
      noun: noun === null ? null : voice.slice(noun[0]?.start ?? end, end),
      head,
    });
  }
  return found;
});

/** Years, ages, clock times, scores, list numerals, names with numbers, "three-year". */
function isName(voice: string, { span, value, unit, form }: Figure, sentence: Span): boolean {
  if (unit !== null) return false;
  const before = voice.slice(Math.max(sentence.start, span.start - 16), span.start);
  const after = voice.slice(span.end, span.end + 14);
  const digits = voice.slice(span.start, span.end);
  if (form === "digits" && /^(?:1[5-9]|20)\d\d$/.test(digits)) return true;
  if (clockAfter.test(after) || nameBefore.test(before)) return true;
  if (/^[-–—/:]\s?[\p{L}\d]/u.test(after) || /[\d\p{L}][-–—/:]$/u.test(before) || /[#№(]\s?$/u.test(before))
    return true;
  // "Rana, 52, said"
  if (/,\s$/.test(before) && /^(?:,|\s?\)|\.)/.test(after) && value < 120) return true;
  // "Boeing 747", "Apollo 11", but not at a sentence's start: "Police 200 strong" does not occur. "About 40 miners" begins one, too.
  if (
    roundingBefore(voice, span.start) === null &&
    /\p{Lu}[\p{L}.]*\s$/u.test(before) &&
    value < 1000 &&
    span.start > sentence.start
  )
    return true;
  return value === 1 || value === 0;
}

function nounAfter(voice: string, { span, unit }: Figure, sentence: Span): readonly Word[] | null {
  const words = wordsIn(voice, { start: span.end, end: Math.min(sentence.end, span.end + 90) });
  let from = 0;
  if (voice.slice(span.end, words[0]?.start ?? span.end).trim() !== "") return null;
  // "14 of the 24 attacks", "40 percent of voters"
  if (words[0]?.lower === "of") {
    from = 1;
    while (/^(?:the|its|their|his|her|our|all|those|these|some|\d[\d,]*)$/.test(words[from]?.lower ?? "")) from++;
  } else if (unit === "percent" || unit === "money") return null;
  const phrase: Word[] = [];
  for (let at = from; at < words.length && phrase.length < nounReach; at++) {
    const word = words[at];
    if (word === undefined || phraseEnd.has(word.lower)) break;
    if (phrase.length > 0 && apart(voice, phrase.at(-1), word)) break;
    phrase.push(word);
    if (isPlural(word.lower) || timeNouns.has(word.lower) || measureNouns.has(word.lower)) return phrase;
  }
  return null;
}

export function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true;
  return /s$/u.test(word) && word.length > 3 && !notPlural.test(word) && !word.endsWith("'s");
}

function kindOf({ unit }: Figure, noun: string | null): CountedFigure["kind"] {
  if (unit !== null) return unit;
  if (noun !== null && currencyNouns.has(noun)) return "money";
  if (noun !== null && measureNouns.has(noun)) return "measure";
  if (noun !== null && resultNouns.has(noun)) return "result";
  return "count";
}

const heads = wordTable<string>({
  people: "person",
  persons: "person",
  men: "man",
  women: "woman",
  children: "child",
  dead: "dead",
});

function headOf(noun: readonly Word[]): string {
  const last = noun.at(-1)?.lower ?? "";
  return (
    heads[last] ??
    last
      .replace(/ies$/, "y")
      .replace(/(ss|sh|ch|x)es$/, "$1")
      .replace(/s$/, "")
  );
}
