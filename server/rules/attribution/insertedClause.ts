/** Whether a clause put in behind a name needs a comma to close it. */
import { blockAt } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";

/** Nothing where the draft has a mark there already, or its paragraph ends. */
export function closingComma(draft: Draft, at: number): "" | "," {
  const rest = draft.text.slice(at, blockAt(draft, at)?.end ?? at);
  return /^\s*(?:$|[.,;:!?…)\]–—”»]|-\s)/u.test(rest) ? "" : ",";
}
