/** Parsed text in a form that reads well in expectations. */
import { parseParagraph } from "../../server/draft/paragraph.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import { textOf } from "../../server/draft/spans.ts";
import type { Paragraph, Quotation, Span, Zone } from "../../server/draft/types.ts";

export function paragraph(text: string, zone: Zone = "body", format: "plain" | "markdown" = "plain"): Paragraph {
  return parseParagraph(text, zone, [], format);
}

export function words(from: Paragraph, spans: readonly Span[]): readonly string[] {
  return spans.map((span) => textOf(from, span));
}

/** Quotations with their marks; `<` for one that was never opened here, `>` for one that is not closed here, `+` for each level. */
export function quotations(text: string): readonly string[] {
  const parsed = paragraph(text);
  const shown = ({ span, depth, opened, closed }: Quotation) =>
    `${opened ? "" : "<"}${"+".repeat(depth)}${textOf(parsed, span)}${closed ? "" : ">"}`;
  return parsed.quotations.map(shown);
}

/** `zone: text` of every block. */
export function zones(text: string, format: "plain" | "markdown" = "plain"): readonly string[] {
  return parseDraft(text, { format }).blocks.map((block) => `${block.paragraph.zone}: ${block.paragraph.text}`);
}

/** The zones alone. */
export function zoneNames(text: string, format: "plain" | "markdown" = "plain"): readonly Zone[] {
  return parseDraft(text, { format }).blocks.map((block) => block.paragraph.zone);
}
