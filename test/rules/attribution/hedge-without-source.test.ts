import { describe, expect, it } from "vitest";
import { hedgeWithoutSource } from "../../../server/rules/attribution/hedgeWithoutSource.ts";
import { allRules } from "../../../server/rules/index.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Harbour inquiry\n\n";
const after = (text: string) =>
  offered(hedgeWithoutSource, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const found = (text: string) =>
  check(head + text, { only: [hedgeWithoutSource] }).findings.map(({ message, level }) => `${message} ${level}`);

describe("hedge-without-source", () => {
  it("asks who, beside the hedge", () => {
    expect(after("The contractor, who allegedly kept two sets of books, has left.")).toEqual([
      [
        "Insert “[WHO ALLEGES?]” after “allegedly”",
        "The contractor, who allegedly [WHO ALLEGES?] kept two sets of books, has left.",
      ],
    ]);
  });

  it("turns a short report into one with a reporter at its end", () => {
    expect(after("“We have proof,” the chief reportedly said.")).toEqual([
      ["Insert “[WHO REPORTS?]” after “reportedly”", "“We have proof,” the chief reportedly [WHO REPORTS?] said."],
      [
        "Delete “reportedly” and end the sentence with “, [WHO REPORTS?] reported”",
        "“We have proof,” the chief said, [WHO REPORTS?] reported.",
      ],
    ]);
    expect(after("Reportedly the pier is sound.")[1]?.[1]).toBe("The pier is sound, [WHO REPORTS?] reported.");
    expect(after("The pier, reportedly sound, is shut.").map(([title]) => title)).toEqual([
      "Insert “[WHO REPORTS?]” after “reportedly”",
    ]);
  });

  it("puts no reporter behind an aside, whatever dash opens it", () => {
    for (const dash of ["-", "–", "—"])
      expect(after(`The contractor reportedly took a bribe ${dash} from Brandt Foods.`)).toHaveLength(1);
  });

  it("leaves the word to guilt-implying-phrase, which can rewrite it", () => {
    const rules = allRules.filter(({ meta }) =>
      ["guilt-implying-phrase", hedgeWithoutSource.meta.id].includes(meta.id),
    );
    const ids = check(`${head}Alleged thief Jan Roe left the town.`, { only: rules }).findings.map(({ rule }) => rule);
    expect(ids).toEqual(["guilt-implying-phrase"]);
  });

  it("deletes a hedge that hedges again, with its commas", () => {
    expect(after("Police accused him of allegedly taking a bribe.")).toEqual([
      ["Delete “allegedly”", "Police accused him of taking a bribe."],
    ]);
    expect(after("The pier was, reportedly, sound, according to the Harbour Times.")).toEqual([
      ["Delete “reportedly”", "The pier was sound, according to the Harbour Times."],
    ]);
    expect(after("Allegedly the pier was sold, according to the Harbour Times.")).toEqual([
      ["Delete “Allegedly”", "The pier was sold, according to the Harbour Times."],
    ]);
  });

  it("is weaker where only a noun is hedged", () => {
    expect(found("The town talks of the alleged theft.")).toEqual(["adjective information"]);
    expect(found("The contractor allegedly fled.")).toEqual(["alleges warning"]);
  });

  it("looks back over the paragraph's end for the alleger", () => {
    expect(found("Prosecutors say the books are gone.\n\nThe contractor allegedly fled.")).toEqual([]);
    expect(found("Local media has reported that the books are gone.\n\nThe contractor allegedly fled.")).toHaveLength(
      1,
    );
    expect(found("Critics say the books are gone.\n\nThe contractor allegedly fled.")).toHaveLength(1);
  });

  it("wants a reporter, not a speaker, behind “reportedly”", () => {
    expect(found("Holt said the books are gone. The contractor reportedly fled.")).toEqual(["reports warning"]);
    expect(found("The court is shut. The judge reportedly fled.")).toEqual(["reports warning"]);
    expect(found("The books are gone, Radio Delta said. The contractor reportedly fled.")).toEqual([]);
  });

  it("names in the hover who was named shortly before", () => {
    const text = `${head}Tan Holt said the pier was sound. It was built in 1931. The contractor reportedly fled.`;
    const { findings, draft } = check(text, { only: [hedgeWithoutSource] });
    expect(findings.map((finding) => hedgeWithoutSource.explain?.(finding, draft))).toEqual([
      "Named shortly before: Tan Holt.",
    ]);
  });

  it.each([
    "Holt's lawyer said the claim was baseless. The contractor allegedly fled.",
    "An official said the contractor had allegedly fled.",
    "The contractor allegedly fled, a court heard on Monday.",
    "The minister is said to be furious, the Courier reported.",
  ])("is silent where somebody is credited, in whatever order: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
