/** Questions that several rules put to the attributions of a draft. */

import type { Attribution, Credits } from "../../attribution/types.ts";
import { overlaps } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";

const reaches = new WeakMap<Credits, readonly number[]>();

/** How far the attributions up to each one reach: those that begin earlier may end later. */
function reachesOf(credits: Credits): readonly number[] {
  let known = reaches.get(credits);
  if (known === undefined) {
    let furthest = 0;
    known = credits.attributions.map(({ reach }) => {
      furthest = Math.max(furthest, reach.end);
      return furthest;
    });
    reaches.set(credits, known);
  }
  return known;
}

/** The attributions whose reach shares a character with the span, by place. */
export function attributionsIn(credits: Credits, span: Span): readonly Attribution[] {
  const { attributions } = credits;
  const ends = reachesOf(credits);
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: Attribution[] = [];
  for (let at = low; at < attributions.length; at++) {
    const attribution = attributions[at];
    if (attribution === undefined || attribution.reach.start >= span.end) break;
    if (overlaps(attribution.reach, span)) found.push(attribution);
  }
  return found;
}

/** Is some of the span what an attribution credits, with at least this confidence? */
export function isCredited(credits: Credits, span: Span, confidence = 0): boolean {
  return attributionsIn(credits, span).some(
    (attribution) => attribution.confidence >= confidence && attribution.content.some((part) => overlaps(part, span)),
  );
}
