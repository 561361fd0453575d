/** Credits that go to media without a name. */
import { wordClassOf } from "../../attribution/lexicon.ts";
import type { Attribution, Credits } from "../../attribution/types.ts";
import { overlaps, textOf } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { isUnnamedMedia, unnamedMediaAt } from "../../language/unnamedMedia.ts";
import { houseVoice } from "../../language/words.ts";
import { isAnothers } from "./vagueCredits.ts";

export interface MediaCredit {
  /** The media and the cue, where they stand together. */
  readonly span: Span;
  readonly media: Span;
}

/** In the draft's order. */
export function mediaCredits(draft: Draft, credits: Credits): readonly MediaCredit[] {
  const found = credits.attributions.flatMap((attribution) => mediaCredit(draft, attribution) ?? []);
  const own = found.filter(({ media }) => !isAnothers(credits, media));
  const all = [...own, ...namedIn(draft)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  // "Citing police, local media said": two cues for the same media.
  return all.filter(({ media }, at) => {
    const before = all[at - 1];
    return before === undefined || !overlaps(before.media, media);
  });
}

const linked = /^\s+(?:(?:by|in|from)\s+)?$/;

function mediaCredit(draft: Draft, { source, cue }: Attribution): MediaCredit | null {
  if (source === null || cue === null) return null;
  const words = textOf(draft, cue);
  const isBehind = /^according to$/i.test(words);
  // The engine may stop at "press" of "press reports"; in "press reports that" it took the noun for the verb.
  const widest = unnamedMediaAt(draft.text, source.start)?.end ?? 0;
  if (cue.start >= source.end && widest > cue.start) return null;
  const named = textOf(draft, { start: source.start, end: Math.max(source.end, widest) });
  if (!isUnnamedMedia(named, isBehind) || !(isBehind || reports(words))) return null;
  const media = { start: source.start, end: source.start + named.replace(/[\s,;:]+$/, "").length };
  const [first, second] = cue.start < source.start ? [cue, media] : [media, cue];
  const together = linked.test(draft.text.slice(first.end, second.start));
  return { span: together ? { start: first.start, end: second.end } : media, media };
}

/** Participles that name a fact of a person besides the verbs of speech. */
const naming = new Set(["identified", "named"]);

/** Does the cue pass words or facts on? Not "praised", not "did not report". */
function reports(cue: string): boolean {
  const words = cue.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  if (words.some((word) => /^(?:not|never)$|n[’']t$/.test(word))) return false;
  return words.some((word) => wordClassOf(word) === 1 || naming.has(word));
}

/** What media say of somebody in passing is no statement to the engine: `was named in press reports as a pilot`. */
const passing = /\b(?:identified|named|described)\s+(?:by|in)\s+/g;

function namedIn(draft: Draft): readonly MediaCredit[] {
  return draft.blocks.flatMap(({ paragraph, start }) => {
    if (paragraph.zone !== "body") return [];
    return [...houseVoice(paragraph).matchAll(passing)].flatMap((match) => {
      const from = start + match.index;
      const media = unnamedMediaAt(draft.text, from + match[0].length);
      return media === null ? [] : [{ span: { start: from, end: media.end }, media }];
    });
  });
}
