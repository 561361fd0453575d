/**
 * `npm test`: everything, in one count. Parts: the build, types, lint, the unit, LSP and command-line tests, the package, and the
 * editor tests in real VS Code with the package installed, on a machine that reaches nothing but itself. Its last line is `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), "stet-test-"));
/** What people install: tests of the package and those in VS Code take this one. */
const vsix = join(reports, "stet.vsix");
const bin = (name: string) => join("node_modules", name);
const counts: Count[] = [];
const failedParts: string[] = [];

part("build", () => single([process.execPath, "esbuild.mjs"]));
part("types", () => single([process.execPath, bin("typescript/bin/tsc"), "-p", "."]));
part("types of the webview", () => single([process.execPath, bin("typescript/bin/tsc"), "-p", "client/webview"]));
part("types in a browser", () => single([process.execPath, bin("typescript/bin/tsc"), "-p", "client/browser"]));
part("lint", () => single([process.execPath, bin("@biomejs/biome/bin/biome"), "check", "."]));
part("package", () => single([process.execPath, "build/package.ts", vsix]));
part("unit, language server and command line", () => vitest("vitest.config.ts"));
const cutOff = withoutNetwork();
if (cutOff.length === 0)
  console.log("\nNot proved here: editor tests without a network (that takes Linux, unshare and its permission)");
else part("editors to test in", () => single([process.execPath, "test/host/fetchEditors.ts"]));
part(`in VS Code${cutOff.length === 0 ? "" : ", all connections to elsewhere refused"}`, () =>
  vitest("vitest.editor.config.ts", cutOff),
);
rmSync(reports, { recursive: true, force: true });

const sum = (key: keyof Count) => counts.reduce((all, count) => all + count[key], 0);
const total: Count = { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
if (total.skipped > 0) console.log(`${total.skipped} not run (skipped), see above`);
// Once more at the end, where people and logs look.
if (total.failed > 0) console.log(`\nFailed: ${failedParts.join(", ")}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function part(title: string, run: () => Count): void {
  const startedAt = Date.now();
  console.log(`\n— ${title}`);
  const count = run();
  counts.push(count);
  if (count.failed > 0) failedParts.push(title);
  console.log(`  ${count.passed} passed, ${count.failed} failed (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** A step that passes or fails as a whole. */
function single([command = "", ...args]: readonly string[]): Count {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** A Vitest run; one that ends without a report, or without a test, is a failure. */
function vitest(config: string, before: readonly string[] = []): Count {
  const report = join(reports, `${config}.json`);
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const packaged = existsSync(vsix) ? { STET_VSIX: vsix } : {};
  const env = { ...process.env, ...packaged, STET_BUILT: "1", NO_COLOR: "1" };
  const [command = "", ...rest] = [...before, process.execPath, bin("vitest/vitest.mjs"), ...args];
  const { status } = spawnSync(command, rest, { stdio: "inherit", env });
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const {
    numPassedTests,
    numFailedTests,
    numFailedTestSuites,
    numPendingTests: skipped,
  } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
  if (failed === 0 && (status !== 0 || numPassedTests === 0)) return { passed: numPassedTests, failed: 1, skipped };
  return { passed: numPassedTests, failed, skipped };
}

/** What to put before a command so that it reaches this machine only; empty where that cannot be done. */
function withoutNetwork(): readonly string[] {
  const before = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
  const [command = "", ...args] = [...before, "true"];
  return spawnSync(command, args, { stdio: "ignore" }).status === 0 ? before : [];
}
