/** The numbers that the line over the draft, the tree and the report share. */
import type { Finding, Rule } from "../rules/types.ts";
import type { Voice } from "./types.ts";

/** Rules whose finding is a mark or a note that should be there. */
const footnoteRules: ReadonlySet<string> = new Set(["sanctions-marker-missing", "footnote-marker-orphan"]);

export interface SourceCounts {
  readonly sources: number;
  readonly claimsWithoutSource: number;
  readonly footnotesMissing: number;
}

/** `visible`: the findings that a person is shown. */
export function countSources(
  voices: readonly Voice[],
  visible: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): SourceCounts {
  return {
    sources: voices.filter(({ counts }) => counts).length,
    claimsWithoutSource: visible.filter(({ rule }) => asksForSource(rules.get(rule))).length,
    footnotesMissing: visible.filter(({ rule }) => footnoteRules.has(rule)).length,
  };
}

/** Is it a claim rule that asks whose word it is? */
export function asksForSource(rule: Rule | undefined): boolean {
  return (
    rule?.meta.group === "claims" && rule.meta.specificity !== undefined && rule.meta.tags.includes("asks-for-source")
  );
}

/** Is it a rule that misses a mark or a note? */
export function missesFootnote(rule: string): boolean {
  return footnoteRules.has(rule);
}
