/** Time grows with the text, not with its square: a pasted log or a cat on the keyboard must not stop the editor. */
import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";

const short = 5_000;
const growth = 8;

/** The least of a few runs, in milliseconds: what the machine does beside it only ever adds. */
function leastTime(text: string, format: "plain" | "markdown"): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const startedAt = performance.now();
    parseDraft(text, { format });
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}

const units = [
  ...`"'‘’“”«*()[]{}.,;:!? 1aA-—<>\`_#|`.split(""),
  ...'a.|a.a.a.|1.|1-|$1|1 %|(1|](|](a|[1]|\'a |‘a |"a |"‘|s\' a|5" |6\'2" |*a |a@b.|http://|www.|<!--|<a '.split("|"),
  ...'1 May |Mon 1 |May 1 |1–2 |one |Ab (|By A |A: |e.g. |... A|! "|\u{1f600}|\ud83d|e\u0301'.split("|"),
  ..."a\n|A B C D E F\n|* a\n|*a\n|Photo: a\n|\"A\n|'A\n|```\n|By A\n|1\n|# a\n".split("|"),
];

it.each(units)("%j", (unit) => {
  for (const format of ["plain", "markdown"] as const) {
    const text = unit.repeat(Math.ceil((short * growth) / unit.length));
    // Eight times the text takes sixty-four times as long where the square is at work; time for the eight is left in plenty.
    const ratio = leastTime(text, format) / Math.max(leastTime(text.slice(0, short), format), 1);
    expect(ratio).toBeLessThan(growth * 4);
  }
});
