/** Days and moments as ledgers have them: `2026-11-28`, `2026-11-28 14:30`. */

import * as l10n from "../l10n/l10n.ts";

const monthNames = "January February March April May June July August September October November December".split(" ");

/** A day of the calendar. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== "" && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A day, or a day and a time of it. */
export function isMoment(text: string): boolean {
  const [, day = "", time] =
    /^(\S{10})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text) ?? [];
  return isDay(day) && (time === undefined || time < "24:00");
}

/** `28 November 2026`, `28 November 2026, 14:30`, in the reader's language; the text as it is where it is no moment. */
export function inWords(text: string): string {
  if (!isMoment(text)) return text;
  const [, year = "", month = "", day = "", time] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text) ?? [];
  const english = `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
  const told = l10n.date(Number(year), Number(month), Number(day), english);
  return time === undefined ? told : `${told}, ${time}`;
}
