/**
 * `npm run evaluate:register`: precision and recall of mentions on our own passages (test/fixtures/mentions), every fault shown; appends
 * the figures to register-results.jsonl.
 */
import { appendFileSync, readdirSync } from "node:fs";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { readPassages } from "../kit/passages.ts";
import { scoreMentions } from "./mentionScore.ts";

const folder = new URL("../fixtures/mentions/", import.meta.url);
const register = await readStarterRegisterFile();
const rounded = (value: number) => Math.round(value * 10) / 10;
for (const file of readdirSync(folder).sort()) {
  const { passages, wanted, precision, recall, faults } = scoreMentions(readPassages(new URL(file, folder)), register);
  for (const fault of faults) console.log(fault);
  const row = { passages, wanted, precision: rounded(precision), recall: rounded(recall) };
  console.log(
    `${file}: ${passages} passages, ${wanted} mentions, precision ${row.precision} %, recall ${row.recall} %`,
  );
  const date = new Date().toISOString().slice(0, 10);
  appendFileSync(new URL("register-results.jsonl", import.meta.url), `${JSON.stringify({ date, file, ...row })}\n`);
}
