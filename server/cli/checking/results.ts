/** Checks tasks here or in worker threads and gives the results in the order of the tasks. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { canStartWorkers } from "../currentFolder.ts";
import { type CheckerOptions, type CheckTask, createChecker, type FileResult } from "./checker.ts";
import { inOrder } from "./pool.ts";
import { type Answer, workerDataOf } from "./worker.ts";

export interface ResultsOptions {
  readonly checker: CheckerOptions;
  readonly jobs: number;
  /** URL of the program, which workers run as well. */
  readonly program: string;
  /** Lines for the person at the terminal; each is said once, whoever finds it. */
  say(line: string): void;
}

/** How many drafts make another worker worth its start. */
const draftsPerJob = 60;

/** How many jobs so many drafts are worth on this machine. */
export function usualJobs(drafts: number): number {
  return Math.max(1, Math.min(availableParallelism(), 8, Math.floor(drafts / draftsPerJob)));
}

export async function* resultsOf(
  tasks: Iterable<CheckTask>,
  { checker, jobs, program, say }: ResultsOptions,
): AsyncGenerator<FileResult> {
  if (jobs === 1 || !canStartWorkers()) {
    const here = await createChecker(checker, say);
    for (const task of tasks) yield await here.check(task);
    return;
  }
  const said = new Set<string>();
  const answers = inOrder<CheckTask, Answer>(tasks, {
    size: jobs,
    start: () => new Worker(new URL(program), { workerData: workerDataOf(checker) }),
    receive: (answer) => answer as Answer,
    lost: ({ target }, reason) => ({
      result: {
        kind: "trouble",
        file: target.file,
        message: `not checked: the worker thread that had it died (${reason})`,
        told: false,
      },
      notes: [],
    }),
  });
  for await (const { result, notes } of answers) {
    for (const note of notes) if (!said.has(note)) say(note);
    for (const note of notes) said.add(note);
    yield result;
  }
}
