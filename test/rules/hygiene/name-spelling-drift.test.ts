import { describe, expect, it } from "vitest";
import { nameSpellingDrift } from "../../../server/rules/hygiene/nameSpellingDrift.ts";
import { keyOf, spellingsOf } from "../../../server/rules/hygiene/nameWords.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const story = (second: string, third: string) =>
  `Bridge shut\n\nThe minister, Sarfraz Dost, shut the bridge on Monday. Sarfraz Dost gave no reason.\n\nThe piers, ${second} Dost said, were cracked.\n\nIn May, ${third} Dost had called them sound.\n\n“Sarfaraz Dost is late,” Paz said. Aides of Sarfraz Dost left.`;

describe("name-spelling-drift", () => {
  it("replaces one, or all outside quotations", () => {
    const title = "Replace “Sarfaraz” with “Sarfraz”";
    expect(offered(nameSpellingDrift, story("Sarfaraz", "Sarfaraz"))).toEqual([
      [title, story("Sarfraz", "Sarfaraz")],
      [`${title} everywhere (2)`, story("Sarfraz", "Sarfraz")],
      [title, story("Sarfaraz", "Sarfraz")],
      [`${title} everywhere (2)`, story("Sarfraz", "Sarfraz")],
    ]);
    expect(offered(nameSpellingDrift, story("Sarfaraz", "Sarfraz"))).toEqual([[title, story("Sarfraz", "Sarfraz")]]);
  });

  it("counts both spellings in the hover and points to the other one", () => {
    const { draft, findings } = check(story("Sarfaraz", "Sarfraz"), { only: [nameSpellingDrift] });
    expect(findings.map((finding) => nameSpellingDrift.explain?.(finding, draft))).toEqual([
      "Outside quotations: “Sarfraz” 4 ×, “Sarfaraz” 1 ×.",
    ]);
    expect(findings[0]?.related[0]?.span.start).toBe(draft.text.indexOf("Sarfraz"));
  });

  it.each([
    ["Sarfraz", "Sarfaraz"],
    ["Zelensky", "Zelenskyy"],
    ["Hillary", "Hilary"],
    ["Tehreek-e-Azadi", "Tehrik-e-Azadi"],
    ["MacDonald", "Macdonald"],
    ["Müller", "Muller"],
  ])("knows %s and %s for one name", (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
    expect(spellingsOf(a, b)).not.toBeNull();
  });

  it.each([
    ["German", "Germany"],
    ["Carlos", "Carla"],
    ["Maria", "Mario"],
    ["Adviser", "Advisor"],
    ["Center", "Centre"],
    ["Democrat", "Democrats"],
    ["Embassy", "embassy"],
    ["Johnson", "Johnston"],
    ["Tuesday", "Thursday"],
  ])("takes %s and %s for two", (a, b) => {
    expect(keyOf(a) === keyOf(b) && spellingsOf(a, b) !== null).toBe(false);
  });
});
