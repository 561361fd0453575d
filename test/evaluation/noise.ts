/**
 * `npm run evaluate:noise -- --corpus FILE [--sample N] [--levels error,warning] [--rule ID] [--peers]`: findings per 1,000 words on
 * published news. FILE is a JSON list of `{id, text}` or a folder of drafts. `--sample N` prints N findings, evenly drawn, to be read one
 * by one; `--peers` counts what other checkers find in the same text, each with the rules its own documentation begins with.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
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
    levels: { type: "string", default: "error,warning,information,hint" },
    rule: { type: "string" },
    peers: { type: "boolean", default: false },
  },
});
if (values.corpus === undefined) {
  console.error(
    "usage: npm run evaluate:noise -- --corpus FILE [--sample N] [--levels error,warning] [--rule ID] [--peers]",
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
const shown: string[] = [];
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
    const before = text.slice(Math.max(0, span.start - 160), span.start);
    const marked = text.slice(span.start, Math.min(span.end, span.start + 160));
    shown.push(
      `${rule} ${level}\n  ${`${before}⟦${marked}⟧${text.slice(span.end, span.end + 120)}`.replace(/\s+/g, " ")}`,
    );
  }
}
const seconds = (performance.now() - started) / 1000;
const per1000 = (count: number) => ((count * 1000) / words).toFixed(3);
for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${per1000(count).padStart(8)}  ${String(count).padStart(6)}  ${key}`);
console.log(`${articles.length} articles, ${words} words, ${Math.round(words / seconds)} words/s`);
console.log(`errors and warnings per 1,000 words: ${per1000(loud)}`);
const wanted = Math.min(Number(values.sample), shown.length);
for (let n = 0; n < wanted; n++) console.log(`${n + 1}. ${shown[Math.floor((n * shown.length) / wanted)]}`);
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
