/** The words of the status bar and of the list of changes. */
import { describe, expect, it } from "vitest";
import { changeLine, changesDocument } from "../../client/changes/changesText.ts";
import { embargoText } from "../../client/embargoText.ts";
import type { ChangedThing } from "../../server/protocol/messages.ts";

const instant = Date.parse("2025-02-03T00:01:00Z");
const minutes = (count: number) => count * 60_000;
const until = (left: number) =>
  embargoText({ kind: "until", instant, line: "EMBARGOED until 00:01 GMT" }, instant - left, "en-GB", "Europe/Berlin");

describe("an embargo", () => {
  it("counts down in the two largest units and is loud for its last quarter of an hour", () => {
    expect(until(minutes(3 * 1440 + 125)).text).toBe("$(lock) Embargo: 3 d 2 h");
    expect(until(minutes(125))).toMatchObject({ text: "$(lock) Embargo: 2 h 5 min", isLoud: false });
    expect(until(minutes(15))).toMatchObject({ text: "$(lock) Embargo: 15 min", isLoud: true });
  });

  it("never says that it is over before it is", () => {
    expect(until(1).text).toBe("$(lock) Embargo: 1 min");
    expect(until(0)).toMatchObject({ text: "$(unlock) Embargo lifted", isLoud: false });
  });

  it("is told in the reader's own time, with the line that says it", () => {
    expect(until(minutes(5)).tooltip).toMatch(/3 Feb.* 2025.*01:01.*CET, your time\.\nThe draft says: “EMBARGOED/);
  });

  it("that cannot be read is said to be so", () => {
    const unclear = embargoText({ kind: "unclear", missing: ["zone"], why: null, line: "EMBARGO 10:00" }, 0, "en");
    expect(unclear).toMatchObject({ text: "$(lock) Embargo: until when?", isLoud: true });
    expect(unclear.tooltip).toContain("It does not say: the time zone.");
  });
});

const place = { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } };
const change = (kind: ChangedThing["kind"], before: string | null, after: string | null): ChangedThing => ({
  kind,
  before: before === null ? null : { text: before, sentence: before, line: 3 },
  after: after === null ? null : { text: after, sentence: after, range: place },
});

describe("a change", () => {
  it("is one line; of a long quotation it shows where it differs", () => {
    expect(changeLine(change("figure", "3,400 euros", "4,300 euros"))).toBe("3,400 euros → 4,300 euros");
    expect(changeLine(change("name", null, "Ivo Stern"))).toBe("Ivo Stern");
    const long = "We looked at every one of the piers in the harbour and at the road above them, and found";
    expect(changeLine(change("quotation", `${long} two cracks`, `${long} ten cracks`))).toBe(
      "…above them, and found two cracks → …above them, and found ten cracks",
    );
  });

  it("stands in a document under its kind; words of the draft are no Markdown", () => {
    const text = changesDocument(
      {
        changes: [change("figure", "3,400 euros", "4,300 euros"), change("name", "A*n*a", null)],
        words: { before: 37, after: 38 },
      },
      "story.draft",
      "HEAD",
    );
    expect(text.split("\n")).toEqual([
      "# What changed in story.draft",
      "",
      "Since: HEAD. Words: 37 → 38.",
      "",
      "## Figures and dates",
      "",
      "- Changed: **3,400 euros** → **4,300 euros** (line 7)",
      "",
      "## Names",
      "",
      "- Removed: **A\\*n\\*a** (line 3 of the other version)",
      "",
    ]);
  });

  it("that is none is said in words", () => {
    expect(changesDocument({ changes: [], words: { before: 1, after: 1 } }, "a", "b")).toContain(
      "No figure, name or quotation differs.",
    );
  });
});
