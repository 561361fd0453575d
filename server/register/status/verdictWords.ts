/** Whether the listings bear a status claim out, in the words of a note to the editor. */

import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Entry } from "../types.ts";
import { authorityById, authorityName } from "./authorities.ts";
import { checkStatus, isMisworded, isOutOfForce, type Verdict } from "./checkStatus.ts";
import { startOf } from "./listingDates.ts";
import type { StatusClaim } from "./parseStatus.ts";
import { toldDate } from "./partialDates.ts";
import { statementOf } from "./statement.ts";

/** How a reader should take a claim. */
export type Bearing = "borne-out" | "nearly" | "open" | "not-borne-out";

export interface Judgement {
  readonly bearing: Bearing;
  /** Why, as a clause: "UN Security Council: until 6 November 2025". */
  readonly words: string;
}

/** What the listings say to a claim, one judgement for each authority it names; one that asks whose list where it names none. */
export function judgementsOn(claim: StatusClaim, entry: Entry, day: CalendarDate, named: string): readonly Judgement[] {
  if (claim.authorities.length === 0) return [{ bearing: "open", words: l10n.t("it does not say by whom") }];
  return checkStatus(claim, entry, day, named).map((verdict) => ({
    bearing: bearingOf(verdict),
    words: wordsOn(verdict, day),
  }));
}

function bearingOf({ kind }: Verdict): Bearing {
  if (kind === "holds") return "borne-out";
  if (kind === "shorthand") return "nearly";
  return isOutOfForce(kind) || isMisworded(kind) ? "not-borne-out" : "open";
}

function wordsOn({ kind, authority, listing }: Verdict, day: CalendarDate): string {
  const by = listing === null ? authority.name : authorityName(listing.authority);
  const listed = listing === null ? "" : statementOf(listing, day);
  switch (kind) {
    case "holds":
      return l10n.t("borne out ({0})", by);
    case "shorthand":
      return l10n.t("shorthand: {0} lists persons and bodies associated with it, and has no entry for it as such", by);
    case "unknown":
      return l10n.t("{0}: the loaded registers cannot tell", by);
    case "absent":
      return l10n.t("no listing by {0} was found in the loaded registers", by);
    case "not-yet":
      return l10n.t("not yet on the draft’s date: {0} {1}", by, listed);
    case "ended":
      return l10n.t("over on the draft’s date: {0} {1}", by, listed);
    case "suspended":
      return `${by} ${listed}`;
    case "still-listed":
      return l10n.t("{0} still has it in force: {1}", by, listed);
    case "date": {
      const start = listing === null ? null : startOf(listing);
      return start === null ? `${by} ${listed}` : l10n.t("another date: {0} since {1}", by, toldDate(start));
    }
    case "verb": {
      const verbs = listing === null ? [] : (authorityById(listing.authority)?.verbs ?? []);
      return l10n.t("another word: by {0} it is {1}", by, verbs.slice(0, 2).join(l10n.t(" or ")));
    }
    case "programme":
      return l10n.t("{0} lists it, but under no programme on terrorism: {1}", by, listing?.programme ?? "");
    case "scope":
      return listing?.scope === "wing"
        ? l10n.t("{0} lists one wing only", by)
        : l10n.t("{0} lists persons and bodies associated with it, not it as such", by);
  }
}
