import { describe, expect, it } from "vitest";
import { unattributedLead as rule } from "../../../server/rules/attribution/unattributedLead.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const lead = "A bomb in the fish market of Velmora killed at least 12 people.";
const draft = (...paragraphs: readonly string[]) => ["Bomb in fish market", lead, ...paragraphs].join("\n\n");
const hover = (text: string) => {
  const { findings, draft: parsed } = check(text, { only: [rule] });
  return findings.map((finding) => rule.explain?.(finding, parsed));
};

describe("unattributed-lead", () => {
  it("offers a place for the source at the end of the sentence", () => {
    expect(offered(rule, draft("The market is old."))).toEqual([
      ["Insert “, [WHO?] said”", draft("The market is old.").replace("12 people.", "12 people, [WHO?] said.")],
    ]);
  });

  it("offers the first later source, for a person to judge, and never a pronoun", () => {
    const later = draft("The market is old.", "Traders were hurt too, the health ministry said.");
    expect(offered(rule, later).at(-1)).toEqual([
      "Pull the source of paragraph 3 up: “, the health ministry said”",
      later.replace("12 people.", "12 people, the health ministry said."),
    ]);
    expect(offered(rule, draft("The market is old.", "Traders were hurt too, she said."))).toHaveLength(1);
  });

  it("tells where the first source of the draft stands", () => {
    expect(hover(draft("The market is old.", "It is full on Mondays, the mayor said."))).toEqual([
      "The first source of the draft: “the mayor said”, in paragraph 3 of the body.",
    ]);
    expect(hover(draft("The market is old."))).toEqual(["No sentence of the draft gives a source."]);
  });
});
