import { describe, expect, it } from "vitest";
import { attributionTenseDrift } from "../../../server/rules/attribution/attributionTenseDrift.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const news = (fourth: string, eighth: string) =>
  [
    "Ferry line cuts sailings",
    "The line will cut four sailings a day, Ana Holt said on Monday.",
    "“It is a dark day,” Jan Tan said.",
    `“We will fight,” Rui Paz ${fourth}.`,
    "“The board has no choice,” Holt said.",
    "“We have two boats left,” Holt said.",
    "“They have three,” Tan said.",
    `“They have four,” Paz ${eighth}.`,
    "“We are sorry,” Holt said.",
    "“So are we,” Tan said.",
  ].join("\n\n");

describe("attribution-tense-drift", () => {
  it("offers to change one verb", () => {
    expect(offered(attributionTenseDrift, news("says", "said"))).toEqual([
      ["Replace “says” with “said”", news("said", "said")],
    ]);
  });

  it("offers to change all, from each of them", () => {
    expect(offered(attributionTenseDrift, news("says", "says"))).toEqual([
      ["Replace “says” with “said”", news("said", "says")],
      ["Put all 2 into the past tense", news("said", "said")],
      ["Replace “says” with “said”", news("says", "said")],
      ["Put all 2 into the past tense", news("said", "said")],
    ]);
  });

  it("offers the form that goes with the source, and none where that is open", () => {
    const feature = (source: string) =>
      offered(attributionTenseDrift, `The last pilot\n\nThe boat leaves at four, ${source} said.`, {
        rules: { "attribution-tense-drift": { tense: "present" } },
      }).map(([title]) => title);
    expect(feature("Ana Holt")).toEqual(["Replace “said” with “says”"]);
    expect(feature("they")).toEqual(["Replace “said” with “say”"]);
    expect(feature("Ana Reynolds")).toEqual([]);
  });

  it("counts both tenses in the hover", () => {
    const { draft, findings } = check(news("says", "said"), { only: [attributionTenseDrift] });
    expect(findings.map((finding) => attributionTenseDrift.explain?.(finding, draft))).toEqual([
      "Cues in this draft: 8 in the past tense, 1 in the present.",
    ]);
  });

  it("is silent in a draft that uses both tenses freely", () => {
    const text = news("says", "says").replace("Holt said.\n\n“So", "Holt says.\n\n“So");
    expect(check(text, { only: [attributionTenseDrift] }).findings).toEqual([]);
  });
});
