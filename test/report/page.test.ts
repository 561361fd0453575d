/** The page and the files that a report becomes. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../server/report/export/csv.ts";
import { fileOf } from "../../server/report/export/html.ts";
import { markdownOf } from "../../server/report/export/markdown.ts";
import { partsOf } from "../../server/report/page/parts.ts";
import { longDraft } from "../bench/drafts.ts";
import { reportFor } from "./report.ts";

const day = { year: 2026, month: 11, day: 28 };
const story = [
  "Mill to close in May",
  "The mill will close in May, Hana Dol said on Monday.",
  "“We tried everything,” Dol said. She said 210 people work there.",
  "The union accused Oskar Brandt of breaking the law.",
  "The flood destroyed 3,400 homes.",
  "The town lies on the river Aven.",
].join("\n\n");

const nasty = [
  'Mill <img src=x onerror="alert(1)"> & Sons',
  '=HYPERLINK("http://example.test";"prize") is what the mill is, Hana <b>Dol</b> said on Monday.',
  "“</style><script>alert(1)</script>,” Dol said. +210 people work there, Dol said.",
  "@mill destroyed 3,400 homes | and “quoted” them.",
].join("\n\n");

describe("markup of the draft", () => {
  const report = reportFor(nasty);

  it("never becomes markup of the page or of the file", () => {
    const page = partsOf(report, "view")
      .map(({ html }) => html)
      .join("");
    for (const text of [page, fileOf(report, day, "body { color: red }")]) {
      expect(text).not.toMatch(/<img|<script|<b>Dol|onerror="alert/);
      expect(text).toContain("&lt;script&gt;");
    }
  });

  it("runs no formula in a spreadsheet", () => {
    const rows = Papa.parse<string[]>(csvOf(report).slice(1)).data;
    expect(rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^'=HYPERLINK/));
  });

  it("keeps its words in Markdown without becoming any", () => {
    const text = markdownOf(report, day);
    expect(text).not.toMatch(/(?<!\\)<(?:script|img|b>)/);
  });
});

describe("the file", () => {
  const file = fileOf(reportFor(story), day, "body { color: red }");

  it("stands by itself: no script, nothing from elsewhere, and its policy says so", () => {
    expect(file).not.toMatch(/<script|<link|<iframe|\bsrc=|@import|url\(|https?:/i);
    expect(file).toContain("default-src 'none'");
    expect(file).not.toContain("<button");
  });

  it("has every sentence that the strip links to", () => {
    const links = [...file.matchAll(/href="#(s\d+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(5);
    // The headline is in the strip and in the list as well.
    for (const id of links) expect(file).toContain(`id="${id}"`);
  });

  it("opens what a page folds away: paper has no clicks", () => {
    expect(file).not.toContain("<details><summary>");
  });
});

describe("the fact-check table", () => {
  const { data } = Papa.parse<string[]>(csvOf(reportFor(story)).slice(1), { skipEmptyLines: true });

  it("has a row for each sentence, those without a source first, and room for whoever checks", () => {
    const [head, ...rows] = data;
    expect(head).toEqual(expect.arrayContaining(["No.", "Sentence", "Source", "Checked by", "Checked on"]));
    expect(rows[0]?.[2]).toBe("The flood destroyed 3,400 homes.");
    expect(rows.map(([, , sentence]) => sentence)).toContain("She said 210 people work there.");
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  });
});

describe("the Markdown", () => {
  const text = markdownOf(reportFor(story), day);

  it("says who says what, what is open, and lists sentences without a source first", () => {
    expect(text).toContain("# Source report: Mill to close in May");
    expect(text).toMatch(/\*\*Hana Dol\*\* \(person\): 3 statements in 2 paragraphs/);
    expect(text).toMatch(/\*\*Oskar Brandt\*\*.*\n {2}- No response/);
    const list = text.slice(text.indexOf("## Sentences"));
    expect(list.indexOf("3,400 homes")).toBeLessThan(list.indexOf("close in May"));
  });
});

describe("the report of 10,000 words", () => {
  const report = reportFor(longDraft(10_000));

  it("is under two megabytes in every form", () => {
    const size = (text: string) => Buffer.byteLength(text);
    const page = partsOf(report, "view").map(({ html }) => html);
    for (const text of [JSON.stringify(report), page.join(""), fileOf(report, day, ""), markdownOf(report, day)]) {
      expect(size(text)).toBeLessThan(2_000_000);
    }
  });

  it("shares rows among neighbouring paragraphs, so that the diagram stays readable", () => {
    const carriers = partsOf(report, "view").find(({ id }) => id === "carriers")?.html ?? "";
    expect(carriers.match(/data-row="\d+" data-start/g)?.length).toBeLessThanOrEqual(60);
  });
});
