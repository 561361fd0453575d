/** The in-host suite as Vitest sees it: one test here per Mocha test inside VS Code's extension host. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runInHost } from "../host/inHost.ts";
import { demoFixtures, extensionFolder } from "../host/places.ts";
import { bundleSuite } from "../host/suite.ts";

const suiteBundle = await bundleSuite(
  ["test/editor/suite/*.test.ts"],
  join(mkdtempSync(join(tmpdir(), "stet-suite-")), "suite.cjs"),
);
const results = await runInHost({ suiteBundle, fixturesFolder: demoFixtures });

describe("the extension under test", () => {
  it("is the package as VS Code installed it, with every file", () => {
    const packed = Object.keys(unzipSync(readFileSync(process.env.STET_VSIX ?? "")))
      .filter((name) => name.startsWith("extension/"))
      .map((name) => name.slice("extension/".length));
    const installed = readdirSync(extensionFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(extensionFolder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    expect(installed.sort()).toEqual([...packed, ".vsixmanifest"].sort());
  });
});

describe("inside VS Code’s extension host", () => {
  it("the suite ran to its end", () => {
    expect(results.error).toBeNull();
    expect(results.tests.length).toBeGreaterThan(8);
  });

  it.each(results.tests.map((test) => [test.title, test] as const))("%s", (_, test) => {
    expect(test.error).toBeNull();
    expect(test.state).toBe("passed");
  });
});
