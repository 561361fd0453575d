/** An entry of an imported list and the curated one that tells of the same listings: shown once. */
import { entryAt, entryNumber } from "./lists/entries.ts";
import type { ListIndex } from "./lists/types.ts";
import { listsOf } from "./merge.ts";
import type { Entry } from "./types.ts";

/** Says of an entry of a list whether every listing it has stands in one of these curated entries already. */
export function twinTest(curated: readonly Entry[]): (entry: Entry) => boolean {
  const keys = ({ listings }: Entry) =>
    listings.map(({ authority, reference }) => (reference === null ? null : `${authority} ${reference}`));
  const known = new Set(curated.flatMap(keys));
  known.delete(null);
  return (entry) => entry.listings.length > 0 && keys(entry).every((key) => known.has(key));
}

/** Numbers of a list's entries that are twins of curated ones. A million entries are not read for it: references lead to them. */
export function twinsIn(list: ListIndex, curated: readonly Entry[]): ReadonlySet<number> {
  const isTwin = twinTest(curated);
  const numbers = curated.flatMap(({ listings }) =>
    listings.flatMap(({ authority, reference }) =>
      reference === null ? [] : listsOf(authority).map((id) => entryNumber(list, `${id}:${reference}`)),
    ),
  );
  return new Set(numbers.filter((number) => number !== null).filter((number) => isTwin(entryAt(list, number))));
}
