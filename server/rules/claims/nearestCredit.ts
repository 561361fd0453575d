/** The credit nearest to a sentence that has none of its own, and why it does not cover it. */
import type { Attribution, Credits } from "../../attribution/types.ts";
import { blockAt, overlaps } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";

export interface Nearest {
  /** "the ministry said" as it stands. */
  readonly words: string;
  /** One-based line of the draft. */
  readonly line: number;
  readonly why: "other-words" | "other-paragraph" | "later" | "another-between" | "too-far";
}

/** Farther away than this many UTF-16 code units nobody would take it for the source. */
const farthest = 1200;

export function nearestCredit(draft: Draft, { attributions }: Credits, sentence: Span): Nearest | null {
  let best: Attribution | null = null;
  let distance = farthest;
  for (const attribution of attributions) {
    if (attribution.source === null && attribution.cue === null) continue;
    const place = placeOf(attribution);
    const away = overlaps(place, sentence)
      ? 0
      : place.end <= sentence.start
        ? sentence.start - place.end
        : // What follows is read later: it counts as farther.
          2 * (place.start - sentence.end) + 1;
    if (away < distance) {
      best = attribution;
      distance = away;
    }
  }
  if (best === null) return null;
  const place = placeOf(best);
  const own = blockAt(draft, sentence.start);
  const other = blockAt(draft, place.start);
  const between = attributions.some(
    (attribution) =>
      attribution !== best && placeOf(attribution).start > place.end && placeOf(attribution).end <= sentence.start,
  );
  return {
    words: draft.text.slice(place.start, place.end).replace(/\s+/g, " "),
    line: (other === null ? 0 : other.line) + 1,
    why: overlaps(place, sentence)
      ? "other-words"
      : place.start >= sentence.end
        ? "later"
        : own !== other
          ? "other-paragraph"
          : between
            ? "another-between"
            : "too-far",
  };
}

/** Source and cue where they stand side by side, else the one there is. */
function placeOf({ source, cue, reach }: Attribution): Span {
  if (source === null || cue === null) return source ?? cue ?? reach;
  const span = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  return span.end - span.start <= 80 ? span : source;
}
