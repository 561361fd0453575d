import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { longParagraph, slowRule } from "../kit/slowRule.ts";
import { clean, folderWith, removeFolder, stet } from "./stet.ts";

vi.setConfig({ testTimeout: 300_000 });
afterAll(() => vi.resetConfig());

let folder: string;
beforeAll(async () => {
  folder = await folderWith({
    "a.draft": clean,
    "desk/stet.json": JSON.stringify({ houseRules: [slowRule] }),
    "desk/b.draft": longParagraph,
    "desk/c.draft": clean,
  });
});
afterAll(() => removeFolder(folder));

const row = (err: string, part: string) =>
  err.split("\n").find((line) => new RegExp(`^ +[\\d.]+ +[\\d.]+ +[\\d.]+  ${part}\\b`).test(line));

describe("--timing", () => {
  it("tells on standard error how long stages and rules took, and leaves the report as it is", async () => {
    const plain = await stet(["check", "a.draft", "--format", "json"], { folder });
    const timed = await stet(["check", "a.draft", "--format", "json", "--timing"], { folder });
    expect({ code: timed.code, out: timed.out }).toEqual({ code: plain.code, out: plain.out });
    expect(plain.err).toBe("");
    expect(timed.err).toMatch(/^Time of 1 draft, \d+ words: \d+ ms; a rule may take \d\.\d ms$/m);
    for (const part of ["reading", "attribution", "claims", "vague-source", "refute-for-deny"]) {
      expect(row(timed.err, part), part).toBeDefined();
    }
  });

  it.each(["1", "2"])("points at the house rule that is slow, and where (--jobs %s)", async (jobs) => {
    const { err } = await stet(["check", ".", "--timing", "--jobs", jobs], { folder });
    expect(err).toMatch(/^Time of 3 drafts/m);
    expect(row(err, "many-words")).toMatch(/many-words {2}over its budget; the longest: desk\/b\.draft$/);
    expect(row(err, "embargo-line")).toMatch(/embargo-line$/);
  });
});
