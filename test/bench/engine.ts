/**
 * `npm run bench:engine`: the attribution engine by itself, and the whole analysis with every rule. Milliseconds of the
 * process's own processor time (user and system), so that other work on the machine counts less; the best of several runs.
 */
import { cpus } from "node:os";
import { attribute, createAttributionCache } from "../../server/attribution/attribute.ts";
import { resolveSpeakers } from "../../server/attribution/speakers.ts";
import { createDraftMemory } from "../../server/draft/draftMemory.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import { readAttributionModel } from "../../server/models/file.ts";
import { check } from "../kit/check.ts";
import { longDraft } from "./drafts.ts";

const words = 10_000;
const runs = 7;
/** A person's key changes one paragraph; so many keys make one measurement, as the clock is coarse. */
const keys = 40;

const model = await readAttributionModel();
const text = longDraft(words);
const count = text.split(/\s+/).length;

function processorTime(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function best(task: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => processorTime(task)));
}

const perSecond = (milliseconds: number) => `${Math.round((count / milliseconds) * 1000).toLocaleString("en")} words/s`;
const say = (what: string, milliseconds: number, more = "") =>
  console.log(`${what.padEnd(52)} ${milliseconds.toFixed(milliseconds < 20 ? 2 : 0).padStart(7)} ms  ${more}`);

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}; ${count} words; processor time`);
const engine = best(() => attribute(parseDraft(text, { format: "plain" }), model));
say("parse and engine, nothing known", engine, `${perSecond(engine)} (goal 30,000)`);

const cache = createAttributionCache();
const memory = createDraftMemory();
const middle = text.indexOf(" ", text.length >> 1);
const drafts = Array.from({ length: keys }, (_, n) =>
  parseDraft(text.slice(0, middle) + "x".repeat(n + 1) + text.slice(middle), { format: "plain", memory }),
);
const known = parseDraft(text, { format: "plain", memory });
resolveSpeakers(known, attribute(known, model, cache));
const credits = (task: (draft: (typeof drafts)[number]) => void) => {
  for (const draft of drafts) task(draft);
};
// Each draft is another text with one new paragraph, so its first reading is a changed paragraph's.
const paragraph = processorTime(() => credits((draft) => attribute(draft, model, cache))) / keys;
say("engine after a key in one paragraph", paragraph, "(goal 3)");
const attributions = drafts.map((draft) => attribute(draft, model, cache));
const speakers =
  processorTime(() => drafts.forEach((draft, n) => void resolveSpeakers(draft, attributions[n] ?? []))) / keys;
say("speakers of the whole draft after it", speakers);
const whole = best(() => check(text));
say("whole analysis, every rule, nothing known", whole, perSecond(whole));
