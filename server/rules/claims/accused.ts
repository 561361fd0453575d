/** Who is accused in a draft, where, and where they answer. */
import type { Credits } from "../../attribution/types.ts";
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { accusationsIn } from "./accusations.ts";
import { answerTo, isTold, type Placed } from "./rightOfReply.ts";

/** Accusations of one party that are read for an answer near by; who has none to these has none. */
export const mostRead = 10;

export interface Accused {
  /** By place, at least one. */
  readonly placed: readonly Placed[];
  /** In the draft; null where neither an answer nor a request for one is found. */
  readonly response: Span | null;
}

/** One for each accused party, by first accusation. */
export function accusedIn(draft: Draft, credits: Credits): readonly Accused[] {
  const parties = new Map<string, Placed[]>();
  for (const block of draft.blocks) {
    if (block.paragraph.zone !== "body") continue;
    for (const accusation of accusationsIn(block.paragraph)) {
      const sentence = block.paragraph.sentences.findIndex((span) => overlaps(span, accusation.span));
      if (accusation.kind === "told" && !isTold(credits, inDraft(block, accusation.span))) continue;
      const id = accusation.party.key.toLowerCase();
      const placed = parties.get(id) ?? [];
      placed.push({ accusation, block, sentence });
      parties.set(id, placed);
    }
  }
  return [...parties.values()].map((placed) => {
    for (const one of placed.slice(0, mostRead)) {
      const response = answerTo(draft, credits, one);
      if (response !== null) return { placed, response };
    }
    return { placed, response: null };
  });
}
