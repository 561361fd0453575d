/** Renumber Footnotes: every series of the draft in the order of first use, its lines in the same order. */
import { footnotesOf } from "../../draft/footnotes.ts";
import { sequencer } from "../../draft/series.ts";
import { overlaps } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import type { Edit } from "../types.ts";
import { renumbering } from "./renumber.ts";

/**
 * Edits, sorted and not overlapping; none where all is in order. A series whose lines mention marks of another that
 * moves as well waits for its turn: done again, it follows.
 */
export function renumberedFootnotes(draft: Draft): readonly Edit[] {
  const notes = footnotesOf(draft);
  const of = sequencer(notes);
  const edits: Edit[] = [];
  for (const sequence of new Set([...notes.marks, ...notes.lines].map(of))) {
    const own = renumbering(draft, notes, sequence) ?? [];
    const touches = own.some(({ span }) => edits.some((edit) => overlaps(edit.span, span)));
    if (!touches) edits.push(...own);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
