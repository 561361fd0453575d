/** Shows "led to", "caused by", "resulted in" between two events where nobody is said to have established it. */
import { findCauses } from "../../claims/causes.ts";
import type { Span } from "../../draft/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";
import { verbNumber } from "./verbNumber.ts";

interface Data extends ClaimData {
  /** The joining words, in the draft, and what may stand for them; null where nothing fits. */
  readonly milder: { readonly span: Span; readonly words: string } | null;
}

export const unsourcedCausation = draftRule<Record<never, never>, Data>({
  meta: {
    id: "unsourced-causation",
    group: "claims",
    statement: "That one event caused another is somebody’s finding, and says whose.",
    level: "information",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "One thing followed another: everybody can see that. That it followed because of it is a conclusion.",
    source: "IPSO, Editors’ Code, clause 1 (fact and conjecture apart); common practice",
    options: {},
    messages: { cause: { text: "Who establishes the cause? “{words}” has no source in sight." } },
    specificity: 52,
    standReasons,
    examples: {
      bad: [
        { text: "Ban\n\nThe ban ⟦led to a surge⟧ in smuggling." },
        { text: "Crash\n\nThe crash ⟦was caused by a drunk driver⟧." },
        { text: "Mill\n\nThe new tariff ⟦resulted in the closure⟧ of two mills." },
      ],
      good: [
        { text: "Ban\n\nThe ban led to a surge in smuggling, customs officers and two traders said." },
        { text: "Match\n\nThe match was moved because of rain." },
        { text: "Farm\n\nThe path led to a farm." },
        { text: "Snow\n\nSnow led to delays on the pass road." },
      ],
    },
  },

  *check(draft, context) {
    for (const { sign, span, data } of unsourced(draft, context, findCauses)) {
      const words = milderFor(sign.link, draft.text.slice(Math.max(0, span.start - 160), span.start));
      const milder = words === null ? null : { span: { start: span.start, end: span.start + sign.link.length }, words };
      yield {
        span,
        message: "cause",
        values: { words: draft.text.slice(span.start, span.end) },
        data: { ...data, milder },
      };
    }
  },

  suggest({ data }, draft) {
    const fixes: Suggestion[] = [...sourceFixes(data, draft)];
    if (data.milder !== null) {
      const { span, words } = data.milder;
      fixes.push({ title: `Say only that it came after: “${words}”`, edits: [{ span, newText: words }] });
    }
    return fixes;
  },

  explain: ({ data }) => claimHover(data),
});

/** What tells the order without the cause. "Was caused by" turns the sentence round and has no such words. */
function milderFor(link: string, before: string): string | null {
  if (/^(?:led (?:directly )?to|resulted in|sparked|triggered|brought about)$/.test(link)) {
    const number = verbNumber(before);
    return number === null ? null : `${number === "many" ? "were" : "was"} followed by`;
  }
  if (/^(?:as a (?:direct )?result of|largely because of|mainly due to|largely due to)$/.test(link)) return "after";
  return null;
}
