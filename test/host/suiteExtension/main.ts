/**
 * Runs a bundled Mocha suite inside VS Code's extension host and writes what came out as JSON. Two doors, one room:
 * `activate` where VS Code loads this as an extension (browser host), `run` where it is told to (desktop, @vscode/test-electron).
 */
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type Mocha from "mocha";
import type { SuiteResults, SuiteTask, TestResult } from "./results.ts";

export function activate(): void {
  void work();
}

/** Rejects when a test failed, which is how the desktop host learns it. */
export async function run(): Promise<void> {
  const results = await work();
  const failed = results.tests.filter((test) => test.state === "failed");
  if (results.error !== null || failed.length > 0) throw new Error(results.error ?? `${failed.length} tests failed`);
}

async function work(): Promise<SuiteResults> {
  // Written beside this bundle when it is staged: an environment would not reach a browser's extension host.
  const task = JSON.parse(await readFile(join(__dirname, "task.json"), "utf8")) as SuiteTask;
  const results = await runSuite(task);
  // By rename: whoever waits for the file finds it whole.
  await writeFile(`${task.results}.new`, JSON.stringify(results, null, 2));
  await rename(`${task.results}.new`, task.results);
  return results;
}

async function runSuite(task: SuiteTask): Promise<SuiteResults> {
  const started = performance.now();
  const tests: TestResult[] = [];
  const end = (error: string | null): SuiteResults => ({
    done: true,
    tests,
    error,
    ms: Math.round(performance.now() - started),
  });
  try {
    // From the repository, not bundled: Mocha loads its own parts by path.
    const { default: Runner } = (await import(task.mocha)) as { readonly default: typeof Mocha };
    const mocha = new Runner({
      ui: "bdd",
      timeout: task.timeout,
      // The results file is the report.
      reporter: class extends Runner.reporters.Base {},
      color: false,
    });
    mocha.addFile(task.bundle);
    await mocha.loadFilesAsync();
    await new Promise<void>((resolve) => {
      const runner = mocha.run(() => resolve());
      runner.on("pass", (test) => tests.push(result(test, "passed")));
      runner.on("pending", (test) => tests.push(result(test, "pending")));
      // Also failed hooks, which are no tests but must not be lost.
      runner.on("fail", (test, error: unknown) => tests.push(result(test, "failed", error)));
    });
    return end(tests.length === 0 ? "the suite holds no test" : null);
  } catch (error) {
    return end(describeError(error));
  }
}

function result(test: Mocha.Runnable, state: TestResult["state"], error?: unknown): TestResult {
  const failure = state === "failed" ? describeError(error) : null;
  return { title: test.fullTitle(), state, error: failure, ms: test.duration ?? 0 };
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
