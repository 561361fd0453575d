import type { Span } from "./types.ts";
import type { RawParagraph } from "./zones.ts";

/** Lines longer than this were not wrapped by hand or by a mail program. */
const widestWrap = 100;
const narrowestWrap = 40;
const startsItem = /^\s*(?:[*•‣▪◦+–-]\s|\d{1,2}[.)]\s|#{1,6}\s|>|\||```|~~~|\*{1,6}\S|[†‡¹²³])/;
const endsSentence = /[.!?:…][”"’')\]]*$/;

/**
 * Lines to paragraphs. One line is one paragraph, unless a run of lines without a blank one between is hard-wrapped:
 * then the run is one paragraph, line ends included.
 */
export function layOut(text: string, lines: readonly Span[], firstLine: number): readonly RawParagraph[] {
  const shown = lines.map((line) => text.slice(line.start, line.end).trimEnd());
  const runs: number[][] = [];
  for (let index = firstLine; index < lines.length; index++) {
    if (/^\s*$/.test(shown[index] ?? "")) continue;
    const run = runs.at(-1);
    if (run === undefined || run.at(-1) !== index - 1 || beginsItem(run, index)) runs.push([index]);
    else run.push(index);
  }
  const wrapped = runs.map((run) => isHardWrapped(run.map((index) => shown[index] ?? "")));
  // A run that alone could be separate lines is wrapped where others are and its lines are as full as theirs.
  let width = 0;
  runs.forEach((run, at) => {
    if (wrapped[at]) width = Math.max(width, ...run.map((index) => shown[index]?.length ?? 0));
  });
  const paragraphs: RawParagraph[] = [];
  const add = (from: number, to: number) => {
    const [first, last] = [lines[from], lines[to]];
    if (first === undefined || last === undefined) return;
    paragraphs.push({ span: trimmed(text, { start: first.start, end: last.end }), line: from });
  };
  runs.forEach((run, at) => {
    const [first = 0] = run;
    if (wrapped[at] || (width > 0 && isFull(run, width))) add(first, run.at(-1) ?? first);
    else for (const index of run) add(index, index);
  });
  return paragraphs;

  /** Does the line begin a list item or note of its own, not merely go on with a number or dash? */
  function beginsItem(run: readonly number[], index: number): boolean {
    if (!startsItem.test(shown[index] ?? "")) return false;
    if (run.some((line) => startsItem.test(shown[line] ?? "")) || !/^\s*(?:[–-]|\d)/.test(shown[index] ?? ""))
      return true;
    const before = shown[index - 1] ?? "";
    return before.length < narrowestWrap || endsSentence.test(before) || !isFull([index - 1, index], before.length);
  }

  /** Could no line but the last have taken the next one's first word too? */
  function isFull(run: readonly number[], limit: number): boolean {
    return run.every((index, at) => {
      const line = shown[index] ?? "";
      return line.length <= limit && (at === run.length - 1 || line.length + 1 + firstWord(shown[index + 1]) > limit);
    });
  }
}

/** Was each line broken because the next word no longer fitted, and at least one inside a sentence? */
function isHardWrapped(run: readonly string[]): boolean {
  if (run.length < 2 || run.some((line) => line.length > widestWrap)) return false;
  const width = Math.max(...run.map((line) => line.length));
  if (width < narrowestWrap) return false;
  let insideSentence = 0;
  for (let index = 0; index + 1 < run.length; index++) {
    const line = run[index] ?? "";
    const next = run[index + 1] ?? "";
    if (line.length + 1 + firstWord(next) < width - 8) return false;
    if (!endsSentence.test(line) && /^\s*\p{Ll}/u.test(next)) insideSentence++;
  }
  return insideSentence > 0;
}

/** Length of the line's first word. */
function firstWord(line: string | undefined): number {
  return /^\s*(\S+)/.exec(line ?? "")?.[1]?.length ?? 0;
}

/** Without the white space (and byte order mark) at either end, so that a paragraph is the same wherever it is indented. */
function trimmed(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const lead = /^[\s\uFEFF]*/.exec(inner)?.[0].length ?? 0;
  return { start: span.start + lead, end: span.start + Math.max(lead, inner.trimEnd().length) };
}
