/**
 * `npm run bench:register [-- --aho-million]`: the name index at 50,000 and 1,000,000 invented names, and in the same run an Aho-Corasick
 * automaton (modern-ahocorasick) over the same names and text. Milliseconds of
 * processor time (the machine may be busy with other things), those of the scan also as a person waits for them; memory is what stays on heap
 * and in buffers, in MB.
 * The automaton takes minutes and some GB for a million names: only on request.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import AhoCorasick from "modern-ahocorasick";
import { parseDraft } from "../../server/draft/parse.ts";
import { readIndex, writeIndex } from "../../server/register/lists/listFile.ts";
import type { ListIndex } from "../../server/register/lists/types.ts";
import { mentionsOf } from "../../server/register/mentions.ts";
import { foldName } from "../../server/register/nameTokens.ts";
import { createRegister } from "../../server/register/register.ts";
import { longDraft } from "./drafts.ts";
import { inventedEntries } from "./inventedNames.ts";

const rounds = 200;
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const info = { id: "invented", title: "Invented list", asOf: "2026-01-01" };
const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
const rows: (readonly string[])[] = [
  ["engine", "names", "build", "from file", "MB", "1,000 words", "waited p50", "found"],
];
const show = (value: number) => value.toFixed(value < 10 ? 2 : 0);

for (const names of [50_000, 1_000_000]) {
  const text = withNames(longDraft(1_000), names);
  const ours = measureIndex(names, text);
  if (names === 50_000 || process.argv.includes("--aho-million")) {
    const theirs = measureAutomaton(names, text);
    const ratio = (a: number, b: number) => `${show(a / b)}×`;
    rows.push([
      "ratio",
      String(names),
      ratio(theirs.build, ours.build),
      "",
      ratio(theirs.memory, ours.memory),
      ratio(theirs.cost, ours.cost),
      ratio(theirs.waited, ours.waited),
      "",
    ]);
  }
}
rmSync(folder, { recursive: true });
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}; milliseconds`);
for (const cells of rows) console.log(cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));

/** As `server/lists/store.ts` reads it: at once, into memory of its own. */
function wholeFile(path: string): ArrayBuffer {
  const bytes = Buffer.allocUnsafeSlow(statSync(path).size);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return bytes.buffer;
}

interface Figures {
  readonly build: number;
  readonly memory: number;
  readonly cost: number;
  readonly waited: number;
}

function measureIndex(names: number, text: string): Figures {
  // The entries are there before and stay, as an importer's would; the index is what is measured.
  const entries = names > 100_000 ? null : [...inventedEntries(names)];
  const makeEntries = entries === null ? timed(() => [...inventedEntries(names)].length) : null;
  const file = join(folder, `${names}.index`);
  // In a function of its own: nothing made there counts as held.
  const make = () => {
    const made = timed(() => writeIndex(info, entries ?? inventedEntries(names)));
    writeFileSync(file, new Uint8Array(made.value));
    return made.milliseconds - (makeEntries?.milliseconds ?? 0);
  };
  const build = make();
  const before = memory();
  const loaded = timed(() => {
    return readIndex(wholeFile(file));
  });
  const held = memory() - before;
  const { cost, waited, found } = scan(text, loaded.value);
  rows.push([
    "Stet",
    String(names),
    show(build),
    show(loaded.milliseconds),
    show(held),
    show(cost),
    show(waited),
    String(found),
  ]);
  return { build, memory: held, cost, waited };
}

/** Each time a new draft, so that nothing is cached; parsing it is not counted. */
function scan(text: string, list: ListIndex) {
  const register = createRegister({ entries: [], asOf: info.asOf, lists: [list] });
  let found = 0;
  const times = repeated(
    () => parseDraft(text, { format: "plain" }),
    (draft) => {
      found = mentionsOf(draft, register).length;
    },
  );
  return { ...times, found };
}

function measureAutomaton(names: number, text: string): Figures {
  const patterns = [...inventedEntries(names)].flatMap((entry) =>
    entry.names.map((name) => foldName(name.text).join(" ")),
  );
  const before = memory();
  const made = timed(() => new AhoCorasick(patterns));
  const held = memory() - before;
  let found = 0;
  const times = repeated(
    () => text,
    (whole) => {
      found = made.value.search(foldName(whole).join(" ")).length;
    },
  );
  rows.push([
    "modern-ahocorasick",
    String(names),
    show(made.milliseconds),
    "",
    show(held),
    show(times.cost),
    show(times.waited),
    String(found),
  ]);
  return { build: made.milliseconds, memory: held, ...times };
}

function withNames(text: string, names: number): string {
  const some = [...inventedEntries(Math.min(names, 300))].filter((_, n) => n % 10 === 0).map(({ name }) => name);
  return text
    .split("\n")
    .map((line, n) => (n > 0 && n % 3 === 0 && line !== "" ? `${line} It named ${some.pop() ?? "nobody"}.` : line))
    .join("\n");
}

function timed<T>(task: () => T): { readonly value: T; readonly milliseconds: number } {
  const started = process.cpuUsage();
  const value = task();
  return { value, milliseconds: processorTime(started) };
}

function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Mean processor time of a task, and the median of what a person would have waited. `prepare` is not counted. */
function repeated<T>(
  prepare: () => T,
  task: (prepared: T) => void,
): { readonly cost: number; readonly waited: number } {
  for (let n = 0; n < rounds; n++) task(prepare());
  const prepared = Array.from({ length: rounds }, prepare);
  const waits: number[] = [];
  const started = process.cpuUsage();
  for (const one of prepared) {
    const from = performance.now();
    task(one);
    waits.push(performance.now() - from);
  }
  const cost = processorTime(started) / rounds;
  return { cost, waited: waits.sort((a, b) => a - b)[rounds / 2] ?? 0 };
}

function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
