/** When a found attribution is what a newsroom would accept, and when it is right to the letter. */
import type { Span } from "../draft/types.ts";

interface Words {
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:-|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Offsets at which words begin inside the spans. */
function wordsOf(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (const match of text.slice(start, end).matchAll(word)) found.add(start + match.index);
  }
  return found;
}

/** Contents share at least half of their words, and the sources share a word or both are missing. */
export function isUsable(text: string, found: Words, gold: Words): boolean {
  const a = wordsOf(text, found.contents);
  const b = wordsOf(text, gold.contents);
  let shared = 0;
  for (const offset of a) if (b.has(offset)) shared++;
  if (shared === 0 || shared < 0.5 * (a.size + b.size - shared)) return false;
  const s = wordsOf(text, found.sources);
  const t = wordsOf(text, gold.sources);
  if (s.size === 0 && t.size === 0) return true;
  for (const offset of s) if (t.has(offset)) return true;
  return false;
}

const sameSpans = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length &&
  a.every((span, i) => Math.abs(span.start - (b[i]?.start ?? -9)) + Math.abs(span.end - (b[i]?.end ?? -9)) === 0);

/** The same cue, sources and contents, character by character. */
export function isExact(found: Words & { readonly cue: Span }, gold: Words & { readonly cue: Span | null }): boolean {
  const byStart = (spans: readonly Span[]) => [...spans].sort((a, b) => a.start - b.start);
  return (
    gold.cue !== null &&
    sameSpans([found.cue], [gold.cue]) &&
    sameSpans(byStart(found.sources), byStart(gold.sources)) &&
    sameSpans(byStart(found.contents), byStart(gold.contents))
  );
}
