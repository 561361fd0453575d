/**
 * `npm run evaluate:attribution -- --corpus FILE [--held-back] [--rules-only] [--model FILE] [--predictions FILE]
 *  [--write FILE] [--no-record]`: how well the engine finds who says what. FILE is a JSON list of
 * `{id, text, quotes: [{cue, sources, contents}]}`. `--held-back` scores every tenth article only, those that training
 * leaves out. Prints every figure for all attributions and for the core, beside floor, people and goal, and appends one
 * line to `results.jsonl`. `--predictions` scores a file of predictions instead, `--write` keeps ours.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { attribute } from "../../server/attribution/attribute.ts";
import { readModel } from "../../server/attribution/model.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import { isHeldBack } from "../../server/training/corpus.ts";
import { anchors } from "./anchors.ts";
import { type GoldDocument, type Quote, score } from "./attributionScore.ts";
import { calibration } from "./calibration.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    model: { type: "string", default: here("../../server/models/attribution.bin") },
    predictions: { type: "string" },
    write: { type: "string" },
    "held-back": { type: "boolean", default: false },
    "rules-only": { type: "boolean", default: false },
    "no-record": { type: "boolean", default: false },
  },
});
if (values.corpus === undefined) {
  console.error("usage: npm run evaluate:attribution -- --corpus FILE [--held-back] [--rules-only] [--no-record]");
  process.exit(2);
}
const corpus: readonly GoldDocument[] = JSON.parse(readFileSync(values.corpus, "utf8"));
const gold = values["held-back"] ? corpus.filter((_, index) => isHeldBack(index)) : corpus;

interface Predicted {
  readonly id: string;
  readonly quotes: readonly (Quote & { readonly confidence: number })[];
}

let wordsPerSecond: number | null = null;
const predicted: readonly Predicted[] =
  values.predictions === undefined ? predict() : JSON.parse(readFileSync(values.predictions, "utf8"));
if (values.write !== undefined) writeFileSync(values.write, JSON.stringify(predicted));

function predict(): readonly Predicted[] {
  const bytes = readFileSync(values.model);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const loading = performance.now();
  const model = values["rules-only"] ? null : readModel(buffer);
  console.log(`model loaded in ${(performance.now() - loading).toFixed(1)} ms`);
  const drafts = gold.map(({ text }) => parseDraft(text, { format: "plain" }));
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const started = performance.now();
  const found = drafts.map((draft) => attribute(draft, model));
  wordsPerSecond = Math.round((words * 1000) / (performance.now() - started));
  console.log(`${words} words, ${wordsPerSecond} words/s`);
  return gold.map(({ id }, i) => ({
    id,
    quotes: (found[i] ?? []).map(({ cue, sources, content, confidence }) => ({
      cue,
      sources,
      contents: content,
      confidence,
    })),
  }));
}

const shown = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1)).padStart(8);
const record: Record<string, unknown> = {
  date: new Date().toISOString().slice(0, 10),
  corpus: basename(values.corpus),
  part: values["held-back"] ? "held-back" : "all articles",
  engine: values["rules-only"] ? "rules" : values.predictions === undefined ? "model" : "predictions",
  wordsPerSecond,
};
for (const subset of ["all", "core"] as const) {
  console.log(
    `\n${`${subset}`.padEnd(28)}${"ours".padStart(8)}${"floor".padStart(8)}${"people".padStart(8)}${"goal".padStart(8)}`,
  );
  const scores = score(gold, predicted, subset);
  for (const [name, value] of scores) {
    const anchor = anchors[subset][name];
    const missed = anchor?.goal !== undefined && 100 * value < anchor.goal ? "  missed" : "";
    console.log(
      `${name.padEnd(28)}${shown(100 * value)}${shown(anchor?.floor)}${shown(anchor?.human)}${shown(anchor?.goal)}${missed}`,
    );
  }
  record[subset] = Object.fromEntries([...scores].map(([name, value]) => [name, Math.round(value * 1000) / 10]));
}
if (predicted.some(({ quotes }) => quotes.some(({ confidence }) => confidence !== undefined))) {
  const { bins, error } = calibration(gold, new Map(predicted.map(({ id, quotes }) => [id, quotes])));
  console.log(`\nconfidence: expected calibration error ${error.toFixed(3)} (goal at most 0.050)`);
  for (const { count, confidence, right } of bins) {
    if (count > 0) console.log(`  said ${confidence.toFixed(2)}, right ${right.toFixed(2)}, ${count} times`);
  }
  record.calibrationError = Math.round(error * 1000) / 1000;
}
if (!values["no-record"]) appendFileSync(here("results.jsonl"), `${JSON.stringify(record)}\n`);
