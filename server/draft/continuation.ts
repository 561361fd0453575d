/** Quotations that run over paragraphs: which ones a paragraph leaves open, and what the paragraph after it does. */
import { perDraft } from "./perDraft.ts";
import { perParagraph } from "./perParagraph.ts";
import type { Block, Draft, Quotation, QuoteStyle } from "./types.ts";

/** A quotation left open at a paragraph's end and taken up by the next paragraph of the same kind. */
export interface Continuation {
  readonly from: Block;
  readonly quotation: Quotation;
  readonly to: Block;
  /** The part of the quotation in `to`. */
  readonly goesOn: Quotation;
  /** Does `to` begin with the opening mark, as it should? Else it only closes what `from` opened. */
  readonly marked: boolean;
}

export type QuoteFamily = "double" | "single" | "guillemet";

/** Marks of one family stand for each other: a straight mark may go on with what a curly one opened. */
export function familyOf(style: QuoteStyle): QuoteFamily {
  if (style === "guillemet") return "guillemet";
  return style === "straight-single" || style === "curly-single" ? "single" : "double";
}

/** All continuations of a draft, in order; a quotation of three paragraphs gives two. */
export const continuations = perDraft((draft): readonly Continuation[] => {
  const found: Continuation[] = [];
  for (const [from, quotation] of leftOpen.inDraft(draft)) {
    const to = nextOfKind(draft, from);
    const first = to?.paragraph.quotations.find((candidate) => candidate.depth === 0);
    if (to === null || first === undefined || familyOf(first.style) !== familyOf(quotation.style)) continue;
    const { text, prose, quotations } = to.paragraph;
    if (first.opened) {
      // Nothing but a bracket, a dash or dots may stand before the mark.
      if (/[\p{L}\p{N}]/u.test(text.slice(prose.start, first.span.start))) continue;
      found.push({ from, quotation, to, goesOn: first, marked: true });
    } else if (!isCredit(to) && !quotations.some((other) => other.opened && other.span.start < first.content.end)) {
      found.push({ from, quotation, to, goesOn: first, marked: false });
    }
  }
  return found;
});

/** The outermost quotation that the paragraph leaves open at its very end. */
const leftOpen = perParagraph(({ zone, quotations, prose }): Quotation | null => {
  if (zone !== "body" && zone !== "bullet") return null;
  return quotations.find((q) => q.depth === 0 && q.opened && !q.closed && q.span.end >= prose.end) ?? null;
});

/** A pull quote's own line with the speaker's name, which took the closing mark along: `Ana Holt, treasurer."` */
function isCredit({ paragraph: { text, prose } }: Block): boolean {
  const words = text.slice(prose.start, prose.end);
  return words.split(/\s+/).length < 10 && /^(?:\S+\s){0,4}\p{Lu}[\p{L}.]+ \p{Lu}/u.test(words) && /["”»]$/.test(words);
}

/** The next paragraph of the same zone; lines that only interrupt the story do not count. */
function nextOfKind(draft: Draft, from: Block): Block | null {
  for (let at = from.index + 1; at < draft.blocks.length; at++) {
    const block = draft.blocks[at];
    if (block?.paragraph.zone === from.paragraph.zone) return block;
  }
  return null;
}
