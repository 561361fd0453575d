import { describe, expect, it } from "vitest";
import { analyse } from "../../server/analysis.ts";
import { defaultSettings } from "../../server/house/settings.ts";
import { readAttributionModel } from "../../server/models/file.ts";
import { carriedOver, type Judged, judge, together } from "../../server/protocol/judged.ts";
import { allRules } from "../../server/rules/index.ts";

const model = await readAttributionModel();
const before = [
  "Raids in Velmora",
  "Twelve people were held, according to local media.",
  "Police gave no reason for them.",
  "Media reports said the pilot had fled.",
].join("\n\n");

function analysed(text: string, hasty = false) {
  return analyse({ text, format: "plain", settings: defaultSettings, now: 0, rules: allRules, model, hasty });
}

/** Media findings carried from `before` into the text where `typed` replaces the stretch from `at` to `to`. */
function carried(at: number, to: number, typed: string) {
  const analysis = analysed(before);
  const checked = { version: 1, analysis, findings: judge(analysis, new Map()), milliseconds: 0, hasty: false };
  const text = before.slice(0, at) + typed + before.slice(to);
  return carriedOver(checked, analysed(text, true), at + typed.length)
    .filter(({ finding }) => finding.rule === "media-only-source")
    .map(({ finding: { span } }) => text.slice(span.start, span.end));
}

const first = "according to local media";
const second = "Media reports said";
const inside = before.indexOf("gave");

describe("findings carried through a hasty check", () => {
  it("move with the text behind a key and stay before it", () => {
    expect(carried(inside, inside, "x")).toEqual([first, second]);
    expect(carried(inside, inside + 4, "")).toEqual([first, second]);
    expect(carried(0, 0, "abc")).toEqual([first, second]);
    expect(carried(before.length, before.length, ".")).toEqual([first, second]);
  });

  it("are dropped where their own words change", () => {
    const media = before.indexOf("local media");
    expect(carried(media, media + 5, "")).toEqual([second]);
    expect(carried(media + 5, media + 5, "x")).toEqual([second]);
  });

  it("are only those of rules the hasty check left out", () => {
    const analysis = analysed(`${before}\n\nThe bank refuted the allegations, its lawyer Ivo Stern said.`);
    const checked = { analysis, findings: judge(analysis, new Map()) };
    const rules = new Set(
      carriedOver(checked, analysed(analysis.draft.text, true), 0).map(({ finding }) => finding.rule),
    );
    expect(analysis.findings.some(({ rule }) => rule === "refute-for-deny")).toBe(true);
    expect(rules.has("refute-for-deny")).toBe(false);
    expect(rules.has("media-only-source")).toBe(true);
  });

  it("speak for what they spoke for: a copied paragraph hides what is in it while somebody types elsewhere", () => {
    const paragraph = "The bank refuted the allegations about its loans, its lawyer Ivo Stern said on Monday in court.";
    const text = `Bank in court\n\n${paragraph}\n\n${paragraph}\n\nIt was the third day.`;
    const analysis = analysed(text);
    const told = (findings: readonly Judged[]) =>
      findings
        .map(({ finding: { rule, span } }) => [rule, span.start])
        .filter(([rule]) => /refute|duplicate/.test(`${rule}`));
    const whole = told(judge(analysis, new Map()));
    expect(whole.map(([rule]) => rule)).toEqual(["refute-for-deny", "duplicate-paragraph"]);
    const typed = analysed(`${text}x`, true);
    expect(typed.leftOut).toContain("duplicate-paragraph");
    const carried = carriedOver({ analysis, findings: judge(analysis, new Map()) }, typed, text.length + 1);
    expect(told(together(judge(typed, new Map()), carried, typed))).toEqual(whole);
  });
});
