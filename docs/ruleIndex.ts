/** The list of all rules, by group. */
import { plainText } from "../server/rules/explanation.ts";
import type { Rule } from "../server/rules/types.ts";
import { groups } from "./groups.ts";
import { madeFrom } from "./rulePage.ts";

/** The index as Markdown, ending in a line end. */
export function ruleIndex(rules: readonly Rule[]): string {
  const sections = groups.flatMap(({ id, title }) => {
    const members = rules.filter((rule) => rule.meta.group === id);
    if (members.length === 0) return [];
    const rows = members.map(
      ({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.level} | ${plainText(meta.statement)} |`,
    );
    return [[`## ${title}`, "", "| Rule | Level | What the draft gets |", "|---|---|---|", ...rows].join("\n")];
  });
  const intro =
    "Every rule asks; none decides. An *error* is a fault that can be proved, a *warning* one that style guides " +
    "agree on, an *information* a prompt to look, a *hint* a matter of house taste.";
  return `${[madeFrom, "# Rules", intro, ...sections].join("\n\n")}\n`;
}
