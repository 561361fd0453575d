/** Shows an estimate that nobody is said to have made. */

import { findEstimates } from "../../claims/estimates.ts";
import { inDraft } from "../../draft/spans.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

interface Data extends ClaimData {
  /** Other estimates of the draft: "line 4: an estimated 300". */
  readonly others: readonly string[];
}

export const estimateWithoutEstimator = draftRule<Record<never, never>, Data>({
  meta: {
    id: "estimate-without-estimator",
    group: "claims",
    statement: "What is estimated, believed to number or “as many as” says who estimates.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "An estimate is somebody's reckoning. Whose it is decides what it is worth.",
    source: "BBC Editorial Guidelines, War, Terror and Emergencies; NPR Ethics Handbook on crowd counts",
    options: {},
    messages: { estimate: { text: "Whose estimate? “{words}” does not say." } },
    specificity: 65,
    standReasons,
    examples: {
      bad: [
        { text: "Hills\n\n⟦An estimated 5,000 fighters⟧ are in the hills." },
        { text: "Flood\n\nThe damage ⟦is believed to be as high as 3 million crowns⟧." },
        { text: "Flood\n\n⟦Estimates put the damage at $3 million⟧." },
        { text: "Fair\n\n⟦As many as 400 stalls⟧ lined the quay on both days." },
      ],
      good: [
        { text: "Hills\n\nThe UN estimates that 5,000 fighters are in the hills." },
        { text: "Hills\n\nAn estimated 5,000 fighters are in the hills, according to the UN." },
        { text: "Theatre\n\nSeats up to row 20 are free." },
        { text: "Theatre\n\nIt is believed to be the oldest play in Velmoran." },
      ],
    },
  },

  *check(draft, context) {
    for (const { sign, block, span, data } of unsourced(draft, context, findEstimates)) {
      const others = draft.blocks.flatMap((other) =>
        findEstimates(other.paragraph)
          .filter((estimate) => estimate !== sign)
          .map((estimate) => {
            const { start, end } = inDraft(other, estimate.span);
            return `line ${other.line + 1}: “${draft.text.slice(start, end)}”`;
          }),
      );
      const words = block.paragraph.text.slice(sign.span.start, sign.span.end);
      yield { span, message: "estimate", values: { words }, data: { ...data, others } };
    }
  },

  suggest: ({ data }, draft) => sourceFixes(data, draft, "estimates"),

  explain({ data }) {
    const others =
      data.others.length === 0 ? "" : `  \n${l10n.t("Other estimates here: {0}.", data.others.join("; "))}`;
    return claimHover(data) + others;
  },
});
