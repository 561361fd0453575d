/** Shows a round total that does not say whether it was counted. */
import { findRoundTotals } from "../../claims/roundTotals.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";

interface Data {
  /** Where the figure begins, in the paragraph. */
  readonly at: number;
}

export const roundNumberTotal = paragraphRule<Record<never, never>, Data>({
  meta: {
    id: "round-number-total",
    group: "claims",
    statement: "A round total is marked as approximate or given exactly.",
    level: "hint",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: [],
    answeredBy: "any",
    why: "“10,000 people” looks counted. A round total is mostly an estimate that somebody made.",
    source: "Common practice",
    options: {},
    messages: { round: { text: "Counted or estimated? “{words}” is a round total." } },
    specificity: 10,
    examples: {
      bad: [
        { text: "March\n\nThe march drew ⟦10,000 people⟧, police said." },
        { text: "Camp\n\nThe camp houses ⟦30,000 refugees⟧, the council said." },
      ],
      good: [
        { text: "Race\n\nShe won the 100m hurdles in Velmora on Monday." },
        { text: "March\n\nThe march drew about 10,000 people, police said." },
        { text: "Court\n\nThe court set a fine of 10,000 crowns." },
        { text: "Stadium\n\nThe stadium has a capacity of 30,000 people." },
        { text: "March\n\nThe march drew 10,412 people, police said." },
      ],
    },
  },

  *check(paragraph) {
    for (const { span, figure } of findRoundTotals(paragraph)) {
      yield {
        span,
        message: "round",
        values: { words: paragraph.text.slice(span.start, span.end) },
        data: { at: figure.start },
      };
    }
  },

  suggest({ base, data }) {
    const at = base + data.at;
    return ["about", "some", "nearly"].map((words) => ({
      title: `Insert “${words}”`,
      edits: [{ span: { start: at, end: at }, newText: `${words} ` }],
    }));
  },

  explain: () => l10n.t("Counted or estimated? By whom?"),
});
