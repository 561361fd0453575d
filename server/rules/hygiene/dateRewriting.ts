/** Writes another day in the form of the old one. */
import type { CalendarDate } from "../../draft/types.ts";
import { monthNames, weekdayNames } from "../../language/calendar.ts";

/** As agencies cut months short: March to July never. */
const agencyMonths = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const shortNames: readonly string[] = ["Sun", "Mon", "Tues", "Wed", "Thurs", "Fri", "Sat"];

/** The weekday in the form of the old one: whole or cut short, with a stop, in capitals. */
export function weekdayLike(old: string, weekday: number): string {
  const letters = old.replace(/\.$/, "");
  const whole = /day$/i.test(letters);
  const short = (shortNames[weekday] ?? "").slice(0, letters.length > 3 ? 5 : 3);
  const name = whole ? (weekdayNames[weekday] ?? "") : old.endsWith(".") ? `${short}.` : short;
  return letters === letters.toUpperCase() ? name.toUpperCase() : name;
}

/** The date as written with another day (and month, year); null where it cannot be rewritten word for word. */
export function redated(written: string, oldMonth: number, date: CalendarDate): string | null {
  if (/[-–]/.test(written)) return null;
  const month = /\p{L}{3,}\.?/u.exec(written.replace(/\d(?:st|nd|rd|th)/g, (part) => part.replace(/\D/g, "1")))?.[0];
  if (month === undefined) return null;
  const names = month.endsWith(".") ? agencyMonths : monthNames;
  const newMonth = date.month === oldMonth ? month : (names[date.month - 1] ?? "");
  return written
    .replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/, (day) => (/\D/.test(day) ? ordinal(date.day) : String(date.day)))
    .replace(month, newMonth)
    .replace(/\b\d{4}$/, String(date.year));
}

function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? "st"
      : day % 10 === 2 && day !== 12
        ? "nd"
        : day % 10 === 3 && day !== 13
          ? "rd"
          : "th";
  return `${day}${ending}`;
}
