import { describe, expect, it } from "vitest";
import { duplicateParagraph } from "../../../server/rules/hygiene/duplicateParagraph.ts";
import { likenessOf, similarity } from "../../../server/rules/hygiene/likeness.ts";
import { check } from "../../kit/check.ts";
import { offered, offers } from "../../kit/suggestions.ts";

const lead = "The ferry company cancelled all sailings to the islands on Monday.";
const twin = "Passengers would get their money back by Friday, its spokeswoman said.";
const rest = "The line carries 2,000 people a day.";
const long =
  "The port closed on Monday after the spill, and the harbour master said that it would stay shut until divers had inspected both tanks.";
const longNow = long.replace("both", "the two damaged");

const deletes = (...lines: readonly string[]) => offered(duplicateParagraph, lines.join("\n"))[0]?.[1].split("\n");

describe("duplicate-paragraph", () => {
  it("deletes the copy with its line, one paragraph a line", () => {
    expect(deletes(lead, twin, twin, rest)).toEqual([lead, twin, rest]);
    expect(deletes(lead, twin, twin, "")).toEqual([lead, twin, ""]);
    expect(deletes(lead, twin, twin)).toEqual([lead, twin]);
  });

  it("deletes the copy with one blank line where paragraphs stand apart", () => {
    expect(deletes(lead, "", twin, "", twin, "", rest)).toEqual([lead, "", twin, "", rest]);
    expect(deletes(lead, "", twin, "", twin, "")).toEqual([lead, "", twin, ""]);
    expect(deletes(lead, "", twin, "", twin)).toEqual([lead, "", twin]);
  });

  it("keeps Windows line ends", () => {
    const text = [lead, "", twin, "", twin, "", rest].join("\r\n");
    expect(offered(duplicateParagraph, text)[0]?.[1]).toBe([lead, "", twin, "", rest].join("\r\n"));
  });

  it("points at the first copy, and lets either of two versions go", () => {
    const text = [lead, long, rest, longNow].join("\n");
    const { findings } = check(text, { only: [duplicateParagraph] });
    expect(findings[0]?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual([long]);
    expect(offered(duplicateParagraph, text)).toEqual([
      ["Delete this paragraph", [lead, long, rest].join("\n")],
      ["Delete the other one (line 2)", [lead, rest, longNow].join("\n")],
    ]);
  });

  it("prefers a deletion only where the copy is exact", () => {
    const preferred = (text: string) => offers(duplicateParagraph, text).map(({ suggestion }) => suggestion.preferred);
    expect(preferred([lead, twin, twin].join("\n"))).toEqual([true]);
    expect(preferred([long, lead, longNow].join("\n"))).toEqual([undefined, undefined]);
  });

  it("says which words two versions do not share", () => {
    const { findings, draft } = check([long, lead, longNow].join("\n"), { only: [duplicateParagraph] });
    const said = findings.map((finding) => duplicateParagraph.explain?.(finding, draft));
    expect(said).toEqual(["Only here: “the”, “two”, “damaged”.\n\nOnly in line 1: “both”."]);
  });

  it("compares what the house asks for", () => {
    const levels = (rule: object, ...lines: readonly string[]) =>
      check(lines.join("\n"), { only: [duplicateParagraph], rules: { "duplicate-paragraph": rule } }).findings.length;
    expect(levels({ similarity: 95 }, long, lead, longNow)).toBe(0);
    expect(levels({ minimumWords: 3 }, lead, "And nobody came.", rest, "And nobody came.")).toBe(1);
    expect(
      levels({ minimumWords: 4, nearWords: 4, similarity: 50 }, "Not a soul came.", lead, "Not a single soul came."),
    ).toBe(1);
  });

  it("measures likeness as the share of word pairs", () => {
    const body = check([long, longNow, rest, lead].join("\n"), { only: [] }).draft.blocks.map(({ paragraph }) =>
      likenessOf(paragraph),
    );
    const [first, second, third] = body.map(({ pairs }) => pairs);
    if (first === undefined || second === undefined || third === undefined) throw new Error("three paragraphs");
    expect(similarity(first, first, 85)).toBe(100);
    expect(similarity(first, second, 85)).toBe(87.5);
    expect(similarity(first, second, 95)).toBe(0);
    expect(similarity(first, third, 0)).toBeLessThan(10);
  });

  it("finds a changed copy among thousands of others, and copies where all are alike", () => {
    const many = Array.from({ length: 2000 }, (_, n) => `${long} Ship ${n} waits.`);
    const other = Array.from({ length: 2000 }, (_, n) => [...`${n * n}${n}`].map((d) => `word${d}${n % 13}`).join(" "));
    expect(check(many.join("\n"), { only: [duplicateParagraph] }).findings.length).toBeGreaterThan(1900);
    const found = check([long, ...other, longNow].join("\n"), { only: [duplicateParagraph] }).findings;
    expect(found.map(({ message }) => message)).toContain("near");
  });
});
