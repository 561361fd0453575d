/** Where a missing quotation mark or bracket may go; an editor picks. Paragraph offsets. */
import type { Bracket, Paragraph, Quotation, Span } from "../../draft/types.ts";
import { markPairs } from "./marks.ts";
import { cueAfterQuote } from "./words.ts";

export interface Place {
  readonly at: number;
  readonly text: string;
  readonly title: string;
}

/** Is a quotation's only place as good as certain: does it open where a sentence does, or close where a cue begins? */
export function isSure({ text, prose }: Paragraph, quotation: Quotation): boolean {
  if (!quotation.opened) return /[,.!?…]$/.test(text.slice(0, quotation.content.end));
  return /(?:^|[.:!?…]["”’']?\s)$/.test(text.slice(prose.start, quotation.span.start));
}

/** More would be a menu, not a choice. */
const mostPlaces = 3;

/** For an unclosed quotation: before its cue, after its first sentence, at its end. */
export function placesToClose(paragraph: Paragraph, quotation: Quotation): readonly Place[] {
  const { text } = paragraph;
  const { start, end } = quotation.content;
  const close = closeText(paragraph, quotation);
  const spots: number[] = [];
  const cueAt = cueAfterQuote.exec(text.slice(start, end));
  if (cueAt !== null) spots.push(start + cueAt.index + 1);
  const ends = paragraph.sentences.map((sentence) => Math.min(sentence.end, end)).filter((at) => at > start);
  const [first] = ends;
  if (first !== undefined) spots.push(trimEnd(text, start, first));
  spots.push(trimEnd(text, start, end));
  return places(text, spots, start, (at) => `Close the quotation after “${wordBefore(text, at)}”`, close);
}

/** For a closing mark without an opening one: after a colon, at its sentence's start, at the paragraph's start. */
export function placesToOpen(paragraph: Paragraph, quotation: Quotation): readonly Place[] {
  const { text, prose, quotations } = paragraph;
  const mark = quotation.content.end;
  const from = quotations.reduce(
    (at, other) => (other.opened && other.span.end < mark ? Math.max(at, other.span.end) : at),
    prose.start,
  );
  const spots: number[] = [];
  const colon = text.lastIndexOf(": ", mark);
  if (colon > from) spots.push(colon + 2);
  const sentence = lastStart(paragraph.sentences, mark);
  if (sentence > from) spots.push(sentence);
  if (from === prose.start) spots.push(prose.start);
  const open = markPairs[quotation.style].open;
  return places(text, spots, -1, (at) => `Open the quotation before “${wordAfter(text, at)}”`, open);
}

/** For a lone bracket: the end (or start) of its sentence, inside the quotation it stands in. */
export function placesForBracket(paragraph: Paragraph, bracket: Bracket): readonly Place[] {
  const { text, sentences, prose } = paragraph;
  const at = bracket.span.start;
  const quotation = paragraph.quotations.find((q) => q.closed && q.content.start <= at && at < q.content.end);
  if (!bracket.opened) {
    const start = Math.max(lastStart(sentences, at), quotation?.content.start ?? prose.start);
    return places(text, [start], -1, (to) => `Open the bracket before “${wordAfter(text, to)}”`, partner(text[at]));
  }
  const sentence = sentences.find((candidate) => candidate.start <= at && at < candidate.end);
  const limit = Math.min(sentence?.end ?? prose.end, quotation?.content.end ?? prose.end);
  let end = trimEnd(text, at, limit);
  // A whole sentence in brackets keeps its full stop inside; a part of one leaves it outside.
  if (sentence !== undefined && sentence.start < at) {
    while (end > at + 1 && /[.,;:!?…”"’')\]]/.test(text[end - 1] ?? "")) end--;
  }
  return places(text, [end], at + 1, (to) => `Close the bracket after “${wordBefore(text, to)}”`, partner(text[at]));
}

function places(
  text: string,
  spots: readonly number[],
  after: number,
  title: (at: number) => string,
  newText: string,
): readonly Place[] {
  const inside = [...new Set(spots)].filter((at) => at > after && at <= text.length);
  return inside.slice(0, mostPlaces).map((at) => ({ at, text: newText, title: title(at) }));
}

/** The closing mark that suits; a low-high quotation closes as its language does elsewhere in the paragraph. */
function closeText(paragraph: Paragraph, quotation: Quotation): string {
  const like = paragraph.quotations.find((other) => other.closed && other.opened && other.style === quotation.style);
  if (like !== undefined) return paragraph.text.slice(like.content.end, like.span.end);
  return markPairs[quotation.style].close;
}

function partner(bracket: string | undefined): string {
  const pairs: Readonly<Record<string, string>> = { "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{" };
  return pairs[bracket ?? ""] ?? "";
}

function trimEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

function lastStart(sentences: readonly Span[], before: number): number {
  return sentences.reduce((at, sentence) => (sentence.start < before ? sentence.start : at), 0);
}

function wordBefore(text: string, at: number): string {
  return /[^\s"“”„«([{]+$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? "";
}

function wordAfter(text: string, at: number): string {
  return /^\S+/.exec(text.slice(at, at + 30))?.[0] ?? "";
}
