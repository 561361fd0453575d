/** What an authority says of an entry, in the few words a reader of a hover has time for. */
import type { CalendarDate } from "../../draft/types.ts";
import type { Listing } from "../types.ts";
import { startOf, stateOn } from "./listingDates.ts";
import { isOver, precisionOf, spokenDate } from "./partialDates.ts";

/** "since 29 July 2011", "since 2003, suspended on 17 April 2025", "15 May 2014 to 8 July 2025". Dates as exact as the list's own. */
export function statementOf(listing: Listing, day: CalendarDate): string {
  const { listed, ended, suspended } = listing;
  const start = startOf(listing);
  const since =
    start !== null
      ? `since ${spokenDate(start)}`
      : listed !== null
        ? `since ${spokenDate(listed)} or earlier`
        : "listed, no date printed";
  switch (stateOn(listing, day)) {
    case "not-yet":
      return `from ${spokenDate(start ?? "")}`;
    case "ended":
      return start === null ? `until ${spokenDate(ended ?? "")}` : `${spokenDate(start)} to ${spokenDate(ended ?? "")}`;
    case "suspended":
      return `${since}, suspended ${dated(suspended ?? "")}`;
    case "active": {
      // Over some time in the year the draft is of, or to come.
      const end = ended ?? suspended;
      const word = ended === null ? "suspended" : "ended";
      return end === null || isOver(day, end) ? since : `${since}, ${word} ${dated(end)}`;
    }
  }
}

/** The same with whom it is on; where only that is known, only that. */
export function fullStatement(listing: Listing, day: CalendarDate): string {
  const on = scopeWords(listing);
  // Who is on the list says more than that it prints no date.
  if (on !== "" && listing.listed === null && stateOn(listing, day) === "active") return on;
  const statement = statementOf(listing, day);
  return on === "" ? statement : `${statement}: ${on}`;
}

/** Whom the listing is on, where it is not the body itself; "" where it is. */
function scopeWords({ scope }: Listing): string {
  if (scope === "wing") return "one wing only";
  return scope === "associated-persons" ? "only persons and bodies associated with it, no entry of its own" : "";
}

function dated(date: string): string {
  return `${precisionOf(date) === "day" ? "on" : "in"} ${spokenDate(date)}`;
}
