/** Arithmetic that the copy itself sets up: a part of a whole, a total and its parts, shares of one set, a change between two values. */

import { personRoles } from "../attribution/partyWords.ts";
import { allMatches } from "../draft/allMatches.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import type { Figure, Paragraph, Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { wordTable } from "../language/wordTable.ts";
import { roundingBefore } from "./roundings.ts";
import { matchesIn } from "./signs.ts";

export interface WrongSum {
  readonly kind: "part" | "total" | "shares" | "change";
  readonly span: Span;
  /** The sum as a person would write it: "6 + 4 = 10, not 9". */
  readonly arithmetic: string;
}

const number =
  "(?:\\d[\\d,]*(?:\\.\\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{Ll}+)?)";
const part = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<a>${number}) of (?:the |its |their |his |her )?(?<b>${number}) (?!percent|per cent|%)(?<noun>\\p{L}+)`,
  "giu",
);
/** "A woman" is one; "a family of four" and "a shop" are not one of the dead. */
const single = /(?<=[:,] |and )an? (\p{L}+(?: (?!and\b)\p{L}+){0,2})/giu;
const victims = new Set(
  "child baby infant toddler teenager pensioner pedestrian passenger cyclist motorist bystander".split(" "),
);

function isPerson(noun: string): boolean {
  return noun
    .toLowerCase()
    .split(" ")
    .some((word) => personRoles.has(word) || victims.has(word));
}

/** "Six men", "a woman"; with the space behind it. */
const item = (name: string) => `(?:(?<${name}>${number}) |an? )`;
const credit = ", (?:[^,.;:]{1,60} (?:said|says|reported|announced)|according to)\\b";
const total = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<n>${number}) (?:[\\p{L}-]+ ){0,5}?[\\p{L}-]+: ${item("a")}(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+(?<third>, ${item("c")}(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+)?,? and ${item("b")}(?:[\\p{L}-]+ ?){1,3}(?=[.;]|${credit}|$)`,
  "giu",
);
const share = "(?:%|\\s?per ?cent)";
const shares = new RegExp(
  `(?<![\\d.,])(?<a>\\d+(?:\\.\\d+)?)${share} (?:[\\p{L}’'-]+ ){0,4}[\\p{L}’'-]+,? (?:and )?(?<b>\\d+(?:\\.\\d+)?)${share} (?:[\\p{L}’'-]+ ){0,4}[\\p{L}’'-]+,? and (?<c>\\d+(?:\\.\\d+)?)${share}`,
  "giu",
);
const value = "\\d[\\d,]*(?:\\.\\d+)?";
const change = new RegExp(
  `\\b(?<way>rose|grew|increased|climbed|jumped|fell|dropped|declined|decreased|shrank) (?:by )?(?<p>\\d+(?:\\.\\d+)?)${share},? (?:(?:from|to) )[$£€]?(?<x>${value})(?<xs> (?:million|billion|thousand))?(?: \\p{L}+){0,2},? (?<second>from|to) [$£€]?(?<y>${value})(?![\\p{L}\\d]|[.,]\\d)(?<ys> (?:million|billion|thousand))?`,
  "giu",
);
const times = wordTable<number>({ doubled: 2, tripled: 3, trebled: 3, quadrupled: 4, halved: 0.5 });
const notNearly = "(?<!\\b(?:than|nearly|almost|about|roughly|around|virtually|practically|over) )";
const multiplied = `${notNearly}\\b(?<way>doubled|tripled|trebled|quadrupled|halved)`;
const amount = (name: string) =>
  `[$£€]?(?<${name}>${value})(?![\\p{L}\\d]|[.,]\\d)(?<${name}s> (?:million|billion|thousand))?(?<${name}Noun>(?: (?!(?:from|to|in)\\b)\\p{L}+){0,2})`;
