/** The house's register laid over the one that ships and its imported lists. */

import type { PlacedProblem } from "../../json/jsonFile.ts";
import { didYouMean } from "../../json/values.ts";
import * as l10n from "../../l10n/l10n.ts";
import { withApprovedWordings } from "../../register/approvedWordings.ts";
import { createRegister, entryById, type Register } from "../../register/register.ts";
import type { Entry, Listing, Name } from "../../register/types.ts";
import type { HouseEntry, HouseRegister } from "./types.ts";
import { houseName } from "./values.ts";

export interface HouseMerge {
  readonly register: Register;
  /** What the file asks of entries that are not there. */
  readonly problems: readonly PlacedProblem[];
}

/** Lays a house's register over another. What cannot be done is a problem at its place; the rest is done. */
export function withHouseRegister(base: Register, house: HouseRegister): HouseMerge {
  const problems: PlacedProblem[] = [];
  const entries = new Map(base.entries.map((entry) => [entry.id, entry]));
  const complain = (span: PlacedProblem["span"], path: string, message: string) => {
    problems.push({ span, path, message });
  };
  for (const { id, place } of house.remove) {
    if (!entries.delete(id))
      complain(place, "remove", l10n.t("There is no entry “{0}”.{1}", id, didYouMean(id, entries.keys())));
  }
  for (const change of house.entries) {
    const known = entries.get(change.id) ?? entryById(base, change.id);
    if (known === null && change.name === null) {
      const guess = didYouMean(change.id, entries.keys());
      complain(
        change.place,
        "entries",
        l10n.t("There is no entry “{0}” to change; a new one needs a “name”.{1}", change.id, guess),
      );
      continue;
    }
    for (const name of change.without) {
      if (known?.names.some(({ text }) => text === name) === true) continue;
      complain(change.place, "without", l10n.t("“{0}” has no name “{1}”.", change.id, name));
    }
    entries.set(change.id, changed(known ?? newEntry(change, house, base), change, house));
  }
  const labelled = [...entries.values()].map((entry) => withApprovedWordings(entry, house));
  const asOf = house.asOf !== null && house.asOf > base.asOf ? house.asOf : base.asOf;
  const register = createRegister({ entries: labelled, asOf, lists: base.lists });
  const { labelFor, wordings } = house;
  return { register: { ...register, labelFor, wordings, unread: base.unread }, problems };
}

function newEntry({ id, name, type }: HouseEntry, { asOf }: HouseRegister, base: Register): Entry {
  return {
    id,
    name: name ?? id,
    officialName: null,
    names: [],
    type: type ?? "organisation",
    country: null,
    listings: [],
    note: "",
    origin: "house",
    asOf: asOf ?? base.asOf,
    wordings: [],
    required: false,
  };
}

function changed(entry: Entry, change: HouseEntry, { asOf }: HouseRegister): Entry {
  const heading = change.name === null ? [] : [houseName(change.name, { kind: "name" })];
  const added = [...heading, ...change.names];
  const gone = new Set([...change.without, ...added.map(({ text }) => text)]);
  const kept = entry.names
    .filter(({ text }) => !gone.has(text))
    .map((name): Name => (heading.length > 0 && name.kind === "name" ? { ...name, kind: "alias" } : name));
  const restated = new Set(change.listings.map(({ authority }) => authority));
  const listings = [
    ...entry.listings.filter(({ authority }) => !restated.has(authority)),
    ...change.listings.map(
      (listing): Listing => (listing.asOf === "" ? { ...listing, asOf: asOf ?? entry.asOf } : listing),
    ),
  ];
  return {
    ...entry,
    name: change.name ?? entry.name,
    names: [...added, ...kept],
    type: change.type ?? entry.type,
    country: change.country ?? entry.country,
    listings,
    note: change.note ?? entry.note,
    origin: "house",
    wordings: change.wordings.length > 0 ? change.wordings : entry.wordings,
    required: change.required ?? entry.required,
  };
}
