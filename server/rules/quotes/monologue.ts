/** A speaker's quotation that ends with a paragraph, and a paragraph after it that is quoted from end to end. */
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph, Quotation, Span } from "../../draft/types.ts";
import { closingMark, openingMark } from "./marks.ts";
import { cue } from "./words.ts";

/** The closing mark that may stand too soon, and the opening mark that follows it; draft offsets. */
export interface Break {
  readonly closing: Span;
  readonly opening: Span;
}

/** The first paragraph ends with a named speaker's full sentence; all of the second is quoted, with no cue. */
export function breakBetween(draft: Draft, block: Block, last: Quotation, next: Block): Break | null {
  const first = next.paragraph.quotations[0];
  if (first === undefined) return null;
  const closing = closingMark(last);
  const opening = openingMark(first);
  if (closing === null || opening === null || !isCueless(draft, next, last)) return null;
  return { closing: inDraft(block, closing), opening: inDraft(next, opening) };
}

/** The quotation a paragraph ends with, where its speaker is named before it. */
export const introducedLast = perParagraph((paragraph): Quotation | null => {
  const last = lastQuotation(paragraph);
  return last !== null && speaksBefore(paragraph, last) ? last : null;
});

/** The quotation a paragraph ends with, mark and all, if it is a full sentence and no question. */
function lastQuotation({ text, prose, quotations }: Paragraph): Quotation | null {
  const last = quotations.findLast((q) => q.depth === 0);
  if (last === undefined || !last.opened || !last.closed || last.span.end < prose.end) return null;
  const words = text.slice(last.content.start, last.content.end);
  return /^[[(…]*[\p{Lu}\p{N}]/u.test(words) && /[.!…]$/.test(words) && /\S\s+\S/.test(words) ? last : null;
}

/** Is the speaker named before the quotation, and does it begin where a sentence may begin? */
function speaksBefore({ text, prose, quotations }: Paragraph, last: Quotation): boolean {
  const before = text.slice(prose.start, last.span.start).trimEnd();
  if (!/[.:,!?…”"’']$/.test(before)) return false;
  return cue.test(houseVoice(text, prose, quotations, last.span.start));
}

/** Is the paragraph quoted from end to end, as are those that go on with it, so that none of them has a cue? */
function isCueless(draft: Draft, next: Block, last: Quotation): boolean {
  for (let at = next.index; at < draft.blocks.length; at++) {
    const block = draft.blocks[at];
    if (block === undefined || block.paragraph.zone !== next.paragraph.zone) return false;
    const { text, prose, quotations } = block.paragraph;
    const first = quotations[0];
    if (first === undefined || !first.opened || first.style !== last.style) return false;
    if (/[\p{L}\p{N}]/u.test(houseVoice(text, prose, quotations, prose.end))) return false;
    if (first.closed) return true;
  }
  return false;
}

/** What stands outside the quotations, up to an offset. */
function houseVoice(text: string, prose: Span, quotations: readonly Quotation[], end: number): string {
  let voice = "";
  let at = prose.start;
  for (const { depth, span } of quotations) {
    if (depth > 0 || span.start >= end) continue;
    voice += `${text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return voice + text.slice(at, Math.max(at, end));
}
