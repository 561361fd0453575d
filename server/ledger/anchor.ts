/** Hangs an entry on a sentence's words, so that it can be found again wherever they go. */
import type { Draft, Span } from "../draft/types.ts";
import { type LedgerSentence, ledgerSentences, sentencesTouched } from "./sentences.ts";
import type { Anchor } from "./types.ts";

/** Words kept of what stands in front of a sentence and behind it. */
export const contextWords = 8;

/** A sentence with the anchor an entry for it has. */
export interface Anchored {
  /** In the draft, UTF-16 code units. */
  readonly span: Span;
  readonly anchor: Anchor;
}

/** The sentences that a selection touches, each to be recorded for itself; none outside running copy. */
export function anchorsFor(draft: Draft, selection: Span): readonly Anchored[] {
  const all = ledgerSentences(draft);
  const places = new Map(all.map(({ span }, n) => [span.start, n]));
  return sentencesTouched(draft, selection).map((sentence) => ({
    span: sentence.span,
    anchor: {
      sentence: plain(draft.text.slice(sentence.span.start, sentence.span.end)),
      ...contextOf(draft, all, places.get(sentence.span.start) ?? 0, 1),
      hash: sentence.hash,
    },
  }));
}

/** The words around sentences. */
export function contextOf(
  draft: Draft,
  all: readonly LedgerSentence[],
  n: number,
  count: number,
): Pick<Anchor, "before" | "after"> {
  const textOf = (sentence: LedgerSentence | undefined) =>
    sentence === undefined ? [] : plain(draft.text.slice(sentence.span.start, sentence.span.end)).split(" ");
  return {
    before: textOf(all[n - 1])
      .slice(-contextWords)
      .join(" "),
    after: textOf(all[n + count])
      .slice(0, contextWords)
      .join(" "),
  };
}

/** White space, line ends of wrapped copy among it, as single spaces. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
