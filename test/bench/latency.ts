/**
 * `npm run bench [-- --assert] [--no-peers] [--plot FILE]`: what a person waits for, measured on the built server and, in the same run, on a
 * server that does nothing (the floor) and on other checkers, which check the whole text again after each key; besides, what the bundles
 * weigh and how fast the command line is. Times in milliseconds, medians and 95th percentiles; memory is the server's resident set in MB
 * (Linux only). The plot shows how a key's cost grows with length.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import { type LspClient, serverPath, startClient } from "../kit/lspClient.ts";
import { longDraft, twinText, typedWords } from "./drafts.ts";
import { growthPlot, type Series } from "./growthPlot.ts";
import { ownCheck } from "./ownCheck.ts";
import { npmPeers } from "./peers.ts";
import { printCommandLine, printSizes } from "./shipped.ts";

const edits = 200;
const warmUp = 10;
const bursts = 10;
const keysPerBurst = 10;
/** Milliseconds between two keys of a burst: a fast typist. */
const betweenKeys = 60;

type Percentiles = readonly [p50: number, p95: number];

/** Up to so many words: keystroke p50 and p95. */
const keyTargets: readonly (readonly [words: number, p50: number, p95: number])[] = [
  [5_000, 3, 6],
  [20_000, 5, 10],
  [Number.POSITIVE_INFINITY, 8, 20],
];

interface Row {
  readonly server: string;
  readonly words: number;
  /** From starting the process to the answer to `initialize`. */
  readonly start: number;
  /** From starting the process to the first findings: what a person waits for who opens a draft with the editor. */
  readonly startToFirst: number;
  /** From opening to the first findings: of a long draft those in sight. */
  readonly first: number;
  /** From opening to all findings. */
  readonly open: number;
  readonly findings: number;
  readonly edit: Percentiles;
  readonly burst: number;
  readonly hover: Percentiles;
  readonly actions: Percentiles;
  readonly completion: Percentiles;
  readonly memory: number | null;
}

const { values: options } = parseArgs({
  options: {
    assert: { type: "boolean", default: false },
    "no-peers": { type: "boolean", default: false },
    plot: { type: "string", default: ".vscode-test/bench/growth.svg" },
  },
});

/** Texts longer than this are not given to the peers: the slowest take seconds for each key. */
const longestForPeers = 20_000;
/** Keys that each peer gets in a text: the more the faster it is, in milliseconds altogether. */
const [leastPeerKeys, mostPeerKeys, peerTime] = [5, 400, 1_000];
/** Milliseconds of keys before those, which nobody times: an editor is open for hours, and engines compile what is asked often. */
const peerWarmUp = 1_000;

/** Letters typed into a paragraph before others are typed in their place. */
const peerLetters = 200;
const typed = typedWords(5_000);

const echo = ".vscode-test/bench/echo.cjs";
buildSync({
  entryPoints: [new URL("echoServer.ts", import.meta.url).pathname],
  bundle: true,
  platform: "node",
  format: "cjs",
  minify: true,
  outfile: echo,
  logLevel: "error",
});

const texts = [twinText(), longDraft(1_000), longDraft(10_000), longDraft(50_000)];
// On a person's machine it is not the first start: what was compiled then is kept after some seconds.
const earlier = await startClient({ server: serverPath });
earlier.open("file:///bench/story.draft", twinText());
await pause(7_000);
await earlier.stop();

const rows: Row[] = [];
for (const text of texts) {
  rows.push(await measure("floor", echo, text), await measure("stet", serverPath, text));
}
print(rows);
printSizes();
printCommandLine();
const series: Series[] = ["floor", "stet"].map((name) => ({
  name,
  points: rows.filter(({ server }) => server === name).map(({ words, edit }) => [words, edit[0]] as const),
}));
if (!options["no-peers"]) series.push(...(await measurePeers(rows.filter(({ server }) => server === "stet"))));
writeFileSync(
  options.plot,
  growthPlot(series, `Milliseconds from a key to its findings; ${machine()}, ${new Date().toISOString().slice(0, 10)}`),
);
console.log(`growth plotted in ${options.plot}`);
const bad = options.assert ? rows.filter(misses) : [];
process.exit(bad.length > 0 ? 1 : 0);

/**
 * Prints what a key costs in other checkers, in this process, and how many times as long as ours with its way through the protocol; beside
 * them our own check without that way.
 */
async function measurePeers(ours: readonly Row[]): Promise<readonly Series[]> {
  let peers: Awaited<ReturnType<typeof npmPeers>>;
  try {
    peers = await npmPeers();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return [];
  }
  const measured = texts.filter((text) => text.split(/\s+/).length < longestForPeers);
  console.log("\nchecked again after one key, median ms (times ours)");
  const line = (cells: readonly string[]) =>
    console.log(cells.map((cell, n) => (n === 0 ? cell.padEnd(20) : cell.padStart(18))).join(""));
  line(["words", ...measured.map((_, n) => String(ours[n]?.words))]);
  line(["stet", ...measured.map((_, n) => (ours[n]?.edit[0] ?? Number.NaN).toFixed(1))]);
  const all: Series[] = [];
  const own = { name: "stet, no protocol", version: "", check: await ownCheck() };
  for (const { name, version, check } of [own, ...peers]) {
    const points: (readonly [number, number])[] = [];
    for (const [n, text] of measured.entries()) {
      const middle = wordEndNear(text, text.length >> 1);
      const times: number[] = [];
      const begun = performance.now();
      const isWarm = () => performance.now() > begun + peerWarmUp;
      const isLeft = () => times.length < mostPeerKeys && performance.now() < begun + peerWarmUp + peerTime;
      for (let key = 0; times.length < leastPeerKeys || isLeft(); key++) {
        const checked = text.slice(0, middle) + typedBy(key) + text.slice(middle);
        const isTimed = key > 0 && isWarm();
        const before = performance.now();
        await check(checked);
        if (isTimed) times.push(performance.now() - before);
      }
      points.push([ours[n]?.words ?? 0, quantile(times, 0.5)]);
    }
    const cells = points.map(([, time], n) => {
      const times = time / (ours[n]?.edit[0] ?? Number.NaN);
      return `${time.toFixed(time < 10 ? 1 : 0)} (${times.toFixed(times < 10 ? 1 : 0)}×)`;
    });
    line([`${name} ${version}`, ...cells]);
    if (name !== own.name) all.push({ name, points });
  }
  return all;
}

