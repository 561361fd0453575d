import { describe, expect, it } from "vitest";
import { unbalancedQuoteMarks } from "../../../server/rules/quotes/unbalancedQuoteMarks.ts";
import { check } from "../../kit/check.ts";
import { offered, offers } from "../../kit/suggestions.ts";

const findings = (text: string) => check(text, { only: [unbalancedQuoteMarks] }).findings;

describe("unbalanced-quote-marks", () => {
  it("offers to close the quotation before its cue, at its end, or to drop the mark", () => {
    expect(
      offered(unbalancedQuoteMarks, "Rain fell.\n“The road is open, the mayor said. She left.\nIt was late."),
    ).toEqual([
      ["Close the quotation after “open,”", "Rain fell.\n“The road is open,” the mayor said. She left.\nIt was late."],
      ["Close the quotation after “said.”", "Rain fell.\n“The road is open, the mayor said.” She left.\nIt was late."],
      ["Close the quotation after “left.”", "Rain fell.\n“The road is open, the mayor said. She left.”\nIt was late."],
      ["Remove this quotation mark", "Rain fell.\nThe road is open, the mayor said. She left.\nIt was late."],
    ]);
  });

  it("closes in the marks the quotation opened with", () => {
    expect(offered(unbalancedQuoteMarks, "Holt said: ''The road is open.")[0]).toEqual([
      "Close the quotation after “open.”",
      "Holt said: ''The road is open.''",
    ]);
    expect(offered(unbalancedQuoteMarks, "Holt said: «The road is open.")[0]?.[1]).toBe(
      "Holt said: «The road is open.»",
    );
  });

  it("makes the only place the one to take where it is certain", () => {
    const [first] = offers(unbalancedQuoteMarks, 'Holt said: "The road is open.');
    expect(first?.suggestion).toMatchObject({ title: "Close the quotation after “open.”", preferred: true });
    const doubtful = offers(unbalancedQuoteMarks, 'He called it "a farce and left.');
    expect(doubtful.some(({ suggestion }) => suggestion.preferred)).toBe(false);
  });

  it("offers to open a quotation that only closes", () => {
    expect(offered(unbalancedQuoteMarks, "Rain fell. The road is open,” the mayor said.")).toEqual([
      ["Open the quotation before “The”", "Rain fell. “The road is open,” the mayor said."],
      ["Open the quotation before “Rain”", "“Rain fell. The road is open,” the mayor said."],
      ["Remove this quotation mark", "Rain fell. The road is open, the mayor said."],
    ]);
  });

  it("keeps the full stop of a sentence outside a bracket that is part of it", () => {
    expect(offered(unbalancedQuoteMarks, "The dock (built in 1931 is shut. Boats wait.")[0]?.[1]).toBe(
      "The dock (built in 1931 is shut). Boats wait.",
    );
    expect(offered(unbalancedQuoteMarks, "The dock is shut. (Boats wait outside.")[0]?.[1]).toBe(
      "The dock is shut. (Boats wait outside.)",
    );
  });

  it("turns a mark that faces the wrong way", () => {
    expect(offered(unbalancedQuoteMarks, "The council saw ”Frozen” on Monday.")).toEqual([
      ["Turn the mark: “", "The council saw “Frozen” on Monday."],
    ]);
  });

  it("gives quotations inside another the other marks, and counts them as one finding", () => {
    const text = "“Holt called the “deal” and the “pact” a farce,” Paz said. “Never again.”";
    expect(offered(unbalancedQuoteMarks, text)).toEqual([
      [
        "Give the inner quotation other marks",
        "“Holt called the ‘deal’ and the ‘pact’ a farce,” Paz said. “Never again.”",
      ],
    ]);
    expect(findings(text).map(({ message, level }) => [message, level])).toEqual([["alike", "warning"]]);
  });

  it("says in the hover when a quotation may stay open", () => {
    const { findings: found, draft } = check("Holt said: “We sang.\nThe choir left.", { only: [unbalancedQuoteMarks] });
    const [finding] = found;
    expect(finding && unbalancedQuoteMarks.explain?.(finding, draft)).toMatch(
      /next paragraph begins with an opening mark/,
    );
  });

  it("reports a lone mark once in a draft that repeats its paragraph", () => {
    expect(findings("“Stop, he said on Monday.\n“Stop, he said on Monday.\nRain fell.").length).toBe(1);
  });

  it("lets a bracket close a few paragraphs on, but not at the other end of the draft", () => {
    expect(findings("(The desk adds:\nRain fell.\nIt was late.)")).toEqual([]);
    const far = `(The desk adds.\n${"Rain fell.\n".repeat(8)}It was late.)`;
    expect(findings(far).map(({ message }) => message)).toEqual(["bracketUnclosed", "bracketUnopened"]);
  });
});
