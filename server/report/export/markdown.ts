/** The report as Markdown, for a mail or a desk's notes. */
import type { CalendarDate } from "../../draft/types.ts";
import { isoDay } from "../../register/status/partialDates.ts";
import { plainText } from "../../rules/explanation.ts";
import { legalFindings } from "../page/legal.ts";
import { told } from "../page/strip.ts";
import type { DraftReport } from "../types.ts";
import { questionKinds } from "../types.ts";
import { counted, groupNames, questionNames, wayNames } from "../words.ts";
import { checkOrder } from "./order.ts";

export function markdownOf(report: DraftReport, day: CalendarDate): string {
  const { title, counts, warning, voices, unclear, questions, accusations, figures, notes, records, notChecked } =
    report;
  const lines: string[] = [
    `# Source report: ${plain(title)}`,
    "",
    `Made on ${isoDay(day)}. ${counted(counts.words, "word")}, ${counted(counts.sentences, "sentence")}, ${counted(counts.paragraphs, "paragraph")}; ${counted(counts.sources, "source")}, ${counted(counts.claimsWithoutSource, "claim")} without one, ${counted(counts.footnotesMissing, "footnote")} missing.`,
  ];
  const add = (heading: string, body: readonly string[], otherwise: string) => {
    lines.push("", `## ${heading}`, "", ...(body.length === 0 ? [otherwise] : body));
  };
  if (warning !== null) lines.push("", `**${plain(warning)}**`);
  if (notChecked.length > 0) {
    lines.push(
      "",
      `**Not all was checked:** ${notChecked.map(({ rule, reason }) => `${rule} (${plain(reason)})`).join("; ")}.`,
    );
  }
  add(
    "Who says what",
    [
      ...voices.flatMap(({ name, group, statements, blocks }) => [
        `- **${plain(name)}** (${groupNames[group].toLowerCase()}): ${counted(statements.length, "statement")} in ${counted(blocks.length, "paragraph")}`,
        ...statements.map(({ line, words }) => `  - line ${line}: ${plain(words)}`),
      ]),
      ...unclear.map(
        ({ who, line, words }) => `- Not clear who is meant, ${plain(who)}: line ${line}: ${plain(words)}`,
      ),
    ],
    "Nobody is credited.",
  );
  add(
    "Open questions",
    questionKinds.flatMap((kind) => {
      const own = questions.filter((question) => question.kind === kind);
      return own.map(
        ({ line, words, text }) => `- ${questionNames[kind]}: line ${line}: “${plain(words)}”: ${plain(text)}`,
      );
    }),
    "None was found.",
  );
  add(
    "Accusations and responses",
    accusations.flatMap(({ party, accusations: own, response, recorded }) => [
      `- **${plain(party)}**: ${own.map(({ line, words }) => `“${plain(words)}” (line ${line})`).join("; ")}`,
      `  - ${response === null ? "No response, and no sign that one was sought." : `Has a say in line ${response.line}: ${plain(response.words)}`}`,
      ...recorded.map((told) => `  - On record: ${plain(told)}`),
    ]),
    "No accusation of an identifiable party was found.",
  );
  if (records.length > 0) {
    const rows = records.map(({ line, words, label, detail, checkedBy, checked, fit }) => [
      line === null ? "gone" : `${line}`,
      words,
      [label, detail].filter((part) => part !== "").join("; "),
      [checkedBy, checked].filter((part) => part !== "").join(", "),
      fit === "fresh" ? "" : fit === "stale" ? "words have changed since" : "sentence is gone",
    ]);
    add("Sources on record", table(["Line", "Sentence", "Source", "Checked", "Note"], rows), "");
  }
  add(
    "Figures",
    figures.length === 0
      ? []
      : table(
          ["Line", "Figure", "Source", "Doubt"],
          figures.map(({ line, words, source, doubt }) => [`${line}`, words, source ?? "nobody", doubt]),
        ),
    "No figure that counts something was found.",
  );
  add(
    "Footnotes and statuses",
    notes.flatMap(({ mark, words, line, bearers }) => [
      `- ${mark === "" ? "In the text" : plain(mark)} (line ${line}): ${words === null ? "no footnote has this mark" : `“${plain(words)}”`}`,
      ...bearers.flatMap(({ name, judgements, listings }) => [
        `  - ${plain(name)}: ${judgements.map((one) => plain(one.words)).join("; ") || "says nothing of a status"}`,
        ...listings.map((listing) => `    - in force: ${plain(listing)}`),
      ]),
    ]),
    "The draft has none.",
  );
  const legal = legalFindings(report);
  add(
    "Legal read",
    legal.length === 0
      ? []
      : table(
          ["Line", "Words", "Question", "Rests on"],
          legal.map(({ line, words, message, support }) => [`${line}`, words, message, support]),
        ),
    "No finding with legal risk.",
  );
  add(
    "Sentences, those without a source first",
    checkOrder(report).flatMap((sentence) => [
      `${sentence.number + 1}. ${plain(sentence.words)}`,
      `   - ${plain(told(sentence))}`,
    ]),
    `No sentence. (${wayNames.none.name})`,
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
