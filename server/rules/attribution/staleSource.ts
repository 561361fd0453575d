/** Shows a sentence whose words have changed since its source was recorded. */
import type { Span } from "../../draft/types.ts";
import { labelOf, recordedFor } from "../../ledger/label.ts";
import type { PlacedSource } from "../../ledger/place.ts";
import { plainText } from "../explanation.ts";
import { draftRule } from "../types.ts";

interface Data {
  readonly entries: readonly {
    readonly id: string;
    readonly label: string;
    readonly words: string;
    readonly changed: string;
  }[];
}

const figures = { kind: "data", fields: { name: "Provincial office" } } as const;

export const staleSource = draftRule<Record<never, never>, Data>({
  meta: {
    id: "stale-source",
    group: "attribution",
    statement: "A recorded source fits the words as they are now.",
    level: "information",
    zones: ["headline", "standfirst", "bullet", "body", "crosshead", "caption"],
    // It is about the sentence, whoever speaks in it.
    inQuotes: true,
    tags: ["needs-ledger"],
    why: "A source vouches for the words it was recorded for. A new figure or verb may be something it never said.",
    source: "Common practice",
    options: {},
    messages: {
      stale: { text: "The words this source was recorded for have changed: {source}." },
      several: { text: "The words these sources were recorded for have changed: {source}." },
    },
    examples: {
      bad: [
        {
          text: "Flood\n\n⟦The flood destroyed 3,900 homes in the valley.⟧",
          ledger: [{ ...figures, on: "The flood destroyed 3,400 homes in the valley." }],
        },
        {
          text: "Flood\n\n⟦The flood did not reach the harbour on Monday.⟧",
          ledger: [{ kind: "witnessed", fields: {}, on: "The flood did reach the harbour on Monday." }],
        },
      ],
      good: [
        {
          text: "Flood\n\nNobody was hurt. The flood destroyed 3,400 homes in the valley.",
          ledger: [{ ...figures, on: "The flood destroyed 3,400 homes in the valley." }],
        },
        {
          text: "Flood\n\n“The flood destroyed 3,400 homes, in a valley!”",
          ledger: [{ ...figures, on: "The flood destroyed 3,400 homes in the valley." }],
        },
        { text: "Flood\n\nThe flood destroyed 3,900 homes in the valley." },
      ],
    },
  },

  *check(_, { ledger }) {
    const bySentence = new Map<number, { readonly span: Span; readonly stale: PlacedSource[] }>();
    for (const source of ledger?.sources ?? []) {
      const { span, fit } = source;
      if (fit !== "stale" || span === null) continue;
      const known = bySentence.get(span.start) ?? { span, stale: [] };
      known.stale.push(source);
      bySentence.set(span.start, known);
    }
    for (const { span, stale } of bySentence.values()) {
      const entries = stale.map(({ entry }) => ({
        id: entry.id,
        label: labelOf(entry),
        words: entry.anchor.sentence,
        changed: entry.changed,
      }));
      yield {
        span,
        message: entries.length === 1 ? "stale" : "several",
        values: { source: entries.map(({ label }) => label).join("; ") },
        data: { entries },
      };
    }
  },

  explain: ({ data: { entries } }) =>
    entries.map(({ words, changed }) => plainText(recordedFor(words, changed))).join("  \n"),

  records: ({ data: { entries } }) => ({ stale: entries.map(({ id, label }) => ({ id, label })) }),
});
