/** A house's approved footnote wordings by authority, given to entries that have none of their own. */
import type { Entry } from "./types.ts";

export interface HouseLabels {
  /** Ids of the authorities the house labels for, the first foremost. */
  readonly labelFor: readonly string[];
  /** Approved wordings by authority. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
}

/** The entry with the wordings approved for whoever lists it now, those of authorities the house labels for first. */
export function withApprovedWordings(entry: Entry, { labelFor, wordings }: HouseLabels): Entry {
  if (entry.wordings.length > 0 || wordings.size === 0) return entry;
  const inForce = entry.listings.filter(
    ({ ended, suspended, scope }) => ended === null && suspended === null && scope === "entity",
  );
  const order = [...labelFor, ...wordings.keys()];
  const approved = order.flatMap((id) =>
    inForce.some(({ authority }) => authority === id) ? (wordings.get(id) ?? []) : [],
  );
  return approved.length === 0 ? entry : { ...entry, wordings: [...new Set(approved)] };
}
