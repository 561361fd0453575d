/** Shows "most", "many", "hundreds of" said of people or things where nobody is said to have counted. */
import { findQuantifiers } from "../../claims/quantifiers.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

interface Data extends ClaimData {
  readonly quantifier: string;
  /** Where the quantifier begins, in the draft. */
  readonly start: number;
}

export const unsourcedQuantifier = draftRule<Record<never, never>, Data>({
  meta: {
    id: "unsourced-quantifier",
    group: "claims",
    statement: "“Most of them”, “hundreds of”, “a growing number of” have a source, or a figure that has one.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "“Most” is a figure without its number: it claims that somebody has counted.",
    source: "Wikipedia, Manual of Style, “Words to watch”; journalesedictionary.com, “many”",
    options: {},
    messages: {
      quantifier: { text: "Who has counted? “{quantifier}” has no source in sight." },
      many: { text: "How many, and who says so? “{quantifier}” has no source in sight.", level: "hint" },
    },
    specificity: 60,
    standReasons,
    examples: {
      bad: [
        { text: "Market raid\n\nThe raid hit the market because ⟦most of the traders are foreigners⟧." },
        { text: "Valley\n\n⟦Hundreds of families have left the valley⟧." },
        { text: "Clinic\n\nThe clinic opens late. ⟦The majority of patients wait outside in the rain⟧." },
      ],
      good: [
        { text: "Market raid\n\nMost of the traders are foreigners, census data from 2023 show, officials said." },
        { text: "Market raid\n\nMost of the morning was quiet." },
        { text: "Valley\n\nHundreds of families have left the valley, the mayor said." },
        { text: "Valley\n\n“Most of my neighbours are gone,” Holt said." },
        { text: "Valley\n\nMost importantly, the bridge held." },
      ],
    },
  },

  *check(draft, context) {
    for (const { sign, span, data } of unsourced(draft, context, findQuantifiers)) {
      const { quantifier } = sign;
      yield {
        span,
        message: /^many/.test(quantifier) ? "many" : "quantifier",
        values: { quantifier },
        data: { ...data, quantifier, start: span.start },
      };
    }
  },

  suggest({ data }, draft) {
    const [attribute, note] = sourceFixes(data, draft);
    const end = data.start + data.quantifier.length;
    const of = /\bof(?: (?:the|these|those|its|their|his|her))?$/.exec(data.quantifier)?.[0];
    const figure: Suggestion = {
      title: "Put a figure in its place: “[FIGURE?] …”",
      edits: [{ span: { start: data.start, end }, newText: of?.includes(" ") ? `[FIGURE?] ${of}` : "[FIGURE?]" }],
    };
    return [attribute, note, figure].filter((fix) => fix !== undefined);
  },

  explain: ({ data }) => `${l10n.t("What is the count, and whose?")} ${claimHover(data)}`,
});
