/** The in-host suite as Vitest sees it: one test here per Mocha test inside VS Code's extension host. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInHost } from "../host/inHost.ts";
import { demoFixtures } from "../host/places.ts";
import { bundleSuite } from "../host/suite.ts";

const suiteBundle = await bundleSuite(
  ["test/editor/suite/*.test.ts"],
  join(mkdtempSync(join(tmpdir(), "stet-suite-")), "suite.cjs"),
);
const results = await runInHost({ suiteBundle, fixturesFolder: demoFixtures });

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
