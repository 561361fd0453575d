/** What a ledger adds to a report: sources on record, responses, what went stale. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../server/report/export/csv.ts";
import { markdownOf } from "../../server/report/export/markdown.ts";
import { partsOf } from "../../server/report/page/parts.ts";
import { ledger, response, sourceFor } from "../ledger/entries.ts";
import { reportFor } from "./report.ts";

const story = [
  "Flood in the valley",
  "The flood destroyed 3,400 homes.",
  "The union accused Brandt Foods of breaking the law. The mill opened in 1961.",
].join("\n\n");
const homes = sourceFor(story, "3,400", {
  kind: "data",
  fields: { name: "county register", where: "table 4", checkedBy: "RS", checked: "2025-01-01" },
});
const asked = response({ party: "Brandt Foods", outcome: "asked", asked: "2025-01-01" });

describe("a source on record", () => {
  const report = reportFor(story, { ledger: ledger(homes, asked) });
  const sentence = report.sentences.find(({ words }) => words.includes("3,400"));

  it("sources its sentence and is told with it", () => {
    expect(sentence).toMatchObject({ way: "recorded", who: "data, county register", records: [0] });
    expect(reportFor(story).counts.claimsWithoutSource).toBe(1);
    expect(report.counts.claimsWithoutSource).toBe(0);
  });

  it("stands in page, Markdown and table, with who has checked it", () => {
    const page = partsOf(report, "view").find(({ id }) => id === "records")?.html ?? "";
    expect(page).toContain("data, county register");
    expect(markdownOf(report, { year: 2025, month: 1, day: 2 })).toContain("## Sources on record");
    const [head = [], ...rows] = Papa.parse<string[]>(csvOf(report).slice(1)).data;
    const row = rows.find((cells) => cells[2]?.includes("3,400")) ?? [];
    expect(row[head.indexOf("On record")]).toContain("county register");
    expect(row[head.indexOf("Checked by")]).toBe("RS");
    expect(row[head.indexOf("Checked on")]).toBe("2025-01-01");
  });

  it("is told beside the accused when their side was asked for", () => {
    expect(report.accusations[0]?.response).toBeNull();
    expect(report.accusations[0]?.recorded.join()).toMatch(/1 January 2025/);
  });
});

describe("a source whose sentence changed", () => {
  it("is shown as stale, and one whose sentence is gone as lost", () => {
    const changed = reportFor(story.replace("3,400 homes", "3,900 homes"), { ledger: ledger(homes) });
    expect(changed.records).toMatchObject([{ fit: "stale", line: 3 }]);
    const gone = reportFor("Walk by the river\n\nThe path begins at the mill.", { ledger: ledger(homes) });
    expect(gone.records).toMatchObject([{ fit: "lost", span: null, words: "The flood destroyed 3,400 homes." }]);
  });
});

describe("an anonymous source", () => {
  it("is told by its code name only", () => {
    const hidden = sourceFor(story, "3,400", { anonymous: true, fields: { codeName: "HERON" } });
    const report = reportFor(story, { ledger: ledger(hidden) });
    expect(report.sentences.find(({ words }) => words.includes("3,400"))?.who).toContain("HERON");
  });
});
