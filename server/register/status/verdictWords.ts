/** Whether the listings bear a status claim out, in the words of a note to the editor. */
import type { CalendarDate } from "../../draft/types.ts";
import type { Entry } from "../types.ts";
import { authorityById, authorityName } from "./authorities.ts";
import { checkStatus, isMisworded, isOutOfForce, type Verdict } from "./checkStatus.ts";
import { startOf } from "./listingDates.ts";
import type { StatusClaim } from "./parseStatus.ts";
import { spokenDate } from "./partialDates.ts";
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
  if (claim.authorities.length === 0) return [{ bearing: "open", words: "it does not say by whom" }];
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
      return `borne out (${by})`;
    case "shorthand":
      return `shorthand: ${by} lists persons and bodies associated with it, and has no entry for it as such`;
    case "unknown":
      return `${by}: the loaded registers cannot tell`;
    case "absent":
      return `no listing by ${by} was found in the loaded registers`;
    case "not-yet":
      return `not yet on the draft’s date: ${by} ${listed}`;
    case "ended":
      return `over on the draft’s date: ${by} ${listed}`;
    case "suspended":
      return `${by} ${listed}`;
    case "still-listed":
      return `${by} still has it in force: ${listed}`;
    case "date": {
      const start = listing === null ? null : startOf(listing);
      return start === null ? `${by} ${listed}` : `another date: ${by} since ${spokenDate(start)}`;
    }
    case "verb": {
      const verbs = listing === null ? [] : (authorityById(listing.authority)?.verbs ?? []);
      return `another word: by ${by} it is ${verbs.slice(0, 2).join(" or ")}`;
    }
    case "programme":
      return `${by} lists it, but under no programme on terrorism: ${listing?.programme ?? ""}`;
    case "scope":
      return listing?.scope === "wing"
        ? `${by} lists one wing only`
        : `${by} lists persons and bodies associated with it, not it as such`;
  }
}
