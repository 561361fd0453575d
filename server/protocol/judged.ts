/** Findings as they are shown, or why they are not: what a person let stand, and what is carried over while they type. */
import { settle } from "../analysis/settle.ts";
import type { Analysis } from "../analysis.ts";
import type { Draft } from "../draft/types.ts";
import type { Finding } from "../rules/types.ts";
import { fingerprintOf } from "../stands/fingerprint.ts";
import { type Stands, standKey } from "../stands/standsFile.ts";

/** How a finding is shown, or why it is not. */
export interface Judged {
  readonly finding: Finding;
  /** Made when first asked for, as few ever are. */
  readonly fingerprint: string;
  readonly letStand: { readonly reason: string; readonly on: string } | null;
}

/** Adds what a person let stand to an analysis. */
export function judge({ draft, findings }: Analysis, stands: Stands): readonly Judged[] {
  return findings.map((finding) => {
    if (stands.size === 0) return judged(draft, finding, null);
    const stand = stands.get(standKey(finding.rule, fingerprintOf(draft, finding.rule, finding.span)));
    return judged(draft, finding, stand === undefined ? null : { reason: stand.reason, on: stand.on });
  });
}

function judged(draft: Draft, finding: Finding, letStand: Judged["letStand"]): Judged {
  let made: string | null = null;
  return {
    finding,
    get fingerprint() {
      made ??= fingerprintOf(draft, finding.rule, finding.span);
      return made;
    },
    letStand,
  };
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
  return before.findings.flatMap((known) => {
    const { finding } = known;
    if (!left.has(finding.rule)) return [];
    const by = finding.span.start >= from ? shift : 0;
    const span = { start: finding.span.start + by, end: finding.span.end + by };
    if (text.slice(span.start, span.end) !== old.slice(finding.span.start, finding.span.end)) return [];
    if (by === 0 && finding.related.length === 0) return [known];
    return [judged(after.draft, { ...finding, span, related: [] }, known.letStand)];
  });
}

/** A hasty check's own findings with those carried over: one cause, one finding, as in a whole check. */
export function together(own: readonly Judged[], carried: readonly Judged[], { rules }: Analysis): readonly Judged[] {
  if (carried.length === 0) return own;
  const byFinding = new Map([...own, ...carried].map((one) => [one.finding, one]));
  return settle([...byFinding.keys()], rules).flatMap((finding) => byFinding.get(finding) ?? []);
}
