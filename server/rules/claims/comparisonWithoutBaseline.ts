/** Shows a change or comparison that does not say from what, or over which time. */

import { type Comparison, findComparisons } from "../../claims/comparisons.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";

interface Data {
  readonly kind: Comparison["kind"];
  readonly hasAmount: boolean;
  /** Behind the comparison, in the paragraph. */
  readonly end: number;
}

export const comparisonWithoutBaseline = paragraphRule<Record<never, never>, Data>({
  meta: {
    id: "comparison-without-baseline",
    group: "claims",
    statement: "A change says from what, to what or over which time; a comparison says with what.",
    level: "information",
    zones: ["body", "bullet", "standfirst"],
    inQuotes: false,
    tags: [],
    answeredBy: "any",
    why: "“Up 40 percent” says nothing until the reader knows from what and since when.",
    source: "BBC, Guidance: Reporting statistics",
    options: {},
    messages: {
      change: { text: "From what, and since when? “{words}” does not say." },
      difference: { text: "Compared with what? “{words}” does not say." },
    },
    specificity: 20,
    examples: {
      bad: [
        { text: "Rents\n\nRents in the old town ⟦are up 40 percent⟧, the registry said." },
        { text: "Border\n\nAttacks on lorries ⟦have doubled⟧, police said." },
        { text: "Bread\n\nA loaf in the port is ⟦20 percent cheaper⟧, the bakers' guild said." },
        { text: "Rents\n\nRents in the old town are ⟦three times higher⟧, the registry said." },
      ],
      good: [
        { text: "Rents\n\nRents are up 40 percent from May last year, the registry said." },
        { text: "Border\n\nAttacks doubled to 24 in June from 12 in May." },
        { text: "Bread\n\nA loaf in the port is 20 percent cheaper than in town, the bakers' guild said." },
        { text: "Rents\n\nRents are three times higher than in the port, and twice as many flats stand empty." },
        { text: "Rents\n\nThe old town has three times as many empty flats as the port, the registry said." },
        { text: "Poker\n\nHe doubled down on his claim." },
      ],
    },
  },

  *check(paragraph) {
    for (const { kind, span, hasAmount, hasBaseline, hasPeriod } of findComparisons(paragraph)) {
      if (hasBaseline || hasPeriod) continue;
      yield {
        span,
        message: isAgainst(kind) ? "difference" : "change",
        values: { words: paragraph.text.slice(span.start, span.end) },
        data: { kind, hasAmount, end: span.end },
      };
    }
  },

  suggest({ base, data }, draft) {
    const at = base + data.end;
    // "Three times more likely", "20 per cent more slowly": what is compared is not told to its end.
    if (!closes.test(draft.text.slice(at, at + 16))) return [];
    const words = draft.text.slice(base, at);
    const joint = / as \p{L}+$/u.test(words) ? "as" : "than";
    const missing = isAgainst(data.kind) ? `${joint} [WHAT?]` : "from [WHAT?] in [WHEN?]";
    return [{ title: `Insert “${missing}”`, edits: [{ span: { start: at, end: at }, newText: ` ${missing}` }] }];
  },

  explain({ data }) {
    const tick = (present: boolean, what: string) => `${present ? "✓" : "✗"} ${what}`;
    return isAgainst(data.kind)
      ? [tick(true, l10n.t("by how much")), tick(false, l10n.t("than what"))].join(" · ")
      : [
          tick(data.hasAmount, l10n.t("by how much")),
          tick(false, l10n.t("from what")),
          tick(false, l10n.t("over which time")),
        ].join(" · ");
  },
});

/** The end of a clause, or what begins another part of it. */
const closes =
  /^[^\S\r\n]*(?:$|[\r\n.,;:!?)—–]|(?:in|on|at|by|for|because|but|and|while|when|after|before|among|across|this|last|according)\b)/u;

/** One thing held against another, not against itself at another time. */
function isAgainst(kind: Comparison["kind"]): boolean {
  return kind === "difference" || kind === "times";
}
