import { allMatches } from "./allMatches.ts";
import { overlapping } from "./spans.ts";
import type { Figure, Span } from "./types.ts";

const units: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
  k: 1e3,
};

const inDigits =
  /((?:(?<![\p{L}\p{N}])\p{Lu}{1,3})?[$£€¥₹]\s?)?(?<![\p{L}\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:(?:\s|-)?(hundred|thousand|million|billion|trillion)\b|(bn|mn|tn|m|k)\b)?(\s?(?:%|per\s?cent\b|percent\b))?(?![\p{L}\d]|[.,]\d)/gu;
const numberWord = `(?:${[...Object.keys(units), ...Object.keys(tens), "hundred", "thousand", "million", "billion", "trillion"].join("|")})`;
const inWords = new RegExp(
  // "two hundred and five" is one figure, "between five and ten" are two.
  `\\b${numberWord}(?:(?:[\\s-]|(?<=\\b(?:hundred|thousand|million|billion|trillion))\\sand\\s)${numberWord})*\\b(\\s?(?:per\\s?cent|percent)\\b)?`,
  "gi",
);

/** "the 100m hurdles", "3m high" */
const metres =
  /^(?:\s|-)(?:hurdles|sprints?|dash|relays?|races?|finals?|heats?|freestyle|backstroke|breaststroke|butterfly|medley|steeplechase|runs?|swim|high|long|deep|wide|tall|thick|apart|away|waves?|walls?|tower)\b/i;

/** Figures in digits or words, with their value; those inside `other` spans (sorted) are none. Sorted. */
export function findFigures(text: string, prose: Span, other: readonly Span[]): readonly Figure[] {
  const figures: Figure[] = [];
  let inDigitsFound: readonly Span[] = [];
  const add = (start: number, end: number, value: number, form: Figure["form"], unit: Figure["unit"]) => {
    if (start < prose.start || end > prose.end || !Number.isFinite(value)) return;
    const span = { start, end };
    if (!overlapping(other, span) && !overlapping(inDigitsFound, span)) figures.push({ span, value, form, unit });
  };
  if (/\d/.test(text)) {
    for (const match of allMatches(text, inDigits)) {
      const [whole, currency, integer = "", fraction = "", scaleWord, scaleSign, percent] = match;
      if (scaleSign === "m" && currency === undefined && metres.test(text.slice(match.index + whole.length))) continue;
      const scale = scales[(scaleWord ?? scaleSign ?? "").toLowerCase()] ?? 1;
      const value = Number(integer.replaceAll(",", "") + fraction) * scale;
      const unit = percent !== undefined ? "percent" : currency !== undefined ? "money" : null;
      add(match.index, match.index + whole.length, value, "digits", unit);
    }
  }
  inDigitsFound = figures.map(({ span }) => span);
  for (const match of allMatches(text, inWords)) {
    const words = match[0].slice(0, match[0].length - (match[1]?.length ?? 0));
    if (/^(?:hundred|thousand|million|billion|trillion)$/i.test(words)) continue;
    const value = valueOfWords(words);
    add(match.index, match.index + match[0].length, value, "words", match[1] === undefined ? null : "percent");
  }
  return figures.sort((a, b) => a.span.start - b.span.start);
}

/** "two hundred and five thousand" to 205,000. */
function valueOfWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const scale = scales[word];
    if (word === "hundred") group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else group += units[word] ?? tens[word] ?? 0;
  }
  return total + group;
}
