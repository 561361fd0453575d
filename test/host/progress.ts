/** What people see while something takes long: one line when it starts, one every 15 s, one when it is done. All on stderr. */

const reminder = 15_000;

/** Runs a step and reports it. Rejects as the step does. */
export async function reported<T>(title: string, step: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  say(`${title} …`);
  const timer = setInterval(() => say(`${title}: still at it after ${seconds()}`), reminder);
  try {
    const result = await step();
    say(`${title}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** One line on stderr. */
export function say(line: string): void {
  process.stderr.write(`[stet] ${line}\n`);
}

/** Prints an error's message, without a stack unless STET_DEBUG is set: messages here tell people what to do. */
export function complain(error: unknown): void {
  const text = error instanceof Error ? (process.env.STET_DEBUG && error.stack) || error.message : String(error);
  process.stderr.write(`[stet] ${text}\n`);
}
