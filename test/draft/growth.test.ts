/** Time grows with the text, not with its square: a pasted log or a cat on the keyboard must not stop the editor. */
import { expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";

const short = 5_000;
const growth = 8;
/** Eight short texts take as long as one of eight times the length; where the square is at work, that takes eight times as long. */
const most = growth / 2;
/** Microseconds that the system's clock of processor time is too coarse for. */
const tick = 5_000;

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
    const ratio = () => least.long / Math.max(least.short, tick);
    // Compiling and collecting garbage only add time: the least of several runs is the parser's own.
    for (let run = 0; run < 8 && (run < 2 || ratio() > most); run++) {
      least.short = Math.min(least.short, timeOf(long.slice(0, short), format, growth));
      least.long = Math.min(least.long, timeOf(long, format, 1));
    }
    expect(ratio()).toBeLessThan(most);
  }
});

/** Microseconds of the processor in this thread: what else the machine does is not counted. Its two parts are rounded to ticks, the sum is not. */
function timeOf(text: string, format: "plain" | "markdown", times: number): number {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time++) parseDraft(text, { format });
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
