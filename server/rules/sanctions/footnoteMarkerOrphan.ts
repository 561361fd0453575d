/** Every footnote mark in the text leads the reader to a footnote. */

import { type Footnotes, footnotesOf, separator, storyEnd, type TextMark } from "../../draft/footnotes.ts";
import { rankOf, sequencer } from "../../draft/series.ts";
import type { Draft, Span, Zone } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Edit } from "../types.ts";
import { withSpace } from "./arrange.ts";
import { entryFacts } from "./entryFacts.ts";
import { wordingsIn } from "./labelFixes.ts";
import { labellingOf } from "./labelling.ts";

interface Orphan {
  readonly mark: string;
  /** Each inserts a line: with wordings of the register, where the mark stands on a listed name, and with a placeholder. */
  readonly lines: () => readonly { readonly wording: string; readonly edit: Edit }[];
  /** The name it stands on, as the register knows it; "" for none. */
  readonly facts: () => string;
  /** Every use of the mark, with the space before it where it stands apart. */
  readonly uses: readonly Span[];
}

const zones: readonly Zone[] = ["headline", "standfirst", "bullet", "body", "crosshead", "caption"];

export const footnoteMarkerOrphan = draftRule<Record<never, never>, Orphan>({
  meta: {
    id: "footnote-marker-orphan",
    group: "sanctions",
    statement: "Every footnote mark in the text has its footnote line.",
    level: "error",
    zones,
    inQuotes: true,
    tags: [],
    why: "A mark without a line sends the reader nowhere, and a status that must be stated is then missing.",
    source: "Common practice",
    options: {},
    messages: { orphan: { text: "No footnote begins with {mark}." } },
    examples: {
      bad: [
        { text: "Fighters of the RBF⟦*⟧ said on Monday that they had left the town." },
        { text: "The RBF* met the Guard⟦**⟧ in Velm on Monday.\n*banned by the Ruritanian Interior Ministry" },
        { text: "The Front⟦†⟧ met the council on Monday. The council thanked the Front†.\n‡banned in Ruritania" },
        { text: "“The RBF⟦*⟧ will answer,” he said on Monday." },
        { text: "The fund holds 3 million[1], its chair said⟦[2]⟧ on Monday.\n[1] Annual report, May 2023." },
        { text: "The fund holds 3 million¹, its chair said⟦²⟧ on Monday.\n¹ Annual report, May 2023." },
        { text: "The Red Banner Front ⟦*⟧ left the town of Velm on Monday." },
      ],
      good: [
        { text: "The RBF* met the council on Monday.\n*banned group, Ruritanian Interior Ministry" },
        { text: "The hotel's 5* rating was earned in 2019, and its chef was awarded an A* in school." },
        { text: "Tests are due in May:\n* the pumps\n* the valves\nThe mayor will attend them all." },
        { text: "He called it *the* event and left **at once** on Monday.", format: "markdown" },
        { text: "“Oh, f***,” he said on Monday before he left the hall.\n* * *\nThe council met again on Tuesday." },
        { text: "The hall measures 40 m² and the pool 3 km² of water, the mayor said.\nIt opens in May." },
        { text: "The average was 44 percent, the site said.[538] It had been 41 percent in May." },
        { text: "The RBF * met the council on Monday.\n* banned in Ruritania" },
        { text: "The RBF (*) met the council on Monday.\n* banned in Ruritania" },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { labels } = labelling;
    const notes = footnotesOf(draft);
    const explained = new Set(notes.lines.map(({ mark }) => mark));
    const of = sequencer(notes);
    const numbered = notes.lines.some((line) => of(line) === "numbers") || notes.marks.some(({ mark }) => mark === "1");
    const seen = new Set<string>();
    for (const first of notes.marks) {
      if (explained.has(first.mark) || seen.has(first.mark) || !zones.includes(first.zone)) continue;
      // `[538]` alone is a site's name or a stray reference, not the 538th note.
      if (of(first) === "numbers" && !numbered) continue;
      seen.add(first.mark);
      const uses = notes.marks.filter(({ mark }) => mark === first.mark);
      const label = labels.labels.find(({ mark }) => mark?.mark === first.mark);
      const entry = label?.mention.entry ?? null;
      yield {
        span: first.span,
        message: "orphan",
        values: { mark: draft.text.slice(first.span.start, first.span.end) },
        related: uses.slice(1).map(({ span }) => ({ span, message: l10n.t("The same mark again.") })),
        data: {
          mark: draft.text.slice(first.span.start, first.span.end),
          lines: () => {
            const wordings = entry === null ? [] : wordingsIn(labelling, entry);
            return [...wordings.slice(0, 3), placeholder].flatMap((wording) => {
              const edit = newLine(draft, notes, first, wording);
              return edit === null ? [] : [{ wording, edit }];
            });
          },
          facts: () => (entry === null ? "" : entryFacts(entry, labelling.day)),
          uses: uses.map(({ span }) => withSpace(draft, span)),
        },
      };
    }
  },

  suggest({ data: { mark, lines, uses } }) {
    const removal = {
      title: uses.length === 1 ? `Delete the mark ${mark}` : `Delete the mark ${mark} in ${uses.length} places`,
      edits: uses.map((span) => ({ span, newText: "" })),
    };
    const added = lines().map(({ wording, edit }, index) => ({
      title: `Add a footnote ${mark} with ${wording === placeholder ? wording : `“${wording}”`}`,
      edits: [edit],
      ...(index === 0 && wording !== placeholder && { preferred: true }),
    }));
    return [...added, removal];
  },

  explain({ data }) {
    return data.facts();
  },
});

/** An open note, which another rule reports until it is filled in. */
const placeholder = "[STATUS?]";

/** A footnote line, at its place among the others or after the story. */
function newLine(draft: Draft, notes: Footnotes, { span, mark, series }: TextMark, wording: string): Edit | null {
  const written = draft.text.slice(span.start, span.end);
  const head = series === "digits" ? `${written}${written.startsWith("[^") ? ":" : ""} ` : written;
  const text = `${head}${wording}`;
  const of = sequencer(notes);
  const sequence = of({ series });
  const between = separator(draft);
  const others = notes.lines.filter((line) => of(line) === sequence);
  const before = others.findLast((line) => rankOf(sequence, line.mark) < rankOf(sequence, mark));
  const after = others[0];
  if (before === undefined && after !== undefined) {
    return { span: { start: after.span.start, end: after.span.start }, newText: text + between };
  }
  const at = before?.span.end ?? notes.lines.at(-1)?.span.end ?? storyEnd(draft)?.end;
  return at === undefined ? null : { span: { start: at, end: at }, newText: between + text };
}
