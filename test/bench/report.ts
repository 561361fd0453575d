/**
 * `npm run bench:report`: how long the report of 10,000 words takes from an open, checked draft, and how big it is. Through the
 * built server as an editor asks for it; the best and the middle of several runs, in milliseconds by the clock.
 */
import { cpus } from "node:os";
import {
  type ReportAnswer,
  type ReportExportAnswer,
  type ReportPageAnswer,
  reportRequests,
} from "../../server/protocol/messages.ts";
import { startClient } from "../kit/lspClient.ts";
import { longDraft } from "./drafts.ts";

const words = 10_000;
const runs = 9;

const client = await startClient();
const uri = "file:///bench/long.draft";
const opened = performance.now();
client.open(uri, longDraft(words));
const first = await client.connection.sendRequest<ReportPageAnswer>(reportRequests.page, { uri });
const cold = performance.now() - opened;

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}; ${words} words`);
console.log(`page, from opening the draft, its first check included  ${cold.toFixed(0)} ms  ${kilobytes(first.parts)}`);
await measure("report as data, for the trees", () =>
  client.connection.sendRequest<ReportAnswer>(reportRequests.report, { uri }),
);
await measure("report as a page", async () => {
  const { parts } = await client.connection.sendRequest<ReportPageAnswer>(reportRequests.page, { uri });
  return parts;
});
for (const format of ["html", "md", "csv"] as const) {
  await measure(`export as ${format}`, () =>
    client.connection.sendRequest<ReportExportAnswer>(reportRequests.export, { uri, format }),
  );
}
await client.stop();

async function measure(what: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let answer: unknown = null;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    answer = await ask();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const [best = 0, middle = 0] = [times[0], times[runs >> 1]];
  console.log(
    `${what.padEnd(32)} best ${best.toFixed(0).padStart(4)} ms  middle ${middle.toFixed(0).padStart(4)} ms  ${kilobytes(answer)}`,
  );
}

function kilobytes(answer: unknown): string {
  return `${(Buffer.byteLength(JSON.stringify(answer)) / 1000).toFixed(0)} kB`;
}
