/**
 * `npm run evaluate:noise -- --corpus FILE [--sample N | --each N [--seed N]] [--levels error,warning] [--rule ID] [--peers]`: findings
 * per 1,000 words on published news. FILE is a JSON list of `{id, text}` or a folder of drafts. `--sample N` prints N findings, evenly drawn,
 * to be read one by one; `--each N` up to N of every rule, drawn by chance; `--peers` counts what other checkers find in the same text, each with the rules its own documentation begins with.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { analyse } from "../../server/analysis.ts";
import { defaultSettings } from "../../server/house/settings.ts";
import { readAttributionModel, readClaimModelFile } from "../../server/models/file.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { allRules } from "../../server/rules/index.ts";
import { npmPeers, proselint } from "../bench/peers.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    sample: { type: "string", default: "0" },
    each: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    levels: { type: "string", default: "error,warning,information,hint" },
    rule: { type: "string" },
    peers: { type: "boolean", default: false },
  },
});
if (values.corpus === undefined) {
  console.error(
    "usage: npm run evaluate:noise -- --corpus FILE [--sample N | --each N [--seed N]] [--levels error,warning] [--rule ID] [--peers]",
  );
  process.exit(2);
}
const levels = values.levels.split(",");
interface Article {
  readonly id: string;
  readonly text: string;
}
const { corpus } = values;
const articles: readonly Article[] = statSync(corpus).isDirectory()
  ? readdirSync(corpus).map((id) => ({ id, text: readFileSync(join(corpus, id), "utf8") }))
  : JSON.parse(readFileSync(corpus, "utf8"));
const rules = allRules.filter((rule) => values.rule === undefined || rule.meta.id === values.rule);
const model = await readAttributionModel();
const claimModel = await readClaimModelFile();
const register = await readStarterRegisterFile();
/** A day of the starter register's life: a status is held against the day of a draft that does not give its own. */
const now = Date.parse("2026-01-01T12:00:00Z");
const counts = new Map<string, number>();
interface Shown {
  readonly rule: string;
  readonly words: string;
}
const shown: Shown[] = [];
let words = 0;
let loud = 0;
const started = performance.now();
for (const { id, text } of articles) {
  words += text.split(/\s+/).filter(Boolean).length;
  const { findings, notChecked } = analyse({
    text,
    format: id.endsWith(".md") ? "markdown" : "plain",
    settings: defaultSettings,
    now,
    rules,
    model,
    claimModel,
    register,
  });
  for (const { rule, reason } of notChecked) console.error(`${id}: ${rule} was not checked: ${reason}`);
  for (const { rule, level, span } of findings) {
    if (!levels.includes(level)) continue;
    counts.set(`${rule} ${level}`, (counts.get(`${rule} ${level}`) ?? 0) + 1);
    if (level === "error" || level === "warning") loud++;
    const before = text.slice(Math.max(0, span.start - 400), span.start);
    const context = `${before}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 300)}`;
    shown.push({ rule, words: `${rule} ${level} (${id})\n  ${context.replace(/\s+/g, " ")}` });
  }
}
const seconds = (performance.now() - started) / 1000;
const per1000 = (count: number) => ((count * 1000) / words).toFixed(3);
for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${per1000(count).padStart(8)}  ${String(count).padStart(6)}  ${key}`);
console.log(`${articles.length} articles, ${words} words, ${Math.round(words / seconds)} words/s`);
console.log(`errors and warnings per 1,000 words: ${per1000(loud)}`);
const wanted = Math.min(Number(values.sample), shown.length);
const each = Number(values.each);
const sample =
  each > 0
    ? rules.flatMap(({ meta }) =>
        drawn(
          shown.filter(({ rule }) => rule === meta.id),
          each,
        ),
      )
    : Array.from({ length: wanted }, (_, n) => shown[Math.floor((n * shown.length) / wanted)]);
for (const [n, finding] of sample.entries()) console.log(`${n + 1}. ${finding?.words}`);
if (values.peers) {
  const other = proselint();
  for (const { name, version, check } of [...(await npmPeers()), ...(other === null ? [] : [other])]) {
    const found = new Map<string, number>();
    for (const { text } of articles) for (const rule of await check(text)) found.set(rule, (found.get(rule) ?? 0) + 1);
    const all = [...found.values()].reduce((sum, count) => sum + count, 0);
    const most = [...found].sort((a, b) => b[1] - a[1]).slice(0, 5);
    console.log(
      `${per1000(all).padStart(8)}  ${String(all).padStart(6)}  ${name} ${version}: ${most.map(([rule, count]) => `${rule} ${count}`).join(", ")}`,
    );
  }
}

/** So many of them by chance, the same ones for the same seed, in the order of the corpus. */
function drawn<T>(found: readonly T[], most: number): readonly T[] {
  const length = Math.min(most, found.length);
  const places = fc.subarray([...found.keys()], { minLength: length, maxLength: length });
  const [picked] = fc.sample(places, { seed: Number(values.seed), numRuns: 1 });
  return (picked ?? []).flatMap((place) => found.slice(place, place + 1));
}
