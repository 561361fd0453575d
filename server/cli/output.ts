/** Writing to standard output and error without losing or hoarding anything. */
import process from "node:process";

/** Ends the process without a word once nobody reads its output any more (`stet … | head`). */
export function endQuietlyWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || error.code === "EOF") process.exit();
    throw error;
  });
  process.stderr.on("error", () => {
    // There is nowhere left to say so.
  });
}

/** Writes a piece and waits while the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return;
  await new Promise<void>((ready) => process.stdout.once("drain", ready));
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
