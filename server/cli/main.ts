/** The command `stet`; start/commandLine.ts runs its bundle. */
import process from "node:process";
import { annotate } from "./annotate.ts";
import { archive } from "./archive/archive.ts";
import { readArguments } from "./arguments.ts";
import { check } from "./check.ts";
import { serveAsWorker } from "./checking/worker.ts";
import { nameCurrentFolder } from "./currentFolder.ts";
import { register } from "./lists/register.ts";
import { endWithOutput, tell, write } from "./output.ts";
import { printable } from "./printable.ts";
import { sourceReport } from "./sourceReport.ts";
import { style } from "./style.ts";
import { watch } from "./watch.ts";

async function run(): Promise<0 | 1 | 2> {
  const request = readArguments(process.argv.slice(2));
  switch (request.kind) {
    case "print":
      await write(request.text);
      return 0;
    case "wrong":
      tell(`stet: ${printable(request.message)}.\nSee "${request.help}".`);
      return 2;
    case "check":
      return request.watch ? watch(request, import.meta.url) : check(request, import.meta.url);
    case "archive":
      return archive(request, import.meta.url);
    case "annotate":
      return annotate(request);
    case "report":
      return sourceReport(request);
    case "style":
      return style(request);
    case "register":
      return register(request);
  }
}

nameCurrentFolder();
if (!serveAsWorker()) {
  endWithOutput();
  // Set, not exited with: whatever is still in the pipe must reach its reader.
  run().then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      tell(`stet: failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = 2;
    },
  );
}
