/** How far a check is, on a terminal's last line: never in a pipe or a build's log. */
import process from "node:process";
import { beginningOf, widthOf } from "../formats/cells.ts";
import { printable } from "../printable.ts";

export interface Progress {
  /** One more draft is done. */
  step(file: string): void;
  /** Takes the line away before anything else is written. */
  clear(): void;
}

/** Milliseconds between two drawings. */
const rhythm = 100;

export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const { CI, TERM } = process.env;
  const wanted = stream.isTTY === true && TERM !== "dumb" && (CI === undefined || CI === "") && total > 1;
  if (!wanted) return { step: () => {}, clear: () => {} };
  let done = 0;
  let shown = false;
  let last = Date.now();
  const clear = () => {
    if (shown) stream.write("\r\u001B[2K");
    shown = false;
  };
  return {
    step(file) {
      done++;
      const now = Date.now();
      if (now - last < rhythm || done === total) return;
      last = now;
      const counted = `Checking ${done.toLocaleString("en")} of ${total.toLocaleString("en")}  `;
      const room = Math.max(0, (stream.columns ?? 80) - widthOf(counted) - 1);
      stream.write(`\r\u001B[2K${counted}${beginningOf(printable(file), room)}`);
      shown = true;
    },
    clear,
  };
}
