/** The report as Markdown, for a mail or a desk's notes. */

import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { isoDay } from "../../register/status/partialDates.ts";
import { plainText } from "../../rules/explanation.ts";
import { legalFindings } from "../page/legal.ts";
import { told } from "../page/strip.ts";
import type { DraftReport } from "../types.ts";
import { questionKinds } from "../types.ts";
import { counted, groupName, questionName, wayNames } from "../words.ts";
import { checkOrder } from "./order.ts";

export function markdownOf(report: DraftReport, day: CalendarDate): string {
  const { title, counts, warning, voices, unclear, questions, accusations, figures, notes, records, notChecked } =
    report;
  const lines: string[] = [
    `# ${l10n.t("Source report: {0}", plain(title))}`,
    "",
    `${l10n.t("Made on {0}.", isoDay(day))} ${[counted.words(counts.words), counted.sentences(counts.sentences), counted.paragraphs(counts.paragraphs)].join(", ")}; ${[counted.sources(counts.sources), counted.claimsWithoutOne(counts.claimsWithoutSource), counted.footnotesMissing(counts.footnotesMissing)].join(", ")}.`,
  ];
  const add = (heading: string, body: readonly string[], otherwise: string) => {
    lines.push("", `## ${heading}`, "", ...(body.length === 0 ? [otherwise] : body));
  };
  if (warning !== null) lines.push("", `**${plain(warning)}**`);
  if (notChecked.length > 0) {
    lines.push(
      "",
      `**${l10n.t("Not all was checked:")}** ${notChecked.map(({ rule, reason }) => `${rule} (${plain(reason)})`).join("; ")}.`,
    );
  }
  add(
    l10n.t("Who says what"),
    [
      ...voices.flatMap(({ name, group, statements, blocks }) => [
        `- **${plain(name)}** (${l10n.inSentence(groupName(group))}): ${l10n.t("{0} in {1}", counted.statements(statements.length), counted.paragraphs(blocks.length))}`,
        ...statements.map(({ line, words }) => `  - ${l10n.t("line {0}", line)}: ${plain(words)}`),
      ]),
      ...unclear.map(
        ({ who, line, words }) =>
          `- ${l10n.t("Not clear who is meant, {0}", plain(who))}: ${l10n.t("line {0}", line)}: ${plain(words)}`,
      ),
    ],
    l10n.t("Nobody is credited."),
  );
  add(
    l10n.t("Open questions"),
    questionKinds.flatMap((kind) => {
      const own = questions.filter((question) => question.kind === kind);
      return own.map(
        ({ line, words, text }) =>
          `- ${questionName(kind)}: ${l10n.t("line {0}", line)}: “${plain(words)}”: ${plain(text)}`,
      );
    }),
    l10n.t("None was found."),
  );
  add(
    l10n.t("Accusations and responses"),
    accusations.flatMap(({ party, accusations: own, response, recorded }) => [
      `- **${plain(party)}**: ${own.map(({ line, words }) => l10n.t("{0} (line {1})", `“${plain(words)}”`, line)).join("; ")}`,
      `  - ${response === null ? l10n.t("No response, and no sign that one was sought.") : l10n.t("Has a say in line {0}: {1}", response.line, plain(response.words))}`,
      ...recorded.map((told) => `  - ${l10n.t("On record: {0}", plain(told))}`),
    ]),
    l10n.t("No accusation of an identifiable party was found."),
  );
  if (records.length > 0) {
    const rows = records.map(({ line, words, label, detail, checkedBy, checked, fit }) => [
      line === null ? l10n.t("gone") : `${line}`,
      words,
      [label, detail].filter((part) => part !== "").join("; "),
      [checkedBy, checked].filter((part) => part !== "").join(", "),
      fit === "fresh" ? "" : fit === "stale" ? l10n.t("words have changed since") : l10n.t("sentence is gone"),
    ]);
    const head = [l10n.t("Line"), l10n.t("Sentence"), l10n.t("Source"), l10n.t("Checked"), l10n.t("Note")];
    add(l10n.t("Sources on record"), table(head, rows), "");
  }
  add(
    l10n.t("Figures"),
    figures.length === 0
      ? []
      : table(
          [l10n.t("Line"), l10n.t("Figure"), l10n.t("Source"), l10n.t("Doubt")],
          figures.map(({ line, words, source, doubt }) => [`${line}`, words, source ?? l10n.t("nobody"), doubt]),
        ),
    l10n.t("No figure that counts something was found."),
  );
  add(
    l10n.t("Footnotes and statuses"),
    notes.flatMap(({ mark, words, line, bearers }) => [
      `- ${l10n.t("{0} (line {1})", mark === "" ? l10n.t("In the text") : plain(mark), line)}: ${words === null ? l10n.t("no footnote has this mark") : `“${plain(words)}”`}`,
      ...bearers.flatMap(({ name, judgements, listings }) => [
        `  - ${plain(name)}: ${judgements.map((one) => plain(one.words)).join("; ") || l10n.t("says nothing of a status")}`,
        ...listings.map((listing) => `    - ${l10n.t("in force: {0}", plain(listing))}`),
      ]),
    ]),
    l10n.t("The draft has none."),
  );
  const legal = legalFindings(report);
  add(
    l10n.t("Legal read"),
    legal.length === 0
      ? []
      : table(
          [l10n.t("Line"), l10n.t("Words"), l10n.t("Question"), l10n.t("Rests on")],
          legal.map(({ line, words, message, support }) => [`${line}`, words, message, support]),
        ),
    l10n.t("No finding with legal risk."),
  );
  add(
    l10n.t("Sentences, those without a source first"),
    checkOrder(report).flatMap((sentence) => [
      `${sentence.number + 1}. ${plain(sentence.words)}`,
      `   - ${plain(told(sentence))}`,
    ]),
    `${l10n.t("No sentence.")} (${wayNames.none.name})`,
  );
  return `${lines.join("\n")}\n`;
}

function plain(text: string): string {
  return plainText(text.replace(/\s+/gu, " "));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = (text: string) => plain(text).replaceAll("|", "\\|");
  return [row(head), row(head.map(() => "---")), ...rows.map((cells) => row(cells.map(cell)))];
}
