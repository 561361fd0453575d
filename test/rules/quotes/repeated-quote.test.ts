import { describe, expect, it } from "vitest";
import { repeatedQuote } from "../../../server/rules/quotes/repeatedQuote.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const story = (last: string) =>
  `Velm loses its bridge\n\nThe council voted on Monday.\n\n“We are an hour from the doctor now,” Reyn said.\n\n${last}`;

describe("repeated-quote", () => {
  it("offers to delete the sentence that says it again, with its space", () => {
    expect(offered(repeatedQuote, story("She sat down. “We are an hour from the doctor now,” Reyn said."))).toEqual([
      ["Delete this sentence", story("She sat down.")],
    ]);
    expect(offered(repeatedQuote, story("“We are an hour from the doctor now,” Reyn said. She sat down."))).toEqual([
      ["Delete this sentence", story("She sat down.")],
    ]);
  });

  it("deletes nothing that holds more than the quotation", () => {
    const text = story(
      "She sat down. With a look at the mayor and at the engineer who had closed the bridge in the first place, Reyn said: “We are an hour from the doctor now.”",
    );
    expect(check(text, { only: [repeatedQuote] }).findings).toHaveLength(1);
    expect(offered(repeatedQuote, text)).toEqual([]);
  });

  it("points to the first use", () => {
    const text = story("“We are an hour from the doctor now,” Reyn said.");
    const [finding] = check(text, { only: [repeatedQuote] }).findings;
    expect(finding?.text).toBe("These words are quoted in line 5 already.");
    expect(text.slice(finding?.related[0]?.span.start, finding?.related[0]?.span.end)).toBe(
      "We are an hour from the doctor now",
    );
  });

  it("reports words that are quoted three times twice", () => {
    const again = "“We are an hour from the doctor now,” Reyn said.";
    expect(check(story(`${again}\n\nShe sat down.\n\n${again}`), { only: [repeatedQuote] }).findings).toHaveLength(2);
  });
});
