import { describe, expect, it } from "vitest";
import { lateQuoteAttribution } from "../../../server/rules/attribution/lateQuoteAttribution.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Pump fails\n\n";
const after = (text: string) =>
  offered(lateQuoteAttribution, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const messages = (text: string, rules?: Record<string, unknown>) =>
  check(head + text, { only: [lateQuoteAttribution], ...(rules && { rules }) }).findings.map((one) => one.text);

describe("late-quote-attribution", () => {
  it("moves the speaker behind the first sentence, with every quoted word as it was", () => {
    expect(after('"The pump failed at six. We called twice. Nobody came until noon," Ana Holt said.')).toEqual([
      [
        "Name the speaker after the first sentence",
        '"The pump failed at six," Ana Holt said. "We called twice. Nobody came until noon."',
      ],
    ]);
  });

  it("keeps a question mark where the speaker moves in behind it", () => {
    expect(after("“Who would have thought of that? The pump failed at six,” said Ana Holt.")).toEqual([
      [
        "Name the speaker after the first sentence",
        "“Who would have thought of that?” said Ana Holt. “The pump failed at six.”",
      ],
    ]);
  });

  it("leaves the stop of an abbreviation, where the first sentence ends and where the last does", () => {
    expect(after("“We saw the smoke at six p.m. Then the roof of the mill came down,” Ana Holt said.")[0]?.[1]).toBe(
      "“We saw the smoke at six p.m.,” Ana Holt said. “Then the roof of the mill came down.”",
    );
    expect(after("“We saw the smoke from the road. It was a mill owned by Brandt Inc.,” Ana Holt said.")[0]?.[1]).toBe(
      "“We saw the smoke from the road,” Ana Holt said. “It was a mill owned by Brandt Inc.”",
    );
  });

  it("offers no change where what was asked is not the first sentence", () => {
    const text = "“We saw it all from the road. Who did this to the people of the town?” asked Rui Paz.";
    expect(messages(text)).toHaveLength(1);
    expect(after(text)).toEqual([]);
  });

  it("makes one quotation of what went on behind the speaker", () => {
    expect(after("“The pump failed at six. We called the town twice,” Ana Holt said. “Nobody came.”")).toEqual([
      [
        "Name the speaker after the first sentence",
        "“The pump failed at six,” Ana Holt said. “We called the town twice. Nobody came.”",
      ],
    ]);
  });

  it("offers no change where the sentence goes on after the speaker", () => {
    const text = "“The pump failed at six. We called the town twice,” Ana Holt said on Monday, and left the hall.";
    expect(messages(text)).toEqual(["The reader learns who speaks after 2 quoted sentences."]);
    expect(after(text)).toEqual([]);
  });

  it("counts the sentences of every paragraph of the quotation", () => {
    expect(messages("“The pump failed at six. We called twice.\n\n“Nobody came until noon,” Ana Holt said.")).toEqual([
      "The reader learns who speaks after 3 quoted sentences.",
    ]);
  });

  it("waits for more sentences where a house allows two", () => {
    const text = "“The pump failed at six. We called the town twice,” Ana Holt said.";
    expect(messages(text)).toHaveLength(1);
    expect(messages(text, { "late-quote-attribution": { sentences: 3 } })).toEqual([]);
  });

  it("does not count a question quoted inside the quotation", () => {
    expect(messages("“They came and asked, ‘What failed? And when?’ and left again at noon,” Ana Holt said.")).toEqual(
      [],
    );
  });
});
