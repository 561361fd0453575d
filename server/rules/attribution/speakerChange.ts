/** Two quotations side by side: whose they are, whether the speaker changes, and how the draft could say so first. */
import type { Attribution, Credits } from "../../attribution/types.ts";
import { lineEndOf } from "../../draft/lines.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft, overlaps, startingIn, touchesQuotation } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph, Quotation, Span } from "../../draft/types.ts";
import { wordsIn } from "../../language/words.ts";
import type { Edit, Suggestion } from "../types.ts";
import { type CreditAfter, headOf, isPronoun, shortName, withoutCredit } from "./creditAfter.ts";
import { attributionsIn } from "./credits.ts";
import { hasAnnouncement } from "./quotedSentences.ts";

/** Below this the source may be another's. */
const sure = 0.5;

export interface OpeningQuote {
  readonly quotation: Quotation;
  /** The sentence before it that ends in or after another quotation; null where it opens the paragraph. */
  readonly before: Span | null;
}

/** Quotations that open a sentence, with words of saying after them, right after another quotation's sentence. */
export const openingQuotes = perParagraph((paragraph: Paragraph): readonly OpeningQuote[] =>
  paragraph.sentences.flatMap((sentence, at) => {
    const first = { start: sentence.start, end: sentence.start + 1 };
    const quotation = startingIn(paragraph.quotations, first).find(({ depth }) => depth === 0);
    if (quotation === undefined || !quotation.opened || !quotation.closed) return [];
    const ending = paragraph.sentences.find(({ end }) => end > quotation.content.end) ?? sentence;
    if (!hasAnnouncement(paragraph, { start: quotation.span.end, end: ending.end })) return [];
    const before = paragraph.sentences[at - 1] ?? null;
    if (before !== null && !touchesQuotation(paragraph, before)) return [];
    return [{ quotation, before }];
  }),
);

/** The attribution of the quotation that a sentence ends in, with its source named. */
export function quotedIn(credits: Credits, block: Block, sentence: Span): Attribution | null {
  const { quotations } = block.paragraph;
  const last = quotations.findLast(({ depth, span }) => depth === 0 && overlaps(span, sentence));
  // A fragment or a chant leaves no speaker standing whom the next words could be taken for.
  if (last === undefined || !/^\p{Lu}/u.test(block.paragraph.text.slice(last.content.start))) return null;
  const span = inDraft(block, last.span);
  const found = attributionsIn(credits, span).findLast(
    ({ content, kind, confidence }) =>
      kind === "direct" && confidence >= sure && content.some((part) => overlaps(part, span)),
  );
  return found?.source == null || found.cue === null ? null : found;
}

/** Question and answer may stand side by side. */
export function isExchange({ text }: Draft, first: Attribution, { cue }: CreditAfter): boolean {
  const asked = first.content.some(({ start, end }) => /\?["”’»]*$/.test(text.slice(start, end)));
  const verbs = [first.cue, cue].map((span) => (span === null ? "" : text.slice(span.start, span.end)));
  return (
    asked ||
    verbs.some((verb) => /\b(?:ask|answer|repl|respon|counter|retort|interrupt|interject|agre|shot back)/.test(verb))
  );
}

/** Two speakers beyond doubt: as resolved, or by two names that share no word. */
export function differ({ text }: Draft, first: Attribution, second: CreditAfter): boolean {
  if (first.source === null) return false;
  const a = headOf(text, first.source);
  const b = headOf(text, second.source);
  // "The senator" may be the one just named, however it was resolved.
  if (!b.isName || a.lower === b.lower || !(a.isName || isPronoun(a.lower))) return false;
  const one = first.speaker;
  const other = second.attribution.speaker;
  if (one !== null && other !== null) return one.id !== other.id;
  const words = new Set(wordsIn(text, first.source).map(({ lower }) => lower));
  return a.isName && !wordsIn(text, second.source).some(({ lower }) => words.has(lower));
}

/** Turns of a conversation follow each other within so many characters. */
const nextTurn = 200;

/** Do the two take turns: the second spoke right before the first, or the first does again right after the second? */
export function takeTurns({ attributions }: Credits, first: Attribution, second: Attribution): boolean {
  const before = attributions[attributions.indexOf(first) - 1];
  const after = attributions[attributions.indexOf(second) + 1];
  const same = (a: Attribution, b: Attribution) => a.speaker !== null && a.speaker.id === b.speaker?.id;
  return (
    (before !== undefined && same(before, second) && first.reach.start - endOf(before) < nextTurn) ||
    (after !== undefined && same(after, first) && after.reach.start - endOf(second) < nextTurn)
  );
}

/** Of its own words: the reach goes on over sentences that only continue it. */
function endOf({ source, cue, content }: Attribution): number {
  return Math.max(source?.end ?? 0, cue?.end ?? 0, ...content.map(({ end }) => end));
}

/** The speaker's name as the draft has it fullest, or the source phrase up to a comma. */
export function nameOf({ text }: Draft, { source, speaker }: Attribution): string {
  if (speaker !== null) return speaker.name;
  return source === null ? "" : shortName(text, source);
}

export function changes(
  draft: Draft,
  credits: Credits,
  block: Block,
  quotation: Quotation,
  credit: CreditAfter,
  sameParagraph: boolean,
): readonly Suggestion[] {
  const { text } = draft;
  const start = block.start + quotation.span.start;
  const rest = withoutCredit(draft, credits, block, quotation, credit);
  const found: Suggestion[] = [];
  const told = introduction(text, credit);
  if (rest !== null && told !== null) {
    const edits: readonly Edit[] = [{ span: { start, end: start }, newText: told }, ...rest];
    found.push({ title: `Name ${shortName(text, credit.source)} before the quotation`, edits });
  }
  if (sameParagraph) {
    const gap = { start: text.slice(0, start).trimEnd().length, end: start };
    found.push({ title: "Begin a new paragraph here", edits: [{ span: gap, newText: paragraphBreak(draft) }] });
  }
  return found;
}

/** `Li Tan, the engineer, said: `, `According to Li Tan: `; null where the words do not stand before a quotation. */
function introduction(text: string, { source, cue }: CreditAfter): string | null {
  const name = text.slice(source.start, source.end).replace(/[\s,]+$/, "");
  const verb = text.slice(cue.start, cue.end);
  if (/,.* and /.test(name)) return null;
  if (/^according to$/i.test(verb)) return `According to ${name}: `;
  if (/^(?:as|per|in|from|to|by)\b/i.test(verb)) return null;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${name.includes(",") ? "," : ""} ${verb}: `;
}

/** What stands between two paragraphs of this draft. */
function paragraphBreak({ text }: Draft): string {
  return lineEndOf(text).repeat(/(?:\n|\r(?!\n))[ \t]*[\r\n]/.test(text) ? 2 : 1);
}
