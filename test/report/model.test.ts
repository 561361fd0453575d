/** What the report makes of drafts other than the twin. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf } from "../../server/report/page/parts.ts";
import { reportFor } from "./report.ts";

const paragraphs = (...texts: readonly string[]) => texts.join("\n\n");

describe("the warning over a report", () => {
  it("names the one source of a story that has one", () => {
    const report = reportFor(
      paragraphs(
        "Mill to close",
        "The mill will close in May, Hana Dol said on Monday.",
        "“We tried everything,” Dol said. The town lies on the river Aven.",
        "Dol said the ovens were old.",
      ),
    );
    expect(report.warning).toBe("The draft rests on one source: Hana Dol. Is there a second?");
    expect(report.counts.sources).toBe(1);
  });

  it("says that nobody is credited", () => {
    const report = reportFor(
      paragraphs("Walk by the river", "The path begins at the mill.", "It runs north. It is old. A bus goes back."),
    );
    expect(report.warning).toBe("Nobody is credited in this draft.");
  });

  it("is silent on a story with two sources", () => {
    const report = reportFor(
      paragraphs(
        "Mill to close",
        "The mill will close in May, Hana Dol said on Monday.",
        "The bakers’ union said it would fight the plan. The town lies on the river. The mill opened in 1961.",
      ),
    );
    expect(report.warning).toBeNull();
  });
});

describe("accusations", () => {
  it("come with the response where the draft has one", () => {
    const report = reportFor(
      paragraphs(
        "Debt at the mill",
        "The union accused Oskar Brandt of breaking the law.",
        "The mill opened in 1961.",
        "“We keep the law,” Brandt said.",
      ),
    );
    expect(report.accusations).toMatchObject([{ party: "Oskar Brandt", response: { line: 7 } }]);
    expect(report.questions.filter(({ kind }) => kind === "response")).toEqual([]);
  });
});

describe("sentences", () => {
  it("of a headline are shown, but not asked for a source", () => {
    const report = reportFor(paragraphs("Flood in the valley", "The flood destroyed 3,400 homes.", "It rained."));
    expect(report.sentences.map(({ way }) => way)).toEqual(["frame", "unsourced", "none"]);
    expect(report.title).toBe("Flood in the valley");
  });

  it("count placeholders among the open questions", () => {
    const report = reportFor(paragraphs("Flood in the valley", "The flood destroyed TK homes, the mayor said."));
    expect(report.questions.map(({ kind }) => kind)).toContain("placeholder");
  });

  it("cover the draft: every place lies in it and lines fit", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (chosen) => {
        const text = chosen.join("");
        const report = reportFor(text, { register: null });
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { span, line } of [...report.sentences, ...report.voices, ...report.findings, ...report.figures]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
        expect(partsOf(report, "view")).toHaveLength(9);
      }),
      { numRuns: 60 },
    );
  });
});

const pieces = [
  "Mill to close\n\n",
  "The mill will close, Hana Dol said. ",
  "“We tried,” she said.",
  "\n\n",
  "\r\n",
  "He accused Oskar Brandt of theft. ",
  "Some 40 percent of 1,200 workers left. ",
  "*under UN sanctions\n",
  "The Taliban* met. ",
  "😀 «",
  "---\n",
  "| a | b |\n",
] as const;
