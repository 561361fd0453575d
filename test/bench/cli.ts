/**
 * `npm run bench:cli -- CORPUS [--articles N] [--peers] [--memory N]`: the whole command line, from the process's start to its
 * end, with every rule. CORPUS is a JSON list of articles with `id` and `text`. `--peers` runs other checkers over the same
 * articles, fetched into .vscode-test/peers; `--memory N` writes N articles and follows the resident set.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { docx, p } from "../kit/docx.ts";
import { longDraft } from "./drafts.ts";
import { fetchPeers, peersFolder } from "./peers.ts";
import { timedRun } from "./timedRun.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/cli.js");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: "string" }, peers: { type: "boolean" }, memory: { type: "string" } },
});
const [corpus] = positionals;
const folder = join(tmpdir(), "stet-bench-cli");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`);

if (corpus !== undefined) {
  const words = exported(corpus, join(folder, "articles"), Number(values.articles ?? "0"));
  const check = (jobs: string) => [program, "check", "articles", "--format", "json", "--jobs", jobs];
  const one = timed("stet check, --jobs 1", words, process.execPath, check("1"));
  const two = timed("stet check, --jobs 2", words, process.execPath, check("2"));
  console.log(`two workers against one: ${(one / two).toFixed(2)} times as fast`);
  // One process takes more than one processor: V8 compiles and collects beside it. Linear is therefore counted by processors.
  if (spawnSync("taskset", ["-V"]).status === 0) {
    const pinned = timed("stet check, one processor", words, "taskset", ["-c", "0", process.execPath, ...check("1")]);
    console.log(`two workers against one processor: ${(pinned / two).toFixed(2)} times as fast (goal 1.6)`);
  }
  timed("stet check, pretty", words, process.execPath, [program, "check", "articles", "--jobs", "1"]);
  if (values.peers) peers(words);
}
wordFile();
if (values.memory !== undefined) await memory(Number(values.memory));

/** Writes the articles as files and gives their words. */
function exported(file: string, into: string, most: number): number {
  const articles: readonly { readonly id: string; readonly text: string }[] = JSON.parse(readFileSync(file, "utf8"));
  mkdirSync(into, { recursive: true });
  const chosen = most > 0 ? articles.slice(0, most) : articles;
  for (const { id, text } of chosen) writeFileSync(join(into, `${id.replace(/[^\w.-]/g, "_")}.draft`), text);
  const words = chosen.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  console.log(`${chosen.length} articles, ${words.toLocaleString("en")} words`);
  return words;
}

/** As `timedRun`, in the bench's folder. */
function timed(what: string, words: number, command: string, args: readonly string[]): number {
  return timedRun(what, words, folder, command, args);
}

/** Other checkers on the same articles, each with the rules its own documentation begins with. */
function peers(words: number): void {
  const fault = fetchPeers([
    "textlint",
    "textlint-rule-write-good",
    "textlint-rule-alex",
    "write-good",
    "alex",
    "cspell",
  ]);
  if (fault !== null) {
    console.log(`peers could not be fetched: ${fault}`);
    return;
  }
  // Endings the others know, too.
  spawnSync(
    "bash",
    ["-c", 'mkdir -p text && for f in articles/*.draft; do cp "$f" "text/$(basename "$f" .draft).txt"; done'],
    { cwd: folder },
  );
  const bin = (name: string) => join(peersFolder, "node_modules/.bin", name);
  const all = (command: string) => ["-c", `${command} text/*.txt`];
  writeFileSync(join(peersFolder, "textlintrc.json"), '{ "rules": { "write-good": true, "alex": true } }\n');
  timed("stet check (again, beside them)", words, process.execPath, [
    ...[program, "check", "articles"],
    ...["--format", "json", "--jobs", "1"],
  ]);
  timed(
    "textlint: write-good and alex",
    words,
    "bash",
    all(
      `${bin("textlint")} --rules-base-directory ${join(peersFolder, "node_modules")} --config ${join(peersFolder, "textlintrc.json")}`,
    ),
  );
  timed("write-good", words, "bash", all(bin("write-good")));
  timed("alex", words, "bash", all(`${bin("alex")} --quiet --text`));
  timed("cspell", words, "bash", all(`${bin("cspell")} --no-progress --no-summary --quiet`));
}

/** A Word file of 40 pages: 12,000 words. */
function wordFile(): void {
  const text = longDraft(12_000);
  const body = text.split("\n").map((line) => p(line.replace(/&/g, "&amp;").replace(/</g, "&lt;")));
  writeFileSync(join(folder, "long.docx"), docx({ body: body.join("") }));
  timed("a .docx of 40 pages", 12_000, process.execPath, [program, "check", "long.docx", "--format", "json"]);
  timed("the same, with comments", 12_000, process.execPath, [
    program,
    "check",
    "long.docx",
    "--format",
    "json",
    "--annotate-docx",
    "out.docx",
  ]);
}

/** The resident set at every tenth of an archive of short articles. */
async function memory(count: number): Promise<void> {
  const sentences = longDraft(20_000)
    .split("\n")
    .filter((line) => line.length > 60);
  for (let index = 0; index < count; index++) {
    const into = join(folder, "archive", String(Math.floor(index / 1000)));
    if (index % 1000 === 0) mkdirSync(into, { recursive: true });
    const month = String(1 + (index % 12)).padStart(2, "0");
    const [one, two] = [sentences[index % sentences.length], sentences[(index * 7 + 3) % sentences.length]];
    writeFileSync(join(into, `${index}.draft`), `---\ndate: 2023-${month}-15\n---\n\n${one} (${index})\n\n${two}\n`);
  }
  console.log(`memory over ${count.toLocaleString("en")} articles, two workers`);
  const child = spawn(process.execPath, [program, "archive", "archive", "--out", "out", "--jobs", "2"], {
    cwd: folder,
    stdio: "ignore",
  });
  const journal = join(folder, "out/journal.jsonl");
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const started = Date.now();
  let next = 0;
  const timer = setInterval(() => {
    if (!existsSync(journal) || !existsSync(`/proc/${child.pid}/status`)) return;
    const done = Number(spawnSync("wc", ["-l", journal], { encoding: "utf8" }).stdout.split(" ")[0]);
    if (done < (next * count) / 10) return;
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
    console.log(
      `  ${done.toLocaleString("en").padStart(8)} articles  ${Math.round(Number(resident) / 1024)} MB  ${((Date.now() - started) / 1000).toFixed(0)} s`,
    );
    next = Math.floor((done * 10) / count) + 1;
  }, 500);
  const code = await ended;
  clearInterval(timer);
  console.log(`  exit ${code}, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
