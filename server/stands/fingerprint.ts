import { allOverlapping, blockAt } from "../draft/spans.ts";
import type { Draft, Paragraph, Span } from "../draft/types.ts";

/**
 * Names an occurrence by the words around it: the rule, the marked words, which of their occurrences it is in its sentence, and the
 * words of every sentence it touches. Place, spacing and punctuation between the words do not count, so it survives moves and
 * dies when a word changes. 16 hexadecimal digits; not secret, not reversible to the draft's text.
 */
export function fingerprintOf(draft: Draft, rule: string, span: Span): string {
  const block = blockAt(draft, span.start);
  const marked = spaced(draft.text.slice(span.start, span.end));
  if (block === null) return hash(`${rule}\n${wordsOf(marked)}`);
  const local = { start: span.start - block.start, end: Math.max(span.end, span.start + 1) - block.start };
  const { start, end } = surroundings(block.paragraph, local);
  const around = block.paragraph.text.slice(start, end);
  const before = spaced(block.paragraph.text.slice(start, local.start));
  const occurrence = marked === "" ? before.length : before.split(marked).length - 1;
  return hash(`${rule}\n${wordsOf(around)}\n${marked.trim()}\n${occurrence}`);
}

/** A sentence without end may hold as many findings as it has words: of it only what stands near counts, in UTF-16 code units. */
const [longest, near] = [10_000, 2_000];

function surroundings({ text, sentences }: Paragraph, span: Span): Span {
  const touched = allOverlapping(sentences, span);
  const start = touched[0]?.start ?? 0;
  const end = touched.at(-1)?.end ?? text.length;
  return end - start <= longest
    ? { start, end }
    : { start: Math.max(start, span.start - near), end: Math.min(end, span.end + near) };
}

/** A line that is broken elsewhere is no other words. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ");
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(" ");
}

/** Two FNV-1a hashes of different seeds, 32 bits each. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x01000193);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
