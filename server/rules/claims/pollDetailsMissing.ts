/** Shows polls and studies without a name behind them, and polls that "prove". */
import { findPolls, type Poll } from "../../claims/polls.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { standReasons } from "./claimFixes.ts";

interface Data {
  readonly details: Poll["details"];
  readonly noun: string;
  readonly verb: string;
  readonly verbSpan: Span;
  /** Before the verb, in the draft: where the details go. */
  readonly detailsAt: number;
  /** A study is asked for other things than a poll. */
  readonly isPoll: boolean;
}

export const pollDetailsMissing = draftRule<Record<never, never>, Data>({
  meta: {
    id: "poll-details-missing",
    group: "claims",
    statement: "A poll or study is named with who made it and when; it suggests, it does not prove.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    why: "Without the pollster, the date and the number asked nobody can judge a poll, or find it again.",
    source: "AP Stylebook, “polls and surveys”; BBC, Reporting opinion polls",
    options: {},
    messages: {
      unnamed: { text: "Whose {noun}? Neither who made it nor when is given." },
      proves: { text: "A {noun} suggests; it does not “{verb}”.", level: "information" },
    },
    specificity: 70,
    standReasons,
    examples: {
      bad: [
        { text: "Mayor\n\n⟦A new poll shows⟧ voters have turned against the mayor." },
        { text: "Vaccine\n\n⟦Research proves⟧ the vaccine halves infections." },
        { text: "Vaccine\n\n⟦Studies show⟧ that the vaccine halves infections." },
        { text: "Mayor\n\n⟦A poll of 1,204 adults by Orbis on 5 May proved⟧ that the mayor is liked." },
      ],
      good: [
        {
          text: "Mayor\n\nA poll of 1,204 adults by Orbis for Radio Delta on 2–5 May suggested that voters had turned, with a margin of error of 3 points.",
        },
        { text: "Vote\n\nPolling stations opened at 7 a.m." },
        { text: "Mayor\n\nOrbis asked 1,204 adults on 5 May. The poll shows that the mayor is liked." },
        { text: "Mayor\n\n“Polls show nothing,” Reyn said." },
      ],
    },
  },

  *check(draft, { claims }) {
    // Read only so that this rule waits for the whole check, as its neighbours do.
    void claims;
    let named = false;
    for (const block of draft.blocks) {
      const { paragraph } = block;
      if (paragraph.zone !== "body" && paragraph.zone !== "bullet") continue;
      for (const poll of findPolls(paragraph)) {
        const { details, isBack, noun, verb } = poll;
        const span = inDraft(block, poll.span);
        const message =
          /^(?:prove|proves|proved|demonstrate)/.test(verb) && details.organiser
            ? "proves"
            : !details.organiser && !(isBack && (named || isIntroduced(draft, span.start)))
              ? "unnamed"
              : null;
        named ||= details.organiser;
        if (message === null) continue;
        yield {
          span,
          message,
          values: { noun, verb },
          data: {
            details,
            noun,
            verb,
            verbSpan: inDraft(block, poll.verbSpan),
            detailsAt: block.start + poll.verbSpan.start - 1,
            isPoll: /^(?:poll|survey)/.test(noun),
          },
        };
      }
    }
  },

  suggest({ message, data }) {
    const fixes: Suggestion[] = [];
    if (message === "unnamed") {
      const template = data.isPoll
        ? "by [POLLSTER?] of [NUMBER?] people on [DATE?]"
        : "by [INSTITUTE?], published in [YEAR?],";
      fixes.push({
        title: `Insert “${template}”`,
        edits: [{ span: { start: data.detailsAt, end: data.detailsAt }, newText: ` ${template}` }],
      });
    }
    const softer = suggests[data.verb];
    if (softer !== undefined) {
      fixes.push({
        title: `Replace “${data.verb}” by “${softer}”`,
        edits: [{ span: data.verbSpan, newText: softer }],
        ...(message === "proves" && { preferred: true }),
      });
    }
    return fixes;
  },

  explain({ data: { details, isPoll } }) {
    const tick = (present: boolean, what: string) => `${present ? "✓" : "✗"} ${what}`;
    const rest = isPoll ? [tick(details.sample, "how many were asked"), tick(details.margin, "margin of error")] : [];
    return [tick(details.organiser, "who made it"), tick(details.when, "when"), ...rest].join(" · ");
  },
});

const suggests: Readonly<Record<string, string>> = {
  show: "suggest",
  shows: "suggests",
  showed: "suggested",
  prove: "suggest",
  proves: "suggests",
  proved: "suggested",
  demonstrate: "suggest",
  demonstrates: "suggests",
  demonstrated: "suggested",
};

/** "The poll" goes back to one told of before, in whatever words. */
function isIntroduced(draft: Draft, before: number): boolean {
  return /\b(?:polls?|polled|surveys?|surveyed|stud(?:y|ies|ied)|research(?:ers)?|data|asked|interviewed)\b/iu.test(
    draft.text.slice(Math.max(0, before - 1500), before),
  );
}
