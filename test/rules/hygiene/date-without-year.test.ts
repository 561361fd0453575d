import { describe, expect, it } from "vitest";
import { dateWithoutYear } from "../../../server/rules/hygiene/dateWithoutYear.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

describe("date-without-year", () => {
  it("adds the year that the draft's date gives, in the form of the date", () => {
    expect(offered(dateWithoutYear, "He has been held since 3 March, she said.", { draftDate: "2024-12-10" })).toEqual([
      ["Add the year 2024", "He has been held since 3 March 2024, she said."],
      ["Mark the year as open: “[YEAR?]”", "He has been held since 3 March [YEAR?], she said."],
    ]);
    expect(
      offered(dateWithoutYear, "The bridge was shut on March 3 after a barge hit it.", { draftDate: "2024-12-10" })[0],
    ).toEqual(["Add the year 2024", "The bridge was shut on March 3, 2024, after a barge hit it."]);
  });

  it("invents no year where the draft has no date", () => {
    expect(offered(dateWithoutYear, "All must leave by Nov. 1, the ministry said.")).toEqual([
      ["Mark the year as open: “[YEAR?]”", "All must leave by Nov. 1, [YEAR?], the ministry said."],
    ]);
    expect(offered(dateWithoutYear, "The poll was taken from Nov. 6 to 10 by telephone, it said.")).toEqual([]);
  });

  it("reports each date once and shows its other places", () => {
    const text = "All must leave by 1 November, she said.\nFew will by 1 November.\nThen 1 November came, she said.";
    const { findings } = check(text, { only: [dateWithoutYear] });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "1 November",
      "1 November",
    ]);
  });

  it("passes over a first mention in a quotation", () => {
    const text = "“Leave by 1 November,” she said.\nHer order names 1 November as the last day.";
    const { findings } = check(text, { only: [dateWithoutYear] });
    expect(findings.map(({ span }) => span.start)).toEqual([text.lastIndexOf("1 November")]);
  });

  it("says in the hover what the weekday tells", () => {
    const { findings, draft } = check("It is due on Wednesday, 1 November, she said.", { only: [dateWithoutYear] });
    expect(findings.map((finding) => dateWithoutYear.explain?.(finding, draft))).toEqual([
      "A date in the dateline or the front matter places every date of the draft. This one must fall on a Wednesday.",
    ]);
  });
});
