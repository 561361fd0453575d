import { describe, expect, it } from "vitest";
import { keyBudget, wholeBudget } from "../../server/analysis/budget.ts";
import { createStopwatch } from "../../server/analysis/stopwatch.ts";
import type { Analysis } from "../../server/analysis.ts";
import { readSettings } from "../../server/house/editorSettings.ts";
import { createCheckTimes } from "../../server/protocol/checkTimes.ts";
import { allRules } from "../../server/rules/index.ts";
import { check } from "../kit/check.ts";

const { settings } = readSettings({}, allRules);
const other = readSettings({}, allRules).settings;
const [rule, second] = allRules;
if (rule === undefined || second === undefined) throw new Error("no rules");
const draft = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.";
const known = check(draft);
const analysis = (leftOut: readonly string[] = []): Analysis => ({ ...known, leftOut });

/** A check in which the first rule took so long. */
function took(milliseconds: number) {
  let now = 0;
  const watch = createStopwatch(() => now);
  watch.turnTo("reading");
  now += 2;
  watch.turnTo(rule?.meta ?? null);
  now += milliseconds;
  watch.turnTo(null);
  return watch;
}

describe("the times of a draft's checks", () => {
  it("tell the first reading apart from checks after keys", () => {
    const times = createCheckTimes();
    times.add(took(80), analysis(), settings);
    for (let time = 1; time <= 100; time++) times.add(took(time / 1_000), analysis(), settings);
    const { rules, stages, total, budget } = times.result(analysis());
    expect(rules).toMatchObject([{ rule: rule.meta.id, whole: 80, checks: 100, kept: "yes", findings: 0 }]);
    expect(rules[0]?.last).toBeCloseTo(0.1);
    expect(rules[0]?.most).toBeCloseTo(0.1);
    expect(rules[0]?.p50).toBeCloseTo(0.051);
    expect(rules[0]?.p95).toBeCloseTo(0.096);
    expect(stages).toEqual([{ stage: "reading", whole: 2, last: 2, p50: 2, p95: 2, most: 2, checks: 100 }]);
    expect(total).toMatchObject({ whole: 82, checks: 100 });
    expect(budget).toBe(keyBudget(draft.length));
  });

  it("say whether the budget is kept, mostly kept or not", () => {
    const kept = (slow: number) => {
      const times = createCheckTimes();
      times.add(took(0), analysis(), settings);
      for (let key = 0; key < 100; key++) times.add(took(key < slow ? 3 : 0.1), analysis(), settings);
      return times.result(analysis()).rules[0]?.kept;
    };
    expect([kept(0), kept(4), kept(30), kept(60)]).toEqual(["yes", "yes", "mostly", "no"]);
    const few = createCheckTimes();
    for (let check = 0; check < 8; check++) few.add(took(30), analysis(), settings);
    expect(few.result(analysis()).rules[0]?.kept).toBeNull();
  });

  it("do not count a rule that a check between two keys left out", () => {
    const times = createCheckTimes();
    times.add(took(1), analysis(), settings);
    times.add(took(7), analysis([rule.meta.id]), settings);
    expect(times.result(analysis()).rules).toMatchObject([{ checks: 0, last: 1 }]);
  });

  it("read anew with other settings, are a first reading again", () => {
    const times = createCheckTimes();
    times.add(took(1), analysis(), settings);
    times.add(took(9), analysis(), other);
    expect(times.result(analysis()).rules).toMatchObject([{ whole: 9, checks: 0 }]);
  });

  it("speak once of a rule that is far over its budget three times in a row, until it no longer is", () => {
    const times = createCheckTimes();
    const add = (milliseconds: number) => times.add(took(milliseconds), analysis(), settings).map(({ rule }) => rule);
    expect([add(400), add(400), times.slow()]).toEqual([[], [], []]);
    expect(add(410)).toEqual([rule.meta.id]);
    expect(add(420)).toEqual([]);
    expect(times.slow()).toEqual([{ rule: rule.meta.id, milliseconds: 420, budget: keyBudget(draft.length) }]);
    expect([add(1), times.slow()]).toEqual([[], []]);
    // What a person does not feel is not spoken of, however small the budget.
    expect([add(45), add(45), add(45)]).toEqual([[], [], []]);
  });
});

describe("the budgets", () => {
  it("grow with the draft, the one after a key far less", () => {
    expect([wholeBudget(6_000), wholeBudget(60_000)]).toEqual([4, 31]);
    expect([keyBudget(6_000), keyBudget(60_000)]).toEqual([1.2, 3]);
  });
});
