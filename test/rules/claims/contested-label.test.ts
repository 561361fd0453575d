import { describe, expect, it } from "vitest";
import { contestedLabel } from "../../../server/rules/claims/contestedLabel.ts";
import { labels } from "../../../server/rules/claims/labels.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Port city\n\n";
const after = (text: string) =>
  offered(contestedLabel, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const marked = (text: string) =>
  check(head + text, { only: [contestedLabel] }).findings.map(({ span }) => (head + text).slice(span.start, span.end));

describe("contested-label", () => {
  it("offers plainer words, and a place for whoever says it", () => {
    expect(after("Most of the illegal migrants are sailors.")).toEqual([
      [
        "Replace “illegal migrants” with “migrants without legal status”",
        "Most of the migrants without legal status are sailors.",
      ],
      [
        "Replace “illegal migrants” with “people living in the country without permission”",
        "Most of the people living in the country without permission are sailors.",
      ],
      ["End the sentence with “, [WHO?] said”", "Most of the illegal migrants are sailors, [WHO?] said."],
    ]);
  });

  it("mends the article and keeps the capital", () => {
    expect(after("A terrorist group holds the hills.")).toEqual([
      ["Replace “terrorist” with “militant”", "A militant group holds the hills."],
      ["Replace “terrorist” with “armed”", "An armed group holds the hills."],
      ["End the sentence with “, [WHO?] said”", "A terrorist group holds the hills, [WHO?] said."],
    ]);
    expect(after("Terrorists attacked the barracks.").map(([, text]) => text)).toEqual([
      "Attackers attacked the barracks.",
      "Militants attacked the barracks.",
      "Terrorists attacked the barracks, [WHO?] said.",
    ]);
  });

  it("offers no replacement that would not fit its place", () => {
    expect(after("Schools opened for illegal migrants' children.").map(([title]) => title)).toEqual([
      "End the sentence with “, [WHO?] said”",
    ]);
    expect(after("The senator is pro-choice.").map(([title]) => title)).toEqual([
      "End the sentence with “, [WHO?] said”",
    ]);
  });

  it("leaves a word alone in its plain sense", () => {
    expect(marked("She has a new exercise regime, and the regime starts at dawn.")).toEqual([]);
    expect(marked("The officers executed the plan without a fault.")).toEqual([]);
    expect(marked("The army fears an act of terrorism.")).toEqual([]);
    expect(marked("Suspected terrorists were held at the border.")).toEqual([]);
    expect(marked("The law liberated women from guardians.")).toEqual([]);
  });

  it("hears a colon as the source in a headline", () => {
    const story = "\n\nThe minister spoke on Monday, and the port stayed open.";
    const inHeadline = (headline: string) => check(headline + story, { only: [contestedLabel] }).findings.length;
    expect(inHeadline("Most illegal migrants to go home by May: minister")).toBe(0);
    expect(inHeadline("Most illegal migrants to go home by May")).toBe(1);
  });

  it("gives the reason in the hover", () => {
    const { findings, draft } = check(`${head}The Dol regime fell.`, { only: [contestedLabel] });
    expect(findings.map((finding) => contestedLabel.explain?.(finding, draft))).toEqual([
      "“regime”: It calls a government illegitimate or harsh without saying who finds it so. (Common practice.)",
    ]);
  });

  it("has a reason and a source for every label", () => {
    for (const { label, reason, source } of labels) {
      expect(reason(), label).toMatch(/^[A-Z].*\.$/);
      expect(source, label).not.toBe("");
    }
  });
});
