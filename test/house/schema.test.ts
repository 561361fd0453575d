import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { styleSchema } from "../../docs/styleSchema.ts";
import { presets } from "../../server/house/presets/index.ts";
import { styleKeys } from "../../server/house/styleFile.ts";
import { allRules } from "../../server/rules/index.ts";

const validatorOf = (strictness: "strict" | "lenient") =>
  new Ajv({ strict: false, allErrors: true }).compile(styleSchema(allRules, strictness));
const strict = validatorOf("strict");
const lenient = validatorOf("lenient");

const whole = {
  $schema: "./docs/schemas/stet.schema.json",
  extends: ["wire", "./desk.json"],
  outlet: "The Courier",
  draftDate: "2025-03-02",
  people: ["Ana Holt", { word: "Dina Adebayo", why: "Our mayor.", link: "https://desk.example/7" }],
  footnotes: { grouping: "entity" },
  kind: "spot",
  kinds: { opinion: { files: ["opinion/**"], rules: { "contested-label": "off" } } },
  rules: { "vague-source": { level: "error", add: ["locals"], namedWithin: 2, why: "Guide 4." }, "our-rule": "off" },
  houseRules: [
    { id: "our-rule", pattern: "a", message: "b", why: "c", replacement: ["d"], examples: { bad: ["a"], good: ["e"] } },
  ],
  ignore: ["archive/**"],
};

describe("the schema of stet.json", () => {
  it("knows every key a style may have", () => {
    expect(Object.keys(styleSchema(allRules, "strict").properties as object).sort()).toEqual([...styleKeys].sort());
  });

  it.each([["a whole style", whole], ...Object.entries(presets)] as const)("allows %s", (_, style) => {
    strict(style);
    expect(strict.errors).toBeNull();
    expect(lenient(style)).toBe(true);
  });

  it.each([
    { rule: {} },
    { rules: { "vague-source": "loud" } },
    { rules: { "vague-source": { namedWithin: 9 } } },
    { rules: { "vague-source": { colour: 1 } } },
    { kind: "opnion" },
    { footnotes: { grouping: "none" } },
    { houseRules: [{ id: "x" }] },
    { draftDate: "today" },
  ])("refuses %j where it is strict; VS Code leaves that to Stet’s own words", (style) => {
    expect(strict(style)).toBe(false);
    expect(lenient(style)).toBe(true);
  });

  it("explains every rule by its statement", () => {
    const text = JSON.stringify(styleSchema(allRules, "lenient"));
    for (const { meta } of allRules) expect(text).toContain(JSON.stringify(meta.statement).slice(1, -1));
  });
});
