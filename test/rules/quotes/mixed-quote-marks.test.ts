import { describe, expect, it } from "vitest";
import { mixedQuoteMarks } from "../../../server/rules/quotes/mixedQuoteMarks.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

describe("mixed-quote-marks", () => {
  it("converts this quotation or all of them, marks only", () => {
    const text = '“Stop,” he said. “Please,” he added.\n"Never," she said. "No."';
    expect(offered(mixedQuoteMarks, text).slice(0, 2)).toEqual([
      ["Convert to “…”", '“Stop,” he said. “Please,” he added.\n“Never,” she said. "No."'],
      ["Convert all 2 in other marks to “…”", "“Stop,” he said. “Please,” he added.\n“Never,” she said. “No.”"],
    ]);
  });

  it("swaps the marks of a quotation inside the converted one", () => {
    expect(offered(mixedQuoteMarks, "'He shouted \"stop\" twice,' she said. “Yes,” he said. “Yes.”")).toEqual([
      ["Convert to “…”", "“He shouted ‘stop’ twice,” she said. “Yes,” he said. “Yes.”"],
    ]);
  });

  it("converts a quotation over all its paragraphs at once", () => {
    const text = '“Stop,” he said. “Please,” he added.\nHolt said: "The pump failed.\n"It was old."';
    expect(offered(mixedQuoteMarks, text)).toEqual([
      ["Convert to “…”", "“Stop,” he said. “Please,” he added.\nHolt said: “The pump failed.\n“It was old.”"],
    ]);
  });

  it("offers no single marks around words with a plural's apostrophe", () => {
    expect(
      offered(mixedQuoteMarks, "'Stop,' he said. 'Go,' he added. \"The owners' club is shut,\" she said."),
    ).toEqual([]);
    expect(offered(mixedQuoteMarks, "'Stop,' he said. 'Go,' he added. \"It's shut,\" she said.")[0]?.[1]).toBe(
      "'Stop,' he said. 'Go,' he added. 'It's shut,' she said.",
    );
  });

  it("is a hint for one quotation and a warning for more", () => {
    const levels = (text: string) => check(text, { only: [mixedQuoteMarks] }).findings.map(({ level }) => level);
    expect(levels('“Stop,” he said. “Go,” he said. "No," she said.')).toEqual(["hint"]);
    expect(levels("“Stop,” he said. “Go,” he said. “So.” \"No,\" she said. 'Yes,' he said.")).toEqual([
      "warning",
      "warning",
    ]);
  });

  it("counts the styles in the hover", () => {
    const { findings, draft } = check('“Stop,” he said. “Go,” he said. "No," she said.', { only: [mixedQuoteMarks] });
    const [finding] = findings;
    expect(finding && mixedQuoteMarks.explain?.(finding, draft)).toContain("curly double: 2 · straight double: 1");
  });
});
