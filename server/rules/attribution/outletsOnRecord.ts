/** Quotations that the ledger has from another outlet, in paragraphs that do not name it. */
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { labelOf } from "../../ledger/label.ts";
import type { PlacedLedger } from "../../ledger/place.ts";
import { plainText } from "../explanation.ts";

export interface UnnamedOutlet {
  /** The quotation with its marks, in the draft. */
  readonly quote: Span;
  /** A "said" right behind it that can become "told X"; null where there is none. */
  readonly verb: Span | null;
  readonly outlet: string;
  /** Markdown. */
  readonly record: string;
}

export function* outletsUnnamed(draft: Draft, ledger: PlacedLedger | null): Generator<UnnamedOutlet> {
  for (const { entry, fit, span } of ledger?.sources ?? []) {
    const outlet = entry.fields.name;
    if (entry.kind !== "outlet" || outlet === undefined || fit !== "fresh" || span === null) continue;
    for (const block of draft.blocks) {
      if (!overlaps(block, span)) continue;
      const { text, quotations } = block.paragraph;
      const quotation = quotations.find((one) => one.depth === 0 && overlaps(inDraft(block, one.span), span));
      if (quotation === undefined || names(text, outlet)) continue;
      const behind = /^\s*,?\s*(?:he|she|they|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) (?=said\b)/u.exec(
        text.slice(quotation.span.end),
      );
      const at = quotation.span.end + (behind?.[0].length ?? 0);
      yield {
        quote: inDraft(block, quotation.span),
        verb: behind === null ? null : inDraft(block, { start: at, end: at + "said".length }),
        outlet,
        record: plainText(labelOf(entry)),
      };
    }
  }
}

/** The outlet's name, with or without its article. */
function names(text: string, outlet: string): boolean {
  return text.toLowerCase().includes(outlet.toLowerCase().replace(/^the /, ""));
}
