/** Looking an entry up by words of its names or by a reference: for people who type, not for drafts. */
import { fit, offBy, otherRank, weakRank } from "./fit.ts";
import { entriesInList, lookalikesInList, referencesInList, wordsInList } from "./lists/search.ts";
import { foldName } from "./nameTokens.ts";
import type { Register } from "./register.ts";
import { twinsIn, twinTest } from "./twins.ts";
import type { Entry } from "./types.ts";

export interface Hit {
  /** Of a packed list, it is made when it is read: read it once. */
  readonly entry: Entry;
  /** The spelling that fits; the entry's own name where that does. */
  readonly spelling: string;
}

/** A hit with how well it fits: the lower, the better. */
export interface Ranked {
  readonly hit: Hit;
  readonly rank: number;
}

/** Hits that need not be made before they are looked at. */
export interface HitList {
  readonly length: number;
  slice(start: number, end?: number): readonly Hit[];
}

/** Work in steps of some milliseconds, with a result at the end. */
export type Steps<T> = Generator<void, T, void>;

export interface Found {
  /** Best first. */
  readonly hits: HitList;
  /** Nothing has these words: the hits only look like them. */
  readonly alike: boolean;
}

/** More hits than this nobody leafs through in order. */
const mostSorted = 5_000;
/** Names that look alike shown at most. */
const mostAlike = 20;

/** Entries with a name that has every word of the query, each at least begun, or with that reference. All entries for "". */
export function findEntries(register: Register, query: string): Found {
  const steps = searching(register, query);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, for lists of a million names. */
export function* searching(register: Register, query: string): Steps<Found> {
  const words = foldName(query);
  if (words.length === 0) return { hits: all(register), alike: false };
  const curated = register.entries.flatMap((entry) => best(entry, words) ?? []);
  const listed: Ranked[] = [];
  for (const list of register.lists) for (const one of yield* wordsInList(list, words)) listed.push(one);
  const named = inOrder([...curated, ...withoutKnown(listed, curated)]);
  if (named.length > 0) return { hits: named, alike: false };
  const referred = yield* withReference(register, query.trim().toLowerCase());
  if (referred.length > 0) return { hits: referred, alike: false };
  return { hits: yield* lookalikes(register, words), alike: true };
}

const collator = new Intl.Collator("en");
const bySpelling = (a: Hit, b: Hit) => collator.compare(a.spelling, b.spelling);

function all({ entries, lists }: Register): HitList {
  const curated = entries.map((entry) => ({ entry, spelling: entry.name })).sort(bySpelling);
  return [curated, ...lists.map((list) => entriesInList(list, twinsIn(list, entries)))].reduce(behind);
}

/** One list of hits behind another. */
function behind(first: HitList, second: HitList): HitList {
  const length = first.length + second.length;
  return {
    length,
    slice: (start, end = length) => [
      ...first.slice(Math.min(start, first.length), Math.min(end, first.length)),
      ...second.slice(Math.max(0, start - first.length), Math.max(0, end - first.length)),
    ],
  };
}

function inOrder(ranked: readonly Ranked[]): readonly Hit[] {
  const sorted =
    ranked.length > mostSorted
      ? ranked
      : [...ranked].sort(
          (a, b) => a.rank - b.rank || a.hit.spelling.length - b.hit.spelling.length || bySpelling(a.hit, b.hit),
        );
  return sorted.map(({ hit }) => hit);
}

function best(entry: Entry, words: readonly string[]): Ranked | null {
  let found: Ranked | null = null;
  for (const { text, strength } of entry.names) {
    const fitting = fit(text, words);
    if (fitting === null) continue;
    const rank = fitting + (strength === "weak" ? weakRank : 0) + (text === entry.name ? 0 : otherRank);
    if (found === null || rank < found.rank) found = { hit: { entry, spelling: text }, rank };
  }
  return found;
}

/** Hits of lists are looked through for doubles up to this many: more is leafing, not looking for somebody. */
const mostCompared = 500;

/** Leaves out what a list has of an entry that the curated register tells of already, the list's own facts included. */
function withoutKnown(listed: readonly Ranked[], curated: readonly Ranked[]): readonly Ranked[] {
  if (curated.length === 0 || listed.length > mostCompared) return listed;
  const isTwin = twinTest(curated.map(({ hit }) => hit.entry));
  return listed.filter(({ hit }) => !isTwin(hit.entry));
}

/** Entries with a listing whose reference begins so. A number or letters alone are no reference. */
function* withReference({ entries, lists }: Register, reference: string): Steps<readonly Hit[]> {
  if (reference.length < 3 || !/\d/.test(reference)) return [];
  const begins = (entry: Entry) =>
    entry.listings.find((listing) => listing.reference?.toLowerCase().startsWith(reference))?.reference ?? null;
  const curated = entries.flatMap((entry) => {
    const spelling = begins(entry);
    return spelling === null ? [] : [{ entry, spelling }];
  });
  const listed: Hit[] = [];
  for (const list of lists) {
    for (const { entry } of yield* referencesInList(list, reference)) {
      const spelling = begins(entry);
      if (spelling !== null) listed.push({ entry, spelling });
    }
  }
  const isTwin = twinTest(curated.map(({ entry }) => entry));
  return [...curated, ...listed.filter(({ entry }) => !isTwin(entry))];
}

/** Strong names with as many words, each a few letters off: "Hezbolah". */
function* lookalikes({ entries, lists }: Register, words: readonly string[]): Steps<readonly Hit[]> {
  const near: Ranked[] = [];
  for (const entry of entries) {
    let nearest: Ranked | null = null;
    for (const { text, strength } of entry.names) {
      const rank = strength === "weak" ? null : offBy(text, words);
      if (rank !== null && (nearest === null || rank < nearest.rank))
        nearest = { hit: { entry, spelling: text }, rank };
    }
    if (nearest !== null) near.push(nearest);
  }
  const listed: Ranked[] = [];
  for (const list of lists) for (const one of yield* lookalikesInList(list, words)) listed.push(one);
  return inOrder([...near, ...withoutKnown(listed, near)]).slice(0, mostAlike);
}
