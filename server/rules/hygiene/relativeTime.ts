/** Shows relative time ("last week", "hours after the speech") that nothing in the draft ties to a day. */

import { perParagraph } from "../../draft/perParagraph.ts";
import { quotationAt } from "../../draft/spans.ts";
import type { Block, CalendarDate, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { fullDateText } from "../../language/calendar.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { hasDatelineDay } from "./draftDay.ts";
import { dayOf, inWeekdays, isAnchored, phrasesOf, type TimePhrase } from "./timePhrases.ts";

const options = {
  always: {
    default: [] as readonly string[],
    description:
      "Phrases reported wherever they plainly mean a day, for houses that print the weekday: today, tonight, yesterday.",
  },
  reach: {
    default: 3,
    minimum: 0,
    description: "For how many paragraphs after it a weekday or date still says when things happened.",
  },
} as const satisfies OptionSpecs;

/** `day`: the day it means, by the draft's date; null where it means a longer time or the draft has no date. */
interface RelativeTime {
  readonly phrase: Span;
  readonly day: CalendarDate | null;
  readonly isDated: boolean;
}

export const relativeTime = draftRule<typeof options, RelativeTime>({
  meta: {
    id: "relative-time",
    group: "hygiene",
    statement: "Relative time (today, last week, hours after) can be traced to a day.",
    level: "information",
    zones: ["standfirst", "bullet", "body"],
    inQuotes: false,
    tags: [],
    why: "“Last week” moves with the day it is read, and “hours after” leans on an event that needs a day itself. A weekday or a date holds still.",
    source: "AP style rules for the time element",
    options,
    messages: {
      undated: { text: "“{phrase}” counts from a day the draft does not give." },
      event: { text: "“{phrase}”: on which day was that? No weekday or date is near." },
      house: { text: "House style prints the weekday instead of “{phrase}”." },
    },
    examples: {
      bad: [
        { text: "The order came ⟦hours after⟧ the speech, a ministry official said." },
        { text: "Talks on the water treaty resumed ⟦last week⟧, the envoy said." },
        {
          text: "The envoy left ⟦yesterday⟧, her office said.\nTalks are to go on next week, it added.",
        },
        { text: "Talks on the water treaty resumed ⟦a fortnight ago⟧, the envoy said." },
        { text: "The envoy said ⟦today⟧ that the talks had failed." },
        {
          text: "The minister arrived ⟦two days after⟧ the flood and left again within the hour, villagers said.",
        },
        {
          text: "The envoy left ⟦yesterday⟧, her office said.",
          draftDate: "2023-10-04",
          options: { always: ["yesterday"] },
        },
        {
          text: "The decree came just ⟦hours after⟧ the mayor said that shops must close by 1 November.",
        },
      ],
      good: [
        { text: "The order came hours after Tuesday's speech, a ministry official said." },
        { text: "“I slept last week,” she said." },
        { text: "Talks on the water treaty resumed last week, the envoy said.", draftDate: "2023-10-04" },
        { text: "The minister spoke on Tuesday.\nThe order came hours after the speech, an official said." },
        {
          text: "Even today the mill grinds flour for the village, and today's owner is the founder's great-grandson.",
        },
        { text: "The road is used today by lorries, and in the days after the flood it was the only one." },
        { text: "The minister, who resigned last week, left hours after the speech.", draftDate: "2023-10-04" },
        {
          text: "The mayor spoke to farmers just days before Tuesday’s vote.\nThe polls opened hours after the storm.",
        },
        { text: "Prices rose over the last month, traders said." },
        { text: "The vaccine is given hours after birth, doctors at the clinic said." },
        { text: "The bridge opened in August 2021, and two days after that it was shut again." },
        { text: "In the past two weeks nearly 1,000 people have been held, the embassy said." },
        { text: "LINDAL, 4 March (Newswire) — Talks resumed last week, the envoy said." },
      ],
    },
  },

  *check(draft, { options: { always, reach }, draftDate }) {
    const house = new Set(always.map((word) => word.toLowerCase()));
    const isDated = draftDate !== null || hasDatelineDay(draft);
    let anchorIndex = Number.NEGATIVE_INFINITY;
    let position = 0;
    let undated: { readonly span: Span; readonly later: Span[] } | null = null;
    const anchored = isAnchored.along(draft);
    const timed = phrasesOf.along(draft);
    const read = isRead.along(draft);
    for (const block of draft.blocks) {
      const { index, paragraph } = block;
      if (anchored[index] !== undefined) anchorIndex = position;
      if (read[index] === undefined) continue;
      const phrases = timed[index] ?? noPhrases;
      // In a dated draft "last week" is as good an anchor as a date.
      if (isDated && phrases.some(({ kind }) => kind === "calendar")) anchorIndex = position;
      const near = position - anchorIndex <= reach;
      for (const { span, kind } of phrases) {
        const phrase = paragraph.text.slice(span.start, span.end);
        const isHouse = house.has(phrase.toLowerCase());
        if (!isHouse && (near || quotationAt(paragraph, span.start) !== null)) continue;
        const place = at(block, span);
        if (isHouse || kind === "event") {
          const data = { phrase: place, day: dayOf(phrase, draftDate), isDated };
          yield { span: place, message: isHouse ? "house" : "event", values: { phrase }, data };
        } else if (isDated) continue;
        else if (undated === null) undated = { span: place, later: [] };
        else undated.later.push(place);
      }
      position++;
    }
    if (undated === null) return;
    // One cause, one finding: a date for the draft settles all of them.
    const { span, later } = undated;
    yield {
      span,
      message: "undated",
      values: { phrase: draft.text.slice(span.start, span.end) },
      related: later.map((other) => ({ span: other, message: l10n.t("Counts from the same day") })),
      data: { phrase: span, day: null, isDated: false },
    };
  },

  suggest({ data: { phrase, day } }, draft) {
    if (day === null) return [];
    const written = draft.text.slice(phrase.start, phrase.end);
    const before = draft.text.slice(Math.max(0, phrase.start - 20), phrase.start);
    const newText = inWeekdays(written, day, before, draft.text.slice(phrase.end, phrase.end + 3));
    return [{ title: `Replace “${written}” with “${newText}”`, edits: [{ span: phrase, newText }], preferred: true }];
  },

  explain({ message, data: { day, isDated } }) {
    if (day !== null) return l10n.t("By the draft's date: {0}.", fullDateText(day));
    if (message === "event") return l10n.t("Cannot be traced: no weekday or date near enough says when the event was.");
    return isDated ? "" : l10n.t("Cannot be traced: the draft has no date in its dateline, front matter or settings.");
  },
});

const noPhrases: readonly TimePhrase[] = [];
const isRead = perParagraph(({ zone }) => relativeTime.meta.zones.includes(zone));

const at = (block: Block, span: Span): Span => ({ start: block.start + span.start, end: block.start + span.end });
