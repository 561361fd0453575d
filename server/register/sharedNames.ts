/** Weak names that several entries bear: too doubtful to be looked for in a draft, but whoever points at one is told whose it may be. */
import type { Paragraph, Span } from "../draft/types.ts";
import { isLooseParticle, spellingOf } from "./curatedNames.ts";
import { foldWord, nameTokens } from "./nameTokens.ts";
import { isJoint, isSpelledLike, type Reading, readNames } from "./reading.ts";
import type { Entry } from "./types.ts";

/** Names by their words without particles, each with the entries that bear it, two at least. */
export type SharedNames = ReadonlyMap<string, readonly Entry[]>;

export interface SharedName {
  /** In the paragraph. */
  readonly span: Span;
  readonly candidates: readonly Entry[];
}

/** More words than this no such name has. */
const longest = 8;

/** The shared names of curated entries. One word alone is too often something else; a strong name is found anyway. */
export function sharedNames(entries: readonly Entry[]): SharedNames {
  const bearers = new Map<string, Set<Entry>>();
  const strong = new Set<string>();
  for (const entry of entries) {
    for (const { text, strength } of entry.names) {
      const words = nameTokens(text).map((token) => token.text);
      const key = keyOf(words);
      if (!key.includes(" ")) continue;
      if (strength === "strong") strong.add(key);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(entry));
    }
  }
  const shared = [...bearers].filter(([key, of]) => of.size > 1 && !strong.has(key));
  return new Map(shared.map(([key, of]) => [key, [...of]]));
}

/** The longest shared name that stands at an offset of the paragraph; null where there is none. */
export function sharedNameAt(paragraph: Paragraph, shared: SharedNames, offset: number): SharedName | null {
  if (shared.size === 0) return null;
  const reading = readNames(paragraph);
  const { tokens } = reading;
  const at = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  if (at < 0) return null;
  let found: SharedName | null = null;
  for (let first = Math.max(0, at - longest); first <= at; first++) {
    for (let last = at; last < tokens.length && last < first + longest; last++) {
      const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
      if (found !== null && span.end - span.start <= found.span.end - found.span.start) continue;
      if (!isOneName(reading, first, last)) continue;
      const candidates = shared.get(keyOf(tokens.slice(first, last + 1).map(({ text }) => text)));
      if (candidates !== undefined) found = { span, candidates };
    }
  }
  return found;
}

function isOneName(reading: Reading, first: number, last: number): boolean {
  const { tokens, text, inCapitals } = reading;
  const isLoose = (at: number) => isLooseParticle(tokens[at]?.text ?? "", inCapitals);
  if (isLoose(first) || isLoose(last) || !isSpelledLike(reading, first, last)) return false;
  for (let at = first; at < last; at++) {
    if (!isJoint(text, tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0)) return false;
  }
  return true;
}

function keyOf(words: readonly string[]): string {
  const forms = words.filter((word) => !isLooseParticle(word, false)).map(foldWord);
  return spellingOf(forms.filter((form) => form !== ""));
}
