/** The listings of an entry as bars over time. Pure: dates in, fractions of the width out. */
import type { RegisterListingDetails } from "../../../server/protocol/messages.ts";

/** A stretch of one listing, as fractions of the width. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** `vague`: somewhere in here it began or ended; the list prints only a month or year. */
  readonly state: "active" | "suspended" | "ended" | "vague";
}

export interface TimelineRow {
  readonly listing: RegisterListingDetails;
  readonly bars: readonly Bar[];
  /** The list prints no first day: the bar runs in from the left edge. */
  readonly openStart: boolean;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
  readonly today: number;
}

/** Years shown at least. */
const shortest = 6;
/** Ticks shown at most. */
const mostTicks = 8;

export function timelineOf(listings: readonly RegisterListingDetails[], today: string): Timeline {
  const now = firstDay(today);
  const known = listings
    .flatMap(({ listed, ended, suspended }) => [listed, ended, suspended])
    .filter((date) => date !== null);
  const years = known.map((date) => Number(date.slice(0, 4)));
  const thisYear = Number(today.slice(0, 4));
  const firstYear = Math.min(thisYear - shortest, ...years.map((year) => year - 1));
  const lastYear = Math.max(thisYear, ...years) + 1;
  const left = firstDay(String(firstYear));
  const width = firstDay(String(lastYear)) - left;
  const at = (day: number) => Math.min(Math.max((day - left) / width, 0), 1);
  const step = [1, 2, 5, 10, 20].find((size) => (lastYear - firstYear) / size <= mostTicks) ?? 50;
  const ticks: { year: number; at: number }[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year < lastYear; year += step) {
    ticks.push({ year, at: at(firstDay(String(year))) });
  }
  return { rows: listings.map((listing) => rowOf(listing, now, at)), ticks, today: at(now) };
}

function rowOf(listing: RegisterListingDetails, now: number, at: (day: number) => number): TimelineRow {
  const { listed, ended, suspended, state } = listing;
  const bars: Bar[] = [];
  const bar = (from: number, to: number, state: Bar["state"]) => {
    if (to > from) bars.push({ from: at(from), to: at(to), state });
  };
  const start = listed === null ? Number.NEGATIVE_INFINITY : firstDay(listed);
  const sure = listed === null ? start : lastDay(listed);
  const stop = ended === null ? null : firstDay(ended);
  const pause = suspended === null ? null : firstDay(suspended);
  const until = Math.max(Math.min(pause ?? stop ?? now, stop ?? Number.POSITIVE_INFINITY), sure);
  // A day is no vague beginning; a year or month is.
  if (listed !== null && listed.length < 10) bar(start, Math.min(sure, until), "vague");
  bar(listed !== null && listed.length < 10 ? sure : start, until, state === "ended" ? "ended" : "active");
  if (pause !== null) bar(Math.max(pause, sure), stop ?? now, "suspended");
  if (ended !== null && stop !== null && ended.length < 10) bar(stop, Math.min(lastDay(ended), now), "vague");
  return { listing, bars, openStart: listed === null };
}

const day = 86_400_000;

/** First day a date of some precision may mean, in milliseconds. */
function firstDay(date: string): number {
  const [year = 1970, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, dayOfMonth);
}

/** Last day a date of some precision may mean. */
function lastDay(date: string): number {
  const [year = 1970, month, dayOfMonth] = date.split("-").map(Number);
  if (dayOfMonth !== undefined) return firstDay(date);
  return (month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)) - day;
}
