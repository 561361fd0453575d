import { expect, it } from "vitest";
import { singleSourceStory as rule } from "../../../server/rules/attribution/singleSourceStory.ts";
import { check } from "../../kit/check.ts";

const story = [
  "Night on the hill",
  "The lights went out at nine, Hana Dol said.",
  "She was in the kitchen with her sister.",
  "“There was no sound at all,” Dol said.",
  "Dol said the road was full of water by ten.",
  "The bridge fell at eleven.",
  "“We went up the hill,” Dol said.",
  "The water fell in the morning.",
];
const shown = (paragraphs: readonly string[], options: Record<string, unknown> = {}) => {
  const rules = { [rule.meta.id]: options };
  const { draft, findings } = check(paragraphs.join("\n\n"), { only: [rule], rules });
  return findings.map((finding) => [finding.text, rule.explain?.(finding, draft)]);
};

it("single-source-story: names the source, and how often it is credited", () => {
  expect(shown(story)).toEqual([
    [
      "All 4 credits in these 7 paragraphs go to Hana Dol. Is there a second source?",
      "Sources: Hana Dol (named), credits: 4; nobody else.",
    ],
  ]);
});

it("single-source-story: leaves short items alone, and how short is for the house to say", () => {
  expect(shown(story.slice(0, 7))).toEqual([]);
  expect(shown(story.slice(0, 7), { paragraphs: 5 })).toHaveLength(1);
});

it("single-source-story: one more source is enough", () => {
  expect(shown([...story, "Nobody was hurt, the fire brigade said."])).toEqual([]);
});
