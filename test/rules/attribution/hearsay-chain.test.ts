import { describe, expect, it } from "vitest";
import { hearsayChain } from "../../../server/rules/attribution/hearsayChain.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Storm toll\n\n";
const after = (text: string) =>
  offered(hearsayChain, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const hover = (text: string) => {
  const { findings, draft } = check(head + text, { only: [hearsayChain] });
  return findings.map((finding) => [finding.text, hearsayChain.explain?.(finding, draft)]);
};

describe("hearsay-chain", () => {
  it("asks for the outlet, or for the document at the first hand", () => {
    expect(after("Ten homes were lost, according to UN estimates cited by domestic media.")).toEqual([
      [
        "Insert “[WHICH OUTLET?]”",
        "Ten homes were lost, according to UN estimates cited by domestic media [WHICH OUTLET?].",
      ],
      [
        "Go to the first hand: replace “cited by domestic media” with “[WHICH DOCUMENT? WHAT DATE?]”",
        "Ten homes were lost, according to UN estimates [WHICH DOCUMENT? WHAT DATE?].",
      ],
    ]);
  });

  it("asks who the unnamed source is", () => {
    expect(after("Ten homes were lost, Radio Delta reported, citing unnamed sources.")).toEqual([
      ["Insert “[WHO?]”", "Ten homes were lost, Radio Delta reported, citing unnamed sources [WHO?]."],
    ]);
  });

  it("draws the way the words came", () => {
    expect(hover("Ten homes were lost, according to UN estimates cited by domestic media.")).toEqual([
      [
        "Passed on by “domestic media”: which outlet, and can the first source be seen?",
        "The way it came: this draft ← domestic media (unnamed) ← UN estimates",
      ],
    ]);
    expect(hover("Ten homes were lost, according to experts quoted by the Harbour Times.")).toEqual([
      [
        "This rests on “experts”, at second hand: who are they?",
        "The way it came: this draft ← the Harbour Times ← experts (unnamed)",
      ],
    ]);
    expect(hover("Ten homes were lost, local media reported, citing sources.")).toEqual([
      [
        "Neither “sources” nor “local media” is named: who said it first, and who reported it?",
        "The way it came: this draft ← local media (unnamed) ← sources (unnamed)",
      ],
    ]);
  });

  it("offers no shorter way where somebody told it to an outlet", () => {
    expect(
      after("An aide told a television channel, a news site said, that the dam held.").map(([title]) => title),
    ).toEqual(["Insert “[WHICH OUTLET?]”", "Insert “[WHO?]”"]);
  });

  it.each([
    ["Local media, citing police sources, reported that the man had fled.", "Local media, citing police sources"],
    ["According to a study cited by local media, the pier is sound.", "According to a study cited by local media"],
    ["The pier is sound, an engineer was quoted by news agencies as saying.", "quoted by news agencies"],
    ["“The pier is sound,” the engineer was quoted as saying by local media.", "quoted as saying by local media"],
    ["The man has fled, the Harbour Times said, citing unnamed officials.", "citing unnamed officials"],
    ["The man has fled, Radio Delta reported, citing an anonymous aide.", "citing an anonymous aide"],
    ["The Harbour Times reported, citing local media, that the man had fled.", "citing local media"],
  ])("finds the hands in whatever order they stand: %s", (text, marked) => {
    const { findings } = check(head + text, { only: [hearsayChain] });
    expect(findings.map(({ span }) => (head + text).slice(span.start, span.end))).toEqual([marked]);
  });

  it.each([
    "The Harbour Times quoted unnamed officials at the ministry as saying the man had fled.",
    "“The pier is sound,” Holt told a local newspaper.",
    "Holt stepped down, citing local media.",
    "The man has fled, Radio Delta reported, citing unnamed port officials.",
    "The man has fled, Radio Delta reported, citing an unnamed official at the port.",
    "Radio Delta said, citing finance ministry sources, that the pier was sound.",
  ])("is silent: %s", (text) => {
    expect(check(head + text, { only: [hearsayChain] }).findings).toEqual([]);
  });
});
