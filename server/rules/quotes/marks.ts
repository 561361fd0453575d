/** The quotation marks themselves: what they look like and where they stand. */
import type { Quotation, QuoteStyle, Span } from "../../draft/types.ts";

export interface MarkPair {
  readonly open: string;
  readonly close: string;
  /** As an editor would call the style. */
  readonly name: string;
}

export const markPairs: Readonly<Record<QuoteStyle, MarkPair>> = {
  "straight-double": { open: '"', close: '"', name: "straight double" },
  "curly-double": { open: "“", close: "”", name: "curly double" },
  "straight-single": { open: "'", close: "'", name: "straight single" },
  "curly-single": { open: "‘", close: "’", name: "curly single" },
  "double-single": { open: "''", close: "''", name: "two single marks as a double" },
  guillemet: { open: "«", close: "»", name: "guillemet" },
  "low-high": { open: "„", close: "“", name: "low-high" },
};

/** The opening mark, paragraph offsets; null where there is none. */
export function openingMark(quotation: Quotation): Span | null {
  return quotation.opened ? { start: quotation.span.start, end: quotation.content.start } : null;
}

/** The closing mark, paragraph offsets; null where there is none. */
export function closingMark(quotation: Quotation): Span | null {
  return quotation.closed ? { start: quotation.content.end, end: quotation.span.end } : null;
}
