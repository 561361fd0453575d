import { describe, expect, it } from "vitest";
import { readSettings } from "../../server/house/editorSettings.ts";
import { pathText } from "../../server/json/problems.ts";
import { draftRule } from "../../server/rules/types.ts";

const rule = draftRule({
  meta: {
    id: "sample",
    group: "hygiene",
    statement: "",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "",
    source: "",
    options: {
      words: { default: ["a"], description: "" },
      limit: { default: 3, description: "", minimum: 1, maximum: 9 },
      mode: { default: "first", description: "", values: ["first", "every"] },
      strict: { default: false, description: "" },
    },
    messages: {},
    examples: { bad: [], good: [] },
  },
  check: () => [],
});
const read = (value: unknown) => readSettings(value, [rule]);

describe("settings", () => {
  it("take a level alone or an object with options", () => {
    expect(read({ rules: { sample: "off" } }).settings.rules.get("sample")?.level).toBe("off");
    const whole = read({
      rules: { sample: { level: "hint", allow: ["Word"], limit: 4, mode: "every", strict: true } },
    });
    expect(whole.problems).toEqual([]);
    expect(whole.settings.rules.get("sample")).toEqual({
      level: "hint",
      allow: ["word"],
      options: { limit: 4, mode: "every", strict: true },
      reasons: [],
    });
  });

  it.each([
    [{ rules: { other: "off" } }, "rules.other"],
    [{ rules: { sample: "loud" } }, "rules.sample"],
    [{ rules: { sample: 4 } }, "rules.sample"],
    [{ rules: { sample: { limit: 10 } } }, "rules.sample.limit"],
    [{ rules: { sample: { limit: "4" } } }, "rules.sample.limit"],
    [{ rules: { sample: { mode: "last" } } }, "rules.sample.mode"],
    [{ rules: { sample: { words: "a" } } }, "rules.sample.words"],
    [{ rules: { sample: { constructor: true } } }, "rules.sample.constructor"],
    [{ rules: { sample: { allow: [1] } } }, "rules.sample.allow[0]"],
    [{ rules: [] }, "rules"],
    [{ draftDate: "2023-02-30" }, "draftDate"],
    [{ draftDate: "soon" }, "draftDate"],
    ["off", ""],
  ])("report what cannot be used at its path: %j", (value, path) => {
    expect(read(value).problems.map((problem) => pathText(problem.path))).toEqual([path]);
  });

  it("use the rest where a part is wrong", () => {
    const { settings, problems } = read({ rules: { sample: { level: "loud", limit: 5 } }, draftDate: "2023-10-05" });
    expect(problems.length).toBe(1);
    expect(settings.rules.get("sample")?.options).toEqual({ limit: 5 });
    expect(settings.draftDate).toEqual({ year: 2023, month: 10, day: 5 });
  });

  it("are all defaults where nothing is set", () => {
    expect(read(undefined)).toEqual(read(null));
    expect(read({}).settings.rules.size).toBe(0);
  });
});
