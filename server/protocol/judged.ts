/** Findings as they are shown, or why they are not: what a person let stand, and what is carried over while they type. */
import { settle } from "../analysis/settle.ts";
import type { Analysis } from "../analysis.ts";
import type { Finding } from "../rules/types.ts";
import { fingerprintOf } from "../stands/fingerprint.ts";
import { type Stands, standKey } from "../stands/standsFile.ts";

/** How a finding is shown, or why it is not. */
export interface Judged {
  readonly finding: Finding;
  readonly letStand: { readonly reason: string; readonly on: string } | null;
}

/** Adds what a person let stand to an analysis. */
export function judge({ draft, findings }: Analysis, stands: Stands): readonly Judged[] {
  // A fingerprint is made of the words around a finding: of a long draft's findings only where it may be asked for.
  const stood = new Set([...stands.values()].map(({ rule }) => rule));
  return findings.map((finding) => {
    if (!stood.has(finding.rule)) return { finding, letStand: null };
    const stand = stands.get(standKey(finding.rule, fingerprintOf(draft, finding.rule, finding.span)));
    return { finding, letStand: stand === undefined ? null : { reason: stand.reason, on: stand.on } };
  });
}

/**
 * Findings that a hasty check left out, moved along with the text around the keystroke, which ends at `typedTo`. What no longer marks
 * the same words is dropped.
 */
export function carriedOver(
  before: { readonly analysis: Analysis; readonly findings: readonly Judged[] },
  after: Analysis,
  typedTo: number,
): readonly Judged[] {
  const left = new Set(after.leftOut);
  const [old, text] = [before.analysis.draft.text, after.draft.text];
  const shift = text.length - old.length;
  const from = typedTo - Math.max(shift, 0);
  const carried: Judged[] = [];
  for (const known of before.findings) {
    const { finding, letStand } = known;
    if (!left.has(finding.rule)) continue;
    const by = finding.span.start >= from ? shift : 0;
    const span = { start: finding.span.start + by, end: finding.span.end + by };
    if (text.slice(span.start, span.end) !== old.slice(finding.span.start, finding.span.end)) continue;
    if (by === 0 && finding.related.length === 0) carried.push(known);
    else carried.push({ finding: { ...finding, span, related: [] }, letStand });
  }
  return carried;
}

/** A hasty check's own findings with those carried over: one cause, one finding, as in a whole check. */
export function together(own: readonly Judged[], carried: readonly Judged[], { rules }: Analysis): readonly Judged[] {
  if (carried.length === 0) return own;
  return settle([...own, ...carried], ({ finding }) => finding, rules);
}
