/** The quotation marks themselves: what they look like and where they stand. */

import type { Quotation, QuoteStyle, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";

export interface MarkPair {
  readonly open: string;
  readonly close: string;
  /** As an editor would call the style. */
  readonly name: string;
}

export const markPairs: Readonly<Record<QuoteStyle, MarkPair>> = {
  "straight-double": pair('"', '"', () => l10n.t("straight double")),
  "curly-double": pair("“", "”", () => l10n.t("curly double")),
  "straight-single": pair("'", "'", () => l10n.t("straight single")),
  "curly-single": pair("‘", "’", () => l10n.t("curly single")),
  "double-single": pair("''", "''", () => l10n.t("two single marks as a double")),
  guillemet: pair("«", "»", () => l10n.t("guillemet")),
  "low-high": pair("„", "“", () => l10n.t("low-high")),
};

// A getter: the language is known only once a client has said hello.
function pair(open: string, close: string, name: () => string): MarkPair {
  return {
    open,
    close,
    get name() {
      return name();
    },
  };
}

/** The opening mark, paragraph offsets; null where there is none. */
export function openingMark(quotation: Quotation): Span | null {
  return quotation.opened ? { start: quotation.span.start, end: quotation.content.start } : null;
}

/** The closing mark, paragraph offsets; null where there is none. */
export function closingMark(quotation: Quotation): Span | null {
  return quotation.closed ? { start: quotation.content.end, end: quotation.span.end } : null;
}

/** Does it open with a straight double mark and close with a curly one, or the other way round? */
export function isUneven(text: string, quotation: Quotation): boolean {
  const [open, close] = [openingMark(quotation), closingMark(quotation)];
  if (open === null || close === null) return false;
  const marks = [text.slice(open.start, open.end), text.slice(close.start, close.end)];
  return marks.includes('"') && marks.some((mark) => "“”„".includes(mark));
}

/** The style as a sentence can name it; of single marks that stand for double ones, the marks themselves. */
export function styleName(style: QuoteStyle): string {
  const { open, close, name } = markPairs[style];
  return style === "double-single" ? `${open}…${close}` : name;
}

/** The same of one quotation; where its marks make no pair of one style, those. */
export function styleWritten(text: string, quotation: Quotation): string {
  const { style, span, content } = quotation;
  if (style !== "double-single" && !isUneven(text, quotation)) return markPairs[style].name;
  return `${text.slice(span.start, content.start)}…${text.slice(content.end, span.end)}`;
}
