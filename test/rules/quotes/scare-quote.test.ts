import { describe, expect, it } from "vitest";
import { scareQuote } from "../../../server/rules/quotes/scareQuote.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Hospital costs\n\n";
const after = (text: string) =>
  offered(scareQuote, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const count = (text: string, rules?: Record<string, unknown>) =>
  check(head + text, { only: [scareQuote], ...(rules && { rules }) }).findings.length;

describe("scare-quote", () => {
  it("takes the marks off, or asks whose word it is", () => {
    expect(after('The "reform" cost 200 jobs in Velmora.')).toEqual([
      ["Remove the marks around “reform”", "The reform cost 200 jobs in Velmora."],
      ["Insert “[WHOSE WORD?]”", 'The "reform" [WHOSE WORD?] cost 200 jobs in Velmora.'],
    ]);
  });

  it("leaves the stop that stood inside the marks", () => {
    expect(after('Two wings were lost to the "reform."')[0]?.[1]).toBe("Two wings were lost to the reform.");
  });

  it("asks once where the words come back, and says how often they stand there", () => {
    const text = `${head}The “reform” cost 200 jobs in Velmora. The “reform” is a year old.`;
    const { draft, findings } = check(text, { only: [scareQuote] });
    expect(findings.map((finding) => scareQuote.explain?.(finding, draft))).toEqual([
      "The same words stand 1 more time in this draft.",
    ]);
  });

  it("knows the owner from another quotation of the draft", () => {
    expect(count("“This reform is theft,” said Olga Reyn. The square was full.\n\nThe “reform” is a year old.")).toBe(
      0,
    );
  });

  it("leaves alone what stands in brackets, in a list, on a ballot or in a headline", () => {
    expect(count("The wing has two floors (the “upper deck” and a cellar) and a yard.")).toBe(0);
    expect(count("The wards are “red”, “blue” and “green” on the old plan.")).toBe(0);
    expect(count("Three councillors cast “yes” votes in the old hall.")).toBe(0);
    expect(count("The 'reform' cost 200 jobs in Velmora.")).toBe(0);
  });

  it("counts words as the house sets it", () => {
    const text = "The “big and bold reform” cost 200 jobs in Velmora.";
    expect(count(text)).toBe(0);
    expect(count(text, { "scare-quote": { words: 4 } })).toBe(1);
  });
});
