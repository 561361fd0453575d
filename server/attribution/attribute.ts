/** Who says what in a draft. */
import { inDraft } from "../draft/spans.ts";
import type { Block, Draft, Paragraph, Span } from "../draft/types.ts";
import { joinParagraphs, type Placed } from "./acrossParagraphs.ts";
import { edgesOf, type Surroundings } from "./features.ts";
import { contentKind, sourceKindOf } from "./kinds.ts";
import type { Model } from "./model.ts";
import { applyModel } from "./paragraphModel.ts";
import { applyRules } from "./rules.ts";
import { emptyTokens } from "./tokens.ts";
import type { Attribution, ParagraphResult, TokenAttribution } from "./types.ts";

/** What the blocks around one show of themselves: all that its own result depends on besides its text and zone. */
export function surroundingsOf(draft: Draft, index: number): Surroundings {
  const { blocks } = draft;
  const own = blocks[index]?.paragraph;
  let before = index - 1;
  while (before >= 0 && blocks[before]?.paragraph.sentences.length === 0) before--;
  let after = index + 1;
  while (after < blocks.length && blocks[after]?.paragraph.sentences.length === 0) after++;
  const previous = blocks[before];
  const next = blocks[after];
  const edges = previous === undefined ? null : edgesOf(previous.paragraph);
  return {
    before: edges?.last ?? 0,
    opened: edges?.opened ?? false,
    after: next === undefined ? 0 : edgesOf(next.paragraph).first,
    headline: own?.zone === "headline" || before < 0,
  };
}

/** What one open draft remembers between two calls, by paragraph; it goes when the draft's paragraphs go. */
export interface AttributionCache {
  model: Model | null;
  paragraphs: WeakMap<Paragraph, Map<string, ParagraphResult>>;
}

export function createAttributionCache(): AttributionCache {
  return { model: null, paragraphs: new WeakMap() };
}

/** All attributions of a draft, by place. Without a model the rules alone find the plain cases. Never throws for any text. */
export function attribute(
  draft: Draft,
  model: Model | null,
  cache: AttributionCache = createAttributionCache(),
): readonly Attribution[] {
  const steps = attributionSteps(draft, model, cache);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const unread: ParagraphResult = { tokens: emptyTokens, attributions: [], unclaimed: [], waiting: null };

/** How many paragraphs not read before lie between two chances to stop. */
const paragraphsPerStep = 8;

/** Has the paragraph been read with this model, beside whatever neighbours? */
export function isRead(cache: AttributionCache, model: Model | null, paragraph: Paragraph): boolean {
  return cache.model === model && cache.paragraphs.has(paragraph);
}

/**
 * The same in steps of a few milliseconds: a caller may stop between two. With `only`, blocks before its first and after
 * its last that were not read yet give nothing.
 */
export function* attributionSteps(
  draft: Draft,
  model: Model | null,
  cache: AttributionCache,
  only?: { readonly first: number; readonly last: number },
): Generator<undefined, readonly Attribution[]> {
  if (cache.model !== model) {
    cache.model = model;
    cache.paragraphs = new WeakMap();
  }
  const results: ParagraphResult[] = [];
  let fresh = 0;
  for (const block of draft.blocks) {
    const { paragraph } = block;
    const isWanted = only === undefined || (only.first <= block.index && block.index <= only.last);
    if (!isWanted && !cache.paragraphs.has(paragraph)) {
      results.push(unread);
      continue;
    }
    const around = surroundingsOf(draft, block.index);
    const key = `${around.before}${around.after}${around.opened ? 1 : 0}${around.headline ? 1 : 0}`;
    const known = cache.paragraphs.get(paragraph) ?? new Map<string, ParagraphResult>();
    cache.paragraphs.set(paragraph, known);
    let result = known.get(key);
    if (result === undefined) {
      result = model === null ? applyRules(paragraph, around) : applyModel(model, paragraph, around);
      known.set(key, result);
      if (++fresh % paragraphsPerStep === 0) yield;
    }
    results.push(result);
  }
  return joinParagraphs(draft, results)
    .map((placed) => finished(draft, results, placed))
    .sort((a, b) => a.reach.start - b.reach.start || a.reach.end - b.reach.end);
}

type Kinds = Pick<Attribution, "kind" | "sourceKind">;

/** Kinds of what a paragraph gave: they stay while the paragraph does, wherever it moves. */
const knownKinds = new WeakMap<TokenAttribution, Kinds>();

function finished(draft: Draft, results: readonly ParagraphResult[], placed: Placed): Attribution {
  const { sources, cue, content, confidence, from } = placed;
  let kinds = from === undefined ? undefined : knownKinds.get(from);
  if (kinds === undefined) {
    kinds = kindsOf(draft, results, placed);
    if (from !== undefined) knownKinds.set(from, kinds);
  }
  return {
    source: sources[0] ?? null,
    sources,
    cue,
    content,
    speaker: null,
    candidates: [],
    kind: kinds.kind,
    sourceKind: kinds.sourceKind,
    reach: around(sources, cue, content),
    confidence,
  };
}

function kindsOf(draft: Draft, results: readonly ParagraphResult[], { sources, content }: Placed): Kinds {
  return {
    kind: contentKind(content.flatMap((span) => piecesOf(draft, results, span))),
    sourceKind: sourceKindOf(sources.map((span) => draft.text.slice(span.start, span.end))),
  };
}

/** From the first to the last character of them all. */
function around(sources: readonly Span[], cue: Span | null, content: readonly Span[]): Span {
  let start = cue?.start ?? Number.POSITIVE_INFINITY;
  let end = cue?.end ?? 0;
  for (const spans of [sources, content]) {
    for (const span of spans) {
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    }
  }
  return { start, end };
}

/** The blocks a span of the draft touches, with the part of the span in each. */
function piecesOf(draft: Draft, results: readonly ParagraphResult[], span: Span) {
  const pieces: { readonly tokens: ParagraphResult["tokens"]; readonly span: Span }[] = [];
  for (let index = blockFrom(draft.blocks, span.start); index < draft.blocks.length; index++) {
    const block = draft.blocks[index] as Block;
    if (block.start >= span.end) break;
    const tokens = results[index]?.tokens;
    const whole = inDraft(block, { start: 0, end: block.end - block.start });
    const start = Math.max(span.start, whole.start) - block.start;
    if (tokens !== undefined)
      pieces.push({ tokens, span: { start, end: Math.min(span.end, whole.end) - block.start } });
  }
  return pieces;
}

/** The first block that ends after the offset, by binary search. */
function blockFrom(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
