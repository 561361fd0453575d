import { allMatches } from "./allMatches.ts";
import { overlapping } from "./spans.ts";
import type { CalendarDate, DateMention, Span } from "./types.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "sun mon tue wed thu fri sat".split(" ");

/** As written in copy or in a line of capitals; never in small letters: "may 5" and "march 10" are verbs. */
const asWritten = (pattern: string) => `(?:${pattern}|${pattern.toUpperCase()})`;
const monthWord = asWritten(
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|" +
    "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?",
);
const fullWeekday = asWritten("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
const shortWeekday = asWritten("(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?");
const weekdayWord = `(?:${fullWeekday}|${shortWeekday}(?=,? \\d|,? [A-Z]))`;
const dayNumber = "(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?";
const year = "(?:,?\\s+((?:19|20)\\d{2})(?![\\d,.]\\d))?";
const between = "(?:,?\\s+(?:(?:the|THE)\\s+)?)";
const rangeEnd = "(\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?";

const dayFirst = new RegExp(
  `(?<![\\w$£€.,:/-])(?:(${weekdayWord})${between})?${dayNumber}${rangeEnd}(?:\\s+(?:of|OF))?\\s+(${monthWord})(?![\\p{L}\\d])${year}`,
  "gu",
);
const monthFirst = new RegExp(
  `(?<![\\w-])(?:(${weekdayWord})${between})?(${monthWord})\\s+(?:(?:the|THE)\\s+)?${dayNumber}${rangeEnd}(?!\\d|[.,:]\\d|\\s?(?:percent|per cent|%))${year}`,
  "gu",
);
const isoDay = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g;

/** Day-and-month dates in a text, with the weekday written beside them. Sorted; impossible days are kept as written. */
export function findDates(text: string, prose: Span): readonly DateMention[] {
  if (!/\d/.test(text)) return [];
  let found: readonly DateMention[] = [];
  // A form yields to those before it where they share characters: in "1 May 2" the "May 2" is no date.
  const add = (mentions: readonly DateMention[]) => {
    const taken = found.map(({ span }) => span);
    const added = mentions.filter(
      ({ span, day }) =>
        span.start >= prose.start && span.end <= prose.end && day >= 1 && day <= 31 && !overlapping(taken, span),
    );
    if (added.length > 0) found = [...found, ...added].sort((a, b) => a.span.start - b.span.start);
  };
  add(
    allMatches(text, dayFirst).map(
      ({ index, 0: whole, 1: weekday, 2: day = "", 3: range, 4: month = "", 5: yearText }) =>
        mentionOf(index, whole, { weekday, day, range, month, yearText }),
    ),
  );
  add(
    allMatches(text, monthFirst).map(
      ({ index, 0: whole, 1: weekday, 2: month = "", 3: day = "", 4: range, 5: yearText }) =>
        mentionOf(index, whole, { weekday, day, range, month, yearText }),
    ),
  );
  add(
    allMatches(text, isoDay)
      .map(({ index, 0: whole, 1: yearText, 2: month, 3: day }) => {
        const span = { start: index, end: index + whole.length };
        const date = { day: Number(day), month: Number(month), year: Number(yearText) };
        return { span, dateSpan: span, ...date, weekday: null, weekdaySpan: null };
      })
      .filter(({ month }) => month >= 1 && month <= 12),
  );
  return found;
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

interface Written {
  readonly weekday: string | undefined;
  readonly day: string;
  readonly range: string | undefined;
  readonly month: string;
  readonly yearText: string | undefined;
}

function mentionOf(index: number, whole: string, { day, range, month, yearText, ...written }: Written): DateMention {
  const end = index + whole.length;
  // "Saturday and Sunday, 4-5 November": which of the days it names is not said.
  const weekday = range === undefined ? written.weekday : undefined;
  const weekdaySpan = weekday === undefined ? null : { start: index, end: index + weekday.length };
  const lead = written.weekday === undefined ? 0 : (/^\S+?,?\s+(?:the\s+)?/i.exec(whole)?.[0].length ?? 0);
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
