/** The lines of a draft as it is edited: those that an edit did not touch are read once. */
import { firstWhere } from "./firstWhere.ts";
import { linesOf } from "./lines.ts";
import type { Span } from "./types.ts";
import type { Wording, Wordings } from "./wordings.ts";

/** A line's place in the text, without its end, and its words. */
export interface Line extends Span {
  readonly wording: Wording;
}

export interface TextLines {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The lines of `text`; `before` is a text read earlier with the same wordings, or null. */
export function readLines(text: string, before: TextLines | null, wordings: Wordings): TextLines {
  const lineAt = (start: number, end: number): Line => ({ start, end, wording: wordings.of(text.slice(start, end)) });
  if (before === null) return { text, lines: linesOf(text).map(({ start, end }) => lineAt(start, end)) };
  const start = commonStart(before.text, text);
  const shift = text.length - before.text.length;
  const end = commonEnd(before.text, text, Math.min(before.text.length, text.length) - start);
  // A line is the same where the characters around it are the same, too: CR and LF make one end together.
  const kept = Math.max(0, firstFrom(before.lines, start) - 1);
  const moved = firstFrom(before.lines, before.text.length - end + 1);
  const from = before.lines[kept]?.start ?? 0;
  const movedFrom = before.lines[moved]?.start;
  const to = movedFrom === undefined ? text.length : movedFrom + shift;
  const between = linesOf(text.slice(from, to));
  // What stands before a line that moved ends with its end: the last, empty one is that line.
  const changed = movedFrom === undefined ? between : between.slice(0, -1);
  return {
    text,
    lines: [
      ...before.lines.slice(0, kept),
      ...changed.map((line) => lineAt(from + line.start, from + line.end)),
      ...movedLines(before.lines, moved, shift),
    ],
  };
}

function movedLines(lines: readonly Line[], from: number, shift: number): readonly Line[] {
  const rest = lines.slice(from);
  if (shift === 0) return rest;
  return rest.map(({ start, end, wording }) => ({ start: start + shift, end: end + shift, wording }));
}

/** The first line that begins at `offset` or later. */
function firstFrom(lines: readonly Line[], offset: number): number {
  return firstWhere(lines.length, (index) => (lines[index]?.start ?? 0) >= offset);
}

/** Characters compared at once: the engine compares a stretch faster than a program its characters. */
const stretch = 4096;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + stretch <= most && a.slice(at, at + stretch) === b.slice(at, at + stretch)) at += stretch;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Of the last `most` characters of both. */
function commonEnd(a: string, b: string, most: number): number {
  let at = 0;
  while (
    at + stretch <= most &&
    a.slice(a.length - at - stretch, a.length - at) === b.slice(b.length - at - stretch, b.length - at)
  )
    at += stretch;
  while (at < most && a.charCodeAt(a.length - at - 1) === b.charCodeAt(b.length - at - 1)) at++;
  return at;
}
