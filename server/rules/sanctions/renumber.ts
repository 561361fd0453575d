/** New marks for the footnotes of a draft: every mark and every line keeps its partner. */

import type { Footnotes, NoteLine } from "../../draft/footnotes.ts";
import { firstUses, markAt, rewritten, type Sequence, sequencer } from "../../draft/series.ts";
import type { Draft, Span } from "../../draft/types.ts";
import type { Edit } from "../types.ts";

/**
 * Edits, sorted, that number a sequence by first use and put its lines in that order, each in a place where a line of
 * the sequence stands now. Lines without a mark follow. Null where the sequence has too few marks.
 */
export function renumbering(draft: Draft, notes: Footnotes, sequence: Sequence): readonly Edit[] | null {
  const of = sequencer(notes);
  const own = notes.lines.filter((line) => of(line) === sequence);
  const used = firstUses(notes, sequence).map(({ mark }) => mark);
  const unused = own.map(({ mark }) => mark).filter((mark) => !used.includes(mark));
  const order = [...new Set([...used, ...unused])];
  const names = new Map<string, string>();
  for (const [index, mark] of order.entries()) {
    const name = markAt(sequence, index);
    if (name === null) return null;
    names.set(mark, name);
  }
  return renamed(draft, notes, names, (line) => (of(line) === sequence ? order.indexOf(line.mark) : -1));
}

/** Edits, sorted, for new names of marks. Lines with a rank of 0 or more are put in the order of their ranks. */
export function renamed(
  draft: Draft,
  notes: Footnotes,
  names: ReadonlyMap<string, string>,
  rank: (line: NoteLine) => number,
): readonly Edit[] {
  const places = notes.lines.filter((line) => rank(line) >= 0);
  const sorted = [...places].sort((a, b) => rank(a) - rank(b));
  const edits: Edit[] = [...remarked(draft, notes, names)];
  for (const line of notes.lines) {
    const place = places.indexOf(line);
    const content = place < 0 ? line : (sorted[place] ?? line);
    const newText = remarkedLine(draft, content, names);
    if (newText !== draft.text.slice(line.span.start, line.span.end)) edits.push({ span: line.span, newText });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Edits, sorted, that give every mark of the text its new sign. `names` maps old marks to new ones. */
function remarked(draft: Draft, notes: Footnotes, names: ReadonlyMap<string, string>): readonly Edit[] {
  return notes.marks.flatMap(({ span, mark }) => remark(draft, span, mark, names));
}

/** The text of a footnote line with its head and inner marks named anew. */
function remarkedLine(draft: Draft, line: NoteLine, names: ReadonlyMap<string, string>): string {
  const edits = [
    ...remark(draft, line.head, line.mark, names),
    ...line.inner.flatMap(({ span, mark }) => remark(draft, span, mark, names)),
  ];
  let text = "";
  let at = line.span.start;
  for (const { span, newText } of edits) {
    text += draft.text.slice(at, span.start) + newText;
    at = span.end;
  }
  return text + draft.text.slice(at, line.span.end);
}

function remark(draft: Draft, span: Span, mark: string, names: ReadonlyMap<string, string>): readonly Edit[] {
  const name = names.get(mark);
  if (name === undefined || name === mark) return [];
  return [{ span, newText: rewritten(draft.text.slice(span.start, span.end), name) }];
}
