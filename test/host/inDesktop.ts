/** Runs the in-host suite in desktop VS Code, which @vscode/test-electron downloads. */
import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { downloadAndUnzipVSCode, runTests, SilentReporter } from "@vscode/test-electron";
import { writeUserSettings } from "./codeServer.ts";
import { stageExtension } from "./extension.ts";
import { testSettings } from "./hostSettings.ts";
import { type SuiteRun, testTimeout } from "./inHost.ts";
import { temporaryFolder } from "./lifetime.ts";
import { cacheFolder, repository } from "./places.ts";
import { reported } from "./progress.ts";
import { buildSuiteExtension } from "./suite.ts";
import type { SuiteResults } from "./suiteExtension/results.ts";
import { readResults } from "./suiteResults.ts";

/** Desktop VS Code can be neither found nor fetched here; nothing was tested. */
export class NoDesktop extends Error {}

/** Version to test with: `stable` or a number such as `1.91.0`. */
export type DesktopVersion = string;

/** As `runInHost`. Rejects with `NoDesktop` when VS Code cannot be downloaded or has no display. */
export async function runInDesktop(run: SuiteRun, version: DesktopVersion): Promise<SuiteResults> {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new NoDesktop(
      "Desktop VS Code needs a display: run `xvfb-run -a npm run test:desktop`, or `npm run test:in-host` without one.",
    );
  }
  const executable = await fetchDesktop(version);
  const temporary = await temporaryFolder("desktop");
  const inside = (name: string) => join(temporary.path, name);
  try {
    const folder = inside(basename(run.fixturesFolder));
    await cp(run.fixturesFolder, folder, { recursive: true });
    const { extensionDir = repository, timeout = testTimeout } = run;
    const staged = await stageExtension({ extensionDir, into: inside("staged") });
    const results = inside("results.json");
    await buildSuiteExtension(inside("suite"), { bundle: run.suiteBundle, results, timeout });
    await writeUserSettings(inside("user"), { ...testSettings, ...run.settings });
    await mkdir(inside("extensions"));
    let exit: unknown = null;
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: staged.folder,
      extensionTestsPath: inside("suite/main.cjs"),
      launchArgs: [
        folder,
        ...["--user-data-dir", inside("user"), "--extensions-dir", inside("extensions")],
        ...["--disable-workspace-trust", "--disable-gpu", "--skip-welcome", "--skip-release-notes"],
      ],
    }).catch((error: unknown) => {
      exit = error;
    });
    // Failed tests end it with an error too; the file tells the two apart.
    if (!existsSync(results)) throw new Error(`Desktop VS Code ended without results: ${String(exit)}`);
    return await readResults(results, run.suiteBundle);
  } finally {
    await temporary.remove();
  }
}

async function fetchDesktop(version: DesktopVersion): Promise<string> {
  try {
    return await reported(`fetching desktop VS Code ${version} (once)`, () =>
      downloadAndUnzipVSCode({ version, cachePath: cacheFolder, timeout: 30_000, reporter: new SilentReporter() }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoDesktop(
      `Desktop VS Code ${version} cannot be downloaded here (${reason}). Run \`npm run test:in-host\` for the same suite without it.`,
    );
  }
}
