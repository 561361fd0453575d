/**
 * `npm run bench:register [-- --aho-million]`: the name index at 50,000 and 1,000,000 invented names, and in the same run an Aho-Corasick
 * automaton (modern-ahocorasick) over the same names and text. Milliseconds of processor time (the machine may be busy with other things), those
 * of the scan also as a person waits for them. Memory in MB: of the index what a process that does nothing but load and scan grows by
 * (loadedLists.ts), of the automaton what stays on heap and in buffers.
 * The automaton takes minutes and some GB for a million names: only on request.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import AhoCorasick from "modern-ahocorasick";
import { openListStore } from "../../server/lists/store.ts";
import type { ImportedList } from "../../server/register/importers/types.ts";
import { writeIndex } from "../../server/register/lists/listFile.ts";
import { foldName } from "../../server/register/nameTokens.ts";
import type { Entry } from "../../server/register/types.ts";
import { longDraft } from "./drafts.ts";
import { inventedEntries } from "./inventedNames.ts";
import type { LoadedFigures } from "./loadedLists.ts";
import { repeated, timed } from "./timing.ts";

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
  const ours = await measureIndex(names, text);
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

interface Figures {
  readonly build: number;
  readonly memory: number;
  readonly cost: number;
  readonly waited: number;
}

async function measureIndex(names: number, text: string): Promise<Figures> {
  // The entries are there before and stay, as an importer's would; the index is what is measured.
  const entries = [...inventedEntries(names)];
  collect();
  const build = timed(() => writeIndex(info, entries).byteLength).milliseconds;
  const lists = join(folder, String(names));
  const draft = join(folder, `${names}.txt`);
  writeFileSync(draft, text);
  await openListStore(lists).replace(asImported(entries), new Date("2026-01-01"));
  const child = fileURLToPath(new URL("loadedLists.ts", import.meta.url));
  const { loading, grown, cost, waited, found }: LoadedFigures = JSON.parse(
    execFileSync(process.execPath, [child, lists, draft], { encoding: "utf8" }),
  );
  rows.push(["Stet", String(names), show(build), show(loading), show(grown), show(cost), show(waited), String(found)]);
  return { build, memory: grown, cost, waited };
}

function asImported(entries: readonly Entry[]): ImportedList {
  return { ...info, format: "un-xml", dated: true, tally: {}, notes: [], files: [], entries };
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

function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
