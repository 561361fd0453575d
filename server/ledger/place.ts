/**
 * Finds the sentences that entries were recorded for, after moves and edits. The same draft and the same ledger always give
 * the same places.
 *
 * - `fresh`: the words that matter stand there, in order: in one sentence, or in two or three that were one. Marks, spacing,
 *   capitals, articles and the spelling of a word may differ.
 * - `stale`: no sentence has them; the most similar one is taken, if it has at least `alike` of the words, or `likelyAlike`
 *   of them between the neighbours that were recorded.
 * - `lost`: nothing in the draft is like it.
 */
import { overlaps } from "../draft/spans.ts";
import type { Draft, Span } from "../draft/types.ts";
import { contextOf } from "./anchor.ts";
import { bagOf, shared } from "./bag.ts";
import { type LedgerSentence, ledgerSentences } from "./sentences.ts";
import { isResponse, type Ledger, type ResponseEntry, type SourceEntry } from "./types.ts";
import { hashOfWords, wordsOf } from "./words.ts";

export type Fit = "fresh" | "stale" | "lost";

export interface PlacedSource {
  readonly entry: SourceEntry;
  readonly fit: Fit;
  /** In the draft, UTF-16 code units; null where it is lost. */
  readonly span: Span | null;
}

/** A ledger laid over a draft. */
export interface PlacedLedger {
  /** By place, then by id; lost ones last. */
  readonly sources: readonly PlacedSource[];
  readonly responses: readonly ResponseEntry[];
}

/** Shares of words, 0..1: enough by itself, and enough where the neighbours are at least `sameNeighbours` the same. */
const alike = 0.65;
const likelyAlike = 0.35;
const sameNeighbours = 0.6;
/** A sentence whose own words are on record is taken only where no other is as good. */
const takenAlready = 0.5;
/** How many sentences one may have become. */
const mostParts = 3;

export function placeLedger(draft: Draft, ledger: Ledger): PlacedLedger {
  const sources = ledger.entries.filter((entry) => !isResponse(entry));
  const responses = ledger.entries.filter(isResponse);
  if (sources.length === 0) return { sources: [], responses };
  const all = ledgerSentences(draft);
  const single = singlePlaces(all);
  // A sentence goes before a run; most sources fit one, and runs are put together only where one does not.
  const runs = sources.every(({ anchor }) => single.has(anchor.hash)) ? noPlaces : runPlaces(all);
  const found: PlacedSource[] = [];
  const taken = new Set<number>();
  const astray: SourceEntry[] = [];
  for (const entry of sources) {
    const places = single.get(entry.anchor.hash) ?? runs.get(entry.anchor.hash) ?? [];
    const place = best(places, (one) => neighbours(draft, all, one, entry));
    if (place === null) {
      astray.push(entry);
      continue;
    }
    for (let n = place.n; n < place.n + place.count; n++) taken.add(n);
    found.push({ entry, fit: "fresh", span: spanOf(all, place) });
  }
  for (const entry of astray) {
    const place = nearest(draft, all, taken, entry);
    found.push({ entry, fit: place === null ? "lost" : "stale", span: place === null ? null : spanOf(all, place) });
  }
  return { sources: found.sort(byPlace), responses };
}

/** The sources recorded for the sentences that a span touches. */
export function sourcesFor({ sources }: PlacedLedger, span: Span): readonly PlacedSource[] {
  return sources.filter((source) => source.span !== null && overlaps(source.span, span));
}

interface Place {
  readonly n: number;
  readonly count: number;
}

type Places = ReadonlyMap<string, readonly Place[]>;
const noPlaces: Places = new Map();

/** Where each sentence's hash stands. */
function singlePlaces(all: readonly LedgerSentence[]): Places {
  const places = new Map<string, Place[]>();
  all.forEach(({ words, hash }, n) => {
    if (words.length > 0) add(places, hash, { n, count: 1 });
  });
  return places;
}

/** Where the hash of each run of sentences within a paragraph stands. A short run goes before a long one. */
function runPlaces(all: readonly LedgerSentence[]): Places {
  const places = new Map<string, Place[]>();
  for (let count = 2; count <= mostParts; count++) {
    for (let n = 0; n + count <= all.length; n++) {
      const run = all.slice(n, n + count);
      if (run[0]?.block !== run.at(-1)?.block) continue;
      add(places, hashOfWords(run.flatMap(({ words }) => words)), { n, count });
    }
  }
  return places;
}

function add(places: Map<string, Place[]>, hash: string, place: Place): void {
  const known = places.get(hash);
  if (known === undefined) places.set(hash, [place]);
  else if (known[0]?.count === place.count) known.push(place);
}

function nearest(
  draft: Draft,
  all: readonly LedgerSentence[],
  taken: ReadonlySet<number>,
  entry: SourceEntry,
): Place | null {
  const own = bagOf(wordsOf(entry.anchor.sentence));
  const candidates = all.flatMap(({ bag }, n): readonly (Place & { readonly score: number })[] => {
    const share = shared(own, bag);
    if (share < likelyAlike) return [];
    const place = { n, count: 1 };
    const around = neighbours(draft, all, place, entry);
    if (share < alike && around < sameNeighbours) return [];
    return [{ ...place, score: share + around / 4 - (taken.has(n) ? takenAlready : 0) }];
  });
  return best(candidates, ({ score }) => score);
}

/** How much of the words around an entry's sentence stands around a place: 0..1. */
function neighbours(
  draft: Draft,
  all: readonly LedgerSentence[],
  { n, count }: Place,
  { anchor }: SourceEntry,
): number {
  const { before, after } = contextOf(draft, all, n, count);
  return (alikeness(anchor.before, before) + alikeness(anchor.after, after)) / 2;
}

function alikeness(a: string, b: string): number {
  return a === b ? 1 : shared(bagOf(wordsOf(a)), bagOf(wordsOf(b)));
}

/** The first of the highest. */
function best<T>(candidates: readonly T[], score: (candidate: T) => number): T | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  let found: T | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const own = score(candidate);
    if (own > most) [found, most] = [candidate, own];
  }
  return found;
}

function spanOf(all: readonly LedgerSentence[], { n, count }: Place): Span | null {
  const [first, last] = [all[n], all[n + count - 1]];
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end };
}

function byPlace(a: PlacedSource, b: PlacedSource): number {
  if (a.span === null || b.span === null) {
    if (a.span !== b.span) return a.span === null ? 1 : -1;
  } else if (a.span.start !== b.span.start) return a.span.start - b.span.start;
  return a.entry.id < b.entry.id ? -1 : 1;
}
