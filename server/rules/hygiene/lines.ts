/** Taking whole lines out of a draft without leaving a hole. */
import type { Draft, Span } from "../../draft/types.ts";

/**
 * What to delete so that the lines of `span` go with their line end, and with the blank lines behind them where there
 * are some in front too. The draft ends as it did: with a line end if it had one, without if it had none.
 */
export function wholeLines({ text }: Draft, span: Span): Span {
  const start = lineStart(text, span.start);
  const lineEnd = endOfLine(text, span.end);
  const end = behindLineEnd(text, lineEnd);
  const kept = text.slice(0, start).trimEnd().length;
  if (lineEnd === text.length) return { start: kept, end };
  const blanksBefore = start === 0 || behindLineEnd(text, endOfLine(text, kept)) < start;
  if (!blanksBefore) return { start, end };
  if (end === text.length) return { start: kept === 0 ? 0 : behindLineEnd(text, endOfLine(text, kept)), end };
  const blank = blankLines.exec(text.slice(end));
  return { start, end: end + (blank === null ? 0 : blank[0].length) };
}

/**
 * What to delete so that several lines go. Lines with nothing between them go in one stretch: each by itself would
 * take the line end between them as well.
 */
export function wholeLinesOfAll(draft: Draft, spans: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last !== undefined && draft.text.slice(last.end, span.start).trim() === "") {
      stretches[stretches.length - 1] = { start: last.start, end: span.end };
    } else stretches.push(span);
  }
  return stretches.map((stretch) => wholeLines(draft, stretch));
}

const blankLines = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/;

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isLineEnd(text[at - 1])) at--;
  return at;
}

/** Where the line that holds an offset ends, before its line end. */
function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at++;
  return at;
}

function behindLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.startsWith("\r\n", at) ? at + 2 : at + 1;
}
