/** Findings that the editor's record of sources has answered. */
import { type PlacedLedger, sourcesFor } from "../ledger/place.ts";
import type { Finding, Rule } from "../rules/types.ts";

/** The findings without those on sentences whose source is on record. A stale source has a finding of its own. */
export function unanswered(
  { meta: { answeredBy, messages } }: Rule,
  findings: readonly Finding[],
  ledger: PlacedLedger | null,
): readonly Finding[] {
  if (answeredBy === undefined || ledger === null || ledger.sources.length === 0) return findings;
  return findings.filter(
    ({ span, message }) =>
      messages[message]?.ofRecord === true ||
      !sourcesFor(ledger, span).some(({ entry }) => answeredBy === "any" || answeredBy.includes(entry.kind)),
  );
}
