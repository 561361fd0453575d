import { describe, expect, it } from "vitest";
import { analyse } from "../../server/analysis.ts";
import { defaultSettings } from "../../server/house/settings.ts";
import { readAttributionModel } from "../../server/models/file.ts";
import { carriedOver, judge } from "../../server/protocol/session.ts";
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
    const analysis = analysed(`${before}\n\n${before.split("\n\n")[1]}`);
    const checked = { version: 1, analysis, findings: judge(analysis, new Map()), milliseconds: 0, hasty: false };
    const rules = new Set(
      carriedOver(checked, analysed(analysis.draft.text, true), 0).map(({ finding }) => finding.rule),
    );
    expect(analysis.findings.some(({ rule }) => rule === "duplicate-paragraph")).toBe(true);
    expect(rules.has("duplicate-paragraph")).toBe(false);
    expect(rules.has("media-only-source")).toBe(true);
  });
});
