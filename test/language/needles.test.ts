import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mayMatch, needlesOf, searchable } from "../../server/language/needles.ts";
import { labels } from "../../server/rules/claims/labels.ts";
import { longDraft } from "../bench/drafts.ts";

describe("needles of a pattern", () => {
  it.each([
    [/\bkill(?:ed|ing)\b/giu, ["killed", "killing"]],
    [/(?<![\p{L}-])illegal (?:migrant|alien)s?\b/giu, ["illegal migrant", "illegal alien"]],
    [/\b(?:death toll|toll)(?: \p{L}+){0,4} (?:at|to|of)\b/giu, ["toll"]],
    [/(?<=\b[Tt]he )[Rr]egime(?! change)|\bjunta\b/u, ["regime", "junta"]],
    [/\b(?<n>\d+) (?:people )?(?<fate>drowned|fled across)\b/giu, ["drowned", "fled across"]],
    [/(?:un)?prece(?:dented)+\b/iu, ["dented"]],
    [/\bmartyr(?:s{2,3}|dom)\b/iu, ["martyr"]],
  ])("of %s", (pattern, needles) => {
    expect([...(needlesOf(pattern) ?? [])].sort()).toEqual([...needles].sort());
  });

  it.each([
    /\d+ of \d+/u,
    /\b(?:was|were) /iu,
    /\p{L}+ed\b/u,
    /\b(?:killed)?\b/u,
    /(?:killed)*/u,
    /x|\d/u,
    /[^a]bcd?/u,
  ])("has none for %s", (pattern) => {
    expect(needlesOf(pattern)).toBeNull();
  });

  it("never passes over a sentence that its pattern matches", () => {
    const folder = new URL("../fixtures/drafts/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
    const texts = files.map((name) => readFileSync(new URL(name, folder), "utf8"));
    const lines = [...texts, longDraft(3_000), ...labels.map(({ label }) => `The ${label} groups`)].flatMap((text) =>
      text.split("\n"),
    );
    let matches = 0;
    for (const { pattern } of labels) {
      const needles = needlesOf(pattern);
      expect(needles).not.toBeNull();
      for (const line of lines) {
        if (line.search(pattern) < 0) continue;
        matches++;
        expect(mayMatch(needles, searchable(line))).toBe(true);
      }
    }
    expect(matches).toBeGreaterThan(10);
  });

  it("lets the pattern decide where ignoring case goes beyond lower case", () => {
    expect(/miſſing/iu.test("missing")).toBe(true);
    expect(mayMatch(needlesOf(/\bmissing\b/iu), searchable("two miſſing"))).toBe(true);
    expect(mayMatch(needlesOf(/\bmissing\b/iu), searchable("two found"))).toBe(false);
  });
});
