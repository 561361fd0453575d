/** Dates as lists print them, to days, months or years of the calendar. */
import type { PartialDate } from "../types.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2015-03-27", also with a zone or time behind ("2015-03-27-04:00"); "2015-03" and "2015" stay as they are. Null for anything else. */
export function isoDate(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?/.exec(text.trim());
  return match === null ? null : partialDate(match[1], match[2], match[3]);
}

/** "29/07/2011" of the UK, whose unknown parts are 00, dd, mm or yy. */
export function britishDate(text: string): PartialDate | null {
  const match = /^(\d\d?|dd)\/(\d\d?|mm)\/(\d{4})$/i.exec(text.trim());
  return match === null ? null : partialDate(match[3], known(match[2]), known(match[1]));
}

/** "03/28/2025" of the US. */
export function americanDate(text: string): PartialDate | null {
  const match = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text.trim());
  return match === null ? null : partialDate(match[3], match[1], match[2]);
}

/** "17 May 2026", "13-May-2026" or "13th May 2026". */
export function writtenDate(text: string): PartialDate | null {
  const match = /(?<!\d)(\d\d?)(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})/i.exec(text);
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? "");
  return match === null || month < 0 ? null : partialDate(match[3], String(month + 1), match[1]);
}

/** From the parts that are known; null where they are no date. */
export function partialDate(year?: string, month?: string, day?: string): PartialDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!Number.isInteger(y) || y < 1000) return null;
  if (!month || m === 0) return String(y);
  if (!Number.isInteger(m) || m > 12) return null;
  const yearMonth = `${y}-${String(m).padStart(2, "0")}`;
  if (!day || d === 0) return yearMonth;
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return Number.isInteger(d) && d <= lastDay ? `${yearMonth}-${String(d).padStart(2, "0")}` : null;
}

function known(part: string | undefined): string | undefined {
  return part !== undefined && /^\d+$/.test(part) ? part : undefined;
}

/** The earlier of two dates; a date is never later than none. */
export function earlier(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}
