/**
 * What a first real draft gives, line by line: on our own twin of it always, on the draft itself where it lies beside the
 * repository (it is not ours to ship). Exact spans and "nothing else" are in fixtures/drafts/golden/twin.fixture.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textOf } from "../server/draft/spans.ts";
import { allRules } from "../server/rules/index.ts";
import { check } from "./kit/check.ts";
import { readFixture } from "./kit/fixture.ts";

/** One line of the table: the finding on that line must share words with the anchor. */
interface Row {
  readonly line: number;
  readonly rule: string;
  readonly level: string;
  /** Words of the twin; "" stands for the whole line. */
  readonly twin: string;
  readonly sample: string;
}

const row = (line: number, rule: string, level: string, twin: string, sample: string): Row => ({
  line,
  rule,
  level,
  twin,
  sample,
});

const rows: readonly Row[] = [
  row(1, "loaded-characterisation", "information", "sweeping ban", "sweeping crackdown"),
  row(
    2,
    "accusation-without-response",
    "information",
    "accused provincial authorities",
    "accused Pakistani authorities",
  ),
  row(2, "double-attribution", "hint", "according to a written statement", "according to an official statement"),
  row(2, "undated-statement", "information", "a written statement", "an official statement"),
  row(3, "duplicate-paragraph", "error", "", ""),
  row(4, "nested-quote-brackets", "warning", "(the Taliban's* own title", "(the Taliban's*"),
  row(4, "sanctions-marker-in-quote", "warning", "*", "*"),
  row(5, "loaded-characterisation", "information", "strongly worded", "strongly worded"),
  row(5, "relative-time", "information", "hours after", "hours after"),
  row(5, "date-without-year", "information", "15 March", "1 November"),
  row(5, "media-only-source", "warning", "according to local media", "according to local media"),
  row(6, "related-headline-line", "warning", "", ""),
  row(7, "unsourced-trend", "information", "consistently", "consistently"),
  row(7, "unused-abbreviation", "hint", "(TTP)", "(TTP)"),
  row(7, "media-only-source", "warning", "Local media has reported", "Local media has reported"),
  row(8, "mixed-quote-marks", "hint", "“Nobody will persuade me", "“There are no two opinions"),
  row(8, "altered-quote", "information", "tarpaulin... We", "us... We"),
  row(8, "hedge-without-source", "warning", "reportedly", "reportedly"),
  row(
    10,
    "reporter-inference",
    "information",
    "appears to be aimed chiefly at them",
    "appears to be primarily directed at them",
  ),
  row(
    10,
    "unsourced-quantifier",
    "warning",
    "most of the illegal migrants in the haulage trade are Afghans",
    "most of the illegal migrants are Afghan citizens",
  ),
  row(10, "contested-label", "warning", "illegal migrants", "illegal migrants"),
  row(11, "place-contradiction", "warning", "neighbouring Afghanistan", "neighbouring Afghanistan"),
  row(11, "hearsay-chain", "warning", "UN figures cited by domestic media", "UN estimates cited by domestic media"),
  row(13, "footnote-authority-missing", "warning", "**", "**"),
];

/** Traps of the draft: rules that must not speak there, and why. No lines: nowhere at all. */
const silences: readonly { readonly why: string; readonly rule: string; readonly lines?: readonly number[] }[] = [
  { why: "every quotation has its speaker", rule: "unattributed-quote", lines: [1, 2, 4, 8] },
  { why: "the one-word quotation in the lead is its subject's", rule: "scare-quote", lines: [1] },
  { why: "a fragment in the lead and the full words later is normal craft", rule: "repeated-quote" },
  { why: "the alleger of the alleged support is named", rule: "hedge-without-source", lines: [7] },
  { why: "“It added that” is the source of the figure", rule: "unsourced-number", lines: [2] },
  { why: "the part is smaller than the whole", rule: "figures-do-not-add-up", lines: [7] },
  { why: "there is one minister only", rule: "ambiguous-speaker", lines: [9] },
  {
    why: "a listed name inside a longer listed name is that longer name",
    rule: "sanctions-marker-missing",
    lines: [7],
  },
  { why: "the earlier alias stands in a quotation", rule: "sanctions-marker-late" },
  { why: "marks and notes run in one order", rule: "footnote-order" },
  { why: "each note has its mark", rule: "footnote-orphan" },
  { why: "each mark has its note", rule: "footnote-marker-orphan" },
  { why: "the notes differ", rule: "footnote-duplicate" },
  { why: "apostrophes are no quotation marks", rule: "unbalanced-quote-marks" },
  { why: "no quotation runs over paragraphs", rule: "quote-continuation-marks" },
  { why: "the nested bracket is reported as such", rule: "altered-quote", lines: [4] },
  { why: "an ellipsis ends no sentence, so the speaker is not late", rule: "late-quote-attribution", lines: [8] },
  { why: "the sentence gives a source", rule: "unsourced-quantifier", lines: [11] },
  { why: "capital and small letter are no drift", rule: "name-spelling-drift" },
  { why: "the label is in the complaint of a named party", rule: "contested-label", lines: [7] },
  { why: "the hearsay chain says it already", rule: "media-only-source", lines: [11] },
  { why: "the date is told once", rule: "date-without-year", lines: [9] },
  { why: "single marks in a copied headline are not the body's style", rule: "mixed-quote-marks", lines: [1, 2, 4, 6] },
  { why: "media are named as a source, vague though they are, by another rule", rule: "vague-source" },
];

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const known = new Set(allRules.map((rule) => rule.meta.id));

