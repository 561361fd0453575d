/** Where the marks or the footnotes of a draft leave the order of first use. */

import type { Footnotes, NoteLine } from "../../draft/footnotes.ts";
import { firstUses, markAt, rankOf, rewritten, type Sequence, sequencer } from "../../draft/series.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Labels } from "../../register/status/labels.ts";
import type { Edit, Report } from "../types.ts";
import { bearers } from "./bearers.ts";
import { renumbering } from "./renumber.ts";

/** What sets it right, and what the hover adds. */
export interface Disorder {
  readonly title: string;
  readonly edits: readonly Edit[] | null;
  readonly note: string;
}

/** The first mark that comes before its turn, or after a gap no footnote line fills. */
export function wrongMark(draft: Draft, labels: Labels, notes: Footnotes, sequence: Sequence): Report<Disorder> | null {
  const uses = firstUses(notes, sequence);
  const of = sequencer(notes);
  const known = new Set(notes.lines.filter((line) => of(line) === sequence).map(({ mark }) => mark));
  if (uses.some(({ mark }) => rankOf(sequence, mark) < 0)) return null;
  for (const [index, use] of uses.entries()) {
    const expected = markAt(sequence, index);
    if (expected === null || expected === use.mark) continue;
    // A gap is an order of its own only where notes exist and none of them waits for the missing mark.
    const comesLater = uses.slice(index + 1).some(({ mark }) => rankOf(sequence, mark) < rankOf(sequence, use.mark));
    if (!comesLater && (known.has(expected) || !known.has(use.mark))) return null;
    const written = draft.text.slice(use.span.start, use.span.end);
    return {
      span: use.span,
      message: "mark",
      values: { mark: written, expected: rewritten(written, expected) },
      related: notes.lines
        .filter(({ mark }) => mark === use.mark)
        .map(({ head }) => ({ span: head, message: l10n.t("Its footnote.") })),
      data: {
        title: "Renumber the marks and footnotes in order of first use",
        edits: renumbering(draft, notes, sequence),
        note: orderOf(
          draft,
          labels,
          uses.map(({ mark }) => mark),
        ),
      },
    };
  }
  return null;
}

/** The first footnote line that stands below the line of a mark used after its own. */
export function wrongLine(draft: Draft, labels: Labels, notes: Footnotes, sequence: Sequence): Report<Disorder> | null {
  const order = firstUses(notes, sequence).map(({ mark }) => mark);
  let latest: NoteLine | null = null;
  for (const line of notes.lines) {
    const turn = order.indexOf(line.mark);
    if (turn < 0) continue;
    if (latest === null || turn >= order.indexOf(latest.mark)) latest = line;
    else {
      return {
        span: line.span,
        message: "line",
        related: [{ span: latest.head, message: l10n.t("The footnote of a mark used later.") }],
        data: {
          title: "Put the footnotes in order of first use",
          edits: renumbering(draft, notes, sequence),
          note: orderOf(draft, labels, order),
        },
      };
    }
  }
  return null;
}

/** Marks in the order a reader meets them, with the listed names that bear them. */
function orderOf(draft: Draft, labels: Labels, marks: readonly string[]): string {
  return l10n.t(
    "Order of first use: {0}.",
    marks.map((mark) => `\`${mark}\`${bearers(draft, labels, mark)}`).join(", "),
  );
}
