/**
 * `npm run bench:importers`: how long lists take to read, and how much memory while they are read. Milliseconds: the first
 * reading and the median of the following, and the processor's own time of that, which other programs on the machine disturb
 * less; memory is the peak growth of the resident set in MB over what was there before.
 */
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { importLists } from "../../server/register/importers/import.ts";
import type { ListFile } from "../../server/register/importers/types.ts";

/** Readings after the first. */
const repetitions = 5;
const pieceLength = 65_536;

interface Case {
  readonly name: string;
  readonly megabytes: number;
  readonly files: readonly ListFile[];
  /** Milliseconds wanted at most. */
  readonly target: number | null;
}

const real = fileURLToPath(new URL("../../../shared/data/sanctions/", import.meta.url));
const cases: Case[] = [];
const unFile = "un/un_consolidated_2026-02-27.xml";
if (existsSync(`${real}${unFile}`)) cases.push(fileCase("UN XML, real copy", [unFile], 200));
else cases.push(generated("UN XML, generated", 2, 1_000, 200));
for (const folder of existsSync(real) ? ["ofac", "uk", "opensanctions"] : []) {
  const names = readdirSync(`${real}${folder}`).map((name) => `${folder}/${name}`);
  if (folder === "ofac")
    cases.push(
      fileCase(
        "OFAC CSV, names and aliases",
        names.filter((name) => /sdn_2021|\/alt_/.test(name)),
        null,
      ),
    );
  if (folder === "uk") cases.push(fileCase("UK tables", names, null));
  if (folder === "opensanctions")
    cases.push(
      fileCase(
        "OpenSanctions simple CSV",
        names.filter((name) => /ua_war/.test(name)),
        null,
      ),
    );
}
cases.push(generated("XML, 20 MB, 10,000 entries", 20, 10_000, 1_500));
cases.push(generated("XML, 20 MB, 1,000 entries", 20, 1_000, 1_500));
cases.push(generated("XML, 100 MB, 1,000 entries", 100, 1_000, null));

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`);
console.log("list                              MB   first  median     cpu   MB/s   entries  peak growth");
let missed = false;
for (const one of cases) {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watched = one.files.map((file) =>
    watch(file, () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }),
  );
  const times: number[] = [];
  const processor: number[] = [];
  let entries = 0;
  const runs = one.megabytes > 50 ? 1 : repetitions + 1;
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    const usedBefore = process.cpuUsage();
    entries = (await importLists(run === 0 ? watched : one.files, "2026-01-01")).reduce(
      (sum, list) => sum + list.entries.length,
      0,
    );
    times.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(usedBefore);
    processor.push((user + system) / 1000);
  }
  const [first = Number.NaN, ...rest] = times;
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? first;
  const median = rest.length === 0 ? first : middle(rest);
  const cpu = rest.length === 0 ? (processor[0] ?? Number.NaN) : middle(processor.slice(1));
  const cells = [
    one.megabytes.toFixed(1),
    first.toFixed(0),
    median.toFixed(0),
    cpu.toFixed(0),
    ((one.megabytes / median) * 1000).toFixed(0),
  ];
  const widths = [6, 8, 8, 8, 7];
  const row = cells.map((cell, column) => cell.padStart(widths[column] ?? 8)).join("");
  const target =
    one.target === null ? "" : median <= one.target ? `  within ${one.target} ms` : `  OVER ${one.target} ms`;
  missed ||= one.target !== null && median > one.target;
  console.log(
    `${one.name.padEnd(30)}${row}${String(entries).padStart(10)}${((peak - before) / 1e6).toFixed(0).padStart(10)} MB${target}`,
  );
}
if (process.argv.includes("--assert") && missed) process.exitCode = 1;

function fileCase(name: string, paths: readonly string[], target: number | null): Case {
  const sizes = paths.map((path) => statSync(`${real}${path}`).size);
  const files = paths.map((path) => ({
    name: path,
    open: () => createReadStream(`${real}${path}`) as AsyncIterable<Uint8Array>,
  }));
  return { name, megabytes: sizes.reduce((a, b) => a + b, 0) / 1e6, files, target };
}

/** A list as long as asked, made while it is read;. */
function generated(name: string, megabytes: number, entries: number, target: number | null): Case {
  const document = `<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>000000</NUMBER><NOTE>valid until 2030 &amp; issued in Port Ember</NOTE></INDIVIDUAL_DOCUMENT>\n`;
  const perEntry = (megabytes * 1_000_000) / entries;
  const entry = (number: number): string => {
    const head = `<INDIVIDUAL>\n<DATAID>${number}</DATAID>\n<FIRST_NAME>ORLAN${number}</FIRST_NAME>\n<SECOND_NAME>VESKARI</SECOND_NAME>\n<UN_LIST_TYPE>DRC</UN_LIST_TYPE>\n<REFERENCE_NUMBER>XX${number}</REFERENCE_NUMBER>\n<LISTED_ON>2014-05-14</LISTED_ON>\n`;
    const aliases = ["Orlan Weskari", "Вескари", "Orlan Veskary"]
      .map(
        (alias) =>
          `<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>${alias} ${number}</ALIAS_NAME></INDIVIDUAL_ALIAS>\n`,
      )
      .join("");
    const filling = Math.max(0, Math.floor((perEntry - head.length - aliases.length) / document.length));
    return `${head}${aliases}${document.repeat(filling)}</INDIVIDUAL>\n`;
  };
  async function* open(): AsyncIterable<Uint8Array> {
    const encoder = new TextEncoder();
    let text = '<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS>\n';
    for (let number = 0; number < entries; number++) {
      text += entry(number);
      if (text.length < pieceLength) continue;
      for (let at = 0; at < text.length; at += pieceLength) yield encoder.encode(text.slice(at, at + pieceLength));
      text = "";
    }
    yield encoder.encode(`${text}</INDIVIDUALS></CONSOLIDATED_LIST>`);
  }
  return { name, megabytes, files: [{ name, open }], target };
}

function watch(file: ListFile, look: () => void): ListFile {
  return {
    name: file.name,
    async *open() {
      for await (const piece of file.open()) {
        yield piece;
        look();
      }
    },
  };
}
