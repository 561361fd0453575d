/** Shows the future told as known, where it is neither scheduled nor anybody's own plan. */
import { findPredictions } from "../../claims/predictions.ts";
import { kindOf } from "../../draft/kind.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";
import { verbNumber } from "./verbNumber.ts";

interface Data extends ClaimData {
  readonly future: Span;
  readonly words: string;
}

export const predictionAsFact = draftRule<Record<never, never>, Data>({
  meta: {
    id: "prediction-as-fact",
    group: "claims",
    statement: "The future is scheduled, somebody’s own plan, or somebody’s forecast by name.",
    level: "information",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "Reporters quote predictions, they do not make them.",
    source: "Thomson Foundation, “Why reporters shouldn’t make predictions”",
    options: {},
    messages: { prediction: { text: "Scheduled or predicted, and by whom? “{words}” does not say." } },
    specificity: 55,
    standReasons,
    examples: {
      bad: [
        { text: "Ports\n\nThe strike ⟦will cripple the ports⟧." },
        { text: "Court\n\nThe new law ⟦is bound to fail in court⟧." },
      ],
      good: [
        { text: "Ports\n\nThe strike will begin on Monday at 6 a.m." },
        { text: "Ports\n\nThe strike will cripple the ports, the exporters’ association said." },
        { text: "Ports\n\nThe union will meet again." },
        { text: "Ports\n\nThe union is going to great lengths to keep the talks secret." },
        { text: "Vote\n\nHolt will win at least 38 of the 50 delegates." },
        { text: "Ports\n\nThe owners will likely cut back, the reasoning goes." },
        { text: "Ports\n\nIf it lasts, the strike will cripple the ports." },
        { text: "---\nkind: analysis\n---\n\nPorts\n\nThe strike will cripple the ports." },
      ],
    },
  },

  *check(draft, context) {
    if (kindOf(draft) !== "news") return;
    for (const { sign, block, span, data } of unsourced(draft, context, findPredictions)) {
      const future = inDraft(block, sign.futureSpan);
      yield {
        span,
        message: "prediction",
        values: { words: draft.text.slice(span.start, span.end) },
        data: { ...data, future, words: sign.future },
      };
    }
  },

  suggest({ data }, draft) {
    const fixes: Suggestion[] = [...sourceFixes(data, draft, "expects")];
    if (!/ not$/.test(data.words)) {
      // "will also rise"
      const adverb = /\s+(?:also|only|soon|again|still|now|then)$/.exec(data.words)?.[0] ?? "";
      const number = verbNumber(draft.text.slice(Math.max(0, data.future.start - 160), data.future.start));
      const is = /^(?:are|is)\b/.exec(data.words)?.[0] ?? (number === null ? null : number === "many" ? "are" : "is");
      if (is !== null)
        fixes.push({
          title: `Say whose forecast it is: “${is}${adverb} expected [BY WHOM?] to …”`,
          edits: [{ span: data.future, newText: `${is}${adverb} expected [BY WHOM?] to` }],
        });
      fixes.push({
        title: `Leave it open: “could${adverb} …”`,
        edits: [{ span: data.future, newText: `could${adverb}` }],
      });
    }
    return fixes;
  },

  explain: ({ data }) => claimHover(data),
});
