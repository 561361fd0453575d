import { describe, expect, it } from "vitest";
import { vagueSource } from "../../../server/rules/attribution/vagueSource.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "New fishing law\n\n";
const after = (text: string) =>
  offered(vagueSource, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const found = (text: string) =>
  check(head + text, { only: [vagueSource] }).findings.map(({ text: message, span }) => [
    (head + text).slice(span.start, span.end),
    message,
  ]);

describe("vague-source", () => {
  it("puts the placeholder beside the people it asks for", () => {
    expect(after("Critics say the law goes too far.")).toEqual([
      ["Insert “[WHO?]”", "Critics [WHO?] say the law goes too far."],
    ]);
    expect(after("The law goes too far, say legal experts.")).toEqual([
      ["Insert “[WHO?]”", "The law goes too far, say legal experts [WHO?]."],
    ]);
    expect(after("It is widely believed that the law will fall.")).toEqual([
      ["Insert “[BY WHOM?]”", "It is widely believed [BY WHOM?] that the law will fall."],
    ]);
    expect(after("Reports say the law will fall.")).toEqual([
      ["Insert “[WHICH REPORTS?]”", "Reports [WHICH REPORTS?] say the law will fall."],
    ]);
  });

  it("asks after the people in question", () => {
    expect(found("Some analysts say the law will fall.")).toEqual([
      ["Some analysts say", "Which analysts? “Some analysts say” names nobody."],
    ]);
    expect(found("Many believe the law will fall.")).toEqual([["Many believe", "Who? “Many believe” names nobody."]]);
    expect(found("Rumours say the law will fall.")).toEqual([
      ["Rumours say", "Whose rumours? “Rumours say” names no source."],
    ]);
  });

  it("is silent where the next paragraph quotes one of them by name", () => {
    expect(found("Critics say the law goes too far.\n\n“It closes half our harbours,” said Olga Reyn.")).toEqual([]);
    expect(found("Critics say the law goes too far.\n\nOlga Reyn said the vote was on Monday.")).toHaveLength(1);
  });

  it("takes a bare noun for the people described before", () => {
    expect(found("Two sources at the ministry spoke of a deal.\n\nIt is dead, sources said.")).toEqual([]);
    expect(found("The ministry spoke of a deal.\n\nIt is dead, sources said.")).toHaveLength(1);
  });

  it("leaves alone what a person is said to say", () => {
    expect(found("Reyn noted that experts say the law will fall.")).toEqual([]);
    expect(found("Reyn asked what critics say about the law.")).toEqual([]);
  });

  it("leaves alone members of a crowd who speak of themselves", () => {
    expect(found("Some say they will march on Friday.")).toEqual([]);
    expect(found("Supporters say that they will march on Friday.")).toEqual([]);
  });

  it("needs no impersonal forms where a house allows them", () => {
    const rules = { "vague-source": { impersonal: false } };
    expect(check(`${head}It is believed that the law will fall.`, { only: [vagueSource], rules }).findings).toEqual([]);
  });
});
