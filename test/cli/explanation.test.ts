import { describe, expect, it } from "vitest";
import { examplesOf, explanationOf, plainText, quotedExample } from "../../server/rules/explanation.ts";
import { paragraphRule, type Rule } from "../../server/rules/types.ts";
import { check } from "../kit/check.ts";

const rule: Rule = paragraphRule({
  meta: {
    id: "made-up",
    group: "hygiene",
    statement: "No word is odd.",
    level: "hint",
    zones: ["body", "headline"],
    inQuotes: true,
    tags: [],
    why: "Odd words, like *this* or [that], stop the reader.",
    source: "The Desk_Book",
    options: {},
    messages: { odd: { text: "Odd?" } },
    examples: {
      bad: [{ text: "One ⟦odd⟧ word* here.\nAnd ⟦“it”⟧s.\n\nEnd⟦\nof⟧ it." }],
      good: [{ text: "* Nothing odd." }],
    },
  },
  *check() {
    yield { span: { start: 0, end: 3 }, message: "odd" };
  },
  explain: (finding) => `Said of **${finding.rule}**.`,
});

describe("explanationOf", () => {
  it("gives why, the rule's own words and the source, as Markdown", () => {
    const { draft, findings } = check("Odd it was, he said.", { only: [rule] });
    const [finding] = findings;
    if (finding === undefined) throw new Error("no finding");
    expect(explanationOf(rule, finding, draft)).toBe(
      "Odd words, like \\*this\\* or \\[that\\], stop the reader.\n\nSaid of **made-up**.\n\nSource: The Desk\\_Book",
    );
  });
});

describe("examples", () => {
  it("are quotations with the marked words bold where Markdown allows it", () => {
    expect(examplesOf(rule)).toBe("✗ One **odd** word\\* here.  \n✓ \\* Nothing odd.");
  });

  it("can be marked otherwise", () => {
    const shown = quotedExample({ text: "a ⟦b\nc⟧ d" }, (words) => `<mark>${words}</mark>`);
    expect(shown).toBe("> a <mark>b</mark>\\\n> <mark>c</mark> d");
  });
});

describe("plainText", () => {
  it.each([
    ["1. One", "1\\. One"],
    ["# Not a heading", "\\# Not a heading"],
    ["- no list", "\\- no list"],
    ["a - b", "a - b"],
    ["`co*de` and *stars*", "`co*de` and \\*stars\\*"],
    ["<b> & &amp; | ~", "\\<b\\> & &amp;amp; \\| \\~"],
  ])("%s", (text, wanted) => {
    expect(plainText(text)).toBe(wanted);
  });
});
