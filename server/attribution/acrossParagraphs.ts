/** Credits that only two paragraphs together show: by-lines, quotations that go on, cues that wait for the next paragraph. */
import { continuations } from "../draft/continuation.ts";
import { inDraft, overlaps } from "../draft/spans.ts";
import type { Block, Draft, Span } from "../draft/types.ts";
import { type Byline, dashCredit, trailingCredit, transcriptLine, transcriptMinimum } from "./bylines.ts";
import { spanOf } from "./tokens.ts";
import type { ParagraphResult, TokenAttribution, TokenRange } from "./types.ts";

/** An attribution in draft offsets, before its kinds are told. */
export interface Placed {
  readonly sources: readonly Span[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly confidence: number;
  /** What the paragraph by itself gave, where it stands as it was given. */
  readonly from?: TokenAttribution;
}

/** How often each rule was right on training articles, in round numbers. */
const confidences = { transcript: 0.7, dash: 0.8, waiting: 0.6, following: 0.4 } as const;

/** Where a block's tokens stand in the draft. */
export function lifted(block: Block, result: ParagraphResult, range: TokenRange): Span {
  return inDraft(block, spanOf(result.tokens, range));
}

/** Everything found paragraph by paragraph, and what follows for the paragraphs together. In no order. */
export function joinParagraphs(draft: Draft, results: readonly ParagraphResult[]): readonly Placed[] {
  const byBlock: Placed[][] = draft.blocks.map((block, index) => {
    const result = results[index];
    if (result === undefined) return [];
    return result.attributions.map((from) => ({
      sources: from.sources.map((range) => lifted(block, result, range)),
      cue: from.cue === null ? null : lifted(block, result, from.cue),
      content: from.contents.map((range) => lifted(block, result, range)),
      confidence: from.confidence,
      from,
    }));
  });
  transcripts(draft, byBlock);
  dashes(draft, byBlock);
  announce(draft, byBlock);
  goOn(draft, byBlock);
  claim(draft, results, byBlock);
  return byBlock.flat();
}

function transcripts(draft: Draft, byBlock: Placed[][]): void {
  const lines = draft.blocks.map((block) =>
    block.paragraph.sentences.length > 0 ? transcriptLine(block.paragraph) : null,
  );
  if (lines.filter((line) => line !== null).length < transcriptMinimum) return;
  lines.forEach((line, index) => {
    const block = draft.blocks[index];
    if (line !== null && block !== undefined) byBlock[index] = [placedByline(block, line, confidences.transcript)];
  });
}

function placedByline(block: Block, { source, cue, content }: Byline, confidence: number): Placed {
  return {
    sources: [inDraft(block, source)],
    cue: inDraft(block, cue),
    content: [inDraft(block, content)],
    confidence,
  };
}

function dashes(draft: Draft, byBlock: Placed[][]): void {
  draft.blocks.forEach((block, index) => {
    const { paragraph } = block;
    const first = paragraph.quotations[0];
    if (first === undefined || first.span.start !== paragraph.prose.start) return;
    const own = trailingCredit(paragraph);
    if (own !== null) {
      byBlock[index] = [placedByline(block, own, confidences.dash)];
      return;
    }
    const next = draft.blocks[index + 1];
    const last = paragraph.quotations.filter((quotation) => quotation.depth === 0).at(-1);
    if (next === undefined || last === undefined || last.span.end !== paragraph.prose.end) return;
    const start = next.paragraph.prose.start;
    // The list mark of a "- Name" line has been taken for a bullet.
    const bullet = next.paragraph.zone === "bullet" ? next.paragraph.text.search(/\S/) : start;
    const credit = dashCredit(next.paragraph.text, Math.max(0, bullet));
    if (credit === null) return;
    const content = { start: first.span.start, end: last.span.end };
    const sources = [inDraft(next, credit.source)];
    byBlock[index] = [
      { sources, cue: inDraft(next, credit.cue), content: [inDraft(block, content)], confidence: confidences.dash },
    ];
    byBlock[index + 1] = [];
  });
}

function changed({ sources, cue }: Placed, content: readonly Span[], confidence: number): Placed {
  return { sources, cue, content, confidence };
}

/** Words that a cue before a colon may still have taken for its content: "wrote in a letter to the residents:". */
const shortContent = 40;

/** "The mayor wrote in a letter:" and then a paragraph that is all quotation. */
function announce(draft: Draft, byBlock: Placed[][]): void {
  draft.blocks.forEach((block, index) => {
    const { paragraph } = block;
    const next = draft.blocks[index + 1];
    const list = byBlock[index];
    const last = list?.at(-1);
    const quotation = next?.paragraph.quotations[0];
    if (list === undefined || last === undefined || next === undefined || quotation === undefined) return;
    if (
      !paragraph.text.slice(0, paragraph.prose.end).endsWith(":") ||
      quotation.span.start !== next.paragraph.prose.start
    )
      return;
    if (
      block.end - Math.max(...last.content.map((span) => span.end)) > shortContent ||
      (byBlock[index + 1]?.length ?? 0) > 0
    )
      return;
    const [content] = last.content;
    if (last.content.length !== 1 || content === undefined || content.end - content.start > shortContent) return;
    list[list.length - 1] = changed(last, [inDraft(next, quotation.span)], confidences.waiting);
  });
}

/** Paragraphs that one quotation runs over at most. */
const longestChain = 40;

/** A quotation that a paragraph leaves open takes its credit along. */
function goOn(draft: Draft, byBlock: Placed[][]): void {
  for (const { from, quotation, to, goesOn } of continuations(draft)) {
    const begun = inDraft(from, quotation.span);
    const more = inDraft(to, goesOn.span);
    const credited = (placed: Placed) => placed.content.some((span) => overlaps(span, begun));
    // A chain of paragraphs: the credit may stand in an earlier one.
    let owner = from.index;
    const first = Math.max(0, owner - longestChain);
    while (owner >= first && byBlock[owner]?.some(credited) !== true) owner--;
    const list = byBlock[owner];
    const at = list?.findLastIndex(credited) ?? -1;
    const placed = list?.[at];
    if (list === undefined || placed === undefined) continue;
    if (byBlock[to.index]?.some(({ content }) => content.some((span) => overlaps(span, more))) === true) continue;
    list[at] = changed(placed, [...placed.content, more], placed.confidence);
  }
}

/** Contents without a cue of their own: the cue that waits before them, else the speaker of the quotation before them. */
function claim(draft: Draft, results: readonly ParagraphResult[], byBlock: Placed[][]): void {
  results.forEach((result, index) => {
    const block = draft.blocks[index];
    if (block === undefined) return;
    for (const range of result.unclaimed) {
      const content = lifted(block, result, range);
      const neighbours = [byBlock[index - 1], byBlock[index], byBlock[index + 1]].flatMap((list) => list ?? []);
      if (neighbours.some((one) => one.content.some((span) => overlaps(span, content)))) {
        continue;
      }
      const previous = draft.blocks[index - 1];
      const before = results[index - 1];
      const waiting = before?.waiting ?? null;
      if (previous !== undefined && before !== undefined && waiting !== null) {
        const sources = waiting.sources.map((source) => lifted(previous, before, source));
        const cue = lifted(previous, before, waiting.cue);
        byBlock[index]?.push({ sources, cue, content: [content], confidence: confidences.waiting });
        continue;
      }
      const quoted = result.tokens.quote[range.from] !== 0;
      const near = byBlock[index]?.at(-1) ?? byBlock[index - 1]?.at(-1);
      if (quoted && near !== undefined) {
        byBlock[index]?.push({
          sources: near.sources,
          cue: null,
          content: [content],
          confidence: confidences.following,
        });
      }
    }
  });
}
