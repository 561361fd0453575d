/** Whether a draft is long and new enough that its visible part is worth reading before the rest. */
import { type AttributionCache, isRead } from "../attribution/attribute.ts";
import type { Model } from "../attribution/model.ts";
import type { Draft, Span } from "../draft/types.ts";

export interface Part {
  /** What is shown, whole paragraphs. */
  readonly shown: Span;
  /** The same with the paragraphs around it, by first and last block: who speaks there may reach in. */
  readonly around: { readonly first: number; readonly last: number };
}

/** Paragraphs before and after what is shown that are read with it: a quotation seldom runs further. */
const margin = 6;
/** With fewer characters left to read, the whole comes nearly as soon as the part. */
const leastRest = 12_000;

/** Null where the whole may as well be read at once. */
export function worthwhilePart(draft: Draft, visible: Span, model: Model | null, cache: AttributionCache): Part | null {
  if (draft.text.length < leastRest) return null;
  const inside = draft.blocks.filter(({ start, end }) => start < visible.end && end > visible.start);
  const [from, to] = [inside[0], inside.at(-1)];
  if (from === undefined || to === undefined) return null;
  const around = { first: from.index - margin, last: to.index + margin };
  let rest = 0;
  for (const { index, start, end, paragraph } of draft.blocks) {
    const isOutside = index < around.first || index > around.last;
    if (isOutside && !isRead(cache, model, paragraph)) rest += end - start;
  }
  return rest < leastRest ? null : { shown: { start: from.start, end: to.end }, around };
}
