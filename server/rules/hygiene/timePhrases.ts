/** Relative time in a paragraph: where it stands, what it means, and what in the paragraph ties it to a day. */

import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { CalendarDate, Paragraph, Span } from "../../draft/types.ts";
import { addDays, weekdayNames, weekdayOf } from "../../language/calendar.ts";
import {
  calendarPhrase,
  deadlineBefore,
  eventPhrase,
  generalEvent,
  lengthBefore,
  monthAlone,
  newsAfter,
  newsBefore,
  notADayBefore,
  ourTimeAfter,
  ourTimeBefore,
  weekdayWord,
  yearWords,
} from "./timeWords.ts";

export interface TimePhrase {
  readonly span: Span;
  /** `calendar`: the draft's date would place it. `event`: the day of another event would. */
  readonly kind: "calendar" | "event";
}

/** The relative times of a paragraph, in order, quoted ones too. */
export const phrasesOf = perParagraph(({ text }: Paragraph): readonly TimePhrase[] => {
  const found: TimePhrase[] = [];
  for (const match of allMatches(text, calendarPhrase)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, span.start - 20), span.start);
    const after = text.slice(span.end, span.end + 30);
    // With a capital inside a sentence it is part of a title.
    const isTitle = /^\p{Lu}/u.test(match[0]) && /[\p{L}\p{N},;] $/u.test(before);
    if (isTitle || notADayBefore.test(before)) continue;
    if (/^(?:today|tomorrow)$/i.test(match[0]) && (ourTimeBefore.test(before) || ourTimeAfter.test(after))) continue;
    if (/^today$/i.test(match[0]) && !newsBefore.test(before) && !newsAfter.test(after)) continue;
    found.push({ span, kind: "calendar" });
  }
  for (const match of allMatches(text, eventPhrase)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, span.start - 20), span.start);
    if (!lengthBefore.test(before) && !generalEvent.test(text.slice(span.end, span.end + 40)))
      found.push({ span, kind: "event" });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** Does the paragraph say when something happened: a weekday, a date, a year, a dateline with a day? A deadline does not. */
export const isAnchored = perParagraph((paragraph: Paragraph): boolean => {
  const { text, zone, dates, dateline } = paragraph;
  if (zone === "dateline" ? dates.length > 0 : (dateline?.date ?? null) !== null) return true;
  // A date's own weekday and year are not anchors beside it: "by Monday, 1 November 2023".
  let rest = "";
  let seen = 0;
  for (const { span } of dates) {
    rest += `${text.slice(seen, span.start)}${" ".repeat(span.end - span.start)}`;
    seen = span.end;
  }
  rest += text.slice(seen);
  const starts = [
    ...allMatches(rest, weekdayWord),
    ...allMatches(rest, yearWords),
    ...allMatches(rest, monthAlone),
  ].map(({ index }) => index);
  return [...dates.map(({ span }) => span.start), ...starts].some(
    (start) => !deadlineBefore.test(text.slice(Math.max(0, start - 30), start)),
  );
});

/** The day a phrase means, counted from the draft's own; null for longer times. */
export function dayOf(phrase: string, draftDate: CalendarDate | null): CalendarDate | null {
  if (draftDate === null) return null;
  const words = phrase.toLowerCase();
  if (/^(?:today|tonight|this )/.test(words)) return draftDate;
  if (/^(?:yesterday|last night)/.test(words)) return addDays(draftDate, -1);
  return words.startsWith("tomorrow") ? addDays(draftDate, 1) : null;
}

/** "yesterday" as "on Tuesday", "last night" as "on Tuesday night", "yesterday's" as "Tuesday's". */
export function inWeekdays(phrase: string, day: CalendarDate, before: string, after: string): string {
  const part = /(?:morning|afternoon|evening|night)$/i.exec(phrase)?.[0].toLowerCase() ?? "";
  const named = [weekdayNames[weekdayOf(day)], part].filter(Boolean).join(" ");
  const governed =
    /\b(?:on|from|until|till|by|since|before|after|for|of|to|through|throughout|during|into|over|past|between|around|about|and|or|than)\s+$/i.test(
      before,
    );
  if (/^['’]s\b/.test(after) || governed) return named;
  return /^\p{Lu}/u.test(phrase) ? `On ${named}` : `on ${named}`;
}
