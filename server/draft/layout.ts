import type { Line } from "./readLines.ts";
import type { Span } from "./types.ts";
import { perWording, type Wording, type Wordings } from "./wordings.ts";

/** A paragraph's place before its zone is known. */
export interface RawParagraph {
  readonly span: Span;
  readonly line: number;
  /** As stored, line ends included. */
  readonly wording: Wording;
}

/** Lines longer than this were not wrapped by hand or by a mail program. */
const widestWrap = 100;
const narrowestWrap = 40;
const startsItem = /^\s*(?:[*•‣▪◦+–-]\s|\d{1,2}[.)]\s|#{1,6}\s|>|\||```|~~~|\*{1,6}\S|[†‡¹²³])/;
const endsSentence = /[.!?:…][”"’')\]]*$/;

/** What of a line decides how it is laid out; `length` without the white space at its end. */
const looksOf = perWording((text) => {
  const shown = text.trimEnd();
  return {
    isBlank: shown.trimStart() === "",
    length: shown.length,
    /** White space before its first word (byte order mark included). */
    lead: shown.length - shown.trimStart().length,
    beginsItem: startsItem.test(shown),
    beginsItemOrFigure: /^\s*(?:[–-]|\d)/.test(shown),
    beginsSmall: /^\s*\p{Ll}/u.test(shown),
    endsSentence: endsSentence.test(shown),
    /** Length of its first word. */
    firstWord: /^\s*(\S+)/.exec(shown)?.[1]?.length ?? 0,
  };
});
type Looks = ReturnType<typeof looksOf>;

/** Lines without a blank one between, by index; none of them but the first begins an item. */
interface Run {
  readonly first: number;
  last: number;
}

const noLine: Looks = {
  isBlank: true,
  length: 0,
  lead: 0,
  beginsItem: false,
  beginsItemOrFigure: false,
  beginsSmall: false,
  endsSentence: false,
  firstWord: 0,
};

/**
 * Lines to paragraphs. One line is one paragraph, unless a run of lines without a blank one between is hard-wrapped:
 * then the run is one paragraph, line ends included.
 */
export function layOut(
  text: string,
  lines: readonly Line[],
  firstLine: number,
  wordings: Wordings,
): readonly RawParagraph[] {
  const looks = lines.map(({ wording }) => looksOf(wording));
  const looksAt = (index: number) => looks[index] ?? noLine;
  const runs: Run[] = [];
  for (let index = firstLine; index < lines.length; index++) {
    if (looksAt(index).isBlank) continue;
    const run = runs.at(-1);
    if (run === undefined || run.last !== index - 1 || beginsItem(run, index)) runs.push({ first: index, last: index });
    else run.last = index;
  }
  const wrapped = new Set(runs.filter((run) => run.first < run.last && isHardWrapped(looksOfRun(run))));
  // A run that alone could be separate lines is wrapped where others are and its lines are as full as theirs.
  let width = 0;
  for (const run of wrapped) width = Math.max(width, widestOf(looksOfRun(run)));
  const paragraphs: RawParagraph[] = [];
  const add = (from: number, to: number) => {
    const [first, last] = [lines[from], lines[to]];
    if (first === undefined || last === undefined) return;
    // Without the white space at either end a paragraph is the same wherever it is indented.
    const span = { start: first.start + looksAt(from).lead, end: last.start + looksAt(to).length };
    const isLine = from === to && span.end - span.start === first.wording.text.length;
    const wording = isLine ? first.wording : wordings.of(text.slice(span.start, span.end));
    paragraphs.push({ span, line: from, wording });
  };
  for (const run of runs) {
    const { first, last } = run;
    if (wrapped.has(run) || (width > 0 && isFull(run, width))) add(first, last);
    else for (let index = first; index <= last; index++) add(index, index);
  }
  return paragraphs;

  /** Does the line begin a list item or note of its own, not merely go on with a number or dash? */
  function beginsItem(run: Run, index: number): boolean {
    const own = looksAt(index);
    if (!own.beginsItem) return false;
    if (!own.beginsItemOrFigure || looksOfRun(run).some(({ beginsItem }) => beginsItem)) return true;
    const before = looksAt(index - 1);
    if (before.length < narrowestWrap || before.endsSentence) return true;
    return !isFull({ first: index - 1, last: index }, before.length);
  }

  /** Could no line but the last have taken the next one's first word too? */
  function isFull({ first, last }: Run, limit: number): boolean {
    for (let index = first; index <= last; index++) {
      const { length } = looksAt(index);
      if (length > limit || (index < last && length + 1 + looksAt(index + 1).firstWord <= limit)) return false;
    }
    return true;
  }

  function looksOfRun({ first, last }: Run): readonly Looks[] {
    return looks.slice(first, last + 1);
  }
}

/** Was each line broken because the next word no longer fitted, and at least one inside a sentence? */
function isHardWrapped(run: readonly Looks[]): boolean {
  if (run.some(({ length }) => length > widestWrap)) return false;
  const width = widestOf(run);
  if (width < narrowestWrap) return false;
  let insideSentence = 0;
  for (let index = 0; index + 1 < run.length; index++) {
    const line = run[index] ?? noLine;
    const next = run[index + 1] ?? noLine;
    if (line.length + 1 + next.firstWord < width - 8) return false;
    if (!line.endsSentence && next.beginsSmall) insideSentence++;
  }
  return insideSentence > 0;
}

function widestOf(run: readonly Looks[]): number {
  return run.reduce((widest, { length }) => Math.max(widest, length), 0);
}
