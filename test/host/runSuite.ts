/**
 * `npm run test:in-host` and `npm run test:desktop`: the suite in `test/editor/suite`, inside VS Code.
 *   --desktop [--version 1.91.0]   desktop VS Code; exit code 2 when it cannot be had
 *   --web                          the extension's browser build, in VS Code's web worker
 *   --extension FOLDER             as it is built there, for a quick look; else its package is made and installed
 * Other arguments are test files or globs. Exit code 0 when all passed, 1 when not.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packageInto } from "../kit/package.ts";
import { installExtension } from "./codeServer.ts";
import { NoDesktop, runInDesktop } from "./inDesktop.ts";
import { runInHost, type SuiteRun } from "./inHost.ts";
import { endAll, isEnding, temporaryFolder } from "./lifetime.ts";
import { demoFixtures, repository } from "./places.ts";
import { complain } from "./progress.ts";
import { bundleSuite } from "./suite.ts";
import type { SuiteResults } from "./suiteExtension/results.ts";

await main()
  .catch((error: unknown) => {
    if (!isEnding()) complain(error);
    process.exitCode = error instanceof NoDesktop ? 2 : 1;
  })
  .finally(endAll);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      desktop: { type: "boolean", default: false },
      version: { type: "string", default: "stable" },
      web: { type: "boolean", default: false },
      extension: { type: "string" },
      fixtures: { type: "string", default: demoFixtures },
    },
  });
  const patterns = positionals.length > 0 ? positionals : ["test/editor/suite/*.test.ts"];
  const temporary = await temporaryFolder("bundle");
  const suiteBundle = await bundleSuite(patterns, join(temporary.path, "suite.cjs"));
  const run = {
    suiteBundle,
    fixturesFolder: resolve(values.fixtures),
    withoutMain: values.web,
    ...(values.extension === undefined ? {} : { extensionDir: resolve(values.extension) }),
  };
  const vsix = join(temporary.path, "stet.vsix");
  const packaged = () => {
    if (values.extension === undefined) packageInto(vsix, repository);
    return vsix;
  };
  const results = values.desktop
    ? await runInDesktop(run, values.version, packaged)
    : await runInHost(values.extension === undefined ? await installed(run, packaged(), temporary.path) : run);
  process.exitCode = print(results) ? 0 : 1;
}

async function installed(run: SuiteRun, vsix: string, folder: string): Promise<SuiteRun> {
  return { ...run, extensionDir: await installExtension(vsix, join(folder, "extensions"), join(folder, "user")) };
}

/** True when all is well. */
function print(results: SuiteResults): boolean {
  const marks = { passed: "✓", failed: "✗", pending: "-" };
  for (const test of results.tests) {
    console.log(`${marks[test.state]} ${test.title} (${test.ms} ms)`);
    if (test.error !== null) console.log(test.error.replace(/^/gm, "    "));
  }
  if (results.error !== null) console.log(`✗ ${results.error}`);
  const count = (state: string) => results.tests.filter((test) => test.state === state).length;
  console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("pending")} pending in ${results.ms} ms`);
  return results.error === null && count("failed") === 0;
}
