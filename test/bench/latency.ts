/**
 * `npm run bench`: what a person waits for, measured on the built server and, in the same run, on a server that does nothing (the floor).
 * Times in milliseconds, medians and 95th percentiles; memory is the server's resident set in MB (Linux only).
 */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { buildSync } from "esbuild";
import { type LspClient, serverPath, startClient } from "../kit/lspClient.ts";
import { longDraft, twinText } from "./drafts.ts";

const edits = 200;
const warmUp = 10;
const bursts = 10;
const keysPerBurst = 10;
/** Milliseconds between two keys of a burst: a fast typist. */
const betweenKeys = 60;

interface Row {
  readonly server: string;
  readonly words: number;
  readonly start: number;
  /** From opening to the first findings: of a long draft those in sight. */
  readonly first: number;
  /** From opening to all findings. */
  readonly open: number;
  readonly findings: number;
  readonly edit: readonly [p50: number, p95: number];
  readonly burst: number;
  readonly hover: number;
  readonly actions: number;
  readonly memory: number | null;
}

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

const texts = [twinText(), longDraft(1_000), longDraft(10_000)];
const rows: Row[] = [];
for (const text of texts) {
  rows.push(await measure("floor", echo, text), await measure("stet", serverPath, text));
}
print(rows);
const bad = process.argv.includes("--assert") ? rows.filter(misses) : [];
process.exit(bad.length > 0 ? 1 : 0);

async function measure(name: string, server: string, text: string): Promise<Row> {
  const uri = "file:///bench/story.draft";
  const startedAt = performance.now();
  const client = await startClient({ server });
  const start = performance.now() - startedAt;
  const openedAt = performance.now();
  client.open(uri, text);
  let findings = (await client.pushed(uri)).length;
  const first = performance.now() - openedAt;
  while (client.statuses.at(-1)?.state === "checking") await pause(1);
  findings = Math.max(findings, (await client.pushed(uri)).length);
  const open = performance.now() - openedAt;
  const middle = wordEndNear(text, text.length >> 1);
  const times: number[] = [];
  for (let n = 0; n < edits + warmUp; n++) {
    const before = performance.now();
    if (n % 2 === 0) client.edit(uri, middle, middle, "x");
    else client.edit(uri, middle, middle + 1, "");
    await client.pushed(uri);
    if (n >= warmUp) times.push(performance.now() - before);
    await pause(5);
  }
  const burst = await measureBursts(client, uri, middle);
  const hover = await medianOf(50, () => client.hover(uri, middle));
  const actions = await medianOf(50, () => client.actions(uri, middle));
  const memory = residentMegabytes(client.process.pid);
  await client.stop();
  const words = text.split(/\s+/).length;
  return {
    server: name,
    words,
    start,
    first,
    open,
    findings,
    edit: [quantile(times, 0.5), quantile(times, 0.95)],
    burst,
    hover,
    actions,
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

async function medianOf(times: number, task: () => Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  for (let n = 0; n < times; n++) {
    const before = performance.now();
    await task();
    waits.push(performance.now() - before);
  }
  return quantile(waits, 0.5);
}

function print(all: readonly Row[]): void {
  const number = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const head = [
    "server",
    "words",
    "start",
    "first",
    "open",
    "findings",
    "key p50",
    "key p95",
    "burst",
    "hover",
    "actions",
    "RSS MB",
  ];
  const table = all.map((row) => [
    row.server,
    String(row.words),
    number(row.start),
    number(row.first),
    number(row.open),
    String(row.findings),
    number(row.edit[0]),
    number(row.edit[1]),
    number(row.burst),
    number(row.hover),
    number(row.actions),
    row.memory === null ? "?" : String(row.memory),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...table.map((cells) => cells[column]?.length ?? 0)),
  );
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}; milliseconds`);
  for (const cells of [head, ...table])
    console.log(cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));
  for (const row of all.filter(misses)) console.log(`over its target: ${row.server}, ${row.words} words`);
}

/** The targets: keystroke 5 / 10 ms at 366 words, 20 / 40 ms at 10,000; 160 MB; 10,000 words complete within 600 ms. */
function misses({ server, words, open, edit: [p50, p95], memory }: Row): boolean {
  if (server === "floor") return false;
  if (open > 600) return true;
  const [wanted50, wanted95] = words < 5_000 ? [5, 10] : [20, 40];
  return p50 > wanted50 || p95 > wanted95 || (memory ?? 0) > 160;
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
