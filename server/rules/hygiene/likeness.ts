/** How alike two paragraphs are, and which earlier ones are worth comparing: time and memory in step with the text. */

import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph } from "../../draft/types.ts";

export interface Likeness {
  /** The words with their punctuation, without differences of case, spacing and typographic form. */
  readonly key: string;
  readonly wordCount: number;
  /** Hashes of the pairs of neighbouring words, each once, ascending. */
  readonly pairs: Uint32Array;
}

export const likenessOf = perParagraph(({ text, prose }: Paragraph): Likeness => {
  const key = text
    .slice(prose.start, prose.end)
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ");
  const words = wordsOf(key);
  const pairs = new Set<number>();
  let before = 0;
  for (const [index, word] of words.entries()) {
    const hash = hashOf(word);
    if (index > 0) pairs.add(mixed(Math.imul(before, 31) ^ hash));
    before = hash;
  }
  return { key, wordCount: words.length, pairs: Uint32Array.from(pairs).sort() };
});

/** Words in small letters, without the marks around them. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Share of word pairs the two have in common (Dice), 0 to 100; 0 as soon as it cannot reach `least` any more. */
export function similarity(a: Uint32Array, b: Uint32Array, least: number): number {
  const all = a.length + b.length;
  const mayDiffer = (all * (100 - least)) / 100;
  let differing = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left !== right && ++differing > mayDiffer) return 0;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  differing += a.length - i + b.length - j;
  return all === 0 || differing > mayDiffer ? 0 : (100 * (all - differing)) / all;
}

/**
 * A paragraph is filed under its lowest hashes. Which words these are is chance, so paragraphs that share most pairs
 * share most of these too: at 85 % likeness, fewer than two of eight about once in two thousand times.
 */
const filedUnder = 8;
const sharedFiles = 2;
/** A pair that many paragraphs have ("of the") says little: its first few bound the work. */
const filesPerPair = 8;

/** Finds an earlier paragraph that is at least so alike. */
export class LikenessIndex {
  readonly #files = new Map<number, number[]>();
  readonly #entries: Likeness[] = [];
  /** In how many of the asked files each entry stands; all 0 between two questions. */
  readonly #standing: number[] = [];

  /** Files a paragraph; its number counts from 0. */
  add(likeness: Likeness): void {
    const number = this.#entries.push(likeness) - 1;
    this.#standing.push(0);
    const { pairs } = likeness;
    for (let at = 0; at < filedUnder && at < pairs.length; at++) {
      const pair = pairs[at] ?? 0;
      const file = this.#files.get(pair);
      if (file === undefined) this.#files.set(pair, [number]);
      else if (file.length < filesPerPair) file.push(number);
    }
  }

  /** The first filed paragraph at least `percent` alike, by its number, or null. */
  find({ pairs }: Likeness, percent: number): { readonly number: number; readonly percent: number } | null {
    const needed = Math.min(sharedFiles, pairs.length);
    const seen: number[] = [];
    const candidates: number[] = [];
    for (let at = 0; at < filedUnder && at < pairs.length; at++) {
      for (const number of this.#files.get(pairs[at] ?? 0) ?? []) {
        const count = (this.#standing[number] ?? 0) + 1;
        this.#standing[number] = count;
        if (count === 1) seen.push(number);
        if (count === needed) candidates.push(number);
      }
    }
    for (const number of seen) this.#standing[number] = 0;
    for (const number of candidates.sort((a, b) => a - b)) {
      const found = similarity(pairs, this.#entries[number]?.pairs ?? new Uint32Array(), percent);
      if (found > 0) return { number, percent: Math.floor(found) };
    }
    return null;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Spreads the bits, so that which hashes are lowest does not depend on the letters. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
