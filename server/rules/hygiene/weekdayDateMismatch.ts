/** Shows a weekday that does not fall on its date, and a date the calendar does not have. */

import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Block, CalendarDate, DateMention, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import {
  dateText,
  daysBetween,
  daysInMonth,
  fullDateText,
  isPossible,
  lastOccurrence,
  monthNames,
  monthText,
  nearestOccurrence,
  nearestWeekday,
  nextOccurrence,
  weekdayOf,
  weekdayText,
} from "../../language/calendar.ts";
import { draftRule } from "../types.ts";
import { redated, weekdayLike } from "./dateRewriting.ts";
import { otherYear, yearWords } from "./timeWords.ts";
import { nearDays } from "./yearlessDates.ts";

type NoOptions = Record<never, never>;

/** Spans in the draft; `actual` is the day the date means, null where there is no such day. */
interface Mismatch {
  readonly date: Span;
  readonly month: number;
  readonly weekday: Span | null;
  readonly writtenWeekday: number | null;
  readonly actual: CalendarDate | null;
}

export const weekdayDateMismatch = draftRule<NoOptions, Mismatch>({
  meta: {
    id: "weekday-date-mismatch",
    group: "hygiene",
    statement: "Weekday and date agree, and the calendar has the day.",
    level: "error",
    zones: [
      "embargo",
      "advisory",
      "headline",
      "standfirst",
      "dateline",
      "bullet",
      "body",
      "crosshead",
      "caption",
      "footnote",
    ],
    inQuotes: false,
    tags: [],
    why: "A day of the week is the simplest thing to check and heads the list of what a desk has to correct; a reader who comes on the other day has been misled.",
    source: "Reuters Handbook, Corrections, Refiles, Kills, Repeats and Embargoes",
    options: {},
    messages: {
      weekday: { text: "{date} is a {actual}, not a {written}." },
      impossible: { text: "There is no {date}: {month} has {days} days{year}." },
    },
    examples: {
      bad: [
        { text: "The court will rule on ⟦Monday, 1 November 2023⟧, its clerk said." },
        { text: "The bridge will be shut until ⟦31 June⟧, engineers said." },
        {
          text: "ARDEN, 4 Oct 2023 — The court will rule on ⟦Monday, 1 November⟧, its clerk said.",
        },
        { text: "She was born on ⟦29 February 1999⟧, her passport says.\nShe now lives in Lindal." },
        { text: "Voting starts on ⟦Tues., Nov. 1, 2023⟧, officials said.", draftDate: "2023-10-04" },
        { text: "The vote will be held on ⟦Thursday, 16 May⟧, the clerk said.", draftDate: "2025-05-10" },
        { text: "EMBARGOED until 00:01 GMT, ⟦Monday, 1 November 2023⟧\n\nThe court has ruled, its clerk said." },
      ],
      good: [
        { text: "The fair runs Saturday and Sunday, 4-5 November 2023, its chair said." },
        { text: "The court will rule on Wednesday, 1 November 2023, its clerk said." },
        { text: "The court will rule on Tuesday, its clerk said." },
        { text: "The court will rule on Monday, 1 November, its clerk said." },
        { text: "The court ruled on Sunday, 3 March, its clerk said.", draftDate: "2024-12-10" },
        { text: "The court sits on Monday, 6 January, its clerk said.", draftDate: "2024-12-20" },
        { text: "A year ago, on Thursday, 16 May, the bridge fell, its owner said.", draftDate: "2025-05-10" },
        { text: "The leap day is 29 February, the almanac says.", draftDate: "2023-10-04" },
        { text: "She was born on 29 February 2000, her passport says." },
        { text: "“We met on Monday, 1 November 2023,” he wrote in the letter." },
      ],
    },
  },

  *check(draft, { draftDate }) {
    let years: ReadonlySet<number> | null = null;
    for (const [block, dates] of datesOf.inDraft(draft)) {
      for (const mention of dates) {
        if (!couldBe(mention, draftDate)) yield impossible(block, mention);
        else if (mention.weekday !== null && mention.weekdaySpan !== null) {
          const actual = dayMeant(block, mention, mention.weekday, draftDate);
          if (actual === null || weekdayOf(actual) === mention.weekday) continue;
          years ??= new Set([...yearsOf.inDraft(draft)].flatMap(([, found]) => found));
          if (mention.year === null && fitsOneOf(years, mention)) continue;
          const values = {
            date: dateText(actual),
            actual: weekdayText(weekdayOf(actual)),
            written: weekdayText(mention.weekday),
          };
          yield { span: at(block, mention.span), message: "weekday", values, data: dataOf(block, mention, actual) };
        }
      }
    }
  },

  suggest({ data: { date, month, weekday, writtenWeekday, actual } }, draft) {
    const written = draft.text.slice(date.start, date.end);
    if (actual === null || weekday === null || writtenWeekday === null) {
      return [
        {
          title: "Mark the date as open: “[DATE?]”",
          edits: [{ span: { start: date.end, end: date.end }, newText: " [DATE?]" }],
        },
      ];
    }
    const oldDay = draft.text.slice(weekday.start, weekday.end);
    const newDay = weekdayLike(oldDay, weekdayOf(actual));
    const newDate = redated(written, month, nearestWeekday(actual, writtenWeekday));
    return [
      { title: `Replace “${oldDay}” with “${newDay}”`, edits: [{ span: weekday, newText: newDay }] },
      ...(newDate === null
        ? []
        : [{ title: `Replace “${written}” with “${newDate}”`, edits: [{ span: date, newText: newDate }] }]),
    ];
  },

  explain({ data: { writtenWeekday, actual } }) {
    if (actual === null || writtenWeekday === null) return "";
    return l10n.t(
      "Calendar: {0}; the nearest {1} is {2}.",
      fullDateText(actual),
      weekdayText(writtenWeekday),
      dateText(nearestWeekday(actual, writtenWeekday)),
    );
  },
});

