/** Words that say "somebody says so" without saying who, and where they stand as such. */
import type { Span } from "../draft/types.ts";
import { apart, type Word } from "./words.ts";

export interface Hedge {
  readonly word: string;
  /** Adverbs carry a whole statement; an adjective only colours a noun. */
  readonly kind: "adverb" | "adjective" | "phrase";
  /** Who is missing: somebody who reports, or somebody who alleges. */
  readonly asks: "reports" | "alleges" | "says";
}

export const hedges: readonly Hedge[] = [
  { word: "allegedly", kind: "adverb", asks: "alleges" },
  { word: "reportedly", kind: "adverb", asks: "reports" },
  { word: "purportedly", kind: "adverb", asks: "says" },
  { word: "supposedly", kind: "adverb", asks: "says" },
  { word: "reputedly", kind: "adverb", asks: "says" },
  // "Said to have" is hearsay; "said to be sure" and the like are not reached: an auxiliary must stand before.
  { word: "said to be", kind: "phrase", asks: "says" },
  { word: "said to have", kind: "phrase", asks: "says" },
  { word: "rumoured to", kind: "phrase", asks: "says" },
  { word: "rumored to", kind: "phrase", asks: "says" },
  { word: "alleged to", kind: "phrase", asks: "alleges" },
  // "Supposed" is left out: "was supposed to" is a duty, not hearsay.
  { word: "alleged", kind: "adjective", asks: "alleges" },
  { word: "purported", kind: "adjective", asks: "says" },
  { word: "rumoured", kind: "adjective", asks: "says" },
  { word: "rumored", kind: "adjective", asks: "says" },
];

export interface HedgeMention {
  readonly hedge: Hedge;
  readonly span: Span;
  /** Index of its first and last word. */
  readonly first: number;
  readonly last: number;
}

const beForms = /^(?:is|are|was|were|be|been|being)$|'(?:s|re)$/;
/** Before an adjective; before the verb `alleged` stands who alleges. */
const nounMarkers = new Set(
  `the a an his her its their our my this that these those some any other another of over for about into by in on from
  with against amid and or to two three four five six more many several investigate investigating describe`.split(
    /\s+/,
  ),
);
/** After the verb `alleged`: a clause. */
const clauseStarts = /^(?:that|he|she|they|it|the|a|an|his|her|their|in|on|to)$/;
const byFirstWord = new Map<string, readonly Hedge[]>(
  hedges.map(({ word }) => {
    const first = word.split(" ")[0] ?? "";
    return [first, hedges.filter((hedge) => hedge.word.split(" ")[0] === first)];
  }),
);

/** The hedges of a sentence in house voice, in order. */
export function findHedges(voice: string, words: readonly Word[]): readonly HedgeMention[] {
  return words.flatMap((word, first) => {
    for (const hedge of byFirstWord.get(word.lower) ?? []) {
      const parts = hedge.word.split(" ");
      const last = first + parts.length - 1;
      const end = words[last];
      if (end === undefined || parts.some((part, i) => words[first + i]?.lower !== part)) continue;
      if (hedge.kind === "phrase" && !isPassive(words, first)) continue;
      if (hedge.kind === "adjective" && !isAdjective(voice, words, first)) continue;
      return [{ hedge, span: { start: word.start, end: end.end }, first, last }];
    }
    return [];
  });
}

const anyHedge = new RegExp(`\\b(?:${hedges.map((hedge) => hedge.word).join("|")})\\b`, "i");

/** A quick look before the careful one. */
export function mayHedge(text: string): boolean {
  return anyHedge.test(text);
}

/** `is said to be`, `was widely rumoured to`: a form of "be" before it, over an adverb. */
function isPassive(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? "";
  return beForms.test(/ly$/.test(before) ? (words[at - 2]?.lower ?? "") : before);
}

function isAdjective(voice: string, words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (after === undefined || apart(voice, word, after) || clauseStarts.test(after.lower)) return false;
  if (before === undefined || apart(voice, before, word)) return true;
  return nounMarkers.has(before.lower) || /'s$|s'$/.test(before.lower);
}
