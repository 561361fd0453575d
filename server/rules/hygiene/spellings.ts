/** Two spellings of what is most likely one name. */
import type { Block, Draft } from "../../draft/types.ts";
import { lookupPlace } from "../../language/gazetteer.ts";
import { type NameWord, nameWords, spellingsOf } from "./nameWords.ts";
import { titles } from "./titleWords.ts";

export interface Use extends NameWord {
  readonly block: Block;
}

/** Every two spellings of one name in the blocks, with all their uses in order. */
export function* spellings(
  draft: Draft,
  blocks: readonly Block[],
): Generator<readonly [readonly Use[], readonly Use[]]> {
  const firstOf = new Map<string, string>();
  const open = new Set<string>();
  for (const { paragraph } of blocks) {
    for (const { key, text } of nameWords(paragraph)) {
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, text);
      else if (first !== text) open.add(key);
    }
  }
  if (open.size === 0) return;
  const groups = new Map<string, Map<string, Use[]>>();
  for (const block of blocks) {
    for (const word of nameWords(block.paragraph)) {
      if (!open.has(word.key)) continue;
      const group = groups.get(word.key) ?? new Map<string, Use[]>();
      const uses = group.get(word.text) ?? [];
      uses.push({ ...word, block });
      groups.set(word.key, group.set(word.text, uses));
    }
  }
  for (const group of groups.values()) {
    const all = [...group.values()];
    for (const [at, first] of all.entries()) {
      for (const second of all.slice(at + 1)) {
        const found = ofOneName(draft, first, second);
        if (found !== null) yield found;
      }
    }
  }
}

/** Shorter single names differ by a letter too often. */
const longEnough = 6;

type Pair = readonly [readonly Use[], readonly Use[]];

/** The uses of either spelling that stand for one name; null where they are two names. */
function ofOneName(draft: Draft, a: readonly Use[], b: readonly Use[]): Pair | null {
  const [first, second] = [a[0]?.text ?? "", b[0]?.text ?? ""];
  const how = spellingsOf(first, second);
  if (how === null || isOther(first) || isOther(second)) return null;
  // Side by side they are two: `Eric and Erik Dost`.
  if (a.some((one) => b.some((other) => one.block === other.block && one.sentence === other.sentence))) return null;
  if (how === "capitals") return [a, b];
  if (how === "accents") return isName(a) || isName(b) ? [a, b] : null;
  if (shareParts(first, second) || shareNeighbour(a, b, "before") !== null) return [a, b];
  // `March Rubio` is Marco Rubio; other uses of "March" are the month.
  const given = shareNeighbour(a, b, "after");
  if (given !== null) return [a.filter(({ after }) => after === given), b.filter(({ after }) => after === given)];
  const [rare, usual] = a.length < b.length ? [a, b] : [b, a];
  const isLong = Math.min(first.length, second.length) >= longEnough;
  const isLikely = isLong && usual.length > 1 && isName(usual) && isName(rare) && standsAlone(rare);
  return isLikely && !isWord(draft, rare) && !isWord(draft, usual) ? [a, b] : null;
}

/** Places have neighbours of nearly the same name: `Slovakia`, `Slovenia`. */
function isOther(word: string): boolean {
  return lookupPlace(word) !== undefined;
}

/** `Tehreek-e-Azadi`, `Tehrik-e-Azadi`: a part with a capital is the same. */
function shareParts(a: string, b: string): boolean {
  const parts = new Set(b.split("-").filter((part) => /^\p{Lu}/u.test(part)));
  return a.includes("-") && parts.size > 1 && a.split("-").some((part) => parts.has(part));
}

/** Does it have its capital where no sentence or heading gives it one? */
function isName(uses: readonly Use[]): boolean {
  return uses.some(({ opensSentence, block }) => !opensSentence && block.paragraph.zone === "body");
}

/** Is it used without a name before or after it? A second person of nearly the same name is introduced with it. */
function standsAlone(uses: readonly Use[]): boolean {
  return uses.every(({ before, after }) => (before === "" || titles.has(before.toLowerCase())) && after === "");
}

/** The other part of the name, where both spellings have it: `Sarfraz Dost`, `Sarfaraz Dost`. */
function shareNeighbour(a: readonly Use[], b: readonly Use[], side: "before" | "after"): string | null {
  const shared = a.find((use) => {
    const part = use[side];
    return part.length > 2 && !titles.has(part.toLowerCase()) && b.some((other) => other[side] === part);
  });
  return shared?.[side] ?? null;
}

/** Is it an ordinary word somewhere in the draft? */
function isWord({ text }: Draft, [use]: readonly Use[]): boolean {
  return use !== undefined && new RegExp(`\\b${use.text.toLowerCase()}\\b`, "u").test(text);
}
