/** Days of the Gregorian calendar: weekdays, impossible dates, the day a date without a year may mean. */
import type { CalendarDate } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";

export const weekdayNames: readonly string[] = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
export const monthNames: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days the month (1-12) has; without a year, the most it ever has. 0 for what is no month. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Is there such a day in that year, or, without a year, in any? */
export function isPossible(day: number, month: number, year: number | null): boolean {
  return day >= 1 && day <= daysInMonth(month, year);
}

/** Days since 1 January 1970. `Date.UTC` reads years 0-99 as 1900-1999, so the year is set by itself. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

/** The day so many days after 1 January 1970. */
export function dayOf(number: number): CalendarDate {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayOf(dayNumber(date) + days);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday ... 6 Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The nearest day to `date`, itself included, that falls on the weekday: three days away at most. */
export function nearestWeekday(date: CalendarDate, weekday: number): CalendarDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}

/** 29 February may be eight years away from its next: 1896, 1904. */
const longestGap = 8;

/** The last such day on or before `reference`; null for a day no year has. */
export function lastOccurrence(day: number, month: number, reference: CalendarDate): CalendarDate | null {
  for (let year = reference.year; year >= reference.year - longestGap; year--) {
    const date = { year, month, day };
    if (isPossible(day, month, year) && daysBetween(date, reference) >= 0) return date;
  }
  return null;
}

/** The next such day after `reference`; null for a day no year has. */
export function nextOccurrence(day: number, month: number, reference: CalendarDate): CalendarDate | null {
  for (let year = reference.year; year <= reference.year + longestGap; year++) {
    const date = { year, month, day };
    if (isPossible(day, month, year) && daysBetween(reference, date) > 0) return date;
  }
  return null;
}

/** The such-and-such day nearest to `reference`, before or after it. */
export function nearestOccurrence(day: number, month: number, reference: CalendarDate): CalendarDate | null {
  const last = lastOccurrence(day, month, reference);
  const next = nextOccurrence(day, month, reference);
  if (last === null || next === null) return last ?? next;
  return daysBetween(last, reference) <= daysBetween(reference, next) ? last : next;
}

/** The nth (1-4) or last (-1) such weekday of a month, as clock changes are laid down. */
export function nthWeekday(n: number, weekday: number, month: number, year: number): CalendarDate {
  if (n > 0) {
    const first = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
  }
  const last = { year, month, day: daysInMonth(month, year) };
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** “1 November 2023”, in the language of whoever reads it. */
export function dateText({ year, month, day }: CalendarDate): string {
  return l10n.date(year, month, day, `${day} ${monthNames[month - 1]} ${year}`);
}

/** “Wednesday, 1 November 2023”, in that language. */
export function fullDateText(date: CalendarDate): string {
  return `${weekdayText(weekdayOf(date))}, ${dateText(date)}`;
}

/** “Wednesday” for 3, in that language. */
export function weekdayText(weekday: number): string {
  return l10n.weekday(weekday, weekdayNames[weekday] ?? "");
}

/** “November” for 11, in that language. */
export function monthText(month: number): string {
  return l10n.month(month, monthNames[month - 1] ?? "");
}
