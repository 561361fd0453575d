/** Compares two versions of a draft: which figures, names and quotations were added, removed or changed. */
import { distance } from "fastest-levenshtein";
import type { Draft } from "../draft/types.ts";
import { type Keyed, occurrencesOf, wordsOf } from "./occurrences.ts";
import type { Change, ChangeKind } from "./types.ts";

/** In this order. */
export const changeKinds: readonly ChangeKind[] = ["figure", "name", "quotation"];

/** By kind, then by place in `after`; what was removed stands where it stood in `before`. Moves alone are no change. */
export function changesBetween(before: Draft, after: Draft): readonly Change[] {
  return changeKinds.flatMap((kind) => {
    const [old, now] = [occurrencesOf(before, kind), occurrencesOf(after, kind)];
    const left = kind === "name" ? ofOtherNames(old, now) : unmatched(old, now);
    return inOrder(paired(kind, left), before, after);
  });
}

interface Left {
  readonly old: readonly Keyed[];
  readonly now: readonly Keyed[];
}

/** A name counts once, however often it is used; a short form of a name that is there too is no other name. */
function ofOtherNames(old: readonly Keyed[], now: readonly Keyed[]): Left {
  const only = (these: readonly Keyed[], others: readonly Keyed[]) => {
    const keys = new Set(others.map(({ key }) => key));
    const seen = new Set<string>();
    return these.filter(({ key }) => {
      if (seen.has(key) || keys.has(key)) return false;
      seen.add(key);
      // “Mengalzai” for “Daud Mengalzai”, or the reverse, where the other version has both words.
      return !others.some((other) => ` ${other.key} `.includes(` ${key} `));
    });
  };
  return { old: only(old, now), now: only(now, old) };
}

/** Takes away, pair by pair, what both have: first in equal sentences, then in those that are most alike. */
function unmatched(old: readonly Keyed[], now: readonly Keyed[]): Left {
  const restOld = new Set(old);
  const restNow = new Set(now);
  const byKey = new Map<string, Keyed[]>();
  for (const one of old) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  for (const isSame of [true, false]) {
    for (const other of restNow) {
      const candidates = (byKey.get(other.key) ?? []).filter((one) => restOld.has(one));
      const match = isSame
        ? candidates.find(({ sentence }) => sentence === other.sentence)
        : mostAlike(other, candidates);
      if (match === undefined) continue;
      restOld.delete(match);
      restNow.delete(other);
    }
  }
  return { old: [...restOld], now: [...restNow] };
}

function mostAlike({ words }: Keyed, candidates: readonly Keyed[]): Keyed | undefined {
  return candidates.toSorted((a, b) => likeness(words, b.words) - likeness(words, a.words))[0];
}

/** From here on something removed and something added are one thing that was changed. */
const alikeEnough = 0.5;

function paired(kind: ChangeKind, { old, now }: Left): readonly Change[] {
  const scored = old
    .flatMap((before) => now.map((after) => ({ before, after, score: scoreOf(kind, before, after) })))
    .filter(({ score }) => score >= alikeEnough)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Keyed>();
  const changed: Change[] = [];
  for (const { before, after } of scored) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    changed.push({ kind, before, after });
  }
  return [
    ...changed,
    ...old.filter((one) => !taken.has(one)).map((before) => ({ kind, before, after: null })),
    ...now.filter((one) => !taken.has(one)).map((after) => ({ kind, before: null, after })),
  ];
}

function scoreOf(kind: ChangeKind, before: Keyed, after: Keyed): number {
  const around = likeness(before.words, after.words);
  if (kind === "quotation")
    return Math.max(likeness(wordsOf(before.key), wordsOf(after.key)), around > 0.8 ? around : 0);
  if (kind === "name") {
    const longer = Math.max(before.key.length, after.key.length);
    const spelling = 1 - distance(before.key, after.key) / longer;
    // A name in place of another, in a sentence that is otherwise the same.
    return Math.max(spelling >= 0.7 ? spelling : 0, around >= 0.7 ? around - 0.1 : 0);
  }
  const noun = (key: string) => key.slice(key.lastIndexOf(" "));
  return around + (noun(before.key).length > 1 && noun(before.key) === noun(after.key) ? 0.2 : 0);
}

/** Share of words in common (Dice), 0 to 1. */
function likeness(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    both++;
  }
  return first.length + second.length === 0 ? 0 : (2 * both) / (first.length + second.length);
}

/** Removed things by their share of the way through the old version, so that they stand near where they stood. */
function inOrder(changes: readonly Change[], before: Draft, after: Draft): readonly Change[] {
  const at = ({ before: old, after: now }: Change) =>
    now !== null
      ? now.span.start / Math.max(1, after.text.length)
      : (old?.span.start ?? 0) / Math.max(1, before.text.length);
  return changes.toSorted((a, b) => at(a) - at(b));
}
