import { describe, expect, it } from "vitest";
import { createStopwatch } from "../../server/analysis/stopwatch.ts";
import { analyse } from "../../server/analysis.ts";
import { readSettings } from "../../server/house/editorSettings.ts";
import { draftRule, type Rule } from "../../server/rules/types.ts";

const meta = (id: string): Rule["meta"] => ({
  id,
  group: "hygiene",
  statement: "",
  level: "hint",
  zones: ["body"],
  inQuotes: false,
  tags: [],
  why: "",
  source: "",
  options: {},
  messages: { here: { text: "here" } },
  examples: { bad: [], good: [] },
});

describe("a stopwatch", () => {
  it("gives time to one owner at a time, and back to whoever was interrupted", () => {
    let now = 0;
    const watch = createStopwatch(() => now);
    const rule = meta("slow");
    watch.turnTo(rule);
    now = 5;
    const interrupted = watch.turnTo("claims");
    now = 25;
    watch.turnTo(interrupted);
    now = 26;
    watch.turnTo(null);
    now = 1_000;
    watch.turnTo("settling");
    expect([...watch.laps]).toEqual([
      [rule, 6],
      ["claims", 20],
    ]);
  });
});

describe("a timed check", () => {
  /** A clock that only moves where a rule moves it. */
  let now = 0;
  const takes = (id: string, milliseconds: number, asks: boolean): Rule =>
    draftRule({
      meta: meta(id),
      *check(_, context) {
        now += milliseconds;
        if (asks && context.claims.length < 0) yield { span: { start: 0, end: 1 }, message: "here" };
      },
    });

  it("charges a rule for its own work, not for what it is the first to ask for", () => {
    const rules = [takes("quick", 1, true), takes("slow", 40, false), takes("idle", 0, false)];
    const watch = createStopwatch(() => now);
    analyse({
      text: "The mayor said on Monday that the bridge is safe.\n",
      format: "plain",
      settings: readSettings({}, rules).settings,
      now: 0,
      rules,
      watch,
    });
    const laps = new Map([...watch.laps].map(([owner, time]) => [typeof owner === "string" ? owner : owner.id, time]));
    expect([laps.get("quick"), laps.get("slow"), laps.get("idle")]).toEqual([1, 40, 0]);
    expect([...laps.keys()]).toEqual(
      expect.arrayContaining(["reading", "attribution", "speakers", "claims", "settling"]),
    );
  });
});
