/** The page of one rule, made from the rule itself. */
import { analyse } from "../server/analysis.ts";
import { parseDraft } from "../server/draft/parse.ts";
import { readSettings } from "../server/house/editorSettings.ts";
import { readStarterRegisterFile } from "../server/models/registerFile.ts";
import { exampleLedger } from "../server/rules/exampleLedger.ts";
import { plainText, quotedExample, type ShowMarked } from "../server/rules/explanation.ts";
import type { Example, ExampleEntry, OptionValue, Rule, RuleTag } from "../server/rules/types.ts";
import { writtenValue } from "./configuration.ts";
import { groups } from "./groups.ts";

/** Opens every generated page, so that pages of rules that are gone can be told from pages written by hand. */
export const madeFrom = "<!-- Made by docs/generate.ts from the rule: change the rule, not this page. -->";

const register = await readStarterRegisterFile();

/** What a rule asks and offers about one example. */
interface Outcome {
  readonly messages: readonly string[];
  readonly fixes: readonly string[];
}

const tagWords: Readonly<Record<RuleTag, string>> = {
  legal: "worth a legal read",
  "needs-register": "needs the sanctions register",
  "needs-ledger": "speaks only where a [source ledger](../guides/source-ledger.md) is kept",
  "asks-for-source": "asks for a source",
};

