/** Dates as lists and footnotes give them: a day, a month or only a year. */
import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { dayNumber, daysInMonth, monthNames } from "../../language/calendar.ts";
import type { PartialDate } from "../types.ts";

export type Precision = "year" | "month" | "day";

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function partsOf(date: PartialDate): Parts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/** Null for what is no date. */
export function precisionOf(date: PartialDate): Precision | null {
  const parts = partsOf(date);
  if (parts === null) return null;
  return parts.day !== null ? "day" : parts.month !== null ? "month" : "year";
}

/** First day the date may mean, in days since 1970; null for what is no date. */
export function earliest(date: PartialDate): number | null {
  const parts = partsOf(date);
  return parts && dayNumber({ year: parts.year, month: parts.month ?? 1, day: parts.day ?? 1 });
}

/** Last day the date may mean, in days since 1970; null for what is no date. */
export function latest(date: PartialDate): number | null {
  const parts = partsOf(date);
  if (parts === null) return null;
  const month = parts.month ?? 12;
  return dayNumber({ year: parts.year, month, day: parts.day ?? daysInMonth(month, parts.year) });
}

/** Is it certain that the day comes before any the date may mean? */
export function isBefore(day: CalendarDate, date: PartialDate): boolean {
  const first = earliest(date);
  return first !== null && dayNumber(day) < first;
}

/** Is it certain that the day is none before the date's last? A status that ended "2025" is not certainly over in May 2025. */
export function isOver(day: CalendarDate, date: PartialDate): boolean {
  const last = latest(date);
  return last !== null && dayNumber(day) >= last;
}

/** Lists count from the day an act takes effect, copy often from the day it was announced. */
const announcementDays = 45;

/** Do two dates agree as far as the vaguer of them goes? Days agree within the time between announcement and effect. */
export function agree(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [precisionOf(one), precisionOf(other)];
  if (a === null || b === null) return true;
  if (a === "year" || b === "year") return one.slice(0, 4) === other.slice(0, 4);
  if (a === "month" || b === "month") return one.slice(0, 7) === other.slice(0, 7);
  return Math.abs((earliest(one) ?? 0) - (earliest(other) ?? 0)) <= announcementDays;
}

/** "29 July 2011", "July 2011", "2003". */
export function spokenDate(date: PartialDate): string {
  const parts = partsOf(date);
  if (parts === null) return date;
  const month = parts.month === null ? null : (monthNames[parts.month - 1] ?? null);
  return [parts.day, month, parts.year].filter((part) => part !== null).join(" ");
}

/** The same in the language of whoever reads it; never for words that go into a draft. */
export function toldDate(date: PartialDate): string {
  const parts = partsOf(date);
  return parts === null ? date : l10n.date(parts.year, parts.month, parts.day, spokenDate(date));
}

export function isoDay({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
