import { describe, expect, it } from "vitest";
import { type Analysis, analysisSteps, createCache } from "../../server/analysis.ts";
import { defaultSettings } from "../../server/house/settings.ts";
import { readAttributionModel } from "../../server/models/file.ts";
import { createRegister, type Register } from "../../server/register/register.ts";
import { allRules } from "../../server/rules/index.ts";
import { longDraft } from "../bench/drafts.ts";

const model = await readAttributionModel();
const text = longDraft(5_000);

function run(
  visible: { start: number; end: number } | null,
  draft = text,
  cache = createCache(),
  register: Register | null = null,
) {
  const steps = analysisSteps({
    text: draft,
    format: "plain",
    settings: defaultSettings,
    now: 0,
    rules: allRules,
    model,
    register,
    visible,
    cache,
  });
  const parts: Analysis[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { parts, whole: step.value };
    if (step.value !== undefined) parts.push(step.value);
  }
}

const told = ({ findings }: Analysis) =>
  findings.map(({ rule, span, text: message }) => `${span.start} ${rule} ${message}`);
const whole = run(null).whole;

describe("the visible part of a long draft", () => {
  it.each([
    ["top", { start: 0, end: 4_000 }],
    ["middle", { start: text.length >> 1, end: (text.length >> 1) + 4_000 }],
    ["end", { start: text.length - 3_000, end: text.length }],
  ])("comes before the whole, and nothing of it is taken back: %s", (_, visible) => {
    const { parts, whole: after } = run(visible);
    expect(parts).toHaveLength(1);
    const early = new Set(parts.flatMap(told));
    const later = told(after);
    expect([...early].filter((finding) => !later.includes(finding))).toEqual([]);
    expect(later).toEqual(told(whole));
    // What needs only the paragraphs around is there, in the part that is shown and nowhere else.
    const near = (analysis: Analysis) => analysis.findings.filter(({ rule }) => rule === "media-only-source");
    const shown = near(whole).filter(({ span }) => span.start >= visible.start && span.end <= visible.end);
    expect(near(parts[0] as Analysis).length).toBeGreaterThanOrEqual(shown.length);
    expect(near(parts[0] as Analysis).length).toBeLessThan(near(whole).length);
  });

  it("keeps what a list that could not be read leaves unchecked in the whole, too", () => {
    const register = { ...createRegister({ entries: [], asOf: "2026-01-01" }), unread: ["The UN's copy is damaged."] };
    const { parts, whole: after } = run({ start: 0, end: 4_000 }, text, createCache(), register);
    const silent = (analysis: Analysis | undefined) =>
      (analysis?.notChecked ?? []).filter(({ reason }) => reason === register.unread[0]).map(({ rule }) => rule);
    expect(silent(after)).toContain("sanctions-marker-missing");
    expect(silent(after)).toEqual(silent(parts[0]));
  });

  it("says which rules are still to come", () => {
    const [part] = run({ start: 0, end: 4_000 }).parts;
    expect(part?.leftOut).toContain("incomplete-first-reference");
    expect(part?.leftOut).toContain("media-only-source");
    expect(part?.leftOut).not.toContain("unused-abbreviation");
    expect(run({ start: 0, end: 4_000 }).whole.leftOut).toEqual([]);
  });

  it("is not told apart where the draft is short, or known already", () => {
    expect(run({ start: 0, end: 400 }, longDraft(400)).parts).toEqual([]);
    const cache = createCache();
    run(null, text, cache);
    expect(run({ start: 0, end: 4_000 }, text, cache).parts).toEqual([]);
  });
});
