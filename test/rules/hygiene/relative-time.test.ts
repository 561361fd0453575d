import { describe, expect, it } from "vitest";
import { relativeTime } from "../../../server/rules/hygiene/relativeTime.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const always = ["today", "tonight", "yesterday", "last night", "tomorrow", "yesterday morning", "this morning"];
const options = { draftDate: "2023-10-04", rules: { "relative-time": { always } } };
const fixed = (text: string) => offered(relativeTime, text, options).map(([, whole]) => whole);

describe("relative-time", () => {
  it("replaces the day by its weekday where the house wants it and the draft has a date", () => {
    expect(offered(relativeTime, "The envoy left yesterday, her office said.", options)).toEqual([
      ["Replace “yesterday” with “on Tuesday”", "The envoy left on Tuesday, her office said."],
    ]);
  });

  it("fits the weekday into the sentence", () => {
    expect(fixed("Yesterday the envoy left, her office said.")).toEqual([
      "On Tuesday the envoy left, her office said.",
    ]);
    expect(fixed("She spoke after yesterday's vote.")).toEqual(["She spoke after Tuesday's vote."]);
    expect(fixed("She has been here since yesterday, it said.")).toEqual(["She has been here since Tuesday, it said."]);
    expect(fixed("She arrived last night, her office said.")).toEqual([
      "She arrived on Tuesday night, her office said.",
    ]);
    expect(fixed("They sing through tonight, her office said.")).toEqual([
      "They sing through Wednesday night, her office said.",
    ]);
    expect(fixed("She speaks tonight, her office said.")).toEqual(["She speaks on Wednesday night, her office said."]);
    expect(fixed("She left this morning, her office said.")).toEqual([
      "She left on Wednesday morning, her office said.",
    ]);
    expect(fixed("She left yesterday morning, it said.")).toEqual(["She left on Tuesday morning, it said."]);
  });

  it("leaves quoted words alone", () => {
    expect(check("“I left yesterday,” she said.", { ...options, only: [relativeTime] }).findings).toEqual([]);
  });

  it("offers nothing it would have to make up", () => {
    expect(offered(relativeTime, "Talks resumed last week, the envoy said.")).toEqual([]);
    expect(offered(relativeTime, "The order came hours after the speech, she said.")).toEqual([]);
    expect(offered(relativeTime, "She left yesterday, it said.", { rules: { "relative-time": { always } } })).toEqual(
      [],
    );
  });

  it("asks once for all that a date of the draft would settle", () => {
    const text = "Talks resumed last week, the envoy said.\nShe left yesterday, her office said.";
    const { findings } = check(text, { only: [relativeTime] });
    expect(findings.map(({ related }) => related.map(({ span }) => text.slice(span.start, span.end)))).toEqual([
      ["yesterday"],
    ]);
  });

  it("says in the hover which day is meant or why none is", () => {
    const said = (text: string, settings = {}) => {
      const { findings, draft } = check(text, { only: [relativeTime], ...settings });
      return findings.map((finding) => relativeTime.explain?.(finding, draft));
    };
    expect(said("The envoy left yesterday, it said.", options)).toEqual([
      "By the draft's date: Tuesday, 3 October 2023.",
    ]);
    expect(said("Talks resumed last week, the envoy said.")).toEqual([
      "Cannot be traced: the draft has no date in its dateline, front matter or settings.",
    ]);
  });

  it("reaches as far as the house says", () => {
    const text = "She spoke on Tuesday.\nIt rained.\nThe order came hours after the speech, it said.";
    const count = (reach: number) =>
      check(text, { only: [relativeTime], rules: { "relative-time": { reach } } }).findings.length;
    expect([count(2), count(1)]).toEqual([0, 1]);
  });
});
