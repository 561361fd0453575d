import type { CalendarDate, DateMention, Span } from "./types.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "sun mon tue wed thu fri sat".split(" ");

const monthWord =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const weekdayWord =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?(?=,? \\d|,? [A-Z]))";
const dayNumber = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,?\\s+((?:19|20)\\d{2})(?![\\d,.]\\d))?";
const between = "(?:,?\\s+(?:the\\s+)?)";
const rangeEnd = "(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?";

const dayFirst = new RegExp(
  `(?<![\\w$£€.,:/-])(?:(${weekdayWord})${between})?${dayNumber}${rangeEnd}(?:\\s+of)?\\s+(${monthWord})(?![\\p{L}\\d])${year}`,
  "gu",
);
const monthFirst = new RegExp(
  `(?<![\\w-])(?:(${weekdayWord})${between})?(${monthWord})\\s+(?:the\\s+)?${dayNumber}${rangeEnd}(?![\\d:]|[.,]\\d|\\s?(?:percent|per cent|%))${year}`,
  "gu",
);
const isoDay = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g;

/** Day-and-month dates in a text, with the weekday written beside them. Sorted; impossible days are kept as written. */
export function findDates(text: string, prose: Span): readonly DateMention[] {
  if (!/\d/.test(text)) return [];
  const found: DateMention[] = [];
  const add = (mention: DateMention) => {
    if (mention.span.start < prose.start || mention.span.end > prose.end) return;
    if (mention.day < 1 || mention.day > 31) return;
    if (found.some(({ span }) => span.start < mention.span.end && mention.span.start < span.end)) return;
    found.push(mention);
  };
  for (const match of text.matchAll(dayFirst)) {
    const [whole, weekday, day = "", month = "", yearText] = match;
    add(mentionOf(match.index, whole, weekday, day, month, yearText));
  }
  for (const match of text.matchAll(monthFirst)) {
    const [whole, weekday, month = "", day = "", yearText] = match;
    add(mentionOf(match.index, whole, weekday, day, month, yearText));
  }
  for (const match of text.matchAll(isoDay)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const [, yearText, month, day] = match;
    if (Number(month) < 1 || Number(month) > 12) continue;
    const date = { day: Number(day), month: Number(month), year: Number(yearText) };
    add({ span, dateSpan: span, ...date, weekday: null, weekdaySpan: null });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The first full date (with its year) in a text, where it is a real day; for datelines and front matter. */
export function fullDate(mentions: readonly DateMention[]): CalendarDate | null {
  for (const { year, month, day } of mentions) {
    if (year === null) continue;
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return { year, month, day };
  }
  return null;
}

function mentionOf(
  index: number,
  whole: string,
  weekday: string | undefined,
  day: string,
  month: string,
  yearText: string | undefined,
): DateMention {
  const end = index + whole.length;
  const weekdaySpan = weekday === undefined ? null : { start: index, end: index + weekday.length };
  const lead = weekday === undefined ? 0 : (/^\S+?,?\s+(?:the\s+)?/.exec(whole)?.[0].length ?? 0);
  return {
    span: { start: index, end },
    day: Number(day),
    month: months.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    year: yearText === undefined ? null : Number(yearText),
    weekday: weekday === undefined ? null : weekdays.indexOf(weekday.slice(0, 3).toLowerCase()),
    weekdaySpan,
    dateSpan: { start: index + lead, end },
  };
}
