/** The worker's side of `--jobs`: one draft at a time, asked for and answered by message. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { type CheckerOptions, type CheckTask, createChecker, type FileResult } from "./checker.ts";

export interface Answer {
  readonly result: FileResult;
  /** Lines for the person at the terminal. */
  readonly notes: readonly string[];
}

export function workerDataOf(checker: CheckerOptions): unknown {
  return { stetCheck: checker };
}

/** Serves as a worker where this thread was started as one; false in the program's own thread. */
export function serveAsWorker(): boolean {
  const port = parentPort;
  if (isMainThread || port === null || typeof workerData !== "object" || !("stetCheck" in workerData)) return false;
  const notes: string[] = [];
  const checker = createChecker(workerData.stetCheck as CheckerOptions, (line) => notes.push(line));
  port.on("message", async (task: CheckTask) => {
    const result = await (await checker).check(task);
    const answer: Answer = { result, notes: notes.splice(0) };
    port.postMessage(answer);
  });
  return true;
}