/** What stands in the text at a key: so many letters typed, and then the same length of others. */
function typedBy(key: number): string {
  const round = Math.floor(key / peerLetters);
  return typed.slice(round, round + 1 + (key % peerLetters));
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`;
}

async function measure(name: string, server: string, text: string): Promise<Row> {
  const uri = "file:///bench/story.draft";
  const startedAt = performance.now();
  const client = await startClient({ server });
  const start = performance.now() - startedAt;
  const openedAt = performance.now();
  client.open(uri, text);
  let findings = (await client.pushed(uri)).length;
  const first = performance.now() - openedAt;
  const startToFirst = performance.now() - startedAt;
  while (client.statuses.at(-1)?.state === "checking") await pause(1);
  findings = Math.max(findings, (await client.pushed(uri)).length);
  const open = performance.now() - openedAt;
  const middle = wordEndNear(text, text.length >> 1);
  const times: number[] = [];
  for (let n = 0; n < edits + warmUp; n++) {
    const before = performance.now();
    client.edit(uri, middle + n, middle + n, typed.charAt(n));
    await client.pushed(uri);
    if (n >= warmUp) times.push(performance.now() - before);
    await pause(5);
  }
  const burst = await measureBursts(client, uri, middle);
  const hover = await timesOf(100, () => client.hover(uri, middle));
  const actions = await timesOf(100, () => client.actions(uri, middle));
  const position = client.rangeOf(uri, middle, middle).start;
  const complete = () => client.connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
  const completion = await timesOf(100, complete);
  const memory = residentMegabytes(client.process.pid);
  await client.stop();
  const words = text.split(/\s+/).length;
  return {
    server: name,
    words,
    start,
    startToFirst,
    first,
    open,
    findings,
    edit: percentiles(times),
    burst,
    hover,
    actions,
    completion,
    memory,
  };
}

/** Median wait from the last of ten keys to the findings of the final text. */
async function measureBursts(client: LspClient, uri: string, at: number): Promise<number> {
  const waits: number[] = [];
  for (let n = 0; n < bursts; n++) {
    for (let key = 0; key < keysPerBurst; key++) {
      if (key > 0) await pause(betweenKeys);
      client.edit(uri, at + key, at + key, "x");
    }
    const before = performance.now();
    await client.pushed(uri);
    waits.push(performance.now() - before);
    client.edit(uri, at, at + keysPerBurst, "");
    await client.pushed(uri);
  }
  return quantile(waits, 0.5);
}

async function timesOf(times: number, task: () => Promise<unknown>): Promise<Percentiles> {
  const waits: number[] = [];
  for (let n = 0; n < times; n++) {
    const before = performance.now();
    await task();
    waits.push(performance.now() - before);
  }
  return percentiles(waits);
}

function percentiles(waits: readonly number[]): Percentiles {
  return [quantile(waits, 0.5), quantile(waits, 0.95)];
}

function print(all: readonly Row[]): void {
  const number = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const both = ([p50, p95]: Percentiles) => `${number(p50)}/${number(p95)}`;
  const columns: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
    ["server", ({ server }) => server],
    ["words", ({ words }) => String(words)],
    ["start", ({ start }) => number(start)],
    ["start→first", ({ startToFirst }) => number(startToFirst)],
    ["open→first", ({ first }) => number(first)],
    ["open→all", ({ open }) => number(open)],
    ["findings", ({ findings }) => String(findings)],
    ["key p50/95", ({ edit }) => both(edit)],
    ["burst", ({ burst }) => number(burst)],
    ["hover", ({ hover }) => both(hover)],
    ["actions", ({ actions }) => both(actions)],
    ["completion", ({ completion }) => both(completion)],
    ["RSS MB", ({ memory }) => (memory === null ? "?" : String(memory))],
  ];
  const head = columns.map(([title]) => title);
  const table = all.map((row) => columns.map(([, cell]) => cell(row)));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...table.map((cells) => cells[column]?.length ?? 0)),
  );
  console.log(`${machine()}; milliseconds`);
  for (const cells of [head, ...table])
    console.log(cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));
  for (const row of all.filter(misses)) console.log(`over its target: ${row.server}, ${row.words} words`);
}

/** The targets: keys as above; hover and code action p95 5 ms; 160 MB; a short draft's first findings 450 ms after the start, 10,000 words complete in 600 ms. */
function misses({ server, words, startToFirst, open, edit, hover, actions, memory }: Row): boolean {
  if (server === "floor") return false;
  const [, p50, p95] = keyTargets.find(([most]) => words < most) ?? [0, 8, 20];
  if (words < 5_000 && startToFirst > 450) return true;
  if (words < 20_000 && open > 600) return true;
  return edit[0] > p50 || edit[1] > p95 || hover[1] > 5 || actions[1] > 5 || (memory ?? 0) > 160;
}

function wordEndNear(text: string, near: number): number {
  const match = /[A-Za-z]{4,}/.exec(text.slice(near));
  return match === null ? near : near + match.index + match[0].length;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
