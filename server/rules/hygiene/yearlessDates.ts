/** Which day-and-month dates lack a year, and which of them their sentence puts in the past. */

import { perParagraph } from "../../draft/perParagraph.ts";
import { quotationAt, sentenceAt } from "../../draft/spans.ts";
import type { DateMention, Paragraph } from "../../draft/types.ts";
import { isPossible } from "../../language/calendar.ts";
import {
  everyYear,
  futureWords,
  namedDate,
  namedDays,
  pastAfter,
  pastBefore,
  relativeYear,
  yearWords,
} from "./timeWords.ts";

/** Equal for dates of the same day and month. */
export const dayKey = ({ month, day }: { readonly month: number; readonly day: number }) => `${month}-${day}`;

/** So near on either side, nobody takes a date for another year's: 24 December in a January draft. */
export const nearDays = 61;

export interface YearlessDate {
  readonly mention: DateMention;
  /** Does its sentence put it before the day the sentence was written? */
  readonly isPast: boolean;
}

/** The paragraph's dates that a reader would need a year for, had the draft no date; none where a year stands beside. */
export const yearlessDates = perParagraph((paragraph: Paragraph): readonly YearlessDate[] => {
  const { text, dates } = paragraph;
  if (dates.length === 0 || dates.some(({ year }) => year !== null) || text.search(yearWords) >= 0) return [];
  return dates
    .filter((mention) => needsYear(paragraph, mention))
    .map((mention) => ({ mention, isPast: isPast(paragraph, mention) }));
});

function needsYear(paragraph: Paragraph, mention: DateMention): boolean {
  if (!isPossible(mention.day, mention.month, null) || namedDays.has(dayKey(mention))) return false;
  if (quotationAt(paragraph, mention.dateSpan.start) !== null) return false;
  const [before, after] = around(paragraph, mention);
  return !namedDate.test(after) && !relativeYear.test(after) && !everyYear.test(before) && !everyYear.test(after);
}

function isPast(paragraph: Paragraph, mention: DateMention): boolean {
  const [before, after] = around(paragraph, mention);
  if (futureWords.test(before) || futureWords.test(after)) return false;
  return pastBefore.test(before) || pastAfter.test(after);
}

/** UTF-16 code units: no sentence of news reads on as far, and one without end costs no more for each of its dates. */
const farthest = 600;

/** What stands before and after the date in its sentence. */
function around(paragraph: Paragraph, { span }: DateMention): readonly [string, string] {
  const { text } = paragraph;
  const sentence = sentenceAt(paragraph, span.start) ?? span;
  const start = Math.max(sentence.start, span.start - farthest);
  const end = Math.min(Math.max(span.end, sentence.end), span.end + farthest);
  return [text.slice(start, span.start), text.slice(span.end, end)];
}
