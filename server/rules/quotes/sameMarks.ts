/** Quotations inside a quotation that have its own marks: “He said “stop” twice.” */
import type { Quotation } from "../../draft/types.ts";

export interface SameMarks {
  /** The part of the outer quotation before the first inner one, which ends it for a reader. */
  readonly outer: Quotation;
  readonly inner: readonly Quotation[];
  /** What is left of the outer quotation: a closing mark without an opening one. */
  readonly rest: Quotation;
}

/** All of a paragraph's; a clause that ends in a comma before its mark has a cue of its own and is no inner quotation. */
export function sameMarks(text: string, quotations: readonly Quotation[]): readonly SameMarks[] {
  const found: SameMarks[] = [];
  let outer: Quotation | null = null;
  let inner: Quotation[] = [];
  // Quotations without an opening mark are sorted by the paragraph's start: here the marks themselves count.
  const at = ({ opened, span, content }: Quotation) => (opened ? span.start : content.end);
  for (const quotation of quotations.filter(({ depth }) => depth === 0).sort((a, b) => at(a) - at(b))) {
    if (quotation.opened && !quotation.closed) {
      outer = quotation;
      inner = [];
    } else if (quotation.opened) inner.push(quotation);
    else {
      if (outer !== null && areInside(text, outer, inner)) found.push({ outer, inner, rest: quotation });
      outer = null;
      inner = [];
    }
  }
  return found;
}

function areInside(text: string, outer: Quotation, inner: readonly Quotation[]): boolean {
  const [first] = inner;
  if (first === undefined || text.slice(outer.span.end, first.span.start).trim() !== "") return false;
  return inner.every(({ style, content }) => style === outer.style && text[content.end - 1] !== ",");
}
