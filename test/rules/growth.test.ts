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
  expect(growthOf(unit, short, most)).toBeLessThan(most);
});

/** What the fuzzer found in lines of 60,000 characters: data in one line, figures and signs of claims in a sentence without end. */
const found = [
  '{"said":"Who said “we ... went (to [the] sea)”?"}],',
  '{"text":"LITTLE AVEN, 3 Dec. "},',
  '{\\"a\\":\\"5 ... [b (c)] d\\"},',
  "RCH 2024 — THE VILLAGE ",
  "20 killed in market fire ^ ",
  "A new poll shows that the ",
  "ive information: the worst s ",
  "[\u0000} ",
  // What a tester found in paragraphs of a megabyte.
  "Critics say it fails. ",
  "reportedly. ",
  "Hamas ",
  "An estimated 5,000 fighters. ",
  "Marek Dol told Ivo Stern the plant would close. He said the decision was final.\n\n",
];
const foundIn = 10_000;
/** Above what grows with the text and, in parts, a little faster; far below its square. */
const mostFound = growth * 2.5;

it.each(found)("%j", (unit) => {
  expect(growthOf(unit, foundIn, mostFound)).toBeLessThan(mostFound);
});

/** How many times as long a text of six times the length takes; measured again while that is more than `limit`. */
function growthOf(unit: string, length: number, limit: number): number {
  const long = unit.repeat(Math.ceil((length * growth) / unit.length));
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  const ratio = () => least.long / Math.max(least.short, 1_000);
  // Compiling and collecting garbage only add time: the least of several runs is the rules' own.
  for (let run = 0; run < 10 && (run < 1 || ratio() > limit); run++) {
    least.short = Math.min(least.short, timeOf(long.slice(0, length)));
    least.long = Math.min(least.long, timeOf(long));
  }
  return ratio();
}

/** Microseconds of the processor in this thread. */
function timeOf(text: string): number {
  const before = process.threadCpuUsage();
  expect(check(text).notChecked).toEqual([]);
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
