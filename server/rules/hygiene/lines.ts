/** Taking whole lines out of a draft without leaving a hole. */
import type { Draft, Span } from "../../draft/types.ts";

/**
 * What to delete so that the lines of `span` go with their line end, and with the blank lines behind them where there
 * are some in front too. The draft ends as it did: with a line end if it had one, without if it had none.
 */
export function wholeLines(draft: Draft, span: Span): Span {
  const { text } = draft;
  const start = span.start === 0 ? 0 : text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = text.indexOf("\n", span.end);
  const end = lineEnd < 0 ? text.length : lineEnd + 1;
  const kept = text.slice(0, start).trimEnd().length;
  if (lineEnd < 0) return { start: kept, end };
  const blanksBefore = start === 0 || lineEnds(text.slice(kept, start)) > 1;
  if (!blanksBefore) return { start, end };
  if (end === text.length) return { start: kept === 0 ? 0 : text.indexOf("\n", kept) + 1, end };
  const blank = blankLines.exec(text.slice(end));
  return { start, end: end + (blank === null ? 0 : blank[0].length) };
}

const blankLines = /^(?:[^\S\n]*\n)+/;

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}
