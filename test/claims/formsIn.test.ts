import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { beginningsOf } from "../../server/claims/beginnings.ts";
import { formsIn } from "../../server/claims/formsIn.ts";
import { claimForms } from "../../server/claims/patterns.ts";
import { longDraft } from "../bench/drafts.ts";

const drafts = new URL("../fixtures/drafts/", import.meta.url);
const texts = [
  ...readdirSync(drafts, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(new URL(name, drafts), "utf8")),
  longDraft(3000),
  "It won’t, won't and WON'T; the city’ll pay “about $5”. The ﬁrst-ever cut, 3 percent.",
  "The ſhare of Kelvin rose; moſt tenants pay 3 percent. 𝒜bout 40 𐐷likely. İt was the biggest.",
];

/** What every pattern finds by itself. */
function oneByOne(text: string) {
  const types = new Set<string>();
  const marked: { start: number; end: number }[] = [];
  for (const { type, pattern } of claimForms) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      types.add(type);
      marked.push({ start: index, end: index + words.length });
    }
  }
  return { types: [...types], marked: marked.sort((a, b) => a.start - b.start || a.end - b.end) };
}

describe("forms of claims", () => {
  it("are the same in one pass as pattern by pattern", () => {
    for (const text of texts) {
      expect(formsIn(text, 0)).toEqual(oneByOne(text));
      for (const sentence of text.split(/(?<=[.!?])\s+/u)) expect(formsIn(sentence, 0)).toEqual(oneByOne(sentence));
    }
  });

  it("count from where the sentence begins", () => {
    expect(formsIn("It is likely.", 100).marked).toContainEqual({ start: 106, end: 112 });
  });
});

describe("beginnings of a pattern", () => {
  it("are its first three characters, fewer where it leaves them open", () => {
    const of = (pattern: RegExp) => [...beginningsOf(pattern)].sort();
    expect(of(/\b(?:Because|due to|is \w+|by)\b/giu)).toEqual(["bec", "by", "due", "is "]);
    expect(of(/(?:a|an)? ?x/giu)).toEqual([" x", "a x", "an ", "anx", "ax", "x"]);
    expect(of(/n['’]t|(?!no)\w+/giu)).toEqual(["", "n't", "n’t"]);
    expect(of(/a{2}b|co+l/giu)).toEqual(["a", "co"]);
  });
});
