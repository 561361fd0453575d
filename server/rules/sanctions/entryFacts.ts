/** An entry in a hover: what each authority says, since when, and as of which day. */
import type { CalendarDate } from "../../draft/types.ts";
import { authorityName } from "../../register/status/authorities.ts";
import { stateOn } from "../../register/status/listingDates.ts";
import { isoDay, spokenDate } from "../../register/status/partialDates.ts";
import type { Entry, Listing } from "../../register/types.ts";
import { plainText } from "../explanation.ts";

/** At most this many listings are told: the rest is in the register view. */
const most = 8;

/** The entry as Markdown: its name, one line for each listing, the register's day. */
export function entryFacts(entry: Entry, day: CalendarDate): string {
  const listings = [...entry.listings].sort((a, b) => (a.listed ?? "9999").localeCompare(b.listed ?? "9999"));
  const told = listings.slice(0, most).map((listing) => `- ${listingFacts(listing, day)}`);
  const rest = listings.length > most ? [`- … and ${listings.length - most} more`] : [];
  const none = listings.length === 0 ? ["- no listing in the loaded registers"] : [];
  const approved = entry.wordings.map((wording) => `“${plainText(wording)}”`).join(", ");
  return [
    `**${plainText(entry.name)}**`,
    [...told, ...rest, ...none].join("\n"),
    ...(approved === "" ? [] : [`Approved wording: ${approved}`]),
    `As of ${spokenDate(entry.asOf)}. What is missing here was not found in the loaded registers.`,
  ].join("\n\n");
}

/** "UN Security Council: 1267 …, since 29 July 2011". */
export function listingFacts(listing: Listing, day: CalendarDate): string {
  const { authority, programme, listed, ended, suspended, scope, verified } = listing;
  const parts = [
    listed === null ? "date not in the list" : `since ${spokenDate(listed)}`,
    ...(ended === null ? [] : [`until ${spokenDate(ended)}`]),
    ...(suspended === null ? [] : [`suspended ${spokenDate(suspended)}`]),
    ...(stateOn(listing, day) === "not-yet" ? [`not yet on ${spokenDate(isoDay(day))}`] : []),
    ...(scope === "wing" ? ["its military wing only"] : []),
    ...(scope === "associated-persons" ? ["persons and bodies associated with it, not the movement itself"] : []),
    ...(verified ? [] : ["press reports only"]),
  ];
  return `${plainText(authorityName(authority))}: ${plainText(programme)}, ${parts.join(", ")}`;
}
