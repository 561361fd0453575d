/** Shows "increasingly", "consistently", "on the rise" in the newsroom's own voice. */
import { findTrends } from "../../claims/trends.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { withoutWords } from "./article.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { trendsOfCues } from "./trendsOfCues.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

const periodNote = "[SINCE WHEN?]";

interface Data extends ClaimData {
  /** The adverb that can go, with the space behind it; null where the sentence needs the words. */
  readonly adverb: { readonly start: number; readonly end: number } | null;
}

export const unsourcedTrend = draftRule<Record<never, never>, Data>({
  meta: {
    id: "unsourced-trend",
    group: "claims",
    statement: "A trend (increasingly, consistently, on the rise) has a period and somebody who has observed it.",
    level: "information",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "A trend needs two points in time and somebody who compared like with like.",
    source: "BBC, Reporting opinion polls and trends; American Journalism Review on trend stories",
    options: {},
    messages: {
      trend: { text: "Who has observed it, and since when? “{words}” has no source in sight." },
      cue: { text: "Says who? The source covers what is said, not that it is said “{words}”." },
    },
    specificity: 45,
    standReasons,
    examples: {
      bad: [
        { text: "Doctors\n\nYoung doctors are ⟦increasingly⟧ leaving the valley." },
        { text: "Doctors\n\nTwo jobs have become ⟦increasingly⟧ common in the valley." },
        { text: "Border\n\nVelmora has ⟦consistently⟧ raised concerns about the pass." },
        { text: "Harbour\n\nBurglary is ⟦on the rise⟧ in the harbour." },
      ],
      good: [
        { text: "Doctors\n\nThe number of young doctors leaving rose every year from 2019 to 2023, union data show." },
        { text: "Doctors\n\n“They are increasingly angry,” she said." },
        { text: "Doctors\n\nYoung doctors are increasingly leaving, the union said." },
        { text: "Birds\n\nA soaring eagle won the prize." },
        { text: "Council\n\nThe debate over the pier has become increasingly bitter." },
        { text: "Council\n\nConsistently, and often in public, they worked against the mayor." },
      ],
    },
  },

  *check(draft, context) {
    const bare = [...unsourced(draft, context, findTrends)].map((found) => ({ ...found, message: "trend" }));
    const known = new Set(bare.map(({ span }) => span.start));
    const ofCues = trendsOfCues(draft, context)
      .filter(({ span }) => !known.has(span.start))
      .map((found) => ({ ...found, message: "cue" }));
    for (const { sign, span, data, message } of [...bare, ...ofCues]) {
      const adverb = sign.isAdverb ? { start: span.start, end: span.end + 1 } : null;
      yield { span, message, values: { words: draft.text.slice(span.start, span.end) }, data: { ...data, adverb } };
    }
  },

  suggest({ span, data }, draft) {
    const fixes: Suggestion[] = [
      ...sourceFixes(data, draft),
      {
        title: `Insert the placeholder “${periodNote}”`,
        edits: [{ span: { start: data.noteAt, end: data.noteAt }, newText: ` ${periodNote}` }],
      },
    ];
    if (data.adverb !== null) {
      const words = draft.text.slice(span.start, span.end);
      const isFirst = /^\p{Lu}/u.test(words);
      const next = draft.text.charAt(data.adverb.end);
      fixes.push({
        title: `Delete “${words}”`,
        edits: [
          isFirst
            ? { span: { start: data.adverb.start, end: data.adverb.end + 1 }, newText: next.toUpperCase() }
            : withoutWords(draft.text, data.adverb),
        ],
      });
    }
    return fixes;
  },

  explain: ({ data }) => claimHover(data),
});
