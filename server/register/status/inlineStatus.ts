/** Status words in the running text: "(banned in Ritania)" behind a name, "the US-designated terrorist group" before it. */
import { perPart } from "../../draft/perPart.ts";
import { blockAt, inDraft, sentenceAt } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import type { Mention } from "../types.ts";
import { movedClaim, parseStatus, type StatusClaim } from "./parseStatus.ts";

export interface InlineStatus {
  /** The words, without brackets and commas. */
  readonly span: Span;
  /** Draft offsets. */
  readonly claims: readonly StatusClaim[];
}

/** Behind the name, perhaps after its initials: words in brackets. */
const bracketed = /^(?:['’]s?)?(?:\s\(\p{Lu}[\p{L}\p{N}.&-]{0,14}\))?,?\s\(([^()\n]{3,160})\)/u;
/** Behind the name: an apposition that begins with the status itself. */
const apposition =
  /^(?:\s\(\p{Lu}[\p{L}\p{N}.&-]{0,14}\))?,\s(?:(?:which|who)\s(?:is|are|has been|was|have been)\s)?(?:an?\s|the\s|now\s|also\s)?((?:US|UN|EU|UK|\p{Lu}\p{L}+)?-?(?:banned|outlawed|proscribed|sanctioned|designated|listed|under|subject to|on\sthe|classified|recogni[sz]ed|declared)\b[^,;.—–\n]{2,120})/u;

/** Status words that stand on the mention: in brackets or as an apposition that begins with them. */
export function inlineAfter(draft: Draft, mention: Mention): InlineStatus | null {
  const block = blockAt(draft, mention.span.start);
  if (block === null) return null;
  const found = statusFrom(block.paragraph, mention.span.end - block.start);
  if (found === null) return null;
  return { span: inDraft(block, found.span), claims: found.claims.map((claim) => movedClaim(claim, block.start)) };
}

/** The same from an offset of a paragraph on, where the name ends; paragraph offsets. */
const statusFrom = perPart(({ text }, from: number): InlineStatus | null => {
  for (const pattern of [bracketed, apposition]) {
    const match = pattern.exec(text.slice(from));
    const words = match?.[1];
    if (match === null || words === undefined) continue;
    const claims = parseStatus(words).filter(({ authorities, label }) => authorities.length > 0 || label !== null);
    if (claims.length === 0) continue;
    const start = from + match.index + match[0].indexOf(words);
    return {
      span: { start, end: start + words.trimEnd().length },
      claims: claims.map((claim) => movedClaim(claim, start)),
    };
  }
  return null;
});

/** How near status words must stand to spare a name its label. */
const [wordsBefore, wordsAfter] = [8, 12];

/**
 * Do status words with an authority, or a plain ban, stand near the mention in its sentence? `bound` are the status words of other
 * names, by place: what stands behind or before those is not about this one.
 */
export function inlineBeside(draft: Draft, mention: Mention, bound: readonly Span[]): boolean {
  const block = blockAt(draft, mention.span.start);
  if (block === null) return false;
  const { paragraph, start: base } = block;
  const [start, end] = [mention.span.start - base, mention.span.end - base];
  const sentence = sentenceAt(paragraph, start);
  if (sentence === null) return false;
  const from = Math.max(sentence.start, (bound.findLast((span) => span.end <= base + start)?.end ?? 0) - base);
  const to = Math.min(sentence.end, (bound.find((span) => span.start >= base + end)?.start ?? block.end) - base);
  return tellsStatus(paragraph, { from, start, end, to });
}

/** A name from `start` to `end`, and how far the words of its sentence before and after it are about nobody else; paragraph offsets. */
interface Surroundings extends Span {
  readonly from: number;
  readonly to: number;
}

const tellsStatus = perPart(
  ({ text }, { from, start, end, to }: Surroundings): boolean => {
    const before = lastWords(text.slice(from, start));
    const after = firstWords(text.slice(end, to));
    const attributed = (words: string) => parseStatus(words).some(({ authorities }) => authorities.length > 0);
    return (
      attributed(before) ||
      attributed(after) ||
      // "The EU lists the PKK as a terrorist organisation."
      attributed(`${before}${after}`) ||
      /^[\s,]*(?:a |the )?(?:terror(?:ist)?|extremist)\b/i.test(after) ||
      /\b(?:banned|outlawed|proscribed|designated)\b[^,;]{0,40}$/i.test(before)
    );
  },
  ({ from, start, end, to }) => `${from} ${start} ${end} ${to}`,
);

/** So many words are no longer, in UTF-16 code units: a sentence may be as long as a file. */
const longestWords = 40 * Math.max(wordsBefore, wordsAfter);

function lastWords(text: string): string {
  return text
    .slice(-longestWords)
    .split(/\s+/)
    .slice(-wordsBefore - 1)
    .join(" ");
}

function firstWords(text: string): string {
  return text
    .slice(0, longestWords)
    .split(/\s+/)
    .slice(0, wordsAfter + 1)
    .join(" ");
}
