import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../server/cli/checking/pool.ts";

/** A worker that doubles numbers, slowly where they are small, and ends itself over 13. */
const program = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (task) => {
    if (task === 13) process.exit(3);
    if (task === 17) throw new Error("seventeen");
    setTimeout(() => parentPort.postMessage(task * 2), task % 3);
  });`;

async function doubled(tasks: Iterable<number>, size: number, code = program): Promise<readonly (number | string)[]> {
  const results: (number | string)[] = [];
  const answers = inOrder<number, number | string>(tasks, {
    size,
    start: () => new Worker(code, { eval: true }),
    receive: (answer) => answer as number,
    lost: (task, reason) => `${task} lost: ${reason}`,
  });
  for await (const answer of answers) results.push(answer);
  return results;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("tasks over worker threads", () => {
  it("come back in their order", async () => {
    expect(await doubled(upTo(12), 3)).toEqual(upTo(12).map((number) => number * 2));
    expect(await doubled([], 3)).toEqual([]);
  });

  it("are lost one by one where a worker dies, and said to be", async () => {
    const results = await doubled(upTo(20), 2);
    expect(results[13]).toBe("13 lost: it ended with code 3");
    expect(results[17]).toBe("17 lost: seventeen");
    expect(results.filter((_, index) => index !== 13 && index !== 17)).toEqual(
      upTo(20)
        .filter((number) => number !== 13 && number !== 17)
        .map((number) => number * 2),
    );
  });

  it("end, all of them lost, where every worker dies", async () => {
    const results = await doubled(upTo(30), 2, "process.exit(1)");
    expect(results).toHaveLength(30);
    expect(results.every((result) => String(result).endsWith("lost: it ended with code 1"))).toBe(true);
  });

  it("are taken no faster than results are read", async () => {
    let taken = 0;
    function* many() {
      for (; taken < 10_000; taken++) yield 1;
    }
    const answers = inOrder<number, number>(many(), {
      size: 1,
      start: () => new Worker(program, { eval: true }),
      receive: (answer) => answer as number,
      lost: () => -1,
    });
    for await (const _ of answers) break;
    expect(taken).toBeLessThan(100);
  });
});
