import { describe, expect, it } from "vitest";
import { ambiguousSpeaker } from "../../../server/rules/attribution/ambiguousSpeaker.ts";
import { check } from "../../kit/check.ts";
import { offers } from "../../kit/suggestions.ts";

const head = "Plant to close\n\n";
const met = "Ivo Stern met Marek Dol on Monday. “It is over,” he said.";

describe("ambiguous-speaker", () => {
  it("offers each of the two, and prefers neither", () => {
    const found = offers(ambiguousSpeaker, head + met);
    expect(found.map(({ suggestion, text }) => [suggestion.title, text.slice(head.length)])).toEqual([
      ["Replace “he” with “Stern”", "Ivo Stern met Marek Dol on Monday. “It is over,” Stern said."],
      ["Replace “he” with “Dol”", "Ivo Stern met Marek Dol on Monday. “It is over,” Dol said."],
    ]);
    expect(found.some(({ suggestion }) => suggestion.preferred)).toBe(false);
  });

  it("asks who it is, and shows where both are named", () => {
    const { draft, findings } = check(head + met, { only: [ambiguousSpeaker] });
    expect(findings.map(({ text, related }) => [text, related.length])).toEqual([
      ["Who is “he”: Ivo Stern or Marek Dol?", 2],
    ]);
    expect(findings.map((finding) => ambiguousSpeaker.explain?.(finding, draft))).toEqual([
      "Last named: Ivo Stern, line 3; Marek Dol, line 3.",
    ]);
  });

  it("is silent where the draft itself says that one of them is a woman", () => {
    const text = `${head}Olga Reyn runs the plant with her brother.\n\nMs Olga Reyn met Mr Ivo Stern. “It is over,” he said.`;
    expect(check(text, { only: [ambiguousSpeaker] }).findings).toEqual([]);
  });
});
