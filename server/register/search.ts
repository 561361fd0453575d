/** Looking an entry up by words of its names or by a reference: for people who type, not for drafts. */
import { distance } from "fastest-levenshtein";
import { foldName } from "./nameTokens.ts";
import type { Register } from "./register.ts";
import type { Entry } from "./types.ts";

export interface Hit {
  readonly entry: Entry;
  /** The spelling that fits; the entry's own name where that does. */
  readonly spelling: string;
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Nothing has these words: the hits only look like them. */
  readonly alike: boolean;
}

/** Alphabetical order is for registers a person may leaf through. */
const mostSorted = 20_000;
/** Names that look alike shown at most. */
const mostAlike = 20;

/** Entries with a name that has every word of the query, each at least begun, or with that reference. All entries for "". */
export function findEntries(register: Register, query: string): Found {
  const words = foldName(query);
  if (words.length === 0) return { hits: all(register), alike: false };
  const reference = query.trim().toLowerCase();
  const ranked: { readonly hit: Hit; readonly rank: number }[] = [];
  for (const entry of register.entries) {
    const rank = best(entry, words, reference);
    if (rank !== null) ranked.push(rank);
  }
  if (ranked.length === 0) return { hits: lookalikes(register, words), alike: true };
  ranked.sort((a, b) => a.rank - b.rank || a.hit.entry.name.length - b.hit.entry.name.length || byName(a.hit, b.hit));
  return { hits: ranked.map(({ hit }) => hit), alike: false };
}

const collator = new Intl.Collator("en");
const byName = (a: Hit, b: Hit) => collator.compare(a.entry.name, b.entry.name);

function all({ entries }: Register): readonly Hit[] {
  const hits = entries.map((entry) => ({ entry, spelling: entry.name }));
  return hits.length > mostSorted ? hits : hits.sort(byName);
}

/** The best fitting name: 0 the whole name, 1 its beginning, 2 words in it; weak names behind. */
function best(entry: Entry, words: readonly string[], reference: string): { hit: Hit; rank: number } | null {
  let found: { hit: Hit; rank: number } | null = null;
  for (const { text, strength } of entry.names) {
    const rank = fit(text, words);
    if (rank === null) continue;
    const own = rank + (strength === "weak" ? 3 : 0) + (text === entry.name ? 0 : 0.5);
    if (found === null || own < found.rank) found = { hit: { entry, spelling: text }, rank: own };
  }
  if (found !== null || reference.length < 3 || !/\d/.test(reference)) return found;
  const listing = entry.listings.find((listing) => listing.reference?.toLowerCase().startsWith(reference));
  return listing === undefined ? null : { hit: { entry, spelling: listing.reference ?? "" }, rank: 0 };
}

function fit(name: string, words: readonly string[]): number | null {
  const first = words[0] ?? "";
  // Most names lack the first word altogether; plain ones can be told so without splitting them.
  if (isPlain(name) && !name.toLowerCase().includes(first)) return null;
  const tokens = foldName(name);
  if (!words.every((word) => tokens.some((token) => token.startsWith(word)))) return null;
  const begins = words.every((word, index) => tokens[index]?.startsWith(word));
  if (!begins) return 2;
  return tokens.length === words.length && words.every((word, index) => tokens[index] === word) ? 0 : 1;
}

function isPlain(name: string): boolean {
  return /^[A-Za-z0-9 .-]*$/.test(name);
}

/** Strong names with as many words, each a few letters off: "Hisbollah". */
function lookalikes({ entries }: Register, words: readonly string[]): readonly Hit[] {
  const near: { readonly hit: Hit; readonly off: number }[] = [];
  for (const entry of entries) {
    let nearest = Number.POSITIVE_INFINITY;
    let spelling = "";
    for (const { text, strength } of entry.names) {
      if (strength === "weak") continue;
      const off = offBy(foldName(text), words);
      if (off !== null && off < nearest) [nearest, spelling] = [off, text];
    }
    if (spelling !== "") near.push({ hit: { entry, spelling }, off: nearest });
  }
  return near
    .sort((a, b) => a.off - b.off || byName(a.hit, b.hit))
    .slice(0, mostAlike)
    .map(({ hit }) => hit);
}

/** Letters by which a name differs; null where it is another name. Long words may differ by a third, short ones not at all. */
function offBy(tokens: readonly string[], words: readonly string[]): number | null {
  if (tokens.length !== words.length) return null;
  let sum = 0;
  for (const [index, word] of words.entries()) {
    const token = tokens[index] ?? "";
    const allowed = word.length < 4 ? 0 : Math.floor(word.length / 3);
    if (Math.abs(token.length - word.length) > allowed) return null;
    const off = distance(token, word);
    if (off > allowed) return null;
    sum += off;
  }
  return sum;
}
