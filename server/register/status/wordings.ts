/** What a footnote on an entry may say: the house's approved wordings, else words made from its verified listings. */
import type { CalendarDate } from "../../draft/types.ts";
import type { Entry, Listing } from "../types.ts";
import { authorityById } from "./authorities.ts";
import { startOf, stateOn } from "./listingDates.ts";
import { isEuTerroristList } from "./programmes.ts";

export interface WordingRequest {
  /** The day of the draft: only what was in force then is said. */
  readonly day: CalendarDate;
  /** Ids of the authorities to label for; empty for all. */
  readonly authorities: readonly string[];
  /** "organization" instead of "organisation". */
  readonly american: boolean;
}

/** At most this many are offered: more is a menu nobody reads. */
const most = 4;

/**
 * Wordings for a footnote on the entry, the best first. Approved ones stand alone; else each verified listing in force
 * on the day gives one, and the first says the two that matter most: the ban at home, then the UN.
 */
export function wordingsFor(entry: Entry, request: WordingRequest): readonly string[] {
  if (entry.wordings.length > 0) return entry.wordings;
  const single = statedListings(entry, request).map((listing) => phrase(listing, request));
  const pair = single.length > 1 ? [single.slice(0, 2).join("; ")] : [];
  return [...new Set([...pair, ...single])].slice(0, most);
}

/** Listings worth stating, one for each authority that copy tells apart, in the order a reader wants them. */
function statedListings(entry: Entry, { day, authorities }: WordingRequest): readonly Listing[] {
  const fit = entry.listings.filter(
    (listing) =>
      listing.verified &&
      stateOn(listing, day) === "active" &&
      (authorities.length === 0 || authorities.includes(listing.authority)),
  );
  const ranked = [...fit].sort((a, b) => rank(a, entry) - rank(b, entry));
  const told = new Set<string>();
  return ranked.filter((listing) => {
    const by = authorityById(listing.authority)?.adjective ?? listing.authority;
    if (told.has(by)) return false;
    told.add(by);
    return true;
  });
}

/** The ban at home first, then the UN, then designations as terrorist, then other sanctions. */
const ranks = ["un", "us-state", "uk-home-office", "eu", "us-treasury", "uk"];

function rank({ authority, scope }: Listing, entry: Entry): number {
  const own = entry.country !== null && authorityById(authority)?.country === entry.country;
  const place = ranks.indexOf(authority);
  return (own ? -1 : place < 0 ? ranks.length : place) + (scope === "entity" ? 0 : 10);
}

function phrase(listing: Listing, { american }: WordingRequest): string {
  const { scope } = listing;
  const start = startOf(listing);
  const since = start === null ? "" : ` since ${start.slice(0, 4)}`;
  const words = statusWords(listing, american ? "organization" : "organisation");
  if (scope === "associated-persons") return `persons associated with it ${words}`;
  return `${scope === "wing" ? "military wing " : ""}${words}${since}`;
}

function statusWords(listing: Listing, organisation: string): string {
  const { authority } = listing;
  switch (authority) {
    case "us-state":
      return `designated a foreign terrorist ${organisation} by the US`;
    case "uk-home-office":
      return "proscribed by the UK";
    case "pk":
      return "proscribed by Pakistan";
    case "ru":
      return "banned in Russia";
    case "eu":
      return isEuTerroristList(listing) ? "on the EU terrorist list" : "under EU sanctions";
    default: {
      const known = authorityById(authority);
      return known === undefined ? `listed by ${authority}` : `under ${known.adjective} sanctions`;
    }
  }
}

/** Does a text spell "organization", where it spells the word at all? */
export function writesAmerican(text: string): boolean {
  return /organization/i.test(text) && !/organisation/i.test(text);
}

/** Compares equal where only case, spaces, quotation marks and the final full stop differ. */
export function plainWording(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/^[\s(]+|[\s.;)]+$/g, "");
}
