/** Who is credited at a place of the draft. */
import type { Span } from "../draft/types.ts";
import type { Attribution, Credits, Speaker } from "./types.ts";

interface Entry {
  readonly span: Span;
  readonly attribution: Attribution;
}

interface Lookup {
  /** By start; `furthest[i]` is the greatest end among the first i + 1. */
  readonly content: readonly Entry[];
  readonly contentEnds: readonly number[];
  readonly reach: readonly Entry[];
  readonly reachEnds: readonly number[];
}

const lookups = new WeakMap<Credits, Lookup>();

function lookupOf(credits: Credits): Lookup {
  let lookup = lookups.get(credits);
  if (lookup === undefined) {
    const sorted = (entries: Entry[]) => entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const ends = (entries: readonly Entry[]) => {
      let furthest = 0;
      return entries.map(({ span }) => {
        furthest = Math.max(furthest, span.end);
        return furthest;
      });
    };
    const content = sorted(
      credits.attributions.flatMap((attribution) =>
        [...attribution.content, ...attribution.sources, ...(attribution.cue === null ? [] : [attribution.cue])].map(
          (span) => ({ span, attribution }),
        ),
      ),
    );
    const reach = sorted(credits.attributions.map((attribution) => ({ span: attribution.reach, attribution })));
    lookup = { content, contentEnds: ends(content), reach, reachEnds: ends(reach) };
    lookups.set(credits, lookup);
  }
  return lookup;
}

/** The last entry that begins at or before the offset and holds it. */
function holding(entries: readonly Entry[], ends: readonly number[], offset: number): Attribution | null {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && (ends[at] ?? 0) > offset; at--) {
    const entry = entries[at];
    if (entry !== undefined && offset < entry.span.end) return entry.attribution;
  }
  return null;
}

/** The attribution whose words hold the offset, else the nearest whose reach covers it; null where nobody is credited. */
export function creditAt(credits: Credits, offset: number): Attribution | null {
  const { content, contentEnds, reach, reachEnds } = lookupOf(credits);
  return holding(content, contentEnds, offset) ?? holding(reach, reachEnds, offset);
}

/** Who is credited at an offset of the draft, in words or within reach; null for nobody, and where it is open who. */
export function speakerAt(credits: Credits, offset: number): Speaker | null {
  return creditAt(credits, offset)?.speaker ?? null;
}
