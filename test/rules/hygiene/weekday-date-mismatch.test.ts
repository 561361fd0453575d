import { describe, expect, it } from "vitest";
import { weekdayDateMismatch } from "../../../server/rules/hygiene/weekdayDateMismatch.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const fixes = (text: string) => offered(weekdayDateMismatch, text).map(([, whole]) => whole);

describe("weekday-date-mismatch", () => {
  it("offers the weekday of the date and the date of the weekday, and prefers neither", () => {
    expect(offered(weekdayDateMismatch, "It will rule on Monday, 1 November 2023, she said.")).toEqual([
      ["Replace “Monday” with “Wednesday”", "It will rule on Wednesday, 1 November 2023, she said."],
      ["Replace “1 November 2023” with “30 October 2023”", "It will rule on Monday, 30 October 2023, she said."],
    ]);
  });

  it("keeps the form of weekday and date", () => {
    expect(fixes("It opens on Tues., Nov. 1, 2023, she said.")).toEqual([
      "It opens on Wed., Nov. 1, 2023, she said.",
      "It opens on Tues., Oct. 31, 2023, she said.",
    ]);
    expect(fixes("It opens on Mon 3rd May 2023, she said.")).toEqual([
      "It opens on Wed 3rd May 2023, she said.",
      "It opens on Mon 1st May 2023, she said.",
    ]);
    expect(fixes("It opens on Monday, 1 January 2023, she said.")).toEqual([
      "It opens on Sunday, 1 January 2023, she said.",
      "It opens on Monday, 2 January 2023, she said.",
    ]);
  });

  it("cuts months short as agencies do", () => {
    expect(fixes("It opens on Monday, Oct. 1, 2025, she said.")[1]).toBe(
      "It opens on Monday, Sept. 29, 2025, she said.",
    );
    expect(fixes("It opens on Monday, Apr. 1, 2025, she said.")[1]).toBe(
      "It opens on Monday, March 31, 2025, she said.",
    );
  });

  it("leaves the sentence its stop", () => {
    expect(fixes("It opens on Monday, 1 July. It closes later.")).toEqual([]);
    expect(fixes("It opens on 31 June. It closes later.")).toEqual(["It opens on 31 June [DATE?]. It closes later."]);
  });

  it("takes the year along over New Year", () => {
    expect(fixes("It opens on Saturday, 1 January 2023, she said.")[1]).toBe(
      "It opens on Saturday, 31 December 2022, she said.",
    );
  });

  it("makes up no day for one the calendar lacks", () => {
    expect(offered(weekdayDateMismatch, "The bridge is shut until 31 June, she said.")).toEqual([
      ["Mark the date as open: “[DATE?]”", "The bridge is shut until 31 June [DATE?], she said."],
    ]);
  });

  it("says how long the month is", () => {
    const said = (text: string, draftDate?: string) =>
      check(text, { only: [weekdayDateMismatch], ...(draftDate && { draftDate }) }).findings.map((f) => f.text);
    expect(said("It is shut until 31 June, she said.")).toEqual(["There is no 31 June: June has 30 days."]);
    expect(said("Born on 29 February 1999, she said.")).toEqual([
      "There is no 29 February 1999: February has 28 days in 1999.",
    ]);
    expect(said("It is shut until 29 February, she said.", "2022-02-01")).toEqual([
      "There is no 29 February: February has 28 days in the years around the draft's date.",
    ]);
    expect(said("It will rule on Monday, 1 November, she said.", "2023-10-04")).toEqual([
      "1 November 2023 is a Wednesday, not a Monday.",
    ]);
  });

  it("lets a weekday stand that fits a year the draft names", () => {
    const text = "War came in 1914.\nOn Monday, 3 August, the reservists left the town, its chronicle says.";
    expect(check(text, { only: [weekdayDateMismatch], draftDate: "2023-10-04" }).findings).toEqual([]);
  });
});
