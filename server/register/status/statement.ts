/** What an authority says of an entry, in the few words a reader of a hover has time for. */

import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Listing } from "../types.ts";
import { startOf, stateOn } from "./listingDates.ts";
import { isOver, precisionOf, toldDate } from "./partialDates.ts";

/** "since 29 July 2011", "since 2003, suspended on 17 April 2025", "15 May 2014 to 8 July 2025". Dates as exact as the list's own. */
export function statementOf(listing: Listing, day: CalendarDate): string {
  const { listed, ended, suspended } = listing;
  const start = startOf(listing);
  const since =
    start !== null
      ? l10n.t("since {0}", toldDate(start))
      : listed !== null
        ? l10n.t("since {0} or earlier", toldDate(listed))
        : l10n.t("listed, no date printed");
  switch (stateOn(listing, day)) {
    case "not-yet":
      return l10n.t("from {0}", toldDate(start ?? ""));
    case "ended":
      return start === null
        ? l10n.t("until {0}", toldDate(ended ?? ""))
        : l10n.t("{0} to {1}", toldDate(start), toldDate(ended ?? ""));
    case "suspended":
      return suspendedTold(since, suspended ?? "");
    case "active": {
      // Over some time in the year the draft is of, or to come.
      const end = ended ?? suspended;
      if (end === null || isOver(day, end)) return since;
      return ended === null ? suspendedTold(since, end) : endedTold(since, end);
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
  if (scope === "wing") return l10n.t("one wing only");
  return scope === "associated-persons"
    ? l10n.t("only persons and bodies associated with it, no entry of its own")
    : "";
}

function suspendedTold(since: string, date: string): string {
  return precisionOf(date) === "day"
    ? l10n.t("{0}, suspended on {1}", since, toldDate(date))
    : l10n.t("{0}, suspended in {1}", since, toldDate(date));
}

function endedTold(since: string, date: string): string {
  return precisionOf(date) === "day"
    ? l10n.t("{0}, ended on {1}", since, toldDate(date))
    : l10n.t("{0}, ended in {1}", since, toldDate(date));
}
