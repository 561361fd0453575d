/** What is shipped: the size of each bundle, and how fast the command line reads drafts of the usual length. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundles } from "../../build/bundles.ts";
import { longDraft } from "./drafts.ts";
import { timedRun } from "./timedRun.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One line a bundle with code: kilobytes on disk and gzipped, as in a `.vsix`. */
export function printSizes(): void {
  const kilobytes = (bytes: number) => String(Math.round(bytes / 1024)).padStart(6);
  console.log("\nbundle                        KB  gzipped");
  for (const { outfile } of bundles) {
    if (!/\.c?js$/.test(outfile)) continue;
    const bytes = readFileSync(join(root, outfile));
    console.log(`${outfile.padEnd(26)}${kilobytes(bytes.length)}   ${kilobytes(gzipSync(bytes).length)}`);
  }
}

/** `stet check` over so many drafts of 500 to 1,500 words, one worker. */
export function printCommandLine(drafts = 100): void {
  const folder = join(tmpdir(), "stet-bench-drafts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "drafts"), { recursive: true });
  let words = 0;
  for (let n = 0; n < drafts; n++) {
    const text = longDraft(500 + Math.round((1_000 * n) / drafts));
    words += text.split(/\s+/).length;
    writeFileSync(join(folder, "drafts", `${n}.draft`), text);
  }
  console.log(`\n${drafts} drafts, ${words.toLocaleString("en")} words`);
  const args = [join(root, "dist/cli.js"), "check", "drafts", "--format", "json", "--jobs", "1"];
  timedRun("stet check, --jobs 1", words, folder, process.execPath, args);
}
