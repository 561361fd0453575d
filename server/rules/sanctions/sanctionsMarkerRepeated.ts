/** Where the first mention bears the mark, later ones do not repeat it. */

import type { TextMark } from "../../draft/footnotes.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainWording } from "../../register/status/wordings.ts";
import type { Mention } from "../../register/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { removeMarks, textAt } from "./labelFixes.ts";
import { entriesNamed, labellingOf, lineOf, namingsOf } from "./labelling.ts";

interface Repeated {
  readonly suggestions: () => readonly Suggestion[];
  readonly note: string;
}

export const sanctionsMarkerRepeated = draftRule({
  meta: {
    id: "sanctions-marker-repeated",
    group: "sanctions",
    statement: "A name that bears its mark at the first mention is not marked again.",
    level: "hint",
    zones: ["headline", "standfirst", "dateline", "bullet", "body", "crosshead", "caption"],
    inQuotes: false,
    tags: ["needs-register"],
    unnecessary: true,
    why: "One mark sends the reader to the footnote; more of them only interrupt.",
    source: "House style",
    options: {},
    messages: { repeated: { text: "{name} bears its mark already, in line {line}." } },
    examples: {
      bad: [
        {
          text: "The TTP* denied it on Monday. Fighters of the TTP⟦*⟧ left.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
        {
          text: "Tehreek-e-Taliban Pakistan* (TTP)⟦*⟧ denied it on Monday.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
      ],
      good: [
        { text: "The TTP* denied it. Fighters of the TTP left.\n*under UN sanctions", draftDate: "2024-05-06" },
        {
          text: "# TTP* denies attack\n\nThe TTP* denied it on Monday in a statement.\n\n*under UN sanctions",
          draftDate: "2024-05-06",
          format: "markdown",
        },
        {
          text: "The TTP* denied it. Fighters of the TTP** left.\n*under UN sanctions\n**under US sanctions",
          draftDate: "2024-05-06",
        },
        { text: "The TTP* denied it. Hamas* did too.\n*both listed by the US", draftDate: "2024-05-06" },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { labels, policy } = labelling;
    if (policy.policy === "every" || policy.policy === "off") return;
    for (const entry of entriesNamed(labels)) {
      for (const part of ["body", "headline", "caption"] as const) {
        const namings = new Set(namingsOf(labels, entry, part, policy));
        const repeats: { readonly mention: Mention; readonly mark: TextMark; readonly first: TextMark }[] = [];
        const told: { readonly mark: TextMark; readonly wording: string | null }[] = [];
        for (const { mention, mark, note } of labels.labels) {
          if (mark === null || !namings.has(mention)) continue;
          const wording = note === null ? null : plainWording(textAt(draft, note.line.text));
          // Another mark with other words states another status.
          const first =
            wording === null
              ? told[0]
              : told.find((earlier) => earlier.mark.mark === mark.mark || earlier.wording === wording);
          if (first === undefined) told.push({ mark, wording });
          else repeats.push({ mention, mark, first: first.mark });
        }
        const again = repeats.map(({ mark }) => mark);
        const remove = (marks: readonly TextMark[], title: string) => removeMarks(labelling, marks, title);
        let all: readonly Suggestion[] | null = null;
        const removeAll = () => {
          all ??= again.length > 1 ? remove(again, `Remove all ${again.length} repeated marks`) : [];
          return all;
        };
        for (const { mention, mark, first } of repeats) {
          yield {
            span: mark.span,
            message: "repeated",
            values: { name: textAt(draft, mention.span), line: String(lineOf(draft, first.span.start)) },
            related: [{ span: first.span, message: l10n.t("The first mark.") }],
            data: {
              // When they are asked for: each arranges every note of the draft.
              suggestions: () => [...preferred(remove([mark], "Remove this mark")), ...removeAll()],
              note: l10n.t(
                "The policy in force is “{0}”: a name is labelled once in each part of the draft.",
                policy.policy,
              ),
            },
          };
        }
      }
    }
  },

  suggest({ data }: { readonly data: Repeated }) {
    return data.suggestions();
  },

  explain({ data }: { readonly data: Repeated }) {
    return data.note;
  },
});

const preferred = (suggestions: readonly Suggestion[]) =>
  suggestions.map((suggestion) => ({ ...suggestion, preferred: true }));
