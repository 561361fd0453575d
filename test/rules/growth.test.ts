/**
 * What each rule looks for, over and over without a stop: the text on which its patterns try longest. Time grows by less than the square of
 * the text. All rules see each text.
 */
import { expect, it } from "vitest";
import { allRules } from "../../server/rules/index.ts";
import { check } from "../kit/check.ts";

const short = 2_000;
const growth = 6;
/**
 * Six times the text takes thirty-six times as long where the square is at work, and two hundred times where the cube is. In one sentence
 * without end the engine still weighs many cues against many sources: what it takes is near the square there, but below it.
 */
const most = growth * 5;

/** The words a rule's first example marks, without what ends a sentence. */
const units = allRules.map(({ meta: { id, examples } }) => {
  const [first] = examples.bad;
  const text = first?.text ?? "";
  const marked = /⟦([^⟧]+)⟧/.exec(text)?.[1] ?? text;
  return [id, `${marked.replace(/[⟦⟧.!?\n]+/g, " ").trim()} `] as const;
});

it.each(units)("%s", (_, unit) => {
  const long = unit.repeat(Math.ceil((short * growth) / unit.length));
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  // Compiling and collecting garbage only add time: the least of several runs is the rules' own.
  for (let run = 0; run < 10 && (run < 1 || least.long / Math.max(least.short, 1_000) > most); run++) {
    least.short = Math.min(least.short, timeOf(long.slice(0, short)));
    least.long = Math.min(least.long, timeOf(long));
  }
  expect(least.long / Math.max(least.short, 1_000)).toBeLessThan(most);
});

/** Microseconds of the processor in this thread. */
function timeOf(text: string): number {
  const before = process.threadCpuUsage();
  expect(check(text).notChecked).toEqual([]);
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
