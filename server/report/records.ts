/** What the editor has on record for a draft's sentences. */
import { factsOf, labelOf } from "../ledger/label.ts";
import type { PlacedLedger } from "../ledger/place.ts";
import type { Places } from "./places.ts";
import type { ReportRecord } from "./types.ts";

/** By place; those whose sentence is gone last. Who an anonymous source is stands nowhere in a ledger. */
export function recordsOf(ledger: PlacedLedger | null, places: Places): readonly ReportRecord[] {
  return (ledger?.sources ?? []).map(({ entry, fit, span }) => {
    const { checkedBy = "", checked = "", ...fields } = entry.fields;
    return {
      ...(span === null ? { span: null, line: null, words: entry.anchor.sentence } : places.of(span)),
      label: labelOf(entry),
      // Who has checked it when has columns of its own.
      detail: factsOf({ ...entry, fields }).join("; "),
      checkedBy,
      checked,
      fit,
    };
  });
}
