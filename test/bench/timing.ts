/** Time as the benches of the register tell it: processor time, for the machine may be busy with other things, and what a person waits. */
import { performance } from "node:perf_hooks";

const rounds = 200;

/** A task's value and its processor time in ms. */
export function timed<T>(task: () => T): { readonly value: T; readonly milliseconds: number } {
  const started = process.cpuUsage();
  const value = task();
  return { value, milliseconds: processorTime(started) };
}

/** In ms, all threads together. */
export function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Mean processor time of a task, and the median of what a person would have waited, in ms. `prepare` is not counted. */
export function repeated<T>(
  prepare: () => T,
  task: (prepared: T) => void,
): { readonly cost: number; readonly waited: number } {
  for (let n = 0; n < rounds; n++) task(prepare());
  const prepared = Array.from({ length: rounds }, prepare);
  const waits: number[] = [];
  const started = process.cpuUsage();
  for (const one of prepared) {
    const from = performance.now();
    task(one);
    waits.push(performance.now() - from);
  }
  const cost = processorTime(started) / rounds;
  return { cost, waited: waits.sort((a, b) => a - b)[rounds / 2] ?? 0 };
}
