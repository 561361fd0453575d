/** Quotations of a draft that share their words: found once a draft for the rules that compare them. */

import { allMatches } from "../../draft/allMatches.ts";
import { perDraft } from "../../draft/perDraft.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph, Span } from "../../draft/types.ts";
import { alterationsIn } from "./alterations.ts";

/** A stretch of quoted words without a cut in it, in normal form. */
export interface QuotedRun {
  readonly words: readonly string[];
  /** Of the words, in the paragraph. */
  readonly spans: readonly Span[];
  /** The quotation's words without its marks, in the paragraph. */
  readonly content: Span;
  /** Is the run all of the quotation? */
  readonly isWhole: boolean;
}

/** A run at its place. */
export interface PlacedRun {
  /** The same object as long as the paragraph lives. */
  readonly run: QuotedRun;
  readonly block: Block;
}

/** Two runs that share most of the shorter one's pairs of neighbouring words. */
export interface Pair {
  readonly earlier: PlacedRun;
  readonly later: PlacedRun;
}

/** Shorter runs are names and phrases that anybody may use twice. */
const leastWords = 3;
const wordPattern = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

interface Known {
  readonly run: QuotedRun;
  /** Hashes of its pairs of neighbouring words. */
  readonly pairs: readonly number[];
}

const runsIn = perParagraph((paragraph: Paragraph): readonly Known[] =>
  paragraph.quotations.flatMap((quotation) => {
    if (quotation.depth > 0 || !quotation.opened) return [];
    const { content } = quotation;
    const stretches: Span[] = [];
    let start = content.start;
    for (const { span } of alterationsIn(paragraph, quotation)) {
      stretches.push({ start, end: span.start });
      start = span.end;
    }
    stretches.push({ start, end: content.end });
    const runs = stretches.map((stretch) => runOf(paragraph, stretch, content, stretches.length === 1));
    return runs.filter(({ words }) => words.length >= leastWords).map((run) => ({ run, pairs: pairsOf(run.words) }));
  }),
);

function runOf({ text }: Paragraph, stretch: Span, content: Span, isWhole: boolean): QuotedRun {
  const words: string[] = [];
  const spans: Span[] = [];
  for (const match of allMatches(text.slice(stretch.start, stretch.end), wordPattern)) {
    words.push(comparable(match[0]));
    const start = stretch.start + match.index;
    spans.push({ start, end: start + match[0].length });
  }
  return { words, spans, content, isWhole };
}

function pairsOf(words: readonly string[]): readonly number[] {
  return words.slice(1).map((word, i) => hash(`${words[i]} ${word}`));
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** The quotations of a paragraph as runs, in order. */
export function quotedRuns(paragraph: Paragraph): readonly QuotedRun[] {
  return runsIn(paragraph).map(({ run }) => run);
}

/** Words as quotations are compared by. */
export function comparableWords(text: string): readonly string[] {
  return (text.match(wordPattern) ?? []).map(comparable);
}

function comparable(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}

/** Every pair of quotations that may repeat or vary one another, the later one in order. */
export const likeQuotes = perDraft((draft): readonly Pair[] => [...findPairs(draft)]);

const zones: ReadonlySet<string> = new Set(["headline", "standfirst", "bullet", "body", "caption"]);
/** A pair of words that many quotations share says little: the last few bound the work. */
const usesRead = 6;

function* findPairs(draft: Draft): Generator<Pair> {
  const runs: { readonly known: Known; readonly block: Block }[] = [];
  // By pair of words the last use; by use its run, and the use before it.
  const lastUse = new Map<number, number>();
  const runOfUse: number[] = [];
  const useBefore: number[] = [];
  const shared: number[] = [];
  for (const block of draft.blocks) {
    if (!zones.has(block.paragraph.zone)) continue;
    for (const known of runsIn(block.paragraph)) {
      const touched: number[] = [];
      for (const pair of known.pairs) {
        const last = lastUse.get(pair) ?? -1;
        for (let use = last, read = 0; use >= 0 && read < usesRead; use = useBefore[use] ?? -1, read++) {
          const other = runOfUse[use] ?? 0;
          if (other === runs.length) continue;
          if (shared[other] === 0) touched.push(other);
          shared[other] = (shared[other] ?? 0) + 1;
        }
        lastUse.set(pair, runOfUse.length);
        runOfUse.push(runs.length);
        useBefore.push(last);
      }
      for (const other of touched.sort((a, b) => a - b)) {
        const earlier = runs[other];
        const count = shared[other] ?? 0;
        shared[other] = 0;
        const least = Math.min(known.pairs.length, earlier?.known.pairs.length ?? 0);
        // Each changed word spoils two pairs.
        if (earlier === undefined || count < Math.max(1, least - 2 * mayChange(least + 1))) continue;
        yield {
          earlier: { run: earlier.known.run, block: earlier.block },
          later: { run: known.run, block },
        };
      }
      shared.push(0);
      runs.push({ known, block });
    }
  }
}

/** How many words of so many may differ in two versions of one quotation. */
export function mayChange(words: number): number {
  return Math.max(1, Math.floor(words * 0.15));
}

/** The run's words in the draft. */
export function placeOf({ block, run: { spans } }: PlacedRun): Span {
  const first = spans[0];
  const last = spans.at(-1);
  return inDraft(block, { start: first?.start ?? 0, end: last?.end ?? 0 });
}
