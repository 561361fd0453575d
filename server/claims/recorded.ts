/** Claims whose source the editor has recorded. */
import { type PlacedLedger, sourcesFor } from "../ledger/place.ts";
import type { Claim } from "./types.ts";

/** A recorded source supports what nobody is credited with in the text, or only from afar. */
export function withLedger(claims: readonly Claim[], ledger: PlacedLedger | null): readonly Claim[] {
  if (ledger === null || ledger.sources.length === 0) return claims;
  return claims.map((claim) => {
    const { support, span } = claim;
    if ((support !== null && support.by !== "reach") || sourcesFor(ledger, span).length === 0) return claim;
    return { ...claim, support: { by: "ledger", span: null, attribution: null } };
  });
}
