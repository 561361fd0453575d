import { findBrackets } from "./brackets.ts";
import { findDateline } from "./dateline.ts";
import { findDates } from "./dates.ts";
import { findFigures } from "./figures.ts";
import { findMarks, footnoteHead } from "./marks.ts";
import { opaqueSpans } from "./opaque.ts";
import { findQuotations } from "./quotations.ts";
import { findSentences } from "./sentences.ts";
import { overlapping } from "./spans.ts";
import type { Paragraph, Span, Zone } from "./types.ts";
import { zoneLead } from "./zones.ts";

/** Zones that hold no words of the story. */
const wordless: readonly Zone[] = ["divider", "code", "front-matter"];

/** Parses one paragraph's text. Offsets count from its own start. Never throws. */
export function parseParagraph(
  text: string,
  zone: Zone,
  signs: readonly string[],
  format: "plain" | "markdown",
): Paragraph {
  if (wordless.includes(zone)) {
    const nothing = { start: text.length, end: text.length };
    const lists = { sentences: [], quotations: [], brackets: [], marks: [], figures: [], dates: [] };
    return { text, zone, signs, prose: nothing, dateline: null, footnote: null, ...lists, opaque: [] };
  }
  const opaque = opaqueSpans(text, format);
  const dateline = zone === "body" || zone === "dateline" ? findDateline(text) : null;
  const footnote = zone === "footnote" ? footnoteHead(text) : null;
  const lead =
    footnote?.text.start ?? (zone === "body" && dateline !== null ? dateline.span.end : zoneLead(text, zone));
  const end = text.trimEnd().length;
  const prose = { start: Math.min(lead, end), end };
  const dates = findDates(text, { start: 0, end }).filter(({ span }) => overlapping(opaque, span) === null);
  const marks = findMarks(text, prose, opaque);
  return {
    text,
    zone,
    signs,
    prose,
    dateline,
    footnote,
    sentences: findSentences(text, prose, opaque),
    quotations: findQuotations(text, prose, opaque),
    brackets: findBrackets(text, prose, opaque),
    marks,
    // Digits of dates, marks and addresses are no figures.
    figures: findFigures(text, prose, [...opaque, ...[...dates, ...marks].map(({ span }) => span)].sort(byStart)),
    dates,
    opaque,
  };
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
