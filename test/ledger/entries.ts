/** Entries for tests. */
import { parseDraft } from "../../server/draft/parse.ts";
import type { Draft } from "../../server/draft/types.ts";
import { anchorsFor } from "../../server/ledger/anchor.ts";
import { type PlacedLedger, placeLedger } from "../../server/ledger/place.ts";
import type { Ledger, LedgerEntry, ResponseEntry, SourceEntry } from "../../server/ledger/types.ts";

export const recorded = "2026-11-02T09:00:00Z";

export function draftOfText(text: string): Draft {
  return parseDraft(text, { format: "plain" });
}

/** A source for the sentence that holds the words. */
export function sourceFor(text: string, words: string, parts: Partial<SourceEntry> = {}): SourceEntry {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in the draft`);
  const [first] = anchorsFor(draftOfText(text), { start, end: start });
  if (first === undefined) throw new Error(`“${words}” stands in no sentence`);
  return {
    id: "a1",
    kind: "interview",
    anonymous: false,
    fields: { name: "Ana Holt" },
    recorded,
    changed: recorded,
    further: {},
    anchor: first.anchor,
    ...parts,
  };
}

export function response(fields: ResponseEntry["fields"], id = "r1"): ResponseEntry {
  return { id, kind: "response", fields, recorded, changed: recorded, further: {} };
}

export function ledger(...entries: readonly LedgerEntry[]): Ledger {
  return { entries, unread: [] };
}

export function placed(text: string, record: Ledger): PlacedLedger {
  return placeLedger(draftOfText(text), record);
}
