/** Quotations that stand side by side with no word of saying and nobody named around them. */
import { familyOf } from "../../draft/continuation.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft, quotationIn } from "../../draft/spans.ts";
import type { Draft, Paragraph, Span } from "../../draft/types.ts";
import { wordsIn } from "../../language/words.ts";
import { kindOfSentence, type SentenceKind } from "./quotedSentences.ts";

export interface Quote {
  readonly span: Span;
  readonly count: number;
}

export interface Chain {
  readonly quotes: readonly Quote[];
}

/** Quotations side by side, over paragraphs too, that nothing before or after gives a speaker. */
export function* chains(draft: Draft): Generator<Chain> {
  let quotes: Quote[] = [];
  let before: SentenceKind = "plain";
  let last = -1;
  for (const block of draft.blocks) {
    if (block.paragraph.zone !== "body") continue;
    const { steps, spoken } = stepsOf(block.paragraph);
    for (const { kind, quote } of steps) {
      if (kind === "quoted") {
        // A cue anywhere in the paragraph makes the speaker clear enough.
        if (spoken) before = "speaking";
        if (quote !== null) quotes.push({ span: inDraft(block, quote.span), count: quote.count });
        last = block.index;
        continue;
      }
      // A name in the next paragraph is its own matter.
      const after = kind === "naming" && last < block.index ? "plain" : kind;
      if (quotes.length > 0 && before === "plain" && after === "plain") yield { quotes };
      quotes = [];
      before = kind;
    }
  }
  if (quotes.length > 0 && before === "plain") yield { quotes };
}

interface Step {
  readonly kind: SentenceKind;
  /** The full quotation that a quoted sentence begins, if it does. */
  readonly quote: Quote | null;
}

/** The sentences of a paragraph as far as they matter here, and whether one of them has a speaker. */
const stepsOf = perParagraph((paragraph: Paragraph): { readonly steps: readonly Step[]; readonly spoken: boolean } => {
  const steps = paragraph.sentences.map((sentence): Step => {
    const kind = kindOfSentence(paragraph, sentence);
    if (kind !== "quoted") return { kind, quote: null };
    const quotation = quotationIn(paragraph, sentence);
    // Runs on from another paragraph, or lacks a mark: other rules' matter.
    if (!quotation?.opened || !quotation.closed) return { kind: "speaking", quote: null };
    const begins = quotation.span.start === sentence.start;
    if (!begins || !isSentence(paragraph.text.slice(quotation.content.start, quotation.content.end)))
      return { kind, quote: null };
    // A line in single marks may be a headline.
    if (familyOf(quotation.style) === "single" && paragraph.sentences.length === 1) return { kind, quote: null };
    return { kind, quote: { span: quotation.span, count: wordsIn(paragraph.text, quotation.content).length } };
  });
  return { steps, spoken: steps.some(({ kind }) => kind === "speaking" || kind === "naming") };
});

/** Begins with a capital, ends with a stop, and is no title. */
function isSentence(words: string): boolean {
  if (!/^[[(¿¡…]*\p{Lu}/u.test(words) || !/[.!?…][\])’'”"]*$/.test(words)) return false;
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.filter((word) => /^\p{Lu}/u.test(word)).length <= long.length / 2;
}
