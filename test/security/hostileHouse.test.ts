/** House files that came with a folder somebody else made. */
import { afterEach, expect, it } from "vitest";
import { createSettler } from "../../server/house/effective.ts";
import { type FileRead, loadStyle } from "../../server/house/load.ts";
import { readRegisterJson } from "../../server/house/register/json.ts";
import { allRules } from "../../server/rules/index.ts";
import { check } from "../kit/check.ts";

const load = (text: string, asked: string[] = []) =>
  loadStyle("file:///desk/stet.json", allRules, async (location): Promise<FileRead> => {
    asked.push(location);
    return location === "file:///desk/stet.json" ? { text } : { missing: true };
  });

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it.each([
  '{"__proto__": {"level": "off"}, "rules": {"refute-for-deny": "warning"}}',
  '{"rules": {"__proto__": "off", "constructor": "off", "hasOwnProperty": {"level": "off"}}}',
  '{"rules": {"contested-label": {"__proto__": {"add": ["port"]}}}}',
])("a style with keys that mean something to JavaScript says they are unknown: %s", async (text) => {
  const style = await load(text);
  expect(style.files.flatMap(({ problems }) => problems).length).toBeGreaterThan(0);
  expect(() => createSettler(allRules)(style, null, null)).not.toThrow();
});

it("a register with such keys says so and names nobody", () => {
  const { register, problems } = readRegisterJson(
    '{"asOf": "2026-01-01", "__proto__": {"remove": ["taliban"]}, "entries": [{"__proto__": {"name": "Port"}}]}',
  );
  expect(problems.length).toBeGreaterThan(0);
  expect(register.entries.map(({ name }) => name)).toEqual([]);
});

it.each(["(a+)+!", "(?:a|aa)+!", "(?:[a-z]+\\s?)+!"])("the pattern %s ends in time", async (regex) => {
  const rule = {
    id: "slow",
    regex,
    message: "Slow.",
    why: "House guide.",
    examples: { bad: ["⟦aaa!⟧"], good: ["Rain."] },
  };
  const style = await load(JSON.stringify({ houseRules: [rule] }));
  expect(style.files.flatMap(({ problems }) => problems)).toEqual([]);
  expect(style.houseRules.map(({ meta }) => meta.id)).toEqual(["slow"]);
  // With a backtracking engine this test would not end.
  const { findings, notChecked } = check(`He said ${"a".repeat(5_000)}.\n${"aaaa ".repeat(2_000)}`, {
    only: style.houseRules,
  });
  expect(findings.filter(({ rule }) => rule === "slow")).toEqual([]);
  expect(notChecked).toEqual([]);
});

it("what a style extends is looked for as a file, never fetched", async () => {
  const asked: string[] = [];
  const style = await load('{"extends": ["https://x.example/stet.json", "//x.example/share/stet.json"]}', asked);
  expect(style.files.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
    expect.stringContaining("lies on another machine"),
    expect.stringContaining("lies on another machine"),
  ]);
  expect(asked.filter((location) => !location.startsWith("file:///"))).toEqual([]);
});
