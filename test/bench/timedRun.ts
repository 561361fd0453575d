/** Programs run from start to end, as a person runs them. */
import { spawnSync } from "node:child_process";

/**
 * Runs a program in a folder; prints its exit code, and seconds and words a second of wall time and of processor time (user and system of all
 * threads), which other programs on the machine disturb less. Gives the seconds of wall time. Needs bash.
 */
export function timedRun(
  what: string,
  words: number,
  folder: string,
  command: string,
  args: readonly string[],
): number {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" > output.txt 2> errors.txt';
  const run = spawnSync("bash", ["-c", script, "bash", command, ...args], { cwd: folder, encoding: "utf8" });
  const [wall = 0, user = 0, system = 0] = (run.stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  const speed = (seconds: number) =>
    `${Math.round(words / seconds)
      .toLocaleString("en")
      .padStart(8)} words/s`;
  console.log(
    `${what.padEnd(34)} exit ${run.status}  ${wall.toFixed(1).padStart(6)} s ${speed(wall)}   processor ${(user + system).toFixed(1).padStart(6)} s ${speed(user + system)}`,
  );
  return wall;
}
