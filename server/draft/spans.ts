import { firstWhere } from "./firstWhere.ts";
import { perParagraph } from "./perParagraph.ts";
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

/** The same of all that share one. */
export function allOverlapping(sorted: readonly Span[], { start, end }: Span): readonly Span[] {
  const from = firstWhere(sorted.length, (index) => (sorted[index]?.end ?? 0) > start);
  const to = firstWhere(sorted.length, (index) => (sorted[index]?.start ?? 0) >= end);
  return sorted.slice(from, to);
}

/** Does one of the spans (sorted, not overlapping) hold the character at `offset`? */
export function covers(sorted: readonly Span[], offset: number): boolean {
  return sorted.length > 0 && overlapping(sorted, { start: offset, end: offset + 1 }) !== null;
}

/** What has a place. */
interface Placed {
  readonly span: Span;
}

/** Of what is sorted by where it starts, that which starts inside `span`, by binary search. */
export function startingIn<T extends Placed>(sorted: readonly T[], span: Span): readonly T[] {
  return sorted.slice(firstFrom(sorted, span.start), firstFrom(sorted, span.end));
}

function firstFrom(sorted: readonly Placed[], offset: number): number {
  return firstWhere(sorted.length, (index) => (sorted[index]?.span.start ?? 0) >= offset);
}

/** Asks which of many is the first to share a code unit with a span, by binary search; they are sorted by start and may overlap. */
export function firstTouchedIn<T>(sorted: readonly T[], spanOf: (one: T) => Span): (span: Span) => T | null {
  let furthest = 0;
  const reach = sorted.map((one) => {
    furthest = Math.max(furthest, spanOf(one).end);
    return furthest;
  });
  return ({ start, end }) => {
    const first = sorted[firstWhere(reach.length, (index) => (reach[index] ?? 0) > start)];
    return first !== undefined && spanOf(first).start < end ? first : null;
  };
}

/** The words a span marks. */
export function textOf(source: { readonly text: string }, span: Span): string {
  return source.text.slice(span.start, span.end);
}

/** The sentence that holds the offset (paragraph offsets), or null between sentences and outside the prose. */
export function sentenceAt(paragraph: Paragraph, offset: number): Span | null {
  return overlapping(paragraph.sentences, { start: offset, end: offset + 1 });
}

/** The outermost quotation whose words hold the offset (paragraph offsets), or null in house voice. */
export function quotationAt(paragraph: Paragraph, offset: number): Quotation | null {
  return quotationsOf(paragraph).byContent({ start: offset, end: offset + 1 });
}

/** The first outermost quotation that shares a code unit with the span, its marks counted (paragraph offsets); null where none does. */
export function quotationIn(paragraph: Paragraph, span: Span): Quotation | null {
  return quotationsOf(paragraph).byMarks(span);
}

/** Does the span hold quoted words or a quotation's marks, at any depth (paragraph offsets)? */
export function touchesQuotation(paragraph: Paragraph, span: Span): boolean {
  return quotationsOf(paragraph).any(span) !== null;
}

const quotationsOf = perParagraph(({ quotations }) => {
  const primary = quotations.filter(({ depth }) => depth === 0);
  return {
    byContent: firstTouchedIn(primary, ({ content }) => content),
    byMarks: firstTouchedIn(primary, ({ span }) => span),
    any: firstTouchedIn(quotations, ({ span }) => span),
  };
});

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
