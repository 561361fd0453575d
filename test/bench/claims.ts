/**
 * `npm run bench:claims`: microseconds a sentence for claims, the first time and after one key, without the attribution engine. Processor time of
 * this thread (Node 24), so that other work on the machine counts less.
 */
import { attribute } from "../../server/attribution/attribute.ts";
import { resolveSpeakers } from "../../server/attribution/speakers.ts";
import { claimsOf } from "../../server/claims/claims.ts";
import { createDraftMemory } from "../../server/draft/draftMemory.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import type { Draft } from "../../server/draft/types.ts";
import { readAttributionModel, readClaimModelFile } from "../../server/models/file.ts";
import { longDraft } from "./drafts.ts";

const rounds = 12;
const model = await readAttributionModel();
const claimModel = await readClaimModelFile();
const text = longDraft(10_000);

/** Milliseconds and sentences of one pass over a draft nobody has read. */
function pass(draft: Draft): { readonly milliseconds: number; readonly sentences: number } {
  const credits = resolveSpeakers(draft, attribute(draft, model));
  const started = processorTime();
  const { length } = claimsOf(draft, credits, claimModel);
  return { milliseconds: processorTime() - started, sentences: length };
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const fresh: number[] = [];
const again: number[] = [];
for (let round = 0; round < rounds; round++) {
  const memory = createDraftMemory();
  const draft = parseDraft(text, { format: "plain", memory });
  const first = pass(draft);
  fresh.push((1000 * first.milliseconds) / first.sentences);
  const edited = pass(parseDraft(text.replace("Velmora", "Velmorra"), { format: "plain", memory }));
  again.push((1000 * edited.milliseconds) / edited.sentences);
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
console.log(
  `claims, 10,000 words: ${median(fresh).toFixed(1)} µs a sentence, ${median(again).toFixed(1)} µs after a key (goal 30)`,
);