/** The page as Markdown, ending in a line end. */
export function rulePage(rule: Rule): string {
  const { meta } = rule;
  const sections = [
    madeFrom,
    `# ${meta.id}`,
    plainText(meta.statement),
    facts(rule),
    `## Why\n\n${plainText(meta.why)}\n\nSource: ${plainText(meta.source)}`,
    examples("What it asks about", meta.examples.bad, (example) => outcomeOf(rule, example)),
    examples("What it leaves alone", meta.examples.good, () => ({ messages: [], fixes: [] })),
    options(rule),
    silencing(rule),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function answers(by: NonNullable<Rule["meta"]["answeredBy"]>): string {
  const recorded = by === "any" ? "a source" : `a ${by.join(" or ")}`;
  return `${recorded} on record for the sentence ([source ledger](../guides/source-ledger.md))`;
}

function facts({ meta }: Rule): string {
  const stronger = Object.values(meta.messages)
    .map((message) => message.level)
    .filter((level) => level !== undefined && level !== meta.level);
  const others = [...new Set(stronger)].map((level) => `${level} for some forms`);
  const rows = [
    ["Level", [meta.level, ...others].join("; ")],
    ["Group", groups.find(({ id }) => id === meta.group)?.title ?? meta.group],
    ["Where", meta.zones.join(", ")],
    ["Inside quotations", meta.inQuotes ? "yes" : "no: a speaker’s words are the speaker’s"],
    ...(meta.tags.length > 0 ? [["Notes", meta.tags.map((tag) => tagWords[tag]).join("; ")]] : []),
    ...(meta.answeredBy !== undefined ? [["Answered by", answers(meta.answeredBy)]] : []),
    ...(meta.yieldsTo !== undefined && meta.yieldsTo.length > 0
      ? [["Gives way to", meta.yieldsTo.map((id) => `[${id}](${id}.md)`).join(", ")]]
      : []),
  ];
  return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join("\n");
}

const marked: ShowMarked = (words) => `<mark>${plainText(words)}</mark>`;

function examples(title: string, list: readonly Example[], outcome: (example: Example) => Outcome): string {
  if (list.length === 0) return "";
  const shown = list.map((example) => {
    const { messages, fixes } = outcome(example);
    const scene = sceneOf(example);
    const parts = [
      ...(scene === "" ? [] : [scene]),
      quotedExample(example, marked),
      ...(messages.length > 0 ? [messages.map((message) => `- ${plainText(message)}`).join("\n")] : []),
      ...(fixes.length > 0 ? [`Fixes offered: ${fixes.map((fix) => `*${plainText(fix)}*`).join(", ")}`] : []),
    ];
    return parts.join("\n\n");
  });
  // A thematic break keeps neighbouring quotations from running together.
  return `## ${title}\n\n${shown.join("\n\n---\n\n")}`;
}

function sceneOf({ draftDate, now, format, options: chosen, ledger }: Example): string {
  const conditions = [
    ...(format === "markdown" ? ["in Markdown"] : []),
    ...(draftDate === undefined ? [] : [`in a draft of ${draftDate}`]),
    ...(now === undefined ? [] : [`read at ${now}`]),
    ...(ledger === undefined ? [] : [`with ${ledger.map(recordedAs).join("; and ")}, on record`]),
    ...Object.entries(chosen ?? {}).map(([name, value]) => `with \`${name}\` set to \`${writtenValue(value)}\``),
  ];
  const sentence = conditions.join(", ");
  return sentence === "" ? "" : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}:`;
}

/** `an interview (Jan Roe)`. */
function recordedAs({ kind, fields }: ExampleEntry): string {
  const { name, codeName, party, outcome, asked, answer, transcript }: Readonly<Partial<Record<string, string>>> =
    fields;
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  const what =
    kind === "witnessed" ? "what a reporter witnessed" : kind === "outlet" ? "another outlet" : `${article} ${kind}`;
  const details = [name, codeName, party, asked, outcome, answer, transcript].filter((detail) => detail !== undefined);
  return details.length === 0 ? what : `${what} (${plainText(details.join(", "))})`;
}

/** Runs the rule over an example as its tests do. */
function outcomeOf(rule: Rule, example: Example): Outcome {
  const { settings } = readSettings(
    { rules: { [rule.meta.id]: { ...example.options } }, draftDate: example.draftDate },
    [rule],
  );
  const text = example.text.replace(/[⟦⟧]/gu, "");
  const format = example.format ?? "plain";
  const { draft, findings } = analyse({
    text,
    format,
    ledger: exampleLedger(example, parseDraft(text, { format })),
    settings,
    now: Date.parse(example.now ?? "2025-01-01T12:00:00Z"),
    rules: [rule],
    register,
  });
  const titles = findings.flatMap((finding) => (rule.suggest?.(finding, draft) ?? []).map(({ title }) => title));
  return { messages: [...new Set(findings.map(({ text }) => text))], fixes: [...new Set(titles)] };
}

function options({ meta }: Rule): string {
  const entries = Object.entries(meta.options);
  if (entries.length === 0) return "";
  const rows = entries.map(([name, spec]) => {
    const range = [
      ...(spec.values === undefined ? [] : [`one of ${spec.values.map((value) => `\`${value}\``).join(", ")}`]),
      ...(spec.minimum === undefined ? [] : [`at least ${spec.minimum}`]),
      ...(spec.maximum === undefined ? [] : [`at most ${spec.maximum}`]),
    ].join(", ");
    const place = spec.setting === undefined ? "" : ` In VS Code it is \`stet.${spec.setting}\`.`;
    const described = `${plainText(spec.description)}${range === "" ? "" : ` (${range})`}${place}`;
    return `| \`${name}\` | ${cellCode(spec.default)} | ${described} |`;
  });
  return ["## Options", "", "| Option | Default | What it does |", "|---|---|---|", ...rows].join("\n");
}

function cellCode(value: OptionValue): string {
  return `\`${writtenValue(value).replaceAll("|", "\\|")}\``;
}

function silencing({ meta: { id } }: Rule): string {
  return `## How to silence it

- One sentence: press Ctrl+. on the marked words and choose *Let it stand*. It lasts until the words change, wherever the sentence stands in the folder’s drafts.
- Certain words everywhere: add them to \`stet.rules.${id}.allow\`.
- The whole rule: set \`stet.rules.${id}.level\` to \`off\`, or to a lower level.

For the editor and the [command line](../guides/command-line.md) alike, in the [house style](../guides/house-style.md) \`stet.json\`:

\`\`\`json
{ "rules": { "${id}": "off" } }
\`\`\``;
}
