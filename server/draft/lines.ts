import type { Span } from "./types.ts";

/** The lines of a text without their ends, as LSP counts them: CRLF, LF and a lone CR each end one. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  const ends = /\r\n|\n|\r/g;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The line end this text uses: its first, or LF where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}
