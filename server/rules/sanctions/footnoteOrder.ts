/** Footnote marks count up in the order the reader meets them, and the footnotes close the draft in the same order. */

import { footnotesOf } from "../../draft/footnotes.ts";
import { sequencer } from "../../draft/series.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Report } from "../types.ts";
import { type Disorder, wrongLine, wrongMark } from "./disorder.ts";
import { type Misplaced, misplaced, moved } from "./misplaced.ts";

export const footnoteOrder = draftRule<Record<never, never>, Disorder>({
  meta: {
    id: "footnote-order",
    group: "sanctions",
    statement: "Marks run in order of first use, and the footnotes stand in the same order at the end of the draft.",
    level: "information",
    zones: ["headline", "standfirst", "bullet", "body", "crosshead", "caption", "related", "footnote"],
    inQuotes: true,
    tags: [],
    why: "A reader who meets the second mark first looks for a note that seems to be missing.",
    source: "Common practice",
    options: {},
    messages: {
      mark: { text: "{mark} stands where the series has {expected} next." },
      line: { text: "This footnote comes after that of a later mark." },
      place: { text: "The story goes on after this footnote." },
    },
    examples: {
      bad: [
        { text: "The RBF⟦**⟧ met the Guard* on Monday.\n*banned in Ruritania\n**listed by the Interior Ministry" },
        {
          text: "The RBF* met the council on Monday.\n⟦*banned in Ruritania⟧\nThe council sat late.\nIt meets again on Friday.",
        },
        { text: "The RBF* met the Guard** on Monday.\n**listed by the Interior Ministry\n⟦*banned in Ruritania⟧" },
        { text: "The RBF⟦**⟧ met the council on Monday.\n**banned in Ruritania" },
        { text: "The RBF⟦†⟧ met the Guard* on Monday.\n*banned in Ruritania\n†listed by the Interior Ministry" },
        { text: "The fund⟦[2]⟧ met the bank[1] on Monday.\n[1] Annual report.\n[2] Letter of 3 May." },
        { text: "The fund⟦²⟧ met the bank¹ on Monday.\n¹ Annual report.\n² Letter of 3 May." },
      ],
      good: [
        { text: "The RBF* met the Guard** on Monday.\n*banned in Ruritania\n**listed by the Interior Ministry" },
        { text: "The RBF* met the Guard* on Monday.\n*both banned in Ruritania" },
        {
          text: "The RBF* met the council on Monday.\n*banned in Ruritania\nENDS\nNotes to editors:\nPhotos are available.",
        },
        {
          text: "The RBF* met the Guard† and the Front‡ on Monday.\n*banned in Ruritania\n†by court order\n‡by decree",
        },
        { text: "The RBF* holds 3 million[1], it said on Monday.\n*banned in Ruritania\n[1] Annual report." },
        {
          text: "The RBF* met the council on Monday.\n*banned in Ruritania\n(Reporting by Ana Holt; editing by Rui Paz)",
        },
        {
          text: "The RBF* met the Guard** on Monday. The Guard** left first; the RBF* stayed.\n*by decree\n**by court order",
        },
        { text: "The RBF** met the council on Monday.\n*banned in Ruritania\n**listed by the Interior Ministry" },
      ],
    },
  },

  *check(draft, { labels }) {
    const notes = footnotesOf(draft);
    if (notes.marks.length === 0 && notes.lines.length === 0) return;
    const of = sequencer(notes);
    for (const sequence of new Set([...notes.marks, ...notes.lines].map(of))) {
      const report = wrongMark(draft, labels, notes, sequence) ?? wrongLine(draft, labels, notes, sequence);
      if (report !== null) yield report;
    }
    const early = misplaced(draft, notes);
    if (early !== null) yield wrongPlace(draft, early);
  },

  suggest({ data: { title, edits } }) {
    return edits === null ? [] : [{ title, edits, preferred: true }];
  },

  explain({ data }) {
    return data.note;
  },
});

/** The first of the footnotes that have more of their story below them. */
function wrongPlace(draft: Draft, early: Misplaced): Report<Disorder> {
  const { lines, end } = early;
  const [first] = lines;
  return {
    span: first?.span ?? { start: end.end, end: end.end },
    message: "place",
    related: [{ span: { start: end.start, end: end.end }, message: l10n.t("The story's last paragraph.") }],
    data: {
      title: lines.length === 1 ? "Move the footnote to the end" : "Move the footnotes to the end",
      edits: moved(draft, early),
      note: "",
    },
  };
}
