import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { unsourcedClaim } from "../../server/rules/claims/unsourcedClaim.ts";
import { figuresFile, figuresPath } from "../evaluation/claimFigures.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const last = JSON.parse(read("test/evaluation/claimResults.jsonl").trim().split("\n").at(-1) ?? "");

it("the figures in the setting's description are those of the last evaluation", () => {
  expect(read(figuresPath)).toBe(figuresFile(last.settings));
  const { description } = unsourcedClaim.meta.options.minimumProbability ?? { description: "" };
  expect(description).toContain(`${Math.round(100 * last.precision)} % at ${last.threshold}`);
});
