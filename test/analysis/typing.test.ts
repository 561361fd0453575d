/** Paragraphs typed, pasted, moved and deleted, with hasty checks between: the whole check after them is that of a draft just opened. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createCache } from "../../server/analysis.ts";
import { analysed, sameAsFresh } from "../fuzz/promises.ts";

const twin = readFileSync(new URL("../fixtures/drafts/demo/twin.draft", import.meta.url), "utf8");

type Step = (lines: readonly string[], place: number) => readonly string[];
const steps: Readonly<Record<string, Step>> = {
  "a letter": (lines, at) => lines.with(at, `${lines[at]}x`),
  "a letter at the start": (lines, at) => lines.with(at, `x${lines[at]}`),
  "a mark": (lines, at) => lines.with(at, `${lines[at]}”`),
  "a line break": (lines, at) => [...lines.slice(0, at), "", ...lines.slice(at)],
  "a copy": (lines, at) => [...lines, lines[at] ?? ""],
  "a cut": (lines, at) => lines.toSpliced(at, 1),
  "a move": (lines, at) => [...lines.toSpliced(at, 1), lines[at] ?? ""],
  "a divider": (lines, at) => lines.toSpliced(at, 0, "***"),
};

it("checks what was typed as if it had just been opened", () => {
  const step = fc.record({ name: fc.constantFrom(...Object.keys(steps)), place: fc.nat(1_000), hasty: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (taken) => {
      const cache = createCache();
      let lines: readonly string[] = twin.split("\n");
      analysed(twin, cache);
      for (const { name, place, hasty } of taken) {
        lines = steps[name]?.(lines, place % lines.length) ?? lines;
        if (lines.length === 0) lines = [""];
        if (hasty) expect(analysed(lines.join("\n"), cache, true).leftOut).toContain("duplicate-paragraph");
        else sameAsFresh(lines.join("\n"), cache);
      }
      sameAsFresh(lines.join("\n"), cache);
    }),
    { numRuns: 40 },
  );
});
