/** Two footnotes into one. */

import type { Footnotes, NoteLine } from "../../draft/footnotes.ts";
import { markAt, rankOf, rewritten, sequencer } from "../../draft/series.ts";
import type { Draft } from "../../draft/types.ts";
import { wholeLines } from "../hygiene/lines.ts";
import type { Edit, Suggestion } from "../types.ts";
import { renamed } from "./renumber.ts";

/** One mark, two lines: the second goes, or joins the first. */
export function merge(draft: Draft, first: NoteLine, second: NoteLine, equal: boolean): readonly Suggestion[] {
  const removal: Edit = { span: wholeLines(draft, second.span), newText: "" };
  if (equal) return [{ title: "Delete this footnote", edits: [removal], preferred: true }];
  const words = draft.text.slice(first.text.start, first.text.end);
  const stop = /[.;]+$/.exec(words)?.[0].length ?? 0;
  const joint: Edit = {
    span: { start: first.text.end - stop, end: first.text.end },
    newText: `; ${draft.text.slice(second.text.start, second.text.end)}`,
  };
  return [
    { title: "Join both into the first footnote", edits: [joint, removal] },
    { title: "Delete this footnote", edits: [removal] },
  ];
}

/** Two marks, one wording: the names of the second take the mark of the first, later marks move up. */
export function share(draft: Draft, notes: Footnotes, first: NoteLine, second: NoteLine): readonly Suggestion[] {
  const of = sequencer(notes);
  const sequence = of(second);
  const gone = rankOf(sequence, second.mark);
  if (of(first) !== sequence || gone < 0) return [];
  const names = new Map<string, string>();
  for (const { mark } of [...notes.marks, ...notes.lines].filter((item) => of(item) === sequence)) {
    const rank = rankOf(sequence, mark);
    const name = markAt(sequence, rank - 1);
    if (rank > gone && name !== null) names.set(mark, name);
  }
  names.set(second.mark, names.get(first.mark) ?? first.mark);
  const rest = { marks: notes.marks, lines: notes.lines.filter((line) => line !== second) };
  const removal: Edit = { span: wholeLines(draft, second.span), newText: "" };
  const edits = [...renamed(draft, rest, names, () => -1), removal].sort((a, b) => a.span.start - b.span.start);
  const mark = rewritten(draft.text.slice(first.head.start, first.head.end), names.get(second.mark) ?? first.mark);
  return [{ title: `Use ${mark} for both and delete this footnote`, edits }];
}
