/** Holds a status claim against what the register knows of an entry on the day of the draft. */
import type { CalendarDate } from "../../draft/types.ts";
import type { Entry, Listing } from "../types.ts";
import { authorityById } from "./authorities.ts";
import type { AuthorityMention } from "./findAuthorities.ts";
import { type ListingState, startOf, stateOn } from "./listingDates.ts";
import type { StatusClaim } from "./parseStatus.ts";
import { agree, isBefore, isoDay } from "./partialDates.ts";
import { isEuTerroristList, isForeignTerrorist, programmeKind } from "./programmes.ts";

/**
 * What the register says to one authority of a claim.
 * - `holds`: nothing speaks against it; `shorthand`: it holds of persons associated with the group only, as copy has it
 * - `unknown`: the register cannot tell; rules are silent
 * - `absent`: the register looked there and has no such listing
 * - `not-yet`, `ended`, `suspended`: it was not in force on the day
 * - `still-listed`: the claim says it is over, the register does not
 * - `date`, `verb`, `programme`, `scope`: it was in force, but not so
 */
export type VerdictKind =
  | "holds"
  | "shorthand"
  | "unknown"
  | "absent"
  | Exclude<ListingState, "active">
  | "still-listed"
  | "date"
  | "verb"
  | "programme"
  | "scope";

export interface Verdict {
  readonly kind: VerdictKind;
  readonly claim: StatusClaim;
  readonly authority: AuthorityMention;
  /** The listing that decided; null for `absent` and `unknown`. */
  readonly listing: Listing | null;
}

/** From what supports the claim best to what contradicts it most. */
const order: readonly VerdictKind[] = [
  "holds",
  "shorthand",
  "unknown",
  "date",
  "scope",
  "verb",
  "programme",
  "still-listed",
  "suspended",
  "ended",
  "not-yet",
  "absent",
];

/** Does the status claimed no longer hold, or not yet, or not at all, on that day? */
export function isOutOfForce(kind: VerdictKind): boolean {
  return kind === "absent" || kind === "not-yet" || kind === "ended" || kind === "suspended";
}

/** Did it hold, but not as the wording says? */
export function isMisworded(kind: VerdictKind): boolean {
  return kind === "date" || kind === "verb" || kind === "programme" || kind === "scope" || kind === "still-listed";
}

/**
 * One verdict for each authority that the claim names, none where it names nobody. `named` is how the draft names the
 * entry: a listing of a wing fits copy that names the wing.
 */
export function checkStatus(claim: StatusClaim, entry: Entry, day: CalendarDate, named = ""): readonly Verdict[] {
  return claim.authorities.map((authority) => {
    const verdicts = candidates(claim, authority, entry).map(
      (listing): Verdict => ({ kind: judge(claim, listing, entry, day, named), claim, authority, listing }),
    );
    const best = verdicts.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
    return best ?? { kind: noListing(claim, authority, entry, day), claim, authority, listing: null };
  });
}

/** The listings that the claim may speak of: "designated a foreign terrorist organisation by the US" is the State Department's. */
function candidates({ label, verb }: StatusClaim, { ids }: AuthorityMention, entry: Entry): readonly Listing[] {
  const own = entry.listings.filter(({ authority }) => ids.includes(authority));
  if (label === "foreign-terrorist") {
    const state = own.filter(({ authority }) => authority === "us-state");
    return state.length > 0 || !ids.some((id) => id.startsWith("us-")) ? state : own.filter(isForeignTerrorist);
  }
  const fitting = own.filter(
    ({ authority }) => verb === "called" || (authorityById(authority)?.verbs.includes(verb) ?? true),
  );
  return fitting.length > 0 ? fitting : own;
}

function judge(claim: StatusClaim, listing: Listing, entry: Entry, day: CalendarDate, named: string): VerdictKind {
  if (claim.state !== "current") return judgeEnd(claim, listing, entry, day);
  const state = stateOn(listing, day);
  if (state !== "active") return state;
  const verbs = authorityById(listing.authority)?.verbs;
  if (claim.verb !== "called" && verbs !== undefined && !verbs.includes(claim.verb)) return "verb";
  const callsTerrorist = claim.label === "terrorist" || claim.label === "global-terrorist";
  if (callsTerrorist && programmeKind(listing) === "other" && claim.verb !== "sanctioned") return "programme";
  // "On the EU terrorist list" may be said of its list on al-Qaida, loosely: nothing to report, nothing to offer.
  const namesList = listing.authority === "eu" && claim.verb === "listed" && claim.label === "terrorist";
  if (namesList && !isEuTerroristList(listing)) return programmeKind(listing) === "other" ? "programme" : "unknown";
  if (claim.scope === "members" && listing.scope === "entity") return "unknown";
  if (listing.scope === "wing" && claim.scope === "entity" && !/\bwing\b|brigades?\b/i.test(named)) return "scope";
  const start = startOf(listing);
  if (claim.since !== null && start !== null && !agree(claim.since.date, start)) return "date";
  if (claim.since !== null && start === null) return "unknown";
  if (listing.scope === "associated-persons" && claim.scope === "entity") {
    return claim.verb === "sanctioned" && claim.label === null ? "shorthand" : "scope";
  }
  return "holds";
}

/** A claim that a status is over. */
function judgeEnd(claim: StatusClaim, listing: Listing, entry: Entry, day: CalendarDate): VerdictKind {
  const end = claim.state === "suspended" ? (listing.suspended ?? listing.ended) : (listing.ended ?? listing.suspended);
  if (end !== null) return claim.until !== null && !agree(claim.until.date, end) ? "date" : "holds";
  // What happened after the register was read it cannot know; nor does a date to come end anything yet.
  const told = claim.until?.date ?? isoDay(day);
  return told > entry.asOf || stateOn(listing, day) !== "active" || (claim.until && isBefore(day, claim.until.date))
    ? "unknown"
    : "still-listed";
}

/** No listing speaks of the authority: does that mean something? */
function noListing(claim: StatusClaim, { ids }: AuthorityMention, entry: Entry, day: CalendarDate): VerdictKind {
  // An imported list knows its own authority only; an entry without listings is a house's name and nothing more.
  if (entry.origin === "list" || entry.listings.length === 0 || ids.length === 0 || claim.state !== "current")
    return "unknown";
  const known = (id: string) => authorityById(id)?.coverage === "complete";
  const toldLater = claim.since !== null && claim.since.date.slice(0, entry.asOf.length) > entry.asOf;
  return ids.every(known) && !toldLater && isoDay(day) >= "1990" ? "absent" : "unknown";
}
