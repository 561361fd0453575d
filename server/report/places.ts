/** Lines and plain words of a draft's spans. */
import { firstWhere } from "../draft/firstWhere.ts";
import { linesOf } from "../draft/lines.ts";
import type { Draft, Span } from "../draft/types.ts";
import type { PlacedWords } from "./types.ts";

export interface Places {
  /** The line an offset stands on, from 1. */
  lineAt(offset: number): number;
  /** A span with its line and its words on one line; long ones end in "…" after `most` UTF-16 code units. */
  of(span: Span, most?: number): PlacedWords;
}

/** `lineAt` where people count other lines than those of the copy: in a Word file, in a page's markup. */
export function placesIn({ text }: Draft, lineAt: Places["lineAt"] = linesCounted(text)): Places {
  return {
    lineAt,
    of: (span, most) => ({
      span,
      line: lineAt(span.start),
      words: shortened(text.slice(span.start, span.end), most),
    }),
  };
}

function linesCounted(text: string): Places["lineAt"] {
  const starts = linesOf(text).map(({ start }) => start);
  return (offset) => firstWhere(starts.length, (index) => (starts[index] ?? 0) > offset);
}

/** On one line, at most so many UTF-16 code units long; surrogate pairs stay whole. */
export function shortened(text: string, most = Number.POSITIVE_INFINITY): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  if (plain.length <= most) return plain;
  return `${plain
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}
