/** Footnote marks in running text, told apart from bullets, emphasis, ratings, grades, units and dividers. */
import { isDigit, isSpace, isWord } from "./characters.ts";
import { covers } from "./spans.ts";
import type { FootnoteHead, FootnoteMark, MarkSeries, Span } from "./types.ts";

const candidate = /\*+|[†‡]+|\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]+/g;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Units that take an exponent: m², km³. */
const unitBefore = /(?:^|[\s\d/])(?:[kcmd]?m|ft|in|mi|yd|ha|s|x|n|r|10)$/i;

/** The marks of a paragraph's prose, sorted. Opaque stretches hold none. */
export function findMarks(text: string, prose: Span, opaque: readonly Span[]): readonly FootnoteMark[] {
  const marks: FootnoteMark[] = [];
  const emphasis = emphasisRuns(text, prose);
  candidate.lastIndex = prose.start;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start >= prose.end) break;
    if (emphasis.has(start) || covers(opaque, start)) continue;
    const before = start === prose.start ? "" : (text[start - 1] ?? "");
    const after = end >= prose.end ? "" : (text[end] ?? "");
    if (before === "" || before === "\\" || isWord(after)) continue;
    const attached = !isSpace(before);
    const sign = match[0][0] ?? "";
    const series: MarkSeries =
      sign === "*" ? "asterisks" : sign === "[" ? "digits" : "†‡".includes(sign) ? "daggers" : "superscript";
    // A detached mark must hang on a word before it: `Taliban *`, but not `. * Note`.
    if (!attached && !/[\p{L}\p{N})\]”"’]\s$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
    if (!attached && series !== "asterisks" && series !== "daggers") continue;
    if (series === "asterisks" && isRatingOrGrade(text, prose, start, end)) continue;
    if (series === "superscript" && (isDigit(before) || unitBefore.test(text.slice(Math.max(0, start - 4), start)))) {
      continue;
    }
    marks.push({ span: { start, end }, mark: canonicalMark(match[0]), series, attached });
  }
  return marks;
}

const headPattern = /^(\*{1,6}|[†‡]{1,3}|\[\^?\d{1,3}\]:?|[¹²³⁰⁴-⁹]+)(\s*)(?=\S)/;

/** The mark and wording of a line that has been recognised as a footnote; null where it does not begin with a mark. */
export function footnoteHead(text: string): FootnoteHead | null {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const match = headPattern.exec(text.slice(lead));
  if (match === null) return null;
  const [whole, sign = ""] = match;
  const mark = sign.replace(/:$/, "");
  const series: MarkSeries = sign.startsWith("*")
    ? "asterisks"
    : sign.startsWith("[")
      ? "digits"
      : /^[†‡]/.test(sign)
        ? "daggers"
        : "superscript";
  return {
    span: { start: lead, end: lead + mark.length },
    mark: canonicalMark(mark),
    series,
    text: { start: lead + whole.length, end: text.trimEnd().length },
  };
}

/** "[3]" and "³" to "3", everything else as it stands. */
function canonicalMark(sign: string): string {
  if (sign.startsWith("[")) return sign.slice(1, -1);
  if (superscripts.includes(sign[0] ?? " ")) return [...sign].map((digit) => superscripts.indexOf(digit)).join("");
  return sign;
}

/** `5*` hotels, `A*` grades, `f***` and `5 * 3` are no footnotes. */
function isRatingOrGrade(text: string, prose: Span, start: number, end: number): boolean {
  const word = /(?:^|[^\p{L}\p{N}'’]|(?<![\p{L}\p{N}])['’])([\p{L}\p{N}]+)\s?$/u.exec(
    text.slice(Math.max(prose.start, start - 24), start),
  )?.[1];
  if (word === undefined) return false;
  if (/^[1-7]$/.test(word) || /^[A-G]$/.test(word)) return end - start === 1;
  if (/^\p{L}$/u.test(word)) return end - start > 1;
  return isDigit(word.at(-1) ?? "") && /^\s*\d/.test(text.slice(end, end + 3));
}

/** Starts of the asterisk runs that are Markdown emphasis: an opening run and its closing run of the same length. */
function emphasisRuns(text: string, prose: Span): ReadonlySet<number> {
  const starts = new Set<number>();
  const open = new Map<number, number>();
  const run = /\*+/g;
  run.lastIndex = prose.start;
  for (let match = run.exec(text); match !== null && match.index < prose.end; match = run.exec(text)) {
    const { index } = match;
    const { length } = match[0];
    const before = index === prose.start ? "" : (text[index - 1] ?? "");
    const after = index + length >= prose.end ? "" : (text[index + length] ?? "");
    const opener = open.get(length);
    if (opener !== undefined && before !== "" && !isSpace(before)) {
      starts.add(opener).add(index);
      open.delete(length);
    } else if (
      after !== "" &&
      !isSpace(after) &&
      !".,;:!?)".includes(after) &&
      !isWord(before) &&
      !")]”\"'’".includes(before || " ")
    ) {
      open.set(length, index);
    }
  }
  return starts;
}
