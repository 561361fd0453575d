import { describe, expect, it } from "vitest";
import { mediaOnlySource } from "../../../server/rules/attribution/mediaOnlySource.ts";
import { allRules } from "../../../server/rules/index.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Raids in Velmora\n\n";
const after = (text: string) =>
  offered(mediaOnlySource, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);

describe("media-only-source", () => {
  it("asks for the outlet beside the media", () => {
    expect(after("Twelve people were held, according to local media.")).toEqual([
      ["Insert “[WHICH OUTLET?]”", "Twelve people were held, according to local media [WHICH OUTLET?]."],
    ]);
    expect(after("Local media has reported that 12 people were held.")).toEqual([
      ["Insert “[WHICH OUTLET?]”", "Local media [WHICH OUTLET?] has reported that 12 people were held."],
    ]);
    expect(after("Media reports said 12 people were held.")).toEqual([
      ["Insert “[WHICH OUTLET?]”", "Media reports [WHICH OUTLET?] said 12 people were held."],
    ]);
  });

  it("tells in the hover which outlets the draft names", () => {
    const text = `${head}Twelve people were held, local media reported.\n\nThe Harbour Times was closed.`;
    const { findings, draft } = check(text, { only: [mediaOnlySource] });
    const [finding] = findings;
    expect(finding && mediaOnlySource.explain?.(finding, draft)).toBe("Outlets this draft names: Harbour Times.");
  });

  it("leaves a chain to hearsay-chain and never doubles vague-source", () => {
    const own = allRules.filter(({ meta }) => ["vague-source", "media-only-source", "hearsay-chain"].includes(meta.id));
    const ids = (text: string) => check(head + text, { only: own }).findings.map(({ rule }) => rule);
    expect(ids("Ten homes were lost, according to UN estimates cited by domestic media.")).toEqual(["hearsay-chain"]);
    expect(ids("Ten homes were lost, local media reported, citing sources.")).toEqual(["hearsay-chain"]);
    expect(ids("Ten homes were lost, according to press reports.")).toEqual(["media-only-source"]);
    expect(ids("Ten homes were lost, according to reports.")).toEqual(["vague-source"]);
    expect(ids("Ten homes were lost, media sources said.")).toEqual(["media-only-source"]);
  });

  it("takes an outlet that the house has added", () => {
    const text = `${head}Local media reported twelve arrests. Kolumna counted nine.`;
    const rules = { "media-only-source": { outlets: ["Kolumna"] } };
    expect(check(text, { only: [mediaOnlySource] }).findings).toHaveLength(1);
    expect(check(text, { only: [mediaOnlySource], rules }).findings).toEqual([]);
  });

  it.each([
    ["Citing police, local media said the pier was shut.", "local media said"],
    ["It was reported by local media that the minister had fled.", "was reported by local media"],
    ["The man, local media said, had fled.", "local media said"],
    ["Reports in the Turkish press suggest the man had fled.", "Reports in the Turkish press suggest"],
    ["News reports identified the man as Ivo Stern.", "News reports identified"],
    ["According to media reports published on Friday, he had fled.", "According to media reports published"],
  ])("finds the media in whatever order they stand: %s", (text, marked) => {
    const { findings } = check(head + text, { only: [mediaOnlySource] });
    expect(findings.map(({ span }) => (head + text).slice(span.start, span.end))).toEqual([marked]);
  });

  it.each([
    "Holt said that local media had reported twelve arrests.",
    "Press reports that the man had fled were denied by police.",
    "Local media did not report the arrests.",
    "Local newspapers criticised the mayor.",
    "State media said the minister had fled.",
    "The minister told local media that he would resign.",
  ])("is silent: %s", (text) => {
    expect(check(head + text, { only: [mediaOnlySource] }).findings).toEqual([]);
  });
});
