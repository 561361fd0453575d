/**
 * `npm run fuzz -- [--minutes 10] [--seed N]`: looks for texts that break a promise, shrinks what it finds and prints it.
 * Exit code 0 when nothing was found, 1 when something was. What is found and mended becomes a test in `found.test.ts`.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { createCache } from "../../server/analysis.ts";
import { keystrokes, strangeDrafts, typedInto } from "./drafts.ts";
import { fixesAreSafe, sameAsFresh, survives } from "./promises.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const share = (Number(values.minutes) * 60_000) / 2;

const promises = {
  "any text is checked, in time, and its fixes are safe": fc.property(strangeDrafts, (text) => {
    fixesAreSafe(text, survives(text));
  }),
  "a draft checked as it grew is checked as if just opened": fc.property(strangeDrafts, keystrokes, (text, keys) => {
    const cache = createCache();
    sameAsFresh(text, cache);
    let now = text;
    for (const key of keys) {
      now = typedInto(now, key);
      sameAsFresh(now, cache);
    }
  }),
};

let found = 0;
for (const [title, property] of Object.entries(promises)) {
  const result = fc.check<unknown>(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: share,
    markInterruptAsFailure: false,
  });
  console.log(`${result.failed ? "✗" : "✓"} ${title}: ${result.numRuns} texts, seed ${seed}`);
  if (!result.failed) continue;
  found += 1;
  console.log(`  ${JSON.stringify(result.counterexample)}\n  ${result.errorInstance}`);
}
process.exitCode = found > 0 ? 1 : 0;
