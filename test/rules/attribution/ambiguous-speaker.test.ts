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
      ["Replace “he” with “Ivo Stern”", "Ivo Stern met Marek Dol on Monday. “It is over,” Ivo Stern said."],
      ["Replace “he” with “Marek Dol”", "Ivo Stern met Marek Dol on Monday. “It is over,” Marek Dol said."],
    ]);
    expect(found.some(({ suggestion }) => suggestion.preferred)).toBe(false);
  });

  it.each([
    ["Ivo Stern met Marek Dol on Monday. “It is over,” he said.\n\nThey parted. Dol left.", ["Ivo Stern", "Dol"]],
    ["Xi Jinping met Marek Dol on Monday. “It is over,” he said.\n\nXi left.", ["Xi Jinping", "Marek Dol"]],
    ["Robert De Niro met Marek Dol on Monday. “It is over,” he said.\n\nDe Niro left.", ["De Niro", "Marek Dol"]],
  ])("takes the short name where the draft itself has it: %s", (text, names) => {
    const found = offers(ambiguousSpeaker, head + text);
    expect(found.map(({ suggestion }) => suggestion.title)).toEqual(names.map((name) => `Replace “he” with “${name}”`));
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
