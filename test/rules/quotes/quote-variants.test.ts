import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteVariants } from "../../../server/rules/quotes/quoteVariants.ts";
import { differences } from "../../../server/rules/quotes/versions.ts";
import { check } from "../../kit/check.ts";

const story = (first: string, second: string) =>
  `Velm loses its bridge\n\nThe council voted on Monday.\n\n“${first},” Rui Paz said.\n\nHe sat down.\n\n“${second},” Paz said.`;
const said = (first: string, second: string) =>
  check(story(first, second), { only: [quoteVariants] }).findings.map(({ text }) => text);

describe("quote-variants", () => {
  it("names the words that differ", () => {
    expect(said("The dam is no road for a bus", "The dam was no road for a bus")).toEqual([
      "“was” here, “is” in line 5: which was said?",
    ]);
    expect(said("The dam is really no road for a bus", "The dam is no road for a bus")).toEqual([
      "“really” of line 5 is missing here: which was said?",
    ]);
    expect(said("The dam is a road for a bus", "The dam is not a road for a bus")).toEqual([
      "“not” is not in the version of line 5: which was said?",
    ]);
  });

  it("does not mistake two sentences of one form for one", () => {
    expect(said("We will fight for the bus", "We will fight for the road")).toEqual([]);
    expect(said("I will vote for the bridge in May", "I will speak for the bridge in May")).toEqual([]);
    expect(said("It took 30 days to build the dam", "It took 40 days to build the dam")).toEqual([]);
  });

  it("shows both versions and all differences in the hover, and offers no change", () => {
    const text = story(
      "The dam is no road for a bus or a lorry in a wet winter",
      "The dam was no road for the bus or a lorry in a wet winter",
    );
    const { draft, findings } = check(text, { only: [quoteVariants] });
    expect(findings.map((finding) => quoteVariants.explain?.(finding, draft))).toEqual([
      "Line 5: “The dam is no road for a bus or a lorry in a wet winter”\n\nHere: “The dam was no road for the bus or a lorry in a wet winter”\n\nDifferences: “is” / “was”, “a” / “the”.",
    ]);
    expect(quoteVariants.suggest).toBeUndefined();
  });

  it("never finds a version in a proper part", () => {
    const words = fc.array(fc.constantFrom("the", "bus", "is", "not", "late", "we", "will", "a"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, (before, part, after) => {
        expect(differences(part, [...before, ...part, ...after], 2)).toBeNull();
      }),
    );
  });
});
