/** The starter register with what imported lists say of its entries: the newer copy stands above what ships. */
import { wordTable } from "../language/wordTable.ts";
import type { Entry, Listing, Name, PartialDate } from "./types.ts";

/** A list as merging needs it. */
export interface MergedList {
  /** `un`, `ofac-sdn`, `eu`, `uk`…: entry ids begin with it. */
  readonly id: string;
  readonly title: string;
  readonly asOf: PartialDate;
  /** False where the list prints no day of its own, so that nobody knows how new it is. */
  readonly dated: boolean;
  /** The list's entry with this id, or null. */
  entryById(id: string): Entry | null;
}

/** Lists and the authority whose references they go by; a whole one names everybody it lists in these programmes. */
const knownLists = wordTable<{ readonly authority: string; readonly programme: RegExp }>({
  un: { authority: "un", programme: /./ },
  uk: { authority: "uk", programme: /./ },
  eu: { authority: "eu", programme: /./ },
  "ofac-sdn": { authority: "us-treasury", programme: /^SDN\b/ },
  "ofac-cons": { authority: "us-treasury", programme: /^Non-SDN\b/ },
});

/** Ids of the lists whose entries go by the references of an authority. */
export function listsOf(authority: string): readonly string[] {
  return Object.keys(knownLists).filter((id) => knownLists[id]?.authority === authority);
}

/**
 * The starter register's entries, each with the names and facts lists have under its references: names never decide, for
 * two people may share one. Of a list that prints no day of its own only names are taken. A listing that a newer copy of its list does not have is ended.
 */
export function mergeLists(starter: readonly Entry[], lists: readonly MergedList[]): readonly Entry[] {
  return starter.map((entry) => lists.reduce(withList, entry));
}

function withList(entry: Entry, list: MergedList): Entry {
  const known = knownLists[list.id];
  if (known === undefined) return entry;
  let merged = entry;
  for (const listing of entry.listings) {
    const { authority, programme, reference } = listing;
    if (authority !== known.authority || reference === null || !known.programme.test(programme)) continue;
    const other = list.entryById(`${list.id}:${reference}`);
    const now = other?.listings.find((one) => one.reference === reference);
    if (other === null || other.type !== entry.type || now === undefined)
      merged = replaced(merged, listing, endedBy(listing, list));
    else merged = withNames(replaced(merged, listing, list.dated ? refreshed(listing, now) : listing), other);
  }
  return merged;
}

function replaced(entry: Entry, before: Listing, now: Listing): Entry {
  return before === now ? entry : { ...entry, listings: entry.listings.map((one) => (one === before ? now : one)) };
}

function withNames(entry: Entry, other: Entry): Entry {
  const known = new Set(entry.names.map(({ text }) => text.toLowerCase()));
  const added = other.names
    .filter(({ text }) => !known.has(text.toLowerCase()))
    .map((name): Name => (name.kind === "name" ? { ...name, kind: "alias" } : name));
  return added.length === 0 ? entry : { ...entry, names: [...entry.names, ...added] };
}

/** The newer copy's facts; programme, scope, notes and a date it does not print are kept. */
function refreshed(before: Listing, now: Listing): Listing {
  if (before.asOf > now.asOf) return before;
  const { programme, scope } = before;
  return { ...now, programme, scope, listed: now.listed ?? before.listed, note: before.note || now.note };
}

/** EU references of the starter register are those of acts, which the EU's list does not go by: missing there, they say nothing. */
function endedBy(listing: Listing, { id, title, asOf, dated }: MergedList): Listing {
  const { ended, scope, note } = listing;
  if (!dated || id === "eu" || ended !== null || scope !== "entity" || listing.asOf >= asOf) return listing;
  const words = `No longer in the copy of ${asOf}; the day it ended is not known.`;
  return { ...listing, ended: asOf, asOf, source: title, note: note === "" ? words : `${note} ${words}` };
}
