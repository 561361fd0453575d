/** The starter register and imported lists as one: what lists say newer stands above what ships. */
import { unReferenceOf } from "./importers/unReference.ts";
import type { Entry, Listing, Name, PartialDate } from "./types.ts";

export interface MergedList {
  /** `un`, `ofac-sdn`, `eu`, `uk`…: entry ids begin with it. */
  readonly id: string;
  readonly title: string;
  readonly asOf: PartialDate;
  /** False where the list prints no day of its own, so that nobody knows how new it is. */
  readonly dated: boolean;
  readonly entries: readonly Entry[];
}

/** Lists that name everybody an authority lists in a programme: who is missing from a newer copy of one is listed no more. */
const wholeLists: Readonly<Record<string, { readonly authority: string; readonly programme: RegExp }>> = {
  un: { authority: "un", programme: /./ },
  uk: { authority: "uk", programme: /./ },
  "ofac-sdn": { authority: "us-treasury", programme: /^SDN\b/ },
};

/**
 * Entries of the starter register with what the lists say of them, then those only lists have. An entry of a list is the
 * same as another where authority and reference are the same, or where both bring one UN reference: names never decide,
 * for two people may share one. Listings of the starter register that a newer copy of their list does not have are ended.
 */
export function mergeRegister(starter: readonly Entry[], lists: readonly MergedList[]): readonly Entry[] {
  const merged: Entry[] = [...starter];
  const places = new Map<string, number>();
  for (const [place, entry] of merged.entries()) {
    for (const key of keysOf(entry.listings)) places.set(key, place);
  }
  for (const list of lists) {
    for (const entry of list.entries) {
      const keys = keysOf(entry.listings);
      const place = keys.map((key) => places.get(key)).find((known) => known !== undefined);
      const same = place === undefined ? undefined : merged[place];
      if (place !== undefined && same !== undefined && same.type === entry.type) merged[place] = joined(same, entry);
      else merged.push(entry);
      const now = place !== undefined && same?.type === entry.type ? place : merged.length - 1;
      for (const key of keys) if (!places.has(key)) places.set(key, now);
    }
  }
  return merged.map((entry) => (entry.origin === "starter" ? withEndings(entry, lists) : entry));
}

/** What two entries of one person or body have in common. */
function keysOf(listings: readonly Listing[]): readonly string[] {
  return listings.flatMap((listing) => {
    const un = unReferenceOf(listing);
    const own = listing.reference === null ? [] : [`${listing.authority} ${listing.reference}`];
    return un === null ? own : [...own, `un ${un}`];
  });
}

/** The first entry with the names and listings of the second. */
function joined(entry: Entry, other: Entry): Entry {
  const known = new Set(entry.names.map(({ text }) => text.toLowerCase()));
  const added = other.names
    .filter(({ text }) => !known.has(text.toLowerCase()))
    .map((name): Name => (name.kind === "name" ? { ...name, kind: "alias" } : name));
  const listings = [...entry.listings];
  for (const listing of other.listings) {
    const at = listings.findIndex(
      (one) => one.authority === listing.authority && one.reference === listing.reference && one.reference !== null,
    );
    const before = listings[at];
    if (before === undefined) listings.push(listing);
    else if (before.asOf <= listing.asOf) listings[at] = refreshed(before, listing);
  }
  return { ...entry, names: [...entry.names, ...added], listings };
}

/** The newer copy's facts; scope, notes and a date it does not print are kept. */
function refreshed(before: Listing, now: Listing): Listing {
  return {
    ...now,
    programme: before.programme,
    scope: before.scope,
    listed: now.listed ?? before.listed,
    note: before.note || now.note,
  };
}

function withEndings(entry: Entry, lists: readonly MergedList[]): Entry {
  const listings = entry.listings.map((listing): Listing => {
    if (listing.reference === null || listing.ended !== null || listing.scope !== "entity") return listing;
    const list = lists.find(({ id, dated }) => {
      const whole = wholeLists[id];
      return dated && whole?.authority === listing.authority && whole.programme.test(listing.programme);
    });
    // A refreshed listing has the list's own day.
    if (list === undefined || listing.asOf >= list.asOf) return listing;
    const note = `No longer in the copy of ${list.asOf}; the day it ended is not known.`;
    return {
      ...listing,
      ended: list.asOf,
      asOf: list.asOf,
      source: list.title,
      note: listing.note === "" ? note : `${listing.note} ${note}`,
    };
  });
  return { ...entry, listings };
}
