/** An entry in one paragraph of a hover; the editor's card on the name has the rest. */

import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { authorityName } from "../../register/status/authorities.ts";
import { toldDate } from "../../register/status/partialDates.ts";
import { fullStatement } from "../../register/status/statement.ts";
import type { Entry } from "../../register/types.ts";
import { plainText } from "../explanation.ts";

/** At most this many listings are told. */
const most = 6;

/** Name, what each authority says on the day, the house's wordings, and the register's own day. Markdown. */
export function entryFacts(entry: Entry, day: CalendarDate): string {
  const listings = [...entry.listings].sort((a, b) => (a.listed ?? "9999").localeCompare(b.listed ?? "9999"));
  const told = listings.slice(0, most).map((listing) => {
    const by = authorityName(listing.authority);
    return `${by} ${fullStatement(listing, day)}${listing.verified ? "" : l10n.t(" (press reports only)")}`;
  });
  const rest = listings.length > most ? [l10n.t("{0} more", listings.length - most)] : [];
  const facts = listings.length === 0 ? [l10n.t("no listing found in the loaded registers")] : [...told, ...rest];
  const approved = entry.wordings.map((wording) => `“${wording}”`).join(l10n.t(" or "));
  const wordings = approved === "" ? "" : ` ${l10n.t("Approved wording: {0}.", approved)}`;
  return `**${plainText(entry.name)}**: ${plainText(`${facts.join("; ")}. ${l10n.t("As of {0}.", toldDate(entry.asOf))}${wordings}`)}`;
}
