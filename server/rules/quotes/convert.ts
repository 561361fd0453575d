/** Turns the marks of a quotation into another style without touching a word. */
import { familyOf } from "../../draft/continuation.ts";
import { covers, holds, startingIn } from "../../draft/spans.ts";
import type { Block, Quotation, QuoteStyle } from "../../draft/types.ts";
import type { Edit } from "../types.ts";
import { closingMark, markPairs, openingMark } from "./marks.ts";

/** What a quotation inside one of this style is set in. */
export const insideOf: Readonly<Record<QuoteStyle, QuoteStyle>> = {
  "straight-double": "straight-single",
  "curly-double": "curly-single",
  "straight-single": "straight-double",
  "curly-single": "curly-double",
  "double-single": "straight-single",
  guillemet: "curly-double",
  "low-high": "curly-single",
};

/**
 * The edits, in draft offsets and sorted, that set a quotation in the style `to`; quotations inside it change only where
 * they would clash. Null where a mark left among its words (`the owners' club` in single marks) would then close it.
 */
export function conversion(block: Block, quotation: Quotation, to: QuoteStyle): readonly Edit[] | null {
  const { text, quotations } = block.paragraph;
  const edits: Edit[] = [];
  const styles: QuoteStyle[] = [to];
  const inside = startingIn(quotations, quotation.span);
  for (const part of inside.slice(inside.indexOf(quotation))) {
    if (!holds(quotation.span, part.span)) continue;
    const around = styles[part.depth - quotation.depth - 1];
    const clashes = around === undefined || familyOf(around) === familyOf(part.style) || !sameCut(around, part.style);
    const style = around === undefined ? to : clashes ? insideOf[around] : part.style;
    styles[part.depth - quotation.depth] = style;
    const marks = [
      { span: openingMark(part), newText: markPairs[style].open },
      { span: closingMark(part), newText: markPairs[style].close },
    ];
    for (const { span, newText } of marks) if (span !== null) edits.push({ span, newText });
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  if (strayMark(text, quotation, edits, to)) return null;
  return edits
    .filter(({ span, newText }) => text.slice(span.start, span.end) !== newText)
    .map(({ span, newText }) => ({
      span: { start: block.start + span.start, end: block.start + span.end },
      newText,
    }));
}

/** Are both straight or both curly? */
function sameCut(a: QuoteStyle, b: QuoteStyle): boolean {
  return a.startsWith("straight") === b.startsWith("straight");
}

/** Would a character that stays where it is look like a mark of the new style? */
function strayMark(text: string, quotation: Quotation, edits: readonly Edit[], to: QuoteStyle): boolean {
  const pattern =
    familyOf(to) === "single" || to === "double-single" ? /(?<![\p{L}\p{N}])['’‘]|['’](?![\p{L}\p{N}])/gu : /["“”„]/g;
  const changed = edits.map(({ span }) => span);
  for (const match of text.slice(quotation.content.start, quotation.content.end).matchAll(pattern)) {
    if (!covers(changed, quotation.content.start + match.index)) return true;
  }
  return false;
}
