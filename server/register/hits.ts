/** Names of a whole register in one paragraph: the curated ones first, then those of lists. */
import { withApprovedWordings } from "./approvedWordings.ts";
import { curatedHits, type Hit } from "./curatedHits.ts";
import { entryAt } from "./lists/entries.ts";
import { listHits } from "./lists/listHits.ts";
import type { ListIndex } from "./lists/types.ts";
import { foldName } from "./nameTokens.ts";
import type { Reading } from "./reading.ts";
import type { Register } from "./register.ts";
import type { Entry } from "./types.ts";

/** Leftmost, longest, none overlapping. */
export function hitsIn(reading: Reading, register: Register): readonly Hit[] {
  const curated = curatedHits(reading, register.names);
  if (register.lists.length === 0) return curated;
  const listed = fromLists(reading, register);
  if (listed.length === 0) return curated;
  // A list's longer name takes in a curated one: "Hamas" in "Hamas Charity Fund"; else the curated one stands.
  const kept = curated.filter(({ span }) => !listed.some((one) => covering(one, span.start, span.end)));
  const added = listed.filter(
    ({ span }) => !kept.some((one) => one.span.start < span.end && span.start < one.span.end),
  );
  return [...kept, ...added].sort((a, b) => a.span.start - b.span.start);
}

function covering({ span }: Hit, start: number, end: number): boolean {
  return span.start <= start && end <= span.end && span.end - span.start > end - start;
}

/** The longest of all lists at each place; entries that several lists have under this name together. */
function fromLists(reading: Reading, register: Register): readonly Hit[] {
  const { tokens } = reading;
  const found = register.lists
    .flatMap((list) => listHits(reading, list).map((hit) => ({ ...hit, list })))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const hits: Hit[] = [];
  for (let at = 0; at < found.length; ) {
    const longest = found[at] as (typeof found)[number];
    const same = found.filter((one) => one.first === longest.first && one.last === longest.last);
    const owners = same.flatMap(({ list, owners: numbers }) =>
      numbers.map((number) => ownerAt(register, list, number)),
    );
    const unique = [...new Map(owners.map((entry) => [entry.id, entry])).values()];
    while (at < found.length && (found[at]?.first ?? 0) <= longest.last) at++;
    // A spelling that the curated registers know and did not report here is not reported for a list either.
    if (register.names.known().has(foldName(longest.name).join(" "))) continue;
    if (longest.last === longest.first + 1 && isCommon(unique)) continue;
    hits.push({
      span: { start: tokens[longest.first]?.start ?? 0, end: tokens[longest.last]?.end ?? 0 },
      name: longest.name,
      candidates: unique,
      ambiguous: unique.length > 1 && !areOneBody(unique),
      firm: true,
    });
  }
  return hits;
}

const unpacked = new WeakMap<Register, Map<ListIndex, Map<number, Entry>>>();

/** The same object for every mention: labels and rules ask whether two mentions are of one entry. */
function ownerAt(register: Register, list: ListIndex, number: number): Entry {
  const byList = unpacked.get(register) ?? new Map<ListIndex, Map<number, Entry>>();
  unpacked.set(register, byList);
  const known = byList.get(list) ?? new Map<number, Entry>();
  byList.set(list, known);
  const entry = known.get(number) ?? withApprovedWordings(entryAt(list, number), register);
  known.set(number, entry);
  return entry;
}

/** Given name and surname of two listed persons: then others bear it too, and more of them. */
function isCommon(entries: readonly Entry[]): boolean {
  return entries.length > 1 && entries.every(({ type }) => type === "person") && !areOneBody(entries);
}

/** Entries of different lists with one name and one kind are taken for one body; two of the same list are two. */
function areOneBody(entries: readonly Entry[]): boolean {
  const lists = new Set(entries.map(({ id }) => id.split(":", 1)[0]));
  return lists.size === entries.length && new Set(entries.map(({ type }) => type)).size === 1;
}
