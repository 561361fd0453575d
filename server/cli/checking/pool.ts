/** Tasks spread over worker threads, results in the order of the tasks. */
import { messageOf } from "../../faults/messageOf.ts";

/** As much of a worker thread as the pool uses. */
export interface Hand {
  postMessage(task: unknown): void;
  on(event: "message", listener: (answer: unknown) => void): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

export interface PoolOptions<Task, Result> {
  /** How many hands work at once. */
  readonly size: number;
  start(): Hand;
  /** Takes an answer apart. A hand gives one answer for each task. */
  receive(answer: unknown): Result;
  /** What a task comes to whose hand died over it. */
  lost(task: Task, reason: string): Result;
}

/** So many tasks for each hand may be ahead of the reader: results wait in memory until it is their turn. */
const ahead = 16;
/** After so many deaths in a row no new hand is started: something is wrong with all of them. */
const mostDeaths = 6;

interface Worker<Task> {
  readonly hand: Hand;
  at: { readonly index: number; readonly task: Task } | null;
  reason: string | null;
}

/** Takes tasks as results are read. A hand that dies loses the task it had, no other; another takes its place. */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  { size, start, receive, lost }: PoolOptions<Task, Result>,
): AsyncGenerator<Result> {
  const coming = tasks[Symbol.iterator]();
  const waiting = new Map<number, Result>();
  const workers = new Set<Worker<Task>>();
  let taken = 0;
  let given = 0;
  let ended = false;
  let deaths = 0;
  let lastReason = "";
  let wake = () => {};

  const hire = (): Worker<Task> => {
    const worker: Worker<Task> = { hand: start(), at: null, reason: null };
    workers.add(worker);
    worker.hand.on("message", (answer) => {
      if (worker.at === null) return;
      waiting.set(worker.at.index, receive(answer));
      worker.at = null;
      deaths = 0;
      wake();
    });
    worker.hand.on("error", (error) => {
      worker.reason = messageOf(error);
    });
    worker.hand.on("exit", (code) => {
      workers.delete(worker);
      lastReason = worker.reason ?? `it ended with code ${code}`;
      if (worker.at !== null) {
        waiting.set(worker.at.index, lost(worker.at.task, lastReason));
        deaths++;
      }
      wake();
    });
    return worker;
  };
  const feed = () => {
    while (!ended && taken - given < size * ahead) {
      const idle = [...workers].find(({ at }) => at === null);
      if (idle === undefined && (workers.size >= size || deaths >= mostDeaths)) {
        // Nobody is left and nobody new is started: what remains is lost, and said to be.
        if (workers.size > 0) return;
        const next = coming.next();
        if (next.done) ended = true;
        else waiting.set(taken++, lost(next.value, lastReason));
        continue;
      }
      const next = coming.next();
      if (next.done) {
        ended = true;
        return;
      }
      const worker = idle ?? hire();
      worker.at = { index: taken++, task: next.value };
      worker.hand.postMessage(next.value);
    }
  };

  try {
    for (;;) {
      feed();
      const ready = waiting.get(given);
      if (ready !== undefined) {
        waiting.delete(given++);
        yield ready;
      } else if (ended && given === taken) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    await Promise.all([...workers].map(({ hand }) => hand.terminate()));
  }
}
