import { expect, it } from "vitest";
import { textOf } from "../../../server/draft/spans.ts";
import { buriedAttribution as rule } from "../../../server/rules/attribution/buriedAttribution.ts";
import { check } from "../../kit/check.ts";

it("buried-attribution: points from the first claim to its source and counts the sentences between", () => {
  const text =
    "Storm\n\nTen villages are cut off. Roads are gone. Power failed on Sunday. All this was reported by the Red Crescent.";
  const { draft, findings } = check(text, { only: [rule] });
  expect(
    findings.map(({ related, text: message }) => [message, related.map(({ span }) => textOf(draft, span))]),
  ).toEqual([
    ["The source of this comes 3 sentences later. Could it come here?", ["All this was reported by the Red Crescent."]],
  ]);
});
