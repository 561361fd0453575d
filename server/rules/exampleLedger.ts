/** The ledger of a rule's example, for its page and its tests. */

import type { Draft } from "../draft/types.ts";
import { anchorsFor } from "../ledger/anchor.ts";
import type { Ledger, LedgerEntry } from "../ledger/types.ts";
import { hashOf } from "../ledger/words.ts";
import type { Example, ExampleEntry } from "./types.ts";

/** Null where the example keeps none. `draft` is the example's text without its marks. */
export function exampleLedger({ ledger }: Example, draft: Draft): Ledger | null {
  if (ledger === undefined) return null;
  return { entries: ledger.map((entry, n) => entryOf(entry, n, draft)), unread: [] };
}

function entryOf({ kind, fields, on = "", anonymous = false }: ExampleEntry, n: number, draft: Draft): LedgerEntry {
  const instant = "2025-01-01T09:00:00.000Z";
  const value = { id: `example-${n}`, kind, fields, recorded: instant, changed: instant, further: {} };
  if (kind === "response") return value as LedgerEntry;
  const start = draft.text.indexOf(on);
  const [found] = start < 0 ? [] : anchorsFor(draft, { start, end: start });
  // Words that do not stand in the draft are those a sentence had before it was changed.
  const anchor = found?.anchor ?? { sentence: on, before: "", after: "", hash: hashOf(on) };
  return { ...value, anonymous, anchor } as LedgerEntry;
}
