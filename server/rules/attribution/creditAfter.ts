/** The speaker's name right after a quotation: `…," Holt said.` */
import type { Attribution, Credits } from "../../attribution/types.ts";
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Block, Draft, Quotation, Span } from "../../draft/types.ts";
import { isCapitalised, wordsIn } from "../../language/words.ts";
import type { Edit } from "../types.ts";
import { attributionsIn } from "./credits.ts";

/** All spans in the draft. */
export interface CreditAfter {
  readonly attribution: Attribution;
  readonly source: Span;
  readonly cue: Span;
  /** From the first to the last character of source and cue. */
  readonly span: Span;
  /** The same without what a comma adds to the name: `said Rui Paz` of `said Rui Paz, who sells lamps`. */
  readonly shown: Span;
  /** From the quotation's end to the sentence's. */
  readonly tail: Span;
}

/** Below this source or words may be another's. */
const sure = 0.5;

/** The credit in what is left of the sentence that the quotation ends in; null where there is none. */
export function creditAfter(draft: Draft, credits: Credits, block: Block, quotation: Quotation): CreditAfter | null {
  const quoted = inDraft(block, quotation.span);
  const sentence = block.paragraph.sentences.findLast((span) => overlaps(span, quotation.span));
  if (sentence === undefined) return null;
  const tail = { start: quoted.end, end: block.start + sentence.end };
  for (const attribution of attributionsIn(credits, quoted)) {
    const { source, cue, confidence, content } = attribution;
    if (source === null || cue === null || confidence < sure || !content.some((span) => overlaps(span, quoted)))
      continue;
    const span = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
    if (span.start < tail.start || span.end > tail.end) continue;
    // Anything but a comma and a space before it: a clause of its own.
    if (/[^\s,]/.test(draft.text.slice(tail.start, span.start))) continue;
    const name = shortName(draft.text, source);
    const shown = cue.start < source.start ? { start: span.start, end: source.start + name.length } : span;
    return { attribution, source, cue, span, shown, tail };
  }
  return null;
}

/** Longer credits carry news of their own. */
const longestMoved = 80;

/** Nothing but the credit and a stop stands after the quotation: then it can be moved as it is. */
function isWholeTail({ text }: Draft, { span, tail, source, cue }: CreditAfter): boolean {
  // "of Meridian, Ind." shares its stop with the sentence.
  if (span.end - span.start > longestMoved || /, \p{Lu}\p{L}{1,5}$/u.test(text.slice(span.start, span.end)))
    return false;
  const between = source.start < cue.start ? text.slice(source.end, cue.start) : text.slice(cue.end, source.start);
  return between.trim() === "" && text.slice(span.end, tail.end) === "." && text.slice(tail.start, span.start) === " ";
}

/**
 * Takes the credit away from behind a quotation: a comma gives way to a stop, and where the same speaker's words go on
 * the two quotations become one. Null where it is not clear how.
 */
export function withoutCredit(
  draft: Draft,
  credits: Credits,
  block: Block,
  quotation: Quotation,
  credit: CreditAfter,
): readonly Edit[] | null {
  const { text } = draft;
  const { end } = inDraft(block, quotation.content);
  const last = text[end - 1] ?? "";
  if (!isWholeTail(draft, credit) || !/[,.!?…]/.test(last)) return null;
  // "in the U.S.," has its stop already.
  const ending = text[end - 2] === "." ? "" : ".";
  const stop = last === "," ? [{ span: { start: end - 1, end }, newText: ending }] : [];
  const next = block.paragraph.quotations.find(({ span }) => block.start + span.start >= credit.tail.end);
  if (next === undefined || text.slice(credit.tail.end, block.start + next.span.start).trim() !== "")
    return [...stop, { span: credit.tail, newText: "" }];
  if (!next.opened || next.style !== quotation.style || creditAfter(draft, credits, block, next) !== null) return null;
  return [...stop, { span: { start: end, end: block.start + next.content.start }, newText: " " }];
}

/** A source phrase without what a comma adds after the name: `Rui Paz` of `Rui Paz, who sells lamps`. */
export function shortName(text: string, source: Span): string {
  const phrase = text.slice(source.start, source.end);
  return /^[^,]*\p{Lu}[\p{L}'’.-]*(?=,)/u.exec(phrase)?.[0] ?? phrase;
}

/** The last word of the name in a source phrase, lower case, and whether it looks like a name. */
export function headOf(text: string, source: Span): { readonly lower: string; readonly isName: boolean } {
  const last = wordsIn(text, { start: source.start, end: source.start + shortName(text, source).length }).at(-1);
  return { lower: (last?.lower ?? "").replace(/'s$/, ""), isName: last !== undefined && isCapitalised(last.text) };
}

/** Stands for somebody the reader knows: `she`, `who`. */
export const isPronoun = (lower: string): boolean => /^(?:i|he|she|it|we|they|you|who|one|other|another)$/.test(lower);
