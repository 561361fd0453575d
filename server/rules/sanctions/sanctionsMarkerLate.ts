/** A mark stands where the reader first meets the name, under whatever spelling. */

import type { Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Label } from "../../register/status/labels.ts";
import type { Mention } from "../../register/types.ts";
import { draftRule } from "../types.ts";
import { advised } from "./advice.ts";
import { entryFacts } from "./entryFacts.ts";
import { moveMark, moveWords, textAt } from "./labelFixes.ts";
import { entriesNamed, labellingOf, labelOn, labelPart, lineOf, namingsOf } from "./labelling.ts";

export const sanctionsMarkerLate = draftRule({
  meta: {
    id: "sanctions-marker-late",
    group: "sanctions",
    statement: "The mark stands on the first mention, also where that is another name of the same group.",
    level: "warning",
    zones: ["headline", "standfirst", "dateline", "bullet", "body", "crosshead", "caption"],
    inQuotes: false,
    tags: ["needs-register"],
    why: "A reader who has met the name without its mark takes the later one for something new.",
    source: "Common practice",
    options: {},
    messages: {
      late: { text: "The first mention, “{name}” in line {line}, bears no mark." },
      // Words in brackets may be there for their own sake.
      lateWords: {
        text: "The first mention, “{name}” in line {line}, stands without this status.",
        level: "information",
      },
    },
    examples: {
      bad: [
        {
          text: "The TTP denied it on Monday. The Pakistani Taliban⟦*⟧ left.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
        {
          text: "The TTP denied it on Monday. The Pakistani Taliban (⟦under UN sanctions⟧) left.",
          draftDate: "2024-05-06",
        },
        {
          text: "Hamas met the council on Monday.\nRain fell.\nFighters of Hamas⟦†⟧ left.\n†on the EU terrorist list",
          draftDate: "2024-05-06",
        },
      ],
      good: [
        { text: "The TTP* denied it. The Pakistani Taliban left.\n*under UN sanctions", draftDate: "2024-05-06" },
        { text: "The TTP (under UN sanctions) denied it. The Pakistani Taliban left.", draftDate: "2024-05-06" },
        {
          text: "The TTP denied it. The Pakistani Taliban, under UN sanctions since 2011, left.",
          draftDate: "2024-05-06",
        },
        { text: "“The TTP lies,” he said. Fighters of the TTP* left.\n*under UN sanctions", draftDate: "2024-05-06" },
        {
          text: "Tehreek-e-Taliban Pakistan (TTP)* denied it on Monday.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { labels, policy, day } = labelling;
    if (policy.policy === "every" || policy.policy === "off") return;
    for (const entry of entriesNamed(labels)) {
      for (const part of ["body", "headline", "caption"] as const) {
        const namings = namingsOf(labels, entry, part, policy);
        const [first] = namings;
        if (first === undefined || labelOn(labels, first) !== undefined || labels.spared.has(first)) continue;
        const label = labels.labels.find(
          ({ mention, mark }) => mark !== null && namings.includes(mention) && labelPart(labels, mark) === part,
        );
        const mark = label?.mark ?? null;
        const span =
          mark?.span ?? namings.flatMap((mention) => bracketed(draft, labelOn(labels, mention)) ?? [])[0] ?? null;
        if (span === null) continue;
        const line = String(lineOf(draft, first.span.start));
        const to = `to the first mention (line ${line})`;
        const moves = () =>
          mark === null
            ? moveWords(labelling, span, first, `Move these words ${to}`)
            : moveMark(labelling, mark, first, `Move the mark ${to}`);
        yield {
          span,
          message: mark === null ? "lateWords" : "late",
          values: { name: textAt(draft, first.span), line },
          related: [{ span: first.span, message: l10n.t("The first mention.") }],
          data: {
            suggestions: () => moves().map((suggestion) => ({ ...suggestion, preferred: true })),
            facts: () => `${mentionsTold(draft, namings)}\n\n${entryFacts(entry, day)}`,
          },
        };
      }
    }
  },

  ...advised,
});

function mentionsTold(draft: Draft, namings: readonly Mention[]): string {
  const lines = namings.map(({ span }) => l10n.t("line {0}", lineOf(draft, span.start)));
  return l10n.t("Mentions: {0}.", lines.join(", "));
}

/** The words of a label in brackets behind its name: those of an apposition are part of their sentence. */
function bracketed({ text }: Draft, label: Label | undefined): Span | null {
  if (label?.kind !== "inline") return null;
  const { start, end } = label.span;
  return text[start - 1] === "(" && text[end] === ")" ? label.span : null;
}
