/** The sentences of a draft that a source can be recorded for. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Block, Draft, Span, Zone } from "../draft/types.ts";
import { type Bag, bagOf } from "./bag.ts";
import { hashOfWords, wordsOf } from "./words.ts";

/** Zones whose sentences say something. */
const zones: ReadonlySet<Zone> = new Set(["headline", "standfirst", "bullet", "body", "crosshead", "caption"]);

export interface LedgerSentence {
  readonly block: Block;
  /** In the draft. */
  readonly span: Span;
  /** The words that matter. */
  readonly words: readonly string[];
  readonly hash: string;
  readonly bag: Bag;
}

const read = perParagraph(({ text, sentences }) =>
  sentences.map((span) => {
    const words = wordsOf(text.slice(span.start, span.end));
    return { span, words, hash: hashOfWords(words), bag: bagOf(words) };
  }),
);

/** By place. */
export function ledgerSentences(draft: Draft): readonly LedgerSentence[] {
  return draft.blocks
    .filter(({ paragraph }) => zones.has(paragraph.zone))
    .flatMap((block) =>
      read(block.paragraph).map(({ span, words, hash, bag }) => ({
        block,
        span: { start: block.start + span.start, end: block.start + span.end },
        words,
        hash,
        bag,
      })),
    );
}

/** Those that a span touches; for an empty span the one it stands in or at the end of. */
export function sentencesTouched(draft: Draft, { start, end }: Span): readonly LedgerSentence[] {
  const all = ledgerSentences(draft);
  const inside = all.filter(({ span }) => span.start < Math.max(end, start + 1) && start < span.end);
  if (inside.length > 0 || start !== end) return inside;
  return all.filter(({ span }) => span.end === start).slice(-1);
}
