/** How far a credit covers: its sentence and those that follow in its paragraph until another source speaks. */
import { blockAt } from "../draft/spans.ts";
import type { Block, Draft, Span } from "../draft/types.ts";
import type { Attribution } from "./types.ts";

/** Sentences after its own that a credit covers unless another comes first. */
export const defaultReach = 2;

/** What somebody did not say carries over to nothing: "He didn't mention them." */
const unsaid = /\b(?:not|never|without|declin\w+|refus\w+)\b|n['’]t\b/i;

/** From the first to the last character of source, cue and contents, its far source left out where it was only taken over. */
export function extentOf({ sources, cue, content }: Attribution): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const all = cue === null && content.length > 0 ? [content] : [sources, cue === null ? [] : [cue], content];
  for (const spans of all) {
    for (const span of spans) {
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    }
  }
  return { start: Math.min(start, end), end };
}

/** The reach of each attribution (by place, as the engine gives them), in the same order. */
export function reachOf(draft: Draft, attributions: readonly Attribution[], sentences = defaultReach): readonly Span[] {
  const extents = attributions.map(extentOf);
  const order = extents
    .map((_, index) => index)
    .sort((a, b) => (extents[a]?.start ?? 0) - (extents[b]?.start ?? 0) || a - b);
  const reaches: Span[] = extents.slice();
  let before = 0;
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0;
    const extent = extents[index];
    if (extent === undefined) continue;
    const next = extents[order[at + 1] ?? -1];
    const sentence = sentenceStart(blockAt(draft, extent.start), extent.start);
    const start = before > sentence ? extent.start : sentence;
    const limit = Math.max(extent.end, next?.start ?? Number.POSITIVE_INFINITY);
    const cue = attributions[index]?.cue ?? null;
    const more = cue !== null && unsaid.test(draft.text.slice(cue.start, cue.end)) ? 0 : sentences;
    const end = Math.min(limit, sentenceEnd(blockAt(draft, extent.end), extent.end, more));
    reaches[index] = { start, end: trimmed(draft.text, extent.end, Math.max(extent.end, end)) };
    before = Math.max(before, extent.end);
  }
  return reaches;
}

function trimmed(text: string, least: number, end: number): number {
  let at = end;
  while (at > least && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function sentenceStart(block: Block | null, offset: number): number {
  if (block === null) return offset;
  const { sentences } = block.paragraph;
  const own = sentences[sentenceBefore(sentences, offset - block.start + 1)];
  return own === undefined || block.start + own.end <= offset ? offset : block.start + own.start;
}

/** The end of the sentence at the offset, or of one so many sentences later. */
function sentenceEnd(block: Block | null, offset: number, more: number): number {
  if (block === null) return offset;
  const { sentences } = block.paragraph;
  const own = sentenceBefore(sentences, offset - block.start);
  const last = own < 0 ? undefined : sentences[Math.min(sentences.length - 1, own + more)];
  return last === undefined ? offset : block.start + last.end;
}

/** The last sentence that starts before the offset, by binary search; -1 for none. */
function sentenceBefore(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
