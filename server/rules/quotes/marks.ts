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
