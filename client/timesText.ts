/** How long checks took, as a document. Pure: of VS Code it uses the translations only. */
import { l10n } from "vscode";
import type { CheckTimesResult, PartTimes, RuleTimes } from "../server/protocol/messages.ts";
import { escaped } from "./markdown.ts";

/** A Markdown document with a table of stages and one of rules. `language` is the person's, for figures. */
export function timesDocument(times: CheckTimesResult, draft: string, language: string): string {
  const { budget, total, allRules, stages, rules } = times;
  const number = (value: number) =>
    value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const cells = ({ whole, last, p50, p95, most }: PartTimes) =>
    [whole, last, p50, p95, most].map((value) => (value === null ? "–" : number(value)));
  const heads = [l10n.t("Whole draft"), l10n.t("Last"), "p50", "p95", l10n.t("Most")];
  const over = rules.filter(({ kept }) => kept === "no");
  return [
    `# ${l10n.t("How long checks of {0} take", escaped(draft))}`,
    "",
    rules.every(({ kept }) => kept === null)
      ? l10n.t(
          "After a key each rule may take {0} ms; there were too few checks to say which rules do.",
          number(budget),
        )
      : over.length === 0
        ? l10n.t("No rule is over its budget of {0} ms for a check after a key.", number(budget))
        : l10n.t(
            "Over their budget of {0} ms for a check after a key: {1}.",
            number(budget),
            over.map(({ rule }) => `\`${rule}\``).join(", "),
          ),
    "",
    l10n.t(
      "Milliseconds, of the checks as they ran since the draft was opened. “Whole draft”: the last check in which nothing was known of it, with loading and compiling if it was the server’s first. “Last”: the last of all. The other columns: checks after a key, in which unchanged paragraphs are known. What several rules ask for counts as a stage.",
    ),
    "",
    `## ${l10n.t("Stages")}`,
    "",
    ...table(
      [l10n.t("Stage"), ...heads],
      [
        ...stages.map((part) => [titles()[part.stage], ...cells(part)]),
        [l10n.t("rules, together"), ...cells(allRules)],
        [l10n.t("all"), ...cells(total)],
      ],
    ),
    "",
    `## ${l10n.t("Rules")}`,
    "",
    ...table(
      [l10n.t("Rule"), l10n.t("Findings"), ...heads, l10n.t("Checks"), l10n.t("Budget")],
      rules.map((rule) => [
        `\`${rule.rule}\``,
        String(rule.findings),
        ...cells(rule),
        String(rule.checks),
        verdicts()[rule.kept ?? "unknown"],
      ]),
    ),
    "",
  ].join("\n");
}

const titles = (): Readonly<Record<CheckTimesResult["stages"][number]["stage"], string>> => ({
  reading: l10n.t("reading paragraphs, sentences and quotations"),
  attribution: l10n.t("who says what"),
  speakers: l10n.t("who “he” and “the minister” are"),
  mentions: l10n.t("names of the register"),
  labels: l10n.t("footnotes on these names"),
  claims: l10n.t("what sentences claim"),
  settling: l10n.t("which findings are told"),
});

const verdicts = (): Readonly<Record<NonNullable<RuleTimes["kept"]> | "unknown", string>> => ({
  yes: l10n.t("kept"),
  mostly: l10n.t("mostly kept"),
  no: l10n.t("**over**"),
  unknown: "–",
});

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  // Words stand left, figures right.
  return [line(heads), line(heads.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)];
}
