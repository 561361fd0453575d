/** How alike two paragraphs are. */

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
