/** Shows a round total that does not say whether it was counted. */
import { findRoundTotals } from "../../claims/roundTotals.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";

interface Data {
  /** Where the figure begins, in the paragraph. */
  readonly at: number;
  /** It begins its sentence. */
  readonly isFirst: boolean;
  /** The word it begins with, where the sentence begins with it: "Ten". */
  readonly firstWord: string;
  /** "The 30,000 refugees", "another 2,000": nothing goes between. */
  readonly isBound: boolean;
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
    for (const { span, figure, sentence } of findRoundTotals(paragraph)) {
      const isFirst = !/[\p{L}\p{N}]/u.test(paragraph.text.slice(sentence.start, figure.start));
      const firstWord = /^\p{L}*/u.exec(paragraph.text.slice(figure.start, figure.end))?.[0] ?? "";
      yield {
        span,
        message: "round",
        values: { words: paragraph.text.slice(span.start, span.end) },
        data: {
          at: figure.start,
          isFirst,
          firstWord: isFirst ? firstWord : "",
          isBound: bound.test(paragraph.text.slice(Math.max(sentence.start, figure.start - 16), figure.start)),
        },
      };
    }
  },

  suggest({ base, data }) {
    if (data.isBound) return [];
    const at = base + data.at;
    return ["about", "some", "nearly"].map((lower) => {
      const words = data.isFirst ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
      const { firstWord } = data;
      const edit = { span: { start: at, end: at + firstWord.length }, newText: `${words} ${firstWord.toLowerCase()}` };
      return { title: `Insert “${words}”`, edits: [edit] };
    });
  },

  explain: () => l10n.t("Counted or estimated? By whom?"),
});

const bound =
  /(?<![\p{L}])(?:the|these|those|this|that|its|their|his|her|our|my|your|all|another|further|other|additional|extra|more|only|just|exactly|first|last|next|new)\s+$/iu;