const at = (block: Block, span: Span): Span => ({ start: block.start + span.start, end: block.start + span.end });

function dataOf(block: Block, mention: DateMention, actual: CalendarDate | null): Mismatch {
  const { dateSpan, weekdaySpan, weekday, month } = mention;
  return {
    date: at(block, dateSpan),
    month,
    weekday: weekdaySpan === null ? null : at(block, weekdaySpan),
    writtenWeekday: weekday,
    actual,
  };
}

function impossible(block: Block, mention: DateMention) {
  const { day, month, year } = mention;
  // February's length depends on the year; without one, on the years around the draft.
  const isLeapDay = isPossible(day, month, null);
  const when =
    year !== null ? l10n.t(" in {0}", year) : isLeapDay ? l10n.t(" in the years around the draft's date") : "";
  const values = {
    date: `${day} ${monthNames[month - 1]}${year === null ? "" : ` ${year}`}`,
    month: monthText(month),
    days: String(isLeapDay ? 28 : daysInMonth(month, year)),
    year: month === 2 ? when : "",
  };
  return { span: at(block, mention.span), message: "impossible", values, data: dataOf(block, mention, null) };
}

/** Does the calendar have it, in the year written or in one next to the draft's? */
function couldBe({ day, month, year }: DateMention, draftDate: CalendarDate | null): boolean {
  if (year !== null || draftDate === null) return isPossible(day, month, year);
  return [-1, 0, 1].some((step) => isPossible(day, month, draftDate.year + step));
}

/** A story about 1914 names the year once: a date after that may mean any year of the draft. */
function fitsOneOf(years: ReadonlySet<number>, { day, month, weekday }: DateMention): boolean {
  return [...years].some((year) => isPossible(day, month, year) && weekdayOf({ year, month, day }) === weekday);
}

/** Dates that may be wrong: every month has 28 days. */
const datesOf = perParagraph(({ zone, dates }): readonly DateMention[] =>
  weekdayDateMismatch.meta.zones.includes(zone) ? dates.filter(({ day, weekday }) => weekday !== null || day > 28) : [],
);

const speaksOfOtherYear = perParagraph(({ text }) => otherYear.test(text));

const yearsOf = perParagraph(({ text }) => allMatches(text, yearWords).map(([year]) => Number(year)));

/** The day in the year written; without one, a near one, else the last or next such day, whichever agrees with the weekday. */
function dayMeant(
  { paragraph }: Block,
  { day, month, year }: DateMention,
  weekday: number,
  draftDate: CalendarDate | null,
): CalendarDate | null {
  if (year !== null) return { year, month, day };
  if (draftDate === null) return null;
  const nearest = nearestOccurrence(day, month, draftDate);
  const isNear = nearest !== null && Math.abs(daysBetween(draftDate, nearest)) <= nearDays;
  if (isNear && !speaksOfOtherYear(paragraph)) return nearest;
  const around = [lastOccurrence(day, month, draftDate), nextOccurrence(day, month, draftDate)];
  const agreeing = around.find((date) => date !== null && weekdayOf(date) === weekday);
  return agreeing ?? nearest;
}
