/** Writing to standard output and error without losing or hoarding anything. */
import { fstatSync, writeSync } from "node:fs";
import process from "node:process";
import { codeOf } from "../faults/codeOf.ts";
import { unwritten } from "./faults.ts";

/**
 * Ends the process once its output goes nowhere: without a word where nobody reads it any more (`stet … | head`), and told where it
 * cannot be written.
 */
export function endWithOutput(): void {
  process.stdout.on("error", lostOutput);
  process.stderr.on("error", () => {
    // There is nowhere left to say so.
  });
}

function lostOutput(error: unknown): never {
  const code = codeOf(error);
  if (code === "EPIPE" || code === "EOF") process.exit();
  tell(`stet: the output could not be written: ${unwritten(error)}`);
  process.exit(2);
}

/** Writes a piece and waits while the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (text === "") return;
  if (goesToFile()) {
    writeAll(text);
    return;
  }
  if (process.stdout.write(text)) return;
  await new Promise<void>((ready) => process.stdout.once("drain", ready));
}

/** Node's own stream takes it for success when a disk that fills up takes half of a piece. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text, "utf8");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(process.stdout.fd, bytes, at);
  } catch (error) {
    lostOutput(error);
  }
}

function goesToFile(): boolean {
  try {
    return fstatSync(process.stdout.fd).isFile();
  } catch {
    return false;
  }
}

/** A line for the person at the terminal, outside the report. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Are colours wanted? FORCE_COLOR decides, then NO_COLOR, then whether a terminal reads the stream. */
export function wantsColour(stream: NodeJS.WriteStream = process.stdout): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = process.env;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return stream.isTTY === true && terminal !== "dumb";
}

/** Columns to write in: the terminal's, else `COLUMNS`, else 100. */
export function columns(): number {
  const told = process.stdout.columns ?? Number(process.env.COLUMNS);
  return Number.isFinite(told) && told > 0 ? Math.max(40, told) : 100;
}
