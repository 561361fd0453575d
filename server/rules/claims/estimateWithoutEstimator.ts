/** Shows an estimate that nobody is said to have made. */

import { type Estimate, findEstimates } from "../../claims/estimates.ts";
import { perDraft } from "../../draft/perDraft.ts";
import { inDraft, textOf } from "../../draft/spans.ts";
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
      const others = firstEstimates(draft)
        .filter((estimate) => estimate.sign !== sign)
        .slice(0, mostOthers)
        .map(({ words, line }) => `line ${line}: “${words}”`);
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

/** A hover shows no more of the others. */
const mostOthers = 10;

const firstEstimates = perDraft((draft) => {
  const first: { readonly sign: Estimate; readonly line: number; readonly words: string }[] = [];
  for (const [block, estimates] of findEstimates.inDraft(draft)) {
    for (const sign of estimates) {
      if (first.length > mostOthers) return first;
      first.push({ sign, line: block.line + 1, words: textOf(draft, inDraft(block, sign.span)) });
    }
  }
  return first;
});
