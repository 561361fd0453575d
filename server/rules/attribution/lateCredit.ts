/** A quotation that opens a paragraph with its speaker only behind it, and the same with the speaker moved forward. */
import type { Credits } from "../../attribution/types.ts";
import { isAbbreviationStop } from "../../draft/finalStop.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph, Quotation, Span } from "../../draft/types.ts";
import { houseVoice, wordsIn } from "../../language/words.ts";
import type { Edit } from "../types.ts";
import { type CreditAfter, headOf, isPronoun, withoutCredit } from "./creditAfter.ts";
import { hasAnnouncement, kindOfSentence, quotedSentences } from "./quotedSentences.ts";

/** Quotations of fewer words are read before anybody asks. */
export const shortest = 10;

export interface Opening {
  readonly quotation: Quotation;
  readonly sentences: readonly Span[];
  readonly words: number;
}

/** The quotation with words of saying after it, in a paragraph that has nobody before it. */
export const openingQuote = perParagraph((paragraph: Paragraph): Opening | null => {
  const quotation = paragraph.quotations[0];
  if (quotation === undefined || quotation.depth > 0 || !quotation.closed) return null;
  const before = paragraph.sentences.filter(({ end }) => end <= quotation.span.start);
  if (before.some((sentence) => kindOfSentence(paragraph, sentence) !== "plain")) return null;
  // A quotation that begins in the middle of a sentence has its speaker there.
  const first = paragraph.sentences[before.length];
  if (first === undefined || wordsIn(paragraph.text, { start: first.start, end: quotation.span.start }).length > 0)
    return null;
  const rest = { start: quotation.span.end, end: paragraph.prose.end };
  if (!hasAnnouncement(paragraph, rest)) return null;
  const words = wordsIn(paragraph.text, quotation.content).length;
  return { quotation, sentences: quotedSentences(paragraph, quotation), words };
});

/** Sentences of the same quotation in the paragraphs before; far below none where one of them may name the speaker. */
export function sentencesBefore(openings: ReadonlyMap<Block, Block>, block: Block): number {
  let count = 0;
  for (let from = openings.get(block); from !== undefined; from = openings.get(from)) {
    const { paragraph } = from;
    const quotation = paragraph.quotations[0];
    if (quotation === undefined || quotation.span.start > paragraph.prose.start || quotation.closed)
      return Number.NEGATIVE_INFINITY;
    count += quotedSentences(paragraph, quotation).length;
  }
  return count;
}

/** Is it somebody the reader has just met: a pronoun, the last one credited, a name that the paragraph before has? */
export function isKnown(
  draft: Draft,
  credits: Credits,
  block: Block,
  { source, attribution: { speaker } }: CreditAfter,
): boolean {
  const { lower } = headOf(draft.text, source);
  if (isPronoun(lower)) return true;
  const { attributions } = credits;
  const last = attributions.findLast((one) => one.source !== null && one.reach.end <= block.start);
  if (last?.source != null && headOf(draft.text, last.source).lower === lower) return true;
  if (speaker !== null && last?.speaker?.id === speaker.id) return true;
  const previous = draft.blocks[block.index - 1]?.paragraph;
  if (previous?.zone !== "body") return false;
  return wordsIn(houseVoice(previous), previous.prose).some((word) => word.lower.replace(/'s$/, "") === lower);
}

/** The credit goes behind the first sentence; the marks close and open there, and no word changes. */
export function moved(
  draft: Draft,
  credits: Credits,
  block: Block,
  { quotation, sentences }: Opening,
  credit: CreditAfter,
): readonly Edit[] | null {
  const { text } = draft;
  const content = inDraft(block, quotation.content);
  const first = sentences[0];
  const second = block.paragraph.sentences.find(({ start }) => first !== undefined && start >= first.end);
  const rest = withoutCredit(draft, credits, block, quotation, credit);
  if (first === undefined || second === undefined || rest === null) return null;
  if (first.start !== quotation.content.start || second.start >= quotation.content.end) return null;
  const stop = { start: block.start + first.end - 1, end: block.start + first.end };
  if (!/[.!?]/.test(text.slice(stop.start, stop.end)) || text[stop.start - 1] === ".") return null;
  const [open, close] = [
    text.slice(block.start + quotation.span.start, content.start),
    text.slice(content.end, credit.tail.start),
  ];
  const mark = text.slice(stop.start, stop.end);
  // Nobody asks what is no question.
  if (mark !== "?" && /\b(?:ask|quer|inquir|enquir|wonder)/i.test(text.slice(credit.cue.start, credit.cue.end)))
    return null;
  // "at six p.m." keeps its stop before the comma.
  const comma = mark !== "." ? mark : isAbbreviationStop(text, stop.start) ? ".," : ",";
  const told = text.slice(credit.span.start, credit.span.end);
  const head = {
    span: { start: stop.start, end: block.start + second.start },
    newText: `${comma}${close} ${told}. ${open}`,
  };
  return [head, ...rest];
}

/** The rewritten stretch, for the preview. */
export function applied(text: string, start: number, { tail }: CreditAfter, edits: readonly Edit[]): string {
  let shown = "";
  let at = start;
  for (const { span, newText } of edits) {
    shown += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return shown + text.slice(at, Math.max(at, tail.end));
}
