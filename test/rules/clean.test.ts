/** Honest copy stays quiet: ten good drafts from ten desks give no warning, and next to nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textOf } from "../../server/draft/spans.ts";
import { check } from "../kit/check.ts";

const folder = new URL("../fixtures/drafts/clean/", import.meta.url);
const drafts = readdirSync(folder).map((name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { draft, findings, notChecked } = check(text, { format: name.endsWith(".md") ? "markdown" : "plain" });
  const shown = findings.map(({ rule, level, span }) => `${rule} ${level}: ${textOf(draft, span)}`);
  return { name, shown, notChecked, words: text.split(/\s+/).length };
});

describe.each(drafts)("$name ($words words)", ({ shown, notChecked }) => {
  it("gives no warning and no error", () => {
    expect(notChecked).toEqual([]);
    expect(shown.filter((line) => / (?:warning|error): /.test(line))).toEqual([]);
  });
});

it("shows a person little else in good copy: less than one finding in two drafts", () => {
  const others = drafts.flatMap(({ name, shown }) => shown.map((line) => `${name}: ${line}`));
  expect(others.length, others.join("\n")).toBeLessThan(drafts.length / 2);
});
