/** Says so where a story rests on one source, or on none. */
import * as l10n from "../l10n/l10n.ts";
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
      ? l10n.t("Nobody is credited in this draft.")
      : l10n.t("No source in particular: only media without a name, or nobody by name, are credited.");
  }
  if (others.length === 0) {
    return first.group === "anonymous"
      ? l10n.t("The draft rests on one unnamed source: {0}. Is there a second?", first.name)
      : l10n.t("The draft rests on one source: {0}. Is there a second?", first.name);
  }
  if (sources.every(({ group }) => group === "anonymous")) return l10n.t("Every source of this draft is unnamed.");
  return null;
}
