/** Shows polls and studies without a name behind them, and polls that "prove". */

import { findPolls, type Poll, pollDates, pollMargins, pollSamples } from "../../claims/polls.ts";
import { perDraft } from "../../draft/perDraft.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { wordTable } from "../../language/wordTable.ts";
import { isCredited } from "../attribution/credits.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { standReasons } from "./claimFixes.ts";

interface Data {
  readonly details: Poll["details"];
  /** What its own sentence tells. */
  readonly own: Poll["details"];
  readonly noun: string;
  readonly verb: string;
  readonly verbSpan: Span;
  /** Where the details go, in the draft. */
  readonly detailsAt: number;
  /** A study is asked for other things than a poll. */
  readonly isPoll: boolean;
  readonly isDenied: boolean;
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
      details: { text: "When was this {noun} taken, and how many were asked? Neither is given.", level: "information" },
      date: { text: "When was this {noun} taken?", level: "information" },
      sample: { text: "How many people did this {noun} ask?", level: "information" },
      shows: { text: "A {noun} suggests; careful desks do not let it “{verb}” anything.", level: "hint" },
    },
    specificity: 70,
    standReasons,
    examples: {
      bad: [
        { text: "Mayor\n\n⟦A new poll shows⟧ voters have turned against the mayor." },
        { text: "Mayor\n\nVoters have turned against the mayor, according to ⟦a new poll⟧." },
        { text: "Vaccine\n\n⟦Research proves⟧ the vaccine halves infections." },
        { text: "Vaccine\n\n⟦Studies show⟧ that the vaccine halves infections." },
        { text: "Mayor\n\n⟦A poll of 1,204 adults by Orbis on 5 May proved⟧ that the mayor is liked." },
        { text: "Mayor\n\n⟦An Orbis poll found⟧ that voters have turned against the mayor." },
        { text: "Mayor\n\n⟦An Orbis poll of 1,204 adults found⟧ that voters have turned against the mayor." },
        { text: "Mayor\n\n⟦An Orbis poll taken on 5 May found⟧ that voters have turned against the mayor." },
        { text: "Mayor\n\n⟦A poll of 1,204 adults by Orbis on 5 May showed⟧ that the mayor is liked." },
      ],
      good: [
        {
          text: "Mayor\n\nA poll of 1,204 adults by Orbis for Radio Delta on 2–5 May suggested that voters had turned, with a margin of error of 3 points.",
        },
        {
          text: "Tea\n\nTea drinkers live longer, a study suggests.\n\nThe researchers, from the Velmora Institute, followed 4,000 nurses.",
        },
        { text: "Vote\n\nPolling stations opened at 7 a.m." },
        { text: "Mayor\n\nOrbis asked 1,204 adults on 5 May. The poll suggests that the mayor is liked." },
        {
          text: "Mayor\n\nAn Orbis poll found that voters have turned against the mayor.\n\nThe pollster asked 1,204 adults on 2–5 May.",
        },
        { text: "Mayor\n\n“Polls show nothing,” Reyn said." },
      ],
    },
  },

  *check(draft, { claims, credits }) {
    // Read only so that this rule waits for the whole check, as its neighbours do.
    void claims;
    let named = false;
    const asked = new Set<string>();
    for (const block of draft.blocks) {
      const { paragraph } = block;
      if (paragraph.zone !== "body" && paragraph.zone !== "bullet") continue;
      for (const poll of findPolls(paragraph)) {
        const { isBack, isDenied, noun, verb, name } = poll;
        const span = inDraft(block, poll.span);
        // Whoever reads the data to the reporter answers for them.
        if (noun === "data" && isCredited(credits, span)) continue;
        const details = isPoll(noun) ? detailsNear(draft, span, poll.details) : poll.details;
        const isUnnamed =
          !details.organiser &&
          !(isBack && (named || isIntroduced(draft, span.start))) &&
          !isNamedLater(draft, span.end, noun);
        const words = draft.text.slice(span.start, span.end);
        const isOne = isPlainPoll.test(noun) && details.organiser && !otherThing.test(words);
        const isAsked = !isOne || isBack || name === "" || asked.has(name);
        const message = isUnnamed
          ? "unnamed"
          : /^(?:prove|proves|proved|demonstrate)/.test(verb) && details.organiser && !isDenied
            ? "proves"
            : ((isAsked ? null : missing(details)) ?? (isOne && !isDenied && /^show/.test(verb) ? "shows" : null));
        named ||= details.organiser;
        if (message === null) continue;
        if (message !== "shows") asked.add(name);
        yield {
          span,
          message,
          values: { noun, verb: bases[verb] ?? verb },
          data: {
            details,
            own: poll.details,
            noun,
            verb,
            verbSpan: inDraft(block, poll.verbSpan),
            detailsAt: block.start + poll.detailsAt,
            isPoll: isPoll(noun),
            isDenied,
          },
        };
      }
    }
  },

  suggest({ message, data }, draft) {
    const fixes: Suggestion[] = [];
    const words = templateFor(message, data);
    if (words !== null) {
      // The stop or comma that stands there closes it.
      const template = /^\s*[,.;:!?]/.test(draft.text.slice(data.detailsAt, data.detailsAt + 2))
        ? words.replace(/,$/, "")
        : words;
      fixes.push({
        title: `Insert “${template}”`,
        edits: [{ span: { start: data.detailsAt, end: data.detailsAt }, newText: ` ${template}` }],
      });
    }
    const softer = suggests[data.verb];
    if (softer !== undefined && !data.isDenied) {
      fixes.push({
        title: `Replace “${data.verb}” by “${softer}”`,
        edits: [{ span: data.verbSpan, newText: softer }],
        ...((message === "proves" || message === "shows") && { preferred: true }),
      });
    }
    return fixes;
  },

  explain({ data: { details, isPoll } }) {
    const tick = (present: boolean, what: string) => `${present ? "✓" : "✗"} ${what}`;
    const rest = isPoll
      ? [tick(details.sample, l10n.t("how many were asked")), tick(details.margin, l10n.t("margin of error"))]
      : [];
    return [tick(details.organiser, l10n.t("who made it")), tick(details.when, l10n.t("when")), ...rest].join(" · ");
  },
});

