/** Runs the in-host suite inside VS Code's extension host: in the browser one, without a desktop. */
import { watch } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { launchBrowser } from "./browser.ts";
import { type CodeServer, startCodeServer, windowUrl } from "./codeServer.ts";
import { stageExtension } from "./extension.ts";
import { type Settings, testSettings } from "./hostSettings.ts";
import { temporaryFolder } from "./lifetime.ts";
import { extensionFolder } from "./places.ts";
import { buildSuiteExtension } from "./suite.ts";
import type { SuiteResults } from "./suiteExtension/results.ts";
import { readResults } from "./suiteResults.ts";
import { screenshot } from "./window.ts";

export interface SuiteRun {
  /** Made by `bundleSuite`. */
  readonly suiteBundle: string;
  /** The workspace; the suite sees a fresh copy. */
  readonly fixturesFolder: string;
  /** Where the extension is; see `extensionFolder` if left out. */
  readonly extensionDir?: string;
  /** Runs the browser build in VS Code's web worker; the suite itself stays in the Node host. */
  readonly withoutMain?: boolean;
  readonly settings?: Settings;
  /** Per test, in ms. */
  readonly timeout?: number;
  /** For the whole run, in ms. */
  readonly limit?: number;
}

export const testTimeout = 60_000;
const runLimit = 420_000;

/** Brings VS Code up, waits for the results. Rejects when VS Code does not start or no results come; failed tests are results. */
export async function runInHost(run: SuiteRun): Promise<SuiteResults> {
  const temporary = await temporaryFolder("suite");
  const inside = (name: string) => join(temporary.path, name);
  const folder = inside(basename(run.fixturesFolder));
  const extensionsDir = inside("extensions");
  const resultsDir = inside("results");
  const results = join(resultsDir, "results.json");
  const undo: (() => Promise<void>)[] = [temporary.remove];
  try {
    await mkdir(resultsDir);
    await cp(run.fixturesFolder, folder, { recursive: true });
    const { extensionDir = extensionFolder, withoutMain = false, timeout = testTimeout } = run;
    await stageExtension({ extensionDir, into: extensionsDir, withoutMain });
    await buildSuiteExtension(inside("suite"), { bundle: run.suiteBundle, results, timeout });
    await stageExtension({ extensionDir: inside("suite"), into: extensionsDir });
    const settings = { ...testSettings, ...run.settings };
    const server = await startCodeServer({ extensionsDir, userDataDir: inside("user"), folder, settings });
    undo.push(server.stop);
    const browser = await launchBrowser();
    undo.push(() => browser.close());
    // The extension host starts when a window connects.
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(windowUrl(server.url, folder));
    await waitForResults(resultsDir, results, server, run.limit ?? runLimit).catch(async (error: unknown) => {
      const picture = await screenshot(page, "in-host-failed");
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${reason}\nScreenshot: ${picture}\n${server.log().slice(-3000)}`);
    });
    return await readResults(results, run.suiteBundle);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Settles when the file is there, the server ends or the limit (ms) passes. */
async function waitForResults(folder: string, path: string, server: CodeServer, limit: number): Promise<void> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit);
  const appeared = new Promise<void>((resolve, reject) => {
    const watcher = watch(folder, { signal: stop.signal }, (_, name) => {
      if (name === basename(path)) resolve();
    });
    watcher.on("close", () => reject(new Error(`The suite wrote no results within ${limit / 1000} s.`)));
    watcher.on("error", reject);
    void server.ended.then((code) => reject(new Error(`VS Code ended (code ${code}) before the suite was done.`)));
  });
  try {
    await appeared;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
