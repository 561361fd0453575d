/** The written threat model and the tests it names. */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const rows = readFileSync(new URL("docs/security.md", root), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| **"));

it("names for every threat a test that exists", () => {
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) {
    const named = [...row.matchAll(/`((?:test|package)[\w./-]*)`/g)].map(([, path = ""]) => path);
    expect(named, row).not.toEqual([]);
    expect(
      named.filter((path) => !existsSync(new URL(path, root))),
      row,
    ).toEqual([]);
  }
});
