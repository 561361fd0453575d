/** Was a listing in force on a day? */
import type { CalendarDate } from "../../draft/types.ts";
import type { Listing, PartialDate } from "../types.ts";
import { isBefore, isOver } from "./partialDates.ts";

export type ListingState = "active" | "not-yet" | "ended" | "suspended";

/**
 * The state of a listing on a day, as far as its dates are certain: an unknown beginning is no beginning to come, and
 * what ended "in 2025" was in force all that year as far as anybody can prove.
 */
export function stateOn(listing: Listing, day: CalendarDate): ListingState {
  if (listing.ended !== null && isOver(day, listing.ended)) return "ended";
  if (listing.suspended !== null && isOver(day, listing.suspended)) return "suspended";
  const start = startOf(listing);
  return start !== null && isBefore(day, start) ? "not-yet" : "active";
}

/** The UK's own regimes began on this day: listings taken over from the EU carry it whatever their age. */
const ukTakeover = "2020-12-31";

/** When the listing began; null where its date is not known or only that of a takeover. */
export function startOf({ authority, listed }: Listing): PartialDate | null {
  return authority === "uk" && listed === ukTakeover ? null : listed;
}
