/**
 * `npm run fuzz -- [--minutes 10] [--seed N] [--only WORDS]`: looks for texts, files and conversations that break a promise, shrinks what it
 * finds and prints it. Exit code 0 when nothing was found, 1 when something was. What is found and mended becomes a test in `found.test.ts`.
 * Drafts take half of the time, the server a quarter, files the rest. The server is the built one.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { createCache } from "../../server/analysis.ts";
import { keystrokes, longLines, strangeDrafts, typedInto } from "./drafts.ts";
import { copies, ledgers, lists, registers, stands, styles } from "./files.ts";
import { analysed, fixesAreSafe, sameAsFresh, survives, survivesLong } from "./promises.ts";
import { conversations, endConversations } from "./server.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

interface Target {
  readonly title: string;
  readonly weight: number;
  readonly property: fc.IRawProperty<unknown>;
  /** Ends what the property began; rejects with what its last run found. */
  readonly end: () => Promise<void>;
}

const target = <T>(
  title: string,
  weight: number,
  property: fc.IRawProperty<T>,
  end: () => Promise<void> = async () => {},
): Target => ({ title, weight, property: property as fc.IRawProperty<unknown>, end });

const all: readonly Target[] = [
  target(
    "any text is checked, in time, and its fixes are safe",
    6,
    fc.property(strangeDrafts, (text) => fixesAreSafe(text, survives(text))),
  ),
  target("a long line is checked in time", 3, fc.property(longLines, survivesLong)),
  target(
    "a draft checked as it grew is checked as if just opened",
    6,
    fc.property(strangeDrafts, keystrokes, (text, keys) => {
      const cache = createCache();
      sameAsFresh(text, cache);
      let now = text;
      for (const [number, key] of keys.entries()) {
        now = typedInto(now, key);
        // Some keys come before the pause that a whole check waits for.
        if (number % 3 === 1) analysed(now, cache, true);
        else sameAsFresh(now, cache);
      }
    }),
  ),
  target("the server answers everything, and ends where a new one begins", 6, conversations, endConversations),
  target("a damaged list is refused or can be kept", 1, lists),
  target("a damaged copy of a list is refused", 1, copies),
  target("a damaged ledger loses nothing that is whole in it", 1, ledgers),
  target("a damaged house style says what is wrong", 1, styles),
  target("a damaged house register says what is wrong", 1, registers),
  target("a damaged record of what was let stand is refused or whole", 1, stands),
];
const targets = all.filter(({ title }) => title.includes(values.only));
const weights = targets.reduce((sum, { weight }) => sum + weight, 0);

let found = 0;
for (const { title, weight, property, end } of targets) {
  const result = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: (Number(values.minutes) * 60_000 * weight) / weights,
    markInterruptAsFailure: false,
  });
  // A last run that failed after its time was up cannot be shrunk, but counts.
  const late = await end().then(
    () => null,
    (error: unknown) => (result.failed ? null : error),
  );
  const failed = result.failed || late !== null;
  console.log(`${failed ? "✗" : "✓"} ${title}: ${result.numRuns} runs, seed ${seed}`);
  if (!failed) continue;
  found += 1;
  if (result.failed) console.log(`  ${JSON.stringify(result.counterexample, bytesAsText)}\n  ${result.errorInstance}`);
  else console.log(`  in the last run, which the end of the time interrupted: ${late}`);
}

function bytesAsText(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value;
}
process.exitCode = found > 0 ? 1 : 0;
