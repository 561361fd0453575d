/** Which findings are told: one cause, one finding, in reading order. */
import { firstTouchedIn } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import type { Finding, Level, Rule } from "../rules/types.ts";

const strength: Readonly<Record<Level, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/**
 * One cause, one finding: an exact duplicate speaks for its whole paragraph; a rule yields to the one that says it better. `findingOf`
 * gives the finding of what is settled, where that is more than a finding.
 */
export function settle<T>(items: readonly T[], findingOf: (item: T) => Finding, rules: readonly Rule[]): readonly T[] {
  const byRule = new Map<string, Finding[]>();
  for (const item of items) {
    const finding = findingOf(item);
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [finding]);
    else known.push(finding);
  }
  const copies = touchedBy((byRule.get("duplicate-paragraph") ?? []).filter(({ message }) => message === "exact"));
  const touches = new Map<string, (span: Span) => boolean>();
  const winnersOf = new Map<string, readonly ((span: Span) => boolean)[]>();
  for (const { meta } of rules) {
    if (!byRule.has(meta.id)) continue;
    const winners = (meta.yieldsTo ?? []).flatMap((id) => {
      const found = byRule.get(id);
      if (found === undefined) return [];
      const known = touches.get(id) ?? touchedBy(found);
      touches.set(id, known);
      return [known];
    });
    if (winners.length > 0) winnersOf.set(meta.id, winners);
  }
  return items
    .filter((item) => {
      const { rule, span } = findingOf(item);
      if (rule !== "duplicate-paragraph" && copies(span)) return false;
      return !winnersOf.get(rule)?.some((touches) => touches(span));
    })
    .sort((a, b) => inReadingOrder(findingOf(a), findingOf(b)));
}

function inReadingOrder(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    strength[a.level] - strength[b.level] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Asks whether a span overlaps any finding of a list: thousands of findings stay fast. */
function touchedBy(findings: readonly Finding[]): (span: Span) => boolean {
  const spans = findings.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const first = firstTouchedIn(spans, (span) => span);
  return (span) => first(span) !== null;
}
