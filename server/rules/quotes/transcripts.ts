/** Quotations that do not agree with the transcript on record for their sentence. */
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Block, Draft } from "../../draft/types.ts";
import { labelOf } from "../../ledger/label.ts";
import type { PlacedLedger } from "../../ledger/place.ts";
import { comparableWords, mayChange, type QuotedRun, quotedRuns } from "./likeQuotes.ts";
import { type Difference, differences } from "./versions.ts";

export interface TranscriptDifference {
  readonly block: Block;
  readonly run: QuotedRun;
  /** `first` is the transcript's. */
  readonly found: readonly Difference[];
  readonly label: string;
}

/** Only quotations that are plainly the transcript's words but for a few; others may be of another moment. */
export function* transcriptDifferences(draft: Draft, ledger: PlacedLedger | null): Generator<TranscriptDifference> {
  for (const { entry, span } of ledger?.sources ?? []) {
    const { transcript } = entry.fields;
    if (transcript === undefined || span === null) continue;
    const said = comparableWords(transcript);
    for (const block of draft.blocks) {
      if (!overlaps(block, span)) continue;
      for (const run of quotedRuns(block.paragraph)) {
        if (!overlaps(inDraft(block, run.content), span) || holdsInOrder(said, run.words)) continue;
        const found = differences(said, run.words, mayChange(run.words.length));
        if (found !== null && found.length > 0) yield { block, run, found, label: labelOf(entry) };
      }
    }
  }
}

/** Does the run stand in the transcript word for word? */
function holdsInOrder(said: readonly string[], run: readonly string[]): boolean {
  return ` ${said.join(" ")} `.includes(` ${run.join(" ")} `);
}
