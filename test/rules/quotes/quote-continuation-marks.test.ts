import { describe, expect, it } from "vitest";
import { quoteContinuationMarks } from "../../../server/rules/quotes/quoteContinuationMarks.ts";
import { unbalancedQuoteMarks } from "../../../server/rules/quotes/unbalancedQuoteMarks.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const both = [unbalancedQuoteMarks, quoteContinuationMarks];

describe("quote-continuation-marks", () => {
  it("opens the paragraph that goes on, or makes two quotations of one", () => {
    expect(offered(quoteContinuationMarks, "Holt sighed. “We tried all.  \n\nWe even sang,” she said.")).toEqual([
      ["Open this paragraph with “", "Holt sighed. “We tried all.  \n\n“We even sang,” she said."],
      [
        "Close the quotation in the paragraph before and open a new one here",
        "Holt sighed. “We tried all.”  \n\n“We even sang,” she said.",
      ],
    ]);
  });

  it("takes the closing mark out of a speech that runs on", () => {
    expect(offered(quoteContinuationMarks, '"It is old," Holt said. "It failed."\n"It failed twice."')).toEqual([
      ['Remove this ": the quotation runs on', '"It is old," Holt said. "It failed.\n"It failed twice."'],
    ]);
  });

  it("speaks alone: the open and the lone mark are not reported a second time", () => {
    const { findings } = check("Holt sighed. “We tried all.\nWe even sang,” she said.", { only: both });
    expect(findings.map(({ rule }) => rule)).toEqual(["quote-continuation-marks"]);
    expect(findings[0]?.related.map(({ message }) => message)).toEqual([
      "The quotation opens here.",
      "It closes here.",
    ]);
  });

  it.each(["CROSSHEAD", "Read more: Choir wins a prize", "Photo: the choir on stage"])(
    "follows a quotation past a line that only interrupts the story: %s",
    (line) => {
      expect(
        check(`Rain fell. “We sang all night.\n${line}\n“We danced,” Holt said.`, { only: both }).findings,
      ).toEqual([]);
    },
  );

  it("leaves a pull quote's name line to the rule on lone marks", () => {
    const { findings } = check("Rain fell.\n“We sang all night.\nAna Holt, treasurer.”\nIt was late.", { only: both });
    expect(findings.map(({ rule }) => rule)).toEqual(["unbalanced-quote-marks", "unbalanced-quote-marks"]);
  });
});