const isStudy = /^(?:stud(?:y|ies)|research)$/;
const authors =
  /\b(?:[Rr]esearchers|[Ss]cientists|[Aa]uthors|[Aa]cademics|team|study|paper|[Ff]indings)\b[^.]{0,60}? (?:from|at|by|of|in) (?:the )?\p{Lu}/u;
const pollster =
  /(?<!\p{L})(?!(?:The|An?|This|That|These|Those|One|New|Another|In|But|Most|Some|Polls?|Surveys?|According)\b)\p{Lu}[\p{L}&.’'/-]+ (?:[\p{L}-]+ ){0,2}(?:poll|survey)\b|(?<!\b(?:[Aa]|[Aa]nother) )\b(?:poll|survey)\b[^.]{0,60}? (?:by|from) (?:the )?\p{Lu}|(?<!\p{L})\p{Lu}[\p{L}&-]+ (?:asked|surveyed|polled|interviewed|questioned) (?:[\p{Ll}]+ ){0,2}\d/u;

/** The lead gives what was found, the next paragraph who did: "The researchers, from the Odet Institute in Port Alden, …". */
function isNamedLater({ text }: Draft, from: number, noun: string): boolean {
  const next = text.slice(from, from + nearAfter);
  return isStudy.test(noun) ? authors.test(next) : isPlainPoll.test(noun) && pollster.test(next);
}

const isPoll = (noun: string) => /^(?:poll|survey)/.test(noun);
/** One poll; of "polls" nobody expects a day and a number each. */
const isPlainPoll = /^(?:poll|survey)$/;

/** "Poll results that show", "said his survey": the poll itself tells nothing here. */
const otherThing = /\b(?:that|which|results?|numbers|said|says)\b/iu;

/**
 * What the copy tells of a poll anywhere near: its day within some sentences, for dates are many in a draft, the number asked wherever it
 * stands, for that is often told at the end.
 */
function detailsNear(draft: Draft, { start, end }: Span, { organiser }: Poll["details"]): Poll["details"] {
  const near = draft.text.slice(Math.max(0, start - nearBefore), end + nearAfter);
  return {
    organiser,
    when: pollDates.test(near) || /\b(?:today|yesterday|tonight|earlier|recently|ago)\b/iu.test(near),
    sample: hasSample(draft) || hasMargin(draft),
    margin: hasMargin(draft),
  };
}

const hasSample = perDraft(({ text }) => pollSamples.test(text));
const hasMargin = perDraft(({ text }) => pollMargins.test(text));

/** UTF-16 code units: about three sentences, and about five. */
const nearBefore = 500;
const nearAfter = 900;

function missing({ when, sample }: Poll["details"]): "details" | "date" | "sample" | null {
  if (when) return sample ? null : "sample";
  return sample ? "date" : "details";
}

/** What to put in for what is missing; null for nothing. */
function templateFor(message: string, { details, own, isPoll: isOfPoll }: Data): string | null {
  // Dates near by are those of another thing where nothing says whose poll it is.
  const told = message === "unnamed" ? own : details;
  const sample = told.sample ? "" : " of [NUMBER?] people";
  const day = told.when ? "" : " on [DATE?]";
  switch (message) {
    case "unnamed":
      if (isOfPoll) return `by [POLLSTER?]${sample}${day}`;
      return told.when ? "by [INSTITUTE?]" : "by [INSTITUTE?], published in [YEAR?],";
    case "details":
    case "date":
    case "sample":
      return `${sample}${day}`.trim();
    default:
      return null;
  }
}

const bases = wordTable<string>({
  shows: "show",
  showed: "show",
  proves: "prove",
  proved: "prove",
  demonstrates: "demonstrate",
  demonstrated: "demonstrate",
});

const suggests = wordTable<string>({
  show: "suggest",
  shows: "suggests",
  showed: "suggested",
  prove: "suggest",
  proves: "suggests",
  proved: "suggested",
  demonstrate: "suggest",
  demonstrates: "suggests",
  demonstrated: "suggested",
});

/** "The poll" goes back to one told of before, in whatever words. */
function isIntroduced(draft: Draft, before: number): boolean {
  return /\b(?:polls?|polled|surveys?|surveyed|stud(?:y|ies|ied)|research(?:ers)?|data|asked|interviewed)\b/iu.test(
    draft.text.slice(Math.max(0, before - 1500), before),
  );
}
