/** Shows a figure that nobody is said to have counted. */

import { casualtyFigures } from "../../claims/casualtyFigures.ts";
import { type CountedFigure, countedFigures } from "../../claims/countedFigures.ts";
import { largeCount, listedBelow, listedNouns, smallMoney, statisticNouns } from "../../claims/figureNouns.ts";
import { isSettled } from "../../claims/settled.ts";
import { perDraft } from "../../draft/perDraft.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { perSentence } from "../../draft/perPart.ts";
import { overlaps } from "../../draft/spans.ts";
import type { Draft, Paragraph, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { type FixedFigure, isBackground, isSetByAct } from "./fixedFigures.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

interface Data extends ClaimData {
  readonly value: number;
}

export const unsourcedNumber = draftRule<
  { smallest: { default: number; description: string; minimum: number; maximum: number } },
  Data
>({
  meta: {
    id: "unsourced-number",
    group: "claims",
    statement: "A figure that is more than background has a source: in its sentence, or near enough to reach it.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "Somebody counted, measured or made up every figure. Without a name the newsroom vouches for it.",
    source: "Royal Statistical Society, Number hygiene for journalists; BBC, Guidance: Reporting statistics",
    options: {
      smallest: {
        default: 10,
        description: "Counts up to this are not asked about: a reader can make them.",
        minimum: 0,
        maximum: 1000,
      },
    },
    messages: { number: { text: "Whose figure is “{words}”? No source in sight." } },
    specificity: 30,
    standReasons,
    examples: {
      bad: [
        { text: "Jobs\n\nUnemployment in the valley stands at ⟦14.2 percent⟧." },
        { text: "Flood\n\nThe flood destroyed ⟦3,400 homes⟧." },
        {
          text: "Harbour\n\nThe port handled ⟦1.3 million containers⟧ last year.".replace(
            "⟦$40 million⟧",
            "$40 million",
          ),
        },
        { text: "Harbour\n\nThe council has spent ⟦more than $2 million⟧ on lawyers." },
      ],
      good: [
        { text: "Flood\n\nThe flood destroyed 3,400 homes, the provincial office said. Another 900 lost power." },
        { text: "Assembly\n\nParliament voted 210–34 on Tuesday." },
        { text: "Harbour\n\nHolt, 52, arrived at 10 a.m. with his 12-year-old son." },
        {
          text: "Harbour\n\nThe town has had two mayors since 1950 and lies 40 km from the sea.".replace(
            "11 mayors",
            "two mayors",
          ),
        },
        { text: "Harbour\n\nData from the Velmora Port Board show that it handled 1.3 million containers." },
        { text: "Harbour\n\n“We lost 300 cows,” Holt said." },
        {
          text: "Pay\n\nData from the 2014 Coast Survey show that women hold a third of the jobs.\n\nThe gap is less at the port. Masters earned $98,000 there.",
        },
        { text: "Loans\n\nThe advice is simple for anyone who wants to borrow $25,000." },
        { text: "Harbour\n\nThe ministry had counted 712 cases. It put the damage at $3 million." },
        { text: "Harbour\n\nUnder the deal, signed on Friday, the port will pay $120 million." },
        { text: "Harbour\n\nThe bank overcharged 61,000 customers, the regulator found." },
        { text: "Harbour\n\nThe shares closed at 27.40 crowns on Friday." },
      ],
    },
  },

  *check(draft, context) {
    const find = (paragraph: Paragraph) => figureSigns(paragraph, context.options);
    for (const { sign, block, span, data } of unsourced(draft, context, find)) {
      if (isSeenOrSet(block.paragraph, sign.sentence) || isSetByAct(block.paragraph, sign)) continue;
      if (isSettledToll(block.paragraph, sign) || isBackground(block.paragraph, sign)) continue;
      if (sign.isShare && isOfPollOrVote(draft, span)) continue;
      if (isOfNamedData(draft, span)) continue;
      const words = draft.text.slice(span.start, span.end).replace(/\s+/g, " ");
      yield {
        span,
        message: "number",
        values: { words },
        data: { ...data, value: sign.value },
      };
    }
  },

  suggest: ({ data }, draft) => sourceFixes(data, draft),

  explain({ data, span }, draft) {
    const lines = elsewhere(draft, data.value, span.start);
    const again = lines.length === 0 ? "" : `  \n${l10n.t("The same figure: {0}.", lines.join(", "))}`;
    return claimHover(data) + again;
  },
});

interface FigureSign extends FixedFigure {
  readonly value: number;
  readonly isShare: boolean;
}

const figureSigns = perParagraph((paragraph, { smallest }: { readonly smallest: number }): readonly FigureSign[] =>
  countedFigures(paragraph)
    .filter((figure) => isClaim(figure, smallest))
    .map(({ span, sentence, figure, kind }) => ({
      type: "qty",
      span,
      sentence,
      value: figure.value,
      isShare: kind === "percent",
      isMoney: kind === "money",
    })),
);

function isClaim({ kind, noun, figure }: CountedFigure, smallest: number): boolean {
  if (kind === "percent") return true;
  if (kind === "money") return figure.value >= smallMoney;
  if (kind !== "count" || noun === null || figure.value <= smallest) return false;
  const last = noun.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (onlookers.has(last) || (listedNouns.has(last) && figure.value < listedBelow)) return false;
  return statisticNouns.has(last) || figure.value >= (last === "people" ? manyPeople : largeCount);
}

/** The desk that was there has seen them. */
const onlookers = new Set(["supporters", "fans", "spectators"]);
const manyPeople = 100;
/** Seen by whoever wrote it; a rule of law or an offer; polls are asked about by another rule. */
const seenOrSet = new RegExp(
  "\\b(?:watched|sang|sung|sat|stood|cheered|queued|queueing|clapped|applauded|could|can|may|might|if|threshold|percent rate|tax|taxes|taxed|incomes? of|required|fined?|bail" +
    "|surtax|tariffs?|bracket|minimum|maximum|limit|capacity|seats?|sample|margin of error|likely voters|registered voters|respondents" +
    "|polls?|polling|surveys?|approval rating|adults|anyone|need to)\\b",
  "iu",
);
const isSeenOrSet = perSentence(({ text }, { start, end }) => seenOrSet.test(text.slice(start, end)));

/** The dead of history: the rule for casualties does not ask about them either. */
function isSettledToll(paragraph: Paragraph, { span, sentence }: FigureSign): boolean {
  return isSettled(paragraph, sentence) && casualtyFigures(paragraph).some((other) => overlaps(other.span, span));
}

/** A hover shows no more of them. */
const mostElsewhere = 10;

/** Other places with the same value: "line 7". */
function elsewhere(draft: Draft, value: number, except: number): readonly string[] {
  return (placesByValue(draft).get(value) ?? [])
    .filter(({ at }) => at !== except)
    .slice(0, mostElsewhere)
    .map(({ line }) => `line ${line}`);
}

const placesByValue = perDraft((draft) => {
  const places = new Map<number, { readonly at: number; readonly line: number }[]>();
  for (const [{ start, line }, figures] of countedFigures.inDraft(draft)) {
    for (const { figure, span } of figures) {
      const same = places.get(figure.value) ?? [];
      places.set(figure.value, same);
      if (same.length <= mostElsewhere) same.push({ at: start + span.start, line: line + 1 });
    }
  }
  return places;
});

/** Shares in a piece about a poll or an election: the poll is named once, results everybody has seen. */
function isOfPollOrVote(draft: Draft, { start, end }: Span): boolean {
  return pollOrVote.test(draft.text.slice(Math.max(0, start - farthestPoll), end + 60));
}

/** Data are named once, too, for the figures that follow: "Data from the Survey show …", "an analysis of the filings shows …". */
function isOfNamedData(draft: Draft, { start }: Span): boolean {
  return namedOnce.test(draft.text.slice(Math.max(0, start - farthestData), start));
}

/** UTF-16 code units: about five paragraphs. */
const farthestPoll = 2000;
const farthestData = 2000;
const namedOnce =
  /\b(?:data|figures|statistics|records|filings|analysis|tally) (?:from|of|by|compiled by) [^.!?\n]{3,80}? (?:shows?|showed|found|finds)\b/iu;
const pollOrVote =
  /\b(?:polls?|polled|polling|pollster|surveys?|surveyed|respondents|of the votes?|votes? counted|caucus(?:es)?|primary|election results)\b/iu;
