/** Quotations that do not agree with the transcript on record for their sentence. */
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Block, Draft } from "../../draft/types.ts";
import { labelOf } from "../../ledger/label.ts";
import type { PlacedLedger } from "../../ledger/place.ts";
import type { SourceEntry } from "../../ledger/types.ts";
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
    if (entry.fields.transcript === undefined || span === null) continue;
    const { words, line } = said(entry, entry.fields.transcript);
    for (const block of draft.blocks) {
      if (!overlaps(block, span)) continue;
      for (const run of quotedRuns(block.paragraph)) {
        if (!overlaps(inDraft(block, run.content), span) || line.includes(` ${run.words.join(" ")} `)) continue;
        const found = differences(words, run.words, mayChange(run.words.length));
        if (found !== null && found.length > 0) yield { block, run, found, label: labelOf(entry) };
      }
    }
  }
}

interface Said {
  readonly words: readonly string[];
  /** The words with a space round each. */
  readonly line: string;
}

const known = new WeakMap<SourceEntry, Said>();

/** A transcript may be long, and its entry stays the same from key to key. */
function said(entry: SourceEntry, transcript: string): Said {
  let read = known.get(entry);
  if (read === undefined) {
    const words = comparableWords(transcript);
    read = { words, line: ` ${words.join(" ")} ` };
    known.set(entry, read);
  }
  return read;
}
