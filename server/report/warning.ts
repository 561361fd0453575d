/** Says so where a story rests on one source, or on none. */
import type { ReportFinding, Voice } from "./types.ts";

/** Shorter pieces are briefs: one source is what they have. */
const fewestSentences = 4;

/** `finding`: what the rule on single-source stories found, which knows best. */
export function warningOf(
  voices: readonly Voice[],
  finding: ReportFinding | undefined,
  sentences: number,
): string | null {
  if (finding !== undefined) return finding.message;
  if (sentences < fewestSentences) return null;
  const sources = voices.filter(({ counts }) => counts);
  const [first, ...others] = sources;
  if (first === undefined) {
    return voices.length === 0
      ? "Nobody is credited in this draft."
      : "No source in particular: only media without a name, or nobody by name, are credited.";
  }
  if (others.length === 0) {
    const unnamed = first.group === "anonymous" ? "one unnamed source" : "one source";
    return `The draft rests on ${unnamed}: ${first.name}. Is there a second?`;
  }
  if (sources.every(({ group }) => group === "anonymous")) return "Every source of this draft is unnamed.";
  return null;
}
