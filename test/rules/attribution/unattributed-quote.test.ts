import { describe, expect, it } from "vitest";
import { unattributedQuote } from "../../../server/rules/attribution/unattributedQuote.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Bridge repair\n\n";
const after = (text: string) =>
  offered(unattributedQuote, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const count = (text: string) => check(head + text, { only: [unattributedQuote] }).findings.length;

describe("unattributed-quote", () => {
  it("asks who said it, behind the quotation or before it", () => {
    expect(after("The council met until midnight. “We have run out of money.”")).toEqual([
      [
        "Insert “[WHO?] said” after the quotation",
        "The council met until midnight. “We have run out of money,” [WHO?] said.",
      ],
      [
        "Insert “[WHO?] said:” before the quotation",
        "The council met until midnight. [WHO?] said: “We have run out of money.”",
      ],
    ]);
  });

  it("keeps a question mark, and has the question asked", () => {
    expect(after('Rain fell all day. "Is there no other way across?" The pier was dark.')).toEqual([
      [
        "Insert “[WHO?] asked” after the quotation",
        'Rain fell all day. "Is there no other way across?" [WHO?] asked. The pier was dark.',
      ],
      [
        "Insert “[WHO?] asked:” before the quotation",
        'Rain fell all day. [WHO?] asked: "Is there no other way across?" The pier was dark.',
      ],
    ]);
  });

  it.each([
    ["“We are leaving for the U.S.”", "“We are leaving for the U.S.,” [WHO?] said."],
    ["“We will be gone by six p.m.”", "“We will be gone by six p.m.,” [WHO?] said."],
  ])("leaves the stop of an abbreviation in %s", (text, wanted) => {
    expect(after(`The trains stopped at noon. ${text}`)[0]?.[1]).toBe(`The trains stopped at noon. ${wanted}`);
  });

  it("leaves the dots of an unfinished sentence", () => {
    expect(after("Rain fell all day. “We have run out of...” The pier was dark.")[0]?.[1]).toBe(
      "Rain fell all day. “We have run out of...” [WHO?] said. The pier was dark.",
    );
  });

  it("speaks once for quotations that follow each other", () => {
    expect(count("Rain fell.\n\n“We have no money left.”\n\n“The bank has none for us.”\n\nThe pier was dark.")).toBe(
      1,
    );
  });

  it("is silent where the speaker goes on over paragraphs", () => {
    expect(count("“We have no money,” Ana Holt said.\n\n“The bank has none for us.”\n\nThe pier was dark.")).toBe(0);
  });

  it("is silent on lines in single marks that may be headlines", () => {
    expect(count("Rain fell all day.\n\n'We have run out of money.'\n\nThe pier was dark.")).toBe(0);
  });

  it("tells who was credited last before it", () => {
    const text = `${head}“The bridge is old,” said Ana Holt.\n\nRain fell all day. “We have run out of money.”`;
    const { draft, findings } = check(text, { only: [unattributedQuote] });
    expect(findings.map((finding) => unattributedQuote.explain?.(finding, draft))).toEqual([
      "Last credited before it, on line 3: Ana Holt.",
    ]);
  });
});