/** "Doubled from 12 to 30", "doubled to 30 from 12"; "nearly doubled" leaves room. */
const multiples = [
  new RegExp(`${multiplied} from ${amount("x")}(?: in (?:19|20)\\d\\d)? to ${amount("y")}`, "giu"),
  new RegExp(`${multiplied} to ${amount("y")}(?: in (?:19|20)\\d\\d)? from ${amount("x")}`, "giu"),
];
/** Answers may be given more than once, and sets may overlap. */
const overlapping =
  /\b(?:more than one|multiple|respectively|both|among|each|of men|of women|compared|up from|down from|versus|against|from \d)\b/iu;

export const findWrongSums = perParagraph((paragraph: Paragraph): readonly WrongSum[] => {
  if (paragraph.figures.length < 2) return [];
  const found: WrongSum[] = [];
  const valueAt = (span: Span, words: string, from = 0): number | null => {
    const at = paragraph.text.slice(span.start, span.end).indexOf(words, from);
    return at < 0 ? null : (figureAt(paragraph, span.start + at)?.value ?? null);
  };
  for (const { groups, span, sentence, text } of matchesIn(paragraph, part)) {
    // "the murder in 1998 of two students"
    const before = text.slice(0, span.start - sentence.start);
    if (
      /^(?:19|20)\d{2}$/.test(groups.a ?? "") &&
      /\b(?:in|since|of|from|until|by|before|after|during)\s+$/i.test(before)
    )
      continue;
    const a = valueAt(span, groups.a ?? "");
    const b = valueAt(span, groups.b ?? "", (groups.a ?? "").length);
    if (a === null || b === null || a <= b || /^(?:year|month|day|hour|minute|week)s?$/iu.test(groups.noun ?? ""))
      continue;
    const bare = span.end - (groups.noun ?? "").length - 1;
    found.push({
      kind: "part",
      span: { start: span.start, end: bare },
      arithmetic: l10n.t("{0} is more than {1}", a, b),
    });
  }
  for (const { groups, span, sentence, words, text, at } of matchesIn(paragraph, total)) {
    if (/\b(?:among|including|others)\b/iu.test(text)) continue;
    // "At least nine people died: …": the parts may come to more.
    if (roundingBefore(text, at) !== null) continue;
    const values = paragraph.figures
      .filter(
        (figure) => figure.span.start >= span.start && figure.span.end <= span.end && figure.span.end <= sentence.end,
      )
      .map(({ value }) => value);
    const [whole, ...counted] = values;
    const items = groups.third === undefined ? [groups.a, groups.b] : [groups.a, groups.c, groups.b];
    const numbers = items.filter((item) => item !== undefined).length;
    // "One" is a figure, "a" is none.
    if (!allMatches(words, single).every(([, noun = ""]) => isPerson(noun))) continue;
    if (counted.length !== numbers || numbers === 0) continue;
    const parts = items.map((item) => (item === undefined ? 1 : (counted.shift() ?? 0)));
    if (whole === undefined || parts.some((value) => value > whole * 10)) continue;
    const sum = parts.reduce((all, value) => all + value, 0);
    if (sum === whole) continue;
    found.push({
      kind: "total",
      span: trimmed(paragraph, span),
      arithmetic: l10n.t("{0} = {1}, not {2}", parts.join(" + "), sum, whole),
    });
  }
  for (const { groups, span, text } of matchesIn(paragraph, shares)) {
    if (overlapping.test(text)) continue;
    const values = [groups.a, groups.b, groups.c].map(Number);
    const sum = values.reduce((all, value) => all + value, 0);
    if (sum <= 101) continue;
    found.push({
      kind: "shares",
      span,
      arithmetic: l10n.t("{0} = {1} percent", values.join(" + "), Math.round(sum * 10) / 10),
    });
  }
  for (const { groups, span, words } of matchesIn(paragraph, change)) {
    if (isYear(groups.x) && isYear(groups.y)) continue;
    const { x, y } = valuesOf(groups);
    const isFromFirst = groups.second === "to";
    const [from, to] = isFromFirst ? [x, y] : [y, x];
    if (from === 0 || !/from/.test(words) || !/to/.test(words)) continue;
    const real = (Math.abs(to - from) / from) * 100;
    const said = Number(groups.p);
    const way = /^(?:fell|dropped|declined|decreased|shrank)$/i.test(groups.way ?? "") ? to < from : to > from;
    if (way && Math.abs(real - said) <= Math.max(1, said * 0.05)) continue;
    found.push({
      kind: "change",
      span,
      arithmetic: changeTold(asWritten(groups, !isFromFirst), to < from, Math.round(real * 10) / 10, way),
    });
  }
  for (const pattern of multiples) {
    for (const { groups, span: whole } of matchesIn(paragraph, pattern)) {
      if ((isYear(groups.x) && isYear(groups.y)) || isOtherUnit(groups)) continue;
      const { x: from, y: to } = valuesOf(groups);
      const factor = times[(groups.way ?? "").toLowerCase()] ?? 0;
      if (from === 0 || Math.abs(to / from - factor) <= factor * 0.1) continue;
      const real = Math.round((Math.abs(to - from) / from) * 1000) / 10;
      const last = (pattern === multiples[0] ? groups.yNoun : groups.xNoun) ?? "";
      const span = { start: whole.start, end: whole.end - last.length };
      found.push({ kind: "change", span, arithmetic: changeTold(asWritten(groups, false), to < from, real, false) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** "Doubled from 1950 to 1960": a span of years. */
function isYear(words: string | undefined): boolean {
  return words !== undefined && /^(?:1[5-9]|20)\d\d$/.test(words);
}

/** "From 3 to 4 million": both are millions; "from 950,000 to 1.2 million": they are not. */
function valuesOf({ x = "", xs, y = "", ys }: Readonly<Record<string, string | undefined>>): { x: number; y: number } {
  const scale = (sign: string | undefined) => ({ thousand: 1e3, million: 1e6, billion: 1e9 })[(sign ?? "").trim()] ?? 1;
  const lent = (number: string, sign: string | undefined) => (/^\d{1,3}(?:\.\d+)?$/.test(number) ? scale(sign) : 1);
  return {
    x: Number(x.replaceAll(",", "")) * (xs === undefined ? lent(x, ys) : scale(xs)),
    y: Number(y.replaceAll(",", "")) * (ys === undefined ? lent(y, xs) : scale(ys)),
  };
}

/** "1 pound from 50 pence". */
function isOtherUnit({ xNoun = "", yNoun = "" }: Readonly<Record<string, string | undefined>>): boolean {
  const [x, y] = [xNoun, yNoun].map((noun) => noun.trim().split(" ")[0]?.toLowerCase() ?? "");
  const isSmall = (noun: string | undefined) => /^(?:cents?|pence|p|grams?|metres?|meters?)$/u.test(noun ?? "");
  return isSmall(x) !== isSmall(y);
}

/** The two values as the copy has them, the earlier first. */
function asWritten(
  { x = "", xs = "", y = "", ys = "" }: Readonly<Record<string, string | undefined>>,
  isLaterFirst: boolean,
): readonly [string, string] {
  return isLaterFirst ? [y + ys, x + xs] : [x + xs, y + ys];
}

/** The change in percent; told as a rise or fall where the copy has it the other way. */
function changeTold([from, to]: readonly [string, string], isFall: boolean, percent: number, isThisWay: boolean) {
  if (isThisWay) return l10n.t("{0} to {1} is {2} percent", from, to, percent);
  return isFall
    ? l10n.t("{0} to {1} is a fall of {2} percent", from, to, percent)
    : l10n.t("{0} to {1} is a rise of {2} percent", from, to, percent);
}

function figureAt(paragraph: Paragraph, offset: number): Figure | undefined {
  return paragraph.figures.find(({ span }) => span.start <= offset && offset < span.end);
}

function trimmed(paragraph: Paragraph, span: Span): Span {
  return { start: span.start, end: span.start + paragraph.text.slice(span.start, span.end).trimEnd().length };
}
