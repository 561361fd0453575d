/** Time grows with the text, not with its square: a pasted log or a cat on the keyboard must not stop the editor. */
import { expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";

const short = 5_000;
const growth = 8;
/** Where the square is at work, eight times the text takes sixty-four times as long; this leaves time for eight in plenty. */
const most = growth * 4;

const units = [
  ..."\"'‘’“”«*()[]{}.,;:!? 1aA-—<>`_#|".split(""),
  ...'a.|a.a.a.|1.|1-|$1|1 %|(1|](|](a|[1]|\'a |‘a |"a |"‘|s\' a|5" |6\'2" |*a |a@b.|http://|www.|<!--|<a '.split("|"),
  ...'1 May |Mon 1 |May 1 |1–2 |one |Ab (|By A |A: |e.g. |... A|! "|\u{1f600}|\ud83d|e\u0301'.split("|"),
  ..."a\n|A B C D E F\n|* a\n|*a\n|Photo: a\n|\"A\n|'A\n|```\n|By A\n|1\n|# a\n".split("|"),
];

it.each(units)("%j", (unit) => {
  for (const format of ["plain", "markdown"] as const) {
    const long = unit.repeat(Math.ceil((short * growth) / unit.length));
    const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
    // Compiling and collecting garbage only add time: the least of several runs is the parser's own.
    for (let run = 0; run < 8 && (run < 2 || least.long / Math.max(least.short, 1_000) > most); run++) {
      least.short = Math.min(least.short, timeOf(long.slice(0, short), format));
      least.long = Math.min(least.long, timeOf(long, format));
    }
    expect(least.long / Math.max(least.short, 1_000)).toBeLessThan(most);
  }
});

/** Microseconds of the processor in this thread: what else the machine does is not counted. Its two parts are rounded to ticks, the sum is not. */
function timeOf(text: string, format: "plain" | "markdown"): number {
  const before = process.threadCpuUsage();
  parseDraft(text, { format });
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
