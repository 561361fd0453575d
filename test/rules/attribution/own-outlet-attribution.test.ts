import { describe, expect, it } from "vitest";
import { ownOutletAttribution } from "../../../server/rules/attribution/ownOutletAttribution.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Holt to run\n\n";
const rules = { "own-outlet-attribution": { outlet: "The Courier" } };
const after = (text: string) =>
  offered(ownOutletAttribution, head + text, { rules }).map(([title, whole]) => [title, whole.slice(head.length)]);

describe("own-outlet-attribution", () => {
  it("puts the name of the house in", () => {
    expect(after("“I will run,” she told this newspaper.")).toEqual([
      ["Replace “this newspaper” with “The Courier”", "“I will run,” she told The Courier."],
    ]);
    expect(after("In an interview with the Courier, Holt said she would run.")).toEqual([
      ["Replace “the Courier” with “The Courier”", "In an interview with The Courier, Holt said she would run."],
    ]);
  });

  it("gives no sister paper the name of the house", () => {
    expect(after("“I will run,” she told our sister paper.")).toEqual([]);
    expect(after("“I will run,” she told our political editor.")).toHaveLength(1);
  });

  it("offers nothing while the house has no name", () => {
    expect(offered(ownOutletAttribution, `${head}“I will run,” she told this newspaper.`)).toEqual([]);
  });

  it("says the name where it is known, and asks where not", () => {
    const text = `${head}“I will run,” she told this newspaper.`;
    const said = (options: object) => check(text, { only: [ownOutletAttribution], ...options }).findings[0]?.text;
    expect(said({ rules })).toBe("Who is “this newspaper”? This house is “The Courier”.");
    expect(said({})).toBe("Who is “this newspaper”? Copy is reprinted: the name of the paper says it.");
  });
});
