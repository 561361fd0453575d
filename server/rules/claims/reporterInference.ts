/** Shows "appears to be aimed at", "in an apparent effort to": conclusions that nobody is said to draw. */
import { findInferences } from "../../claims/inferences.ts";
import { kindOf } from "../../draft/kind.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { markAsAnalysis } from "./markAsAnalysis.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

export const reporterInference = draftRule<Record<never, never>, ClaimData>({
  meta: {
    id: "reporter-inference",
    group: "claims",
    statement: "What something appears to mean is somebody’s conclusion by name, or the piece is marked as analysis.",
    level: "information",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "“Appears to” is the newsroom drawing a conclusion. Readers must be able to tell it from what is known.",
    source: "IPSO, Editors’ Code, clause 1; Signal Halifax style guide on speculation",
    options: {},
    messages: { inference: { text: "Whose conclusion is “{words}”?" } },
    specificity: 50,
    standReasons,
    examples: {
      bad: [
        { text: "Market raid\n\nThe raid ⟦appears to be aimed at foreign traders⟧." },
        { text: "Market raid\n\n⟦In what appears to be a revenge attack, the stalls were burned down⟧." },
        { text: "Cabinet\n\nThe minister resigned ⟦in an apparent effort to save the coalition⟧." },
      ],
      good: [
        { text: "Market raid\n\nThe raid appears to be aimed at foreign traders, the chamber of commerce said." },
        { text: "Theatre\n\nShe appears in the third act." },
        { text: "Court\n\nHe appeared in court on Monday." },
        { text: "Velmora\n\nFrom afar, the city can appear to be rich." },
        { text: "---\nkind: analysis\n---\n\nMarket raid\n\nThe raid appears to be aimed at foreign traders." },
        { text: "Cabinet\n\nShe seemed to smile at the bench." },
      ],
    },
  },

  *check(draft, context) {
    if (kindOf(draft) !== "news") return;
    for (const { span, data } of unsourced(draft, context, findInferences)) {
      yield { span, message: "inference", values: { words: draft.text.slice(span.start, span.end) }, data };
    }
  },

  suggest: ({ data }, draft) => [...sourceFixes(data, draft), ...markAsAnalysis(draft)],

  explain: ({ data }) =>
    `${claimHover(data)}\n\n${l10n.t("In an analysis piece, say so in the front matter (`kind: analysis`): then this is not asked.")}`,
});
