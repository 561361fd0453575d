/** One statement, one finding: of the rules that compete for a statement the most specific speaks, the others are named in its hover. */
import { statementAt } from "../claims/statements.ts";
import { onceEach } from "../draft/memory.ts";
import { blockAt } from "../draft/spans.ts";
import type { Draft } from "../draft/types.ts";
import type { Finding, OtherFinding, Rule } from "./types.ts";

/** The findings, in their order, without those that left the word to another. Rules without `specificity` are not touched. */
export function mostSpecific(findings: readonly Finding[], draft: Draft, rules: readonly Rule[]): readonly Finding[] {
  const ranks = ranksOf(rules);
  const byStatement = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!ranks.has(finding.rule)) continue;
    const key = statementOf(draft, finding.span.start);
    const known = byStatement.get(key);
    if (known === undefined) byStatement.set(key, [finding]);
    else known.push(finding);
  }
  const speakers = new Map<Finding, readonly OtherFinding[]>();
  for (const rivals of byStatement.values()) {
    const [first, ...rest] = rivals.sort(
      (a, b) => (ranks.get(b.rule) ?? 0) - (ranks.get(a.rule) ?? 0) || a.span.start - b.span.start,
    );
    if (first === undefined) continue;
    const others = rest.filter(({ rule }) => rule !== first.rule).map(({ rule, text }) => ({ rule, text }));
    speakers.set(
      first,
      others.filter(({ rule }, at) => others.findIndex((other) => other.rule === rule) === at),
    );
  }
  return findings
    .filter((finding) => !ranks.has(finding.rule) || speakers.has(finding))
    .map((finding) => {
      const others = speakers.get(finding) ?? [];
      return others.length === 0 ? finding : { ...finding, others };
    });
}

/** Specificity by rule; made once for a list, of which a draft keeps the same. */
const ranksOf = onceEach<readonly Rule[]>()(
  (rules): ReadonlyMap<string, number> =>
    new Map(
      rules.flatMap(({ meta }) => (meta.specificity === undefined ? [] : [[meta.id, meta.specificity] as const])),
    ),
);

/** Where the statement that holds the offset begins in the draft: its key. Outside sentences each place is its own. */
function statementOf(draft: Draft, offset: number): number {
  const block = blockAt(draft, offset);
  if (block === null) return offset;
  const statement = statementAt(block.paragraph, offset - block.start);
  return block.start + (statement?.start ?? offset - block.start);
}
