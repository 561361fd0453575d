import type { Block, Draft, Paragraph, Quotation, Span } from "./types.ts";

/** Lifts a paragraph's span to the draft's stored text. */
export function inDraft(block: Block, span: Span): Span {
  return { start: block.start + span.start, end: block.start + span.end };
}

/** Does `outer` hold all of `inner`? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Do the two share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of sorted spans that do not overlap, the one that shares a code unit with `span`, by binary search. */
export function overlapping(sorted: readonly Span[], span: Span): Span | null {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = sorted[middle];
    if (candidate === undefined) return null;
    if (candidate.end <= span.start) low = middle + 1;
    else if (candidate.start >= span.end) high = middle - 1;
    else return candidate;
  }
  return null;
}

/** Does one of the spans (sorted, not overlapping) hold the character at `offset`? */
export function covers(sorted: readonly Span[], offset: number): boolean {
  return sorted.length > 0 && overlapping(sorted, { start: offset, end: offset + 1 }) !== null;
}

/** The words a span marks. */
export function textOf(source: { readonly text: string }, span: Span): string {
  return source.text.slice(span.start, span.end);
}

/** The sentence that holds the offset (paragraph offsets), or null between sentences and outside the prose. */
export function sentenceAt(paragraph: Paragraph, offset: number): Span | null {
  return paragraph.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end) ?? null;
}

/** The outermost quotation whose words hold the offset (paragraph offsets), or null in house voice. */
export function quotationAt(paragraph: Paragraph, offset: number): Quotation | null {
  return paragraph.quotations.find((q) => q.depth === 0 && q.content.start <= offset && offset < q.content.end) ?? null;
}

/** The block whose text holds the offset of the draft, by binary search; null between blocks. */
export function blockAt(draft: Draft, offset: number): Block | null {
  let low = 0;
  let high = draft.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = draft.blocks[middle];
    if (block === undefined) return null;
    if (offset < block.start) high = middle - 1;
    else if (offset > block.end) low = middle + 1;
    else return block;
  }
  return null;
}
