/** `stet style test`: what the house's own rules find in old copy, before they go live. */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { analyse } from "../analysis.ts";
import type { Span } from "../draft/types.ts";
import { countWords } from "../draft/wordCount.ts";
import type { LoadedStyle } from "../house/load.ts";
import { defaultSettings } from "../house/settings.ts";
import { allRules } from "../rules/index.ts";
import type { Rule } from "../rules/types.ts";
import type { TestRequest } from "./arguments.ts";
import { relativePath } from "./formats/paths.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";
import { columns, tell, write } from "./output.ts";
import { printable } from "./printable.ts";
import { type ReadingLog, readDrafts, storedSpan } from "./reading/drafts.ts";
import { createStyleFiles, problemsOf } from "./styleFiles.ts";

/** Runs the command and gives its exit code: 2 where a rule is refused or copy could not be read. */
export async function tryHouseRules({ paths, config, rule: chosen }: TestRequest): Promise<0 | 2> {
  const here = config ?? process.cwd();
  // A file of the folder itself, so that the style beside it is found.
  const style = await createStyleFiles(allRules, config).of(config ?? `${here}/stet.json`);
  if (style === null) {
    tell("stet: there is no stet.json in this folder or above it; --config FILE names one");
    return 2;
  }
  for (const problem of problemsOf(style)) tell(`stet: ${printable(problem)}`);
  const rules = [...style.houseRules, ...style.trials].filter(({ meta }) => chosen === null || meta.id === chosen);
  if (rules.length === 0) {
    const what =
      chosen === null ? "has no house rules that can be used" : `has no house rule "${chosen}" that can be used`;
    tell(`stet: ${printable(shown(style))} ${printable(what)}`);
    return 2;
  }
  const log: ReadingLog = { troubles: [], passedOver: [] };
  const hits = new Map<string, Hit[]>(rules.map(({ meta }) => [meta.id, []]));
  let words = 0;
  let drafts = 0;
  for await (const read of readDrafts(paths, log)) {
    const { file, text, format } = read;
    drafts++;
    const { findings, draft } = analyse({ text, format, settings: defaultSettings, now: 0, rules, model: null });
    for (const { paragraph } of draft.blocks) words += countWords(paragraph.text);
    const index = lineIndexOf(read.stored);
    for (const { rule, span } of findings) {
      const { line, column } = positionAt(index, storedSpan(read, span).start);
      hits.get(rule)?.push({ place: `${file}:${line}:${column}`, context: contextOf(text, span), file });
    }
  }
  for (const rule of rules) await write(section(rule, hits.get(rule.meta.id) ?? [], words, style));
  await write(`${count(drafts, "draft")}, ${count(words, "word")}.\n`);
  return log.troubles.length > 0 || problemsOf(style).length > 0 ? 2 : 0;
}

interface Hit {
  readonly file: string;
  readonly place: string;
  readonly context: string;
}

function section(rule: Rule, hits: readonly Hit[], words: number, { trials }: LoadedStyle): string {
  const rate = words === 0 ? 0 : (hits.length / words) * 1000;
  const stories = new Set(hits.map(({ file }) => file)).size;
  const state = trials.includes(rule) ? ", on trial" : "";
  const head = `${rule.meta.id} (${rule.meta.level}${state}): ${count(hits.length, "hit")} in ${count(stories, "draft")}, ${rate.toFixed(2)} per 1,000 words`;
  const lines = hits.map(({ place, context }) => `  ${printable(place)}\n    ${printable(context)}`);
  return `${[head, ...lines].join("\n")}\n\n`;
}

/** The marked words in « » with as many whole words of their line as fit on one. */
function contextOf(text: string, { start, end }: Span): string {
  const room = Math.max(10, Math.floor((columns() - 10 - (end - start)) / 2));
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const nextLine = text.indexOf("\n", end);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  const before = text.slice(Math.max(lineStart, start - room), start);
  const after = text.slice(end, Math.min(lineEnd, end + room));
  const left = start - room > lineStart ? before.replace(/^\S*\s/, "…") : before.trimStart();
  const right = end + room < lineEnd ? after.replace(/\s\S*$/, "…") : after.trimEnd();
  return `${left}«${text.slice(start, end)}»${right}`.replace(/\s+/g, " ");
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

function shown({ location }: LoadedStyle): string {
  return relativePath(fileURLToPath(location), process.cwd());
}
