/** How old facts of a register may be before a reader is told to look again. */
import type { CalendarDate } from "../../draft/types.ts";
import { dayNumber } from "../../language/calendar.ts";
import type { PartialDate } from "../types.ts";
import { latest } from "./partialDates.ts";

/** Days; lists change weekly, the UN's a few times a month. */
export const daysFresh = 90;

/** Were the facts read off their source more than 90 days before the day? */
export function isOld(asOf: PartialDate, day: CalendarDate): boolean {
  const last = latest(asOf);
  return last !== null && dayNumber(day) - last > daysFresh;
}
