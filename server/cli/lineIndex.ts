/** Offsets to lines and columns as people count them. */
import { linesOf } from "../draft/lines.ts";
import type { Span } from "../draft/types.ts";

export interface LineIndex {
  readonly text: string;
  /** Without their line ends. */
  readonly lines: readonly Span[];
}

/** Both count from 1; the column in UTF-16 code units, without a byte order mark, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function lineIndexOf(text: string): LineIndex {
  return { text, lines: linesOf(text) };
}

/** The position of an offset in UTF-16 code units; one inside a line end belongs to the line it ends. */
export function positionAt({ text, lines }: LineIndex, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const mark = low === 0 && text.startsWith("\uFEFF") && offset > 0 ? 1 : 0;
  return { line: low + 1, column: offset - (lines[low]?.start ?? 0) - mark + 1 };
}
