/** A mark stands where the reader first meets the name, under whatever spelling. */
import { draftRule, type Suggestion } from "../types.ts";
import { entryFacts } from "./entryFacts.ts";
import { moveMark, textAt } from "./labelFixes.ts";
import { dayOfDraft, entriesNamed, labelOn, labelPart, lineOf, namingsOf } from "./labelling.ts";

interface Late {
  readonly suggestions: readonly Suggestion[];
  readonly facts: string;
}

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
    messages: { late: { text: "The first mention, “{name}” in line {line}, bears no mark." } },
    examples: {
      bad: [
        {
          text: "The TTP denied it on Monday. The Pakistani Taliban⟦*⟧ left.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
        {
          text: "Hamas met the council on Monday.\nRain fell.\nFighters of Hamas⟦†⟧ left.\n†on the EU terrorist list",
          draftDate: "2024-05-06",
        },
      ],
      good: [
        { text: "The TTP* denied it. The Pakistani Taliban left.\n*under UN sanctions", draftDate: "2024-05-06" },
        { text: "“The TTP lies,” he said. Fighters of the TTP* left.\n*under UN sanctions", draftDate: "2024-05-06" },
        {
          text: "Tehreek-e-Taliban Pakistan (TTP)* denied it on Monday.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
      ],
    },
  },

  *check(draft, context) {
    const { labels, labelPolicy: policy } = context;
    if (policy.policy === "every" || policy.policy === "off") return;
    const day = dayOfDraft(context);
    for (const entry of entriesNamed(labels)) {
      for (const part of ["body", "headline", "caption"] as const) {
        const namings = namingsOf(labels, entry, part, policy);
        const [first] = namings;
        if (first === undefined || labelOn(labels, first) !== undefined || labels.spared.has(first)) continue;
        const label = labels.labels.find(
          ({ mention, mark }) => mark !== null && namings.includes(mention) && labelPart(labels, mark) === part,
        );
        if (label?.mark == null) continue;
        const line = String(lineOf(draft, first.span.start));
        yield {
          span: label.mark.span,
          message: "late",
          values: { name: textAt(draft, first.span), line },
          related: [{ span: first.span, message: "The first mention." }],
          data: {
            suggestions: moveMark(
              { draft, labels, policy, day },
              label.mark,
              first,
              `Move the mark to the first mention (line ${line})`,
            ).map((suggestion) => ({ ...suggestion, preferred: true })),
            facts: `Mentions: ${namings.map(({ span }) => `line ${lineOf(draft, span.start)}`).join(", ")}.\n\n${entryFacts(entry, day)}`,
          },
        };
      }
    }
  },

  suggest({ data }: { readonly data: Late }) {
    return data.suggestions;
  },

  explain({ data }: { readonly data: Late }) {
    return data.facts;
  },
});