function goldenTests(text: string, words: "twin" | "sample"): void {
  const { draft, findings, notChecked } = check(text);
  const lineAt = (offset: number) => draft.text.slice(0, offset).split("\n").length;
  const found = findings.map((finding) => {
    const line = lineAt(finding.span.start);
    return { line, rule: finding.rule, level: finding.level, words: textOf(draft, finding.span) };
  });

  it("runs every rule", () => expect(notChecked).toEqual([]));

  it.each(rows)("line $line: $rule ($level)", ({ line, rule, level, ...anchors }) => {
    const anchor = anchors[words];
    const here = found.filter((finding) => finding.line === line && finding.rule === rule);
    expect(here.map((finding) => finding.level)).toEqual([level]);
    const marked = here[0]?.words ?? "";
    if (anchor === "") expect(marked).toBe(text.split("\n")[line - 1]);
    else expect(marked.includes(anchor) || anchor.includes(marked)).toBe(true);
  });

  it("gives nothing else", () => {
    const extra = found.filter(
      ({ line, rule }) => !rows.some((wanted) => wanted.line === line && wanted.rule === rule),
    );
    expect(extra).toEqual([]);
  });

  it("points from the mark in the quotation to the first mention outside", () => {
    const related = findings.find(({ rule }) => rule === "sanctions-marker-in-quote")?.related[0]?.span;
    expect(related && textOf(draft, related)).toBe("Taliban");
    expect(related && lineAt(related.start)).toBe(7);
  });

  it("misses a mark on each mention where every one is to bear it", () => {
    const every = check(text, { rules: { "sanctions-marker-missing": { policy: "every" } } });
    const missing = every.findings.filter(({ rule }) => rule === "sanctions-marker-missing");
    expect(missing.map(({ span, level }) => [lineAt(span.start), textOf(draft, span), level])).toEqual([
      [7, "Taliban", "warning"],
      [11, "Taliban", "warning"],
    ]);
  });

  it("says nothing on the repeated paragraph but that it is repeated", () => {
    expect(found.filter(({ line }) => line === 3).map(({ rule }) => rule)).toEqual(["duplicate-paragraph"]);
  });

  // Rules of the table that do not exist yet join by themselves when they are added to the list of rules.
  it.each(silences.filter(({ rule }) => known.has(rule)))("is silent: $rule, as $why", ({ rule, lines }) => {
    expect(found.filter((finding) => finding.rule === rule && (lines?.includes(finding.line) ?? true))).toEqual([]);
  });
}

describe("twin of the first draft", () => {
  const twin = read("fixtures/drafts/demo/twin.draft");
  goldenTests(twin, "twin");

  it("is the draft with the expectations written in", () => {
    const { text } = readFixture(new URL("fixtures/drafts/golden/twin.fixture", import.meta.url).pathname);
    expect(`${text}\n`).toBe(twin);
  });

  it("points from the repeated paragraph to the one it repeats", () => {
    const { draft, findings } = check(twin);
    const related = findings.find(({ rule }) => rule === "duplicate-paragraph")?.related[0]?.span;
    expect(related).toEqual({ start: draft.blocks[1]?.start, end: draft.blocks[1]?.end });
  });
});

const samplePath = "../../shared/data/sample-draft.txt";
const sampleIsHere = existsSync(new URL(samplePath, import.meta.url));
// Shown as skipped where the draft is not at hand.
describe.runIf(sampleIsHere)("the first draft itself", () => {
  if (sampleIsHere) goldenTests(read(samplePath), "sample");
});
