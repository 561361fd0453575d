/** Who is credited with a quotation. */
import type { Credits, Speaker } from "../../attribution/types.ts";
import { overlaps } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import { attributionsIn } from "../attribution/credits.ts";

/** Below, a credit may be another's. */
const sureEnough = 0.5;

/** The speaker of the words, where the draft leaves no doubt. */
export function speakerOf(credits: Credits, words: Span): Speaker | null {
  const speakers = attributionsIn(credits, words)
    .filter(({ content, confidence }) => confidence >= sureEnough && content.some((part) => overlaps(part, words)))
    .map(({ speaker }) => speaker);
  const [first = null] = speakers;
  return speakers.every((speaker) => speaker?.id === first?.id) ? first : null;
}

export type SameSpeaker = "same" | "different" | "unknown";

export function sameSpeaker(credits: Credits, a: Span, b: Span): SameSpeaker {
  const first = speakerOf(credits, a);
  const second = speakerOf(credits, b);
  if (first === null || second === null) return "unknown";
  return first.id === second.id ? "same" : "different";
}
