/** The report of the twin, held against what an editor finds who reads it line by line; no configuration. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reportFor } from "./report.ts";

const twin = readFileSync(new URL("../fixtures/drafts/demo/twin.draft", import.meta.url), "utf8");
const report = reportFor(twin);

describe("the report of the twin", () => {
  it("has the six voices, what kind each is, and the lines each carries; the repeated line 3 counts once", () => {
    expect(
      report.voices.map(({ name, group, counts, statements }) => [
        name,
        group,
        counts,
        statements.map(({ line }) => line),
      ]),
    ).toEqual([
      ["Afghan Consulate", "institutions", true, [1, 2, 4, 4]],
      ["Daud Mengalzai", "people", true, [5, 8, 9]],
      ["local media", "media", false, [5, 7]],
      ["a written statement", "documents", true, [2]],
      ["Pakistan's foreign ministry", "institutions", true, [7]],
      ["UN figures cited by domestic media", "documents", true, [11]],
    ]);
    expect(report.unclear).toEqual([]);
  });

  it("counts five sources, three claims without one and no missing footnote", () => {
    expect(report.counts).toMatchObject({ sources: 5, claimsWithoutSource: 3, footnotesMissing: 0 });
    expect(report.counts).toMatchObject({ paragraphs: 9, sentences: 12 });
    expect(report.warning).toBeNull();
  });

  it("says of every sentence how it is sourced", () => {
    expect(report.sentences.map(({ line, way, repeats }) => [line, way, repeats])).toEqual([
      [1, "institution", null],
      [2, "document", null],
      [2, "institution", null],
      [3, "document", 2],
      [3, "institution", 2],
      [4, "institution", null],
      [5, "media", null],
      [7, "institution", null],
      [7, "media", null],
      [8, "person", null],
      [9, "person", null],
      [10, "none", null],
      [10, "unsourced", null],
      [11, "document", null],
    ]);
  });

  it("does not take what the minister did not mention for something he said", () => {
    const silent = report.sentences.find(({ words }) => words.startsWith("Mengalzai didn't mention"));
    expect(silent).toMatchObject({ way: "none", who: null });
  });

  it("lists the figures with who gives them, a part with its whole", () => {
    expect(report.figures.map(({ line, words, source }) => [line, words, source])).toEqual([
      [2, "nearly 3,000 lorries", "Afghan Consulate"],
      [7, "17 of the 31 terrorist ambushes", "local media"],
      [11, "tens of thousands of Afghans", "UN figures cited by domestic media"],
    ]);
  });

  it("has the accused without a response, once although the line stands twice", () => {
    expect(report.accusations).toMatchObject([
      { party: "provincial authorities", accusations: [{ line: 2 }], response: null },
    ]);
  });

  it("has both footnotes with whom they are on and since when the registers list them", () => {
    expect(report.notes.map(({ mark, bearers }) => [mark, bearers.map(({ name }) => name)])).toEqual([
      ["*", ["Taliban"]],
      ["**", ["Tehrik-e Taliban Pakistan"]],
    ]);
    expect(report.notes[0]?.bearers[0]?.judgements[0]?.bearing).toBe("nearly");
    expect(report.notes[1]?.bearers[0]?.listings).toContain("UN Security Council, since 29 July 2011");
  });

  it("asks for what is open: three sources, a response, an authority", () => {
    expect(report.questions.map(({ kind, line }) => [kind, line])).toEqual([
      ["response", 2],
      ["claim", 7],
      ["claim", 10],
      ["claim", 10],
      ["footnote", 13],
    ]);
  });

  it("has what a legal reader asks for, with what each sentence rests on", () => {
    const legal = report.findings.filter(({ tags }) => tags.includes("legal"));
    expect(legal.map(({ rule }) => rule)).toContain("accusation-without-response");
    for (const { support } of legal) expect(support).not.toBe("");
  });
});
