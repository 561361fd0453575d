/** Shows a day and month that a later reader could not place in a year. */

import { perParagraph } from "../../draft/perParagraph.ts";
import type { Block, CalendarDate, Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import {
  dateText,
  daysBetween,
  fullDateText,
  lastOccurrence,
  nearestOccurrence,
  weekdayText,
} from "../../language/calendar.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { hasDatelineDay } from "./draftDay.ts";
import { dayKey, nearDays, type YearlessDate as Yearless, yearlessDates } from "./yearlessDates.ts";

const options = {
  months: {
    default: 6,
    minimum: 1,
    maximum: 11,
    description: "A past date no more than this many months before the draft's own date needs no year.",
  },
} as const satisfies OptionSpecs;

interface OpenYear {
  /** In the draft. */
  readonly date: Span;
  readonly day: number;
  readonly month: number;
  readonly weekday: number | null;
  /** The day it must be by the draft's own date, where that is known. */
  readonly meant: CalendarDate | null;
}

export const dateWithoutYear = draftRule<typeof options, OpenYear>({
  meta: {
    id: "date-without-year",
    group: "hygiene",
    statement: "A day and month can be placed in a year: by the draft's own date, or by a year beside it.",
    level: "information",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: [],
    waits: true,
    why: "News leaves out the year when it is the current one. Once the story is in the archive, only its own date or a year in the text says which one that was.",
    source: "Common practice",
    options,
    messages: {
      undated: { text: "Which year? The draft has no date that would say when “{date}” is." },
      far: { text: "Which year? “{date}” lies more than {months} months before the draft's date, {draftDate}." },
    },
    examples: {
      bad: [
        { text: "All undocumented workers must leave the island by ⟦1 November⟧, the interior ministry said." },
        {
          text: "He has been held since ⟦3 March⟧, his lawyer said.\nA hearing is set for Friday.",
          draftDate: "2024-12-10",
        },
        {
          text: "The ministry set a limit of ⟦1 November⟧ for all claims.\nFew had applied, an official said.\nThose who apply after 1 November get nothing, she said.",
        },
        { text: "The dam will be drained on Wednesday, ⟦1 November⟧, engineers said." },
        { text: "The bridge was shut on ⟦March 3⟧ after a barge hit it, the port said.", draftDate: "2024-12-10" },
        { text: "The vote was set for ⟦Nov. 1⟧, officials said.\nThe count ends on ⟦Nov. 4⟧, they said." },
      ],
      good: [
        { text: "TIRANA, 4 Oct 2023 — All workers must leave by 1 November, the ministry said." },
        { text: "All workers must leave by 1 November 2023, the ministry said." },
        { text: "All workers must leave by 1 November, the ministry said.", draftDate: "2023-10-04" },
        { text: "The shops were full on 24 December, traders said.", draftDate: "2024-01-05" },
        {
          text: "The island is to vote on 9 February, and the polls are open, its clerk said.",
          draftDate: "2023-11-20",
        },
        { text: "He must pay by 30 January, the court ruled.", draftDate: "2024-02-10" },
        { text: "The party met on 3 March, its members said.", draftDate: "2024-04-10" },
        { text: "The new fee takes effect on Dec. 1 of this year, the port said." },
        { text: "TIRANA, 4 October (Newswire) — All workers must leave by 1 November, the ministry said." },
        { text: "The law changed after the September 11 attacks, she wrote in her book." },
        { text: "Villagers light fires on the beach every year on 5 May to greet the boats." },
        { text: "“You have until 1 November,” the minister told the workers." },
        { text: "The trial opened on 3 March 2019. On 5 March the first witness spoke, court papers show." },
        {
          text: "The fair opens on 9 May 2025, its chair said.\nIt was full last time.\nIt runs from 9 to 17 May, she said.",
        },
        { text: "She said on 31 June that the bridge was safe." },
        {
          text: "The limit was 1 November 2023, the ministry said.\nA court heard the case.\nThose who came after 1 November were turned away, it heard.",
        },
      ],
    },
  },

  *check(draft, { options: { months }, draftDate }) {
    if (draftDate === null && hasDatelineDay(draft)) return;
    const withYear = new Set<string>();
    /** A month once read with its day and year places its later days too: 9 May 2025, then 17 May. */
    const monthsRead = new Set<number>();
    const byDay = new Map<string, { readonly block: Block; readonly found: Yearless }[]>();
    for (const [block, dates] of datesOf.inDraft(draft)) {
      for (const mention of dates) {
        if (mention.year === null) continue;
        withYear.add(dayKey(mention));
        monthsRead.add(mention.month);
      }
      if (!isRead(block) || givesYear(readBefore(draft, block))) continue;
      for (const found of yearlessDates(block.paragraph)) {
        if (monthsRead.has(found.mention.month)) continue;
        const places = byDay.get(dayKey(found.mention)) ?? [];
        places.push({ block, found });
        byDay.set(dayKey(found.mention), places);
      }
    }
    for (const [key, places] of byDay) {
      if (withYear.has(key)) continue;
      const reported =
        draftDate === null ? places : places.filter(({ found }) => farDay(found, draftDate, months) !== null);
      const [first, ...others] = reported;
      if (first === undefined) continue;
      const { day, month, weekday } = first.found.mention;
      const span = spanOf(first.block, first.found);
      const meant = draftDate === null ? null : farDay(first.found, draftDate, months);
      yield {
        span,
        message: draftDate === null ? "undated" : "far",
        values: {
          date: draft.text.slice(span.start, span.end),
          months: String(months),
          draftDate: draftDate === null ? "" : dateText(draftDate),
        },
        related: others.map((other) => ({ span: spanOf(other.block, other.found), message: l10n.t("The same date") })),
        data: { date: span, day, month, weekday, meant },
      };
    }
  },

  suggest({ data: { date, meant } }, draft) {
    const after = draft.text.slice(date.end, date.end + 40);
    // "Nov. 6 to 10": a year would have to stand behind the second day.
    if (/^ (?:to|and|through|or) \d/.test(after)) return [];
    const written = draft.text.slice(date.start, date.end);
    const add = (year: string) => [{ span: date, newText: withYearAdded(written, year, after) }];
    return [
      ...(meant === null ? [] : [{ title: `Add the year ${meant.year}`, edits: add(String(meant.year)) }]),
      { title: "Mark the year as open: “[YEAR?]”", edits: add("[YEAR?]") },
    ];
  },

  explain({ data: { weekday, meant } }) {
    if (meant !== null) return l10n.t("Counted from the draft's date, it is {0}.", fullDateText(meant));
    const advice = l10n.t("A date in the dateline or the front matter places every date of the draft.");
    return weekday === null ? advice : `${advice} ${l10n.t("This one must fall on a {0}.", weekdayText(weekday))}`;
  },
});

const datesOf = perParagraph(({ dates }) => dates);

function isRead({ paragraph: { zone } }: Block): boolean {
  return dateWithoutYear.meta.zones.includes(zone);
}

/** The paragraph that a reader has just read. */
function readBefore(draft: Draft, { index }: Block): Block | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const block = draft.blocks[at];
    if (block !== undefined && isRead(block)) return block;
  }
  return undefined;
}

function givesYear(block: Block | undefined): boolean {
  return block?.paragraph.dates.some(({ year }) => year !== null) ?? false;
}

const daysPerMonth = 30.5;

/** The day a past date means, where that is more than so many months back. */
function farDay({ mention, isPast }: Yearless, draftDate: CalendarDate, months: number): CalendarDate | null {
  const last = lastOccurrence(mention.day, mention.month, draftDate);
  const nearest = nearestOccurrence(mention.day, mention.month, draftDate);
  if (!isPast || last === null || nearest === null) return null;
  if (Math.abs(daysBetween(draftDate, nearest)) <= nearDays) return null;
  return daysBetween(last, draftDate) > months * daysPerMonth ? last : null;
}

const spanOf = (block: Block, { mention }: Yearless) => ({
  start: block.start + mention.dateSpan.start,
  end: block.start + mention.dateSpan.end,
});

/** `1 November 2023`, but `November 1, 2023,` where the sentence goes on. */
function withYearAdded(date: string, year: string, after: string): string {
  if (/^\d/.test(date)) return `${date} ${year}`;
  return `${date}, ${year}${/^ [\p{L}\p{N}]/u.test(after) ? "," : ""}`;
}
