/** Runs the in-host suite in desktop VS Code, which @vscode/test-electron downloads. */
import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { downloadAndUnzipVSCode, runTests, runVSCodeCommand, SilentReporter } from "@vscode/test-electron";
import { writeUserSettings } from "./codeServer.ts";
import { stageExtension } from "./extension.ts";
import { testSettings } from "./hostSettings.ts";
import { type SuiteRun, testTimeout } from "./inHost.ts";
import { temporaryFolder } from "./lifetime.ts";
import { cacheFolder } from "./places.ts";
import { reported } from "./progress.ts";
import { buildSuiteExtension } from "./suite.ts";
import type { SuiteResults } from "./suiteExtension/results.ts";
import { readResults } from "./suiteResults.ts";

/** Desktop VS Code can be neither found nor fetched here; nothing was tested. */
export class NoDesktop extends Error {}

/** Version to test with: `stable` or a number such as `1.91.0`. */
export type DesktopVersion = string;

/**
 * As `runInHost`; where the run names no folder of the extension, VS Code installs what `packaged` makes. Rejects with `NoDesktop` when VS Code cannot be downloaded or has no display.
 */
export async function runInDesktop(
  run: SuiteRun,
  version: DesktopVersion,
  packaged: () => string,
): Promise<SuiteResults> {
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
    const { extensionDir, timeout = testTimeout } = run;
    const profile = ["--user-data-dir", inside("user"), "--extensions-dir", inside("extensions")];
    const results = inside("results.json");
    await buildSuiteExtension(inside("suite"), { bundle: run.suiteBundle, results, timeout });
    await writeUserSettings(inside("user"), { ...testSettings, ...run.settings });
    await mkdir(inside("extensions"));
    const development = extensionDir
      ? (await stageExtension({ extensionDir, into: inside("staged") })).folder
      : await nothingInDevelopment(inside("nothing"));
    if (!extensionDir) {
      await runVSCodeCommand(["--install-extension", packaged(), ...profile], { version, cachePath: cacheFolder });
    }
    let exit: unknown = null;
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: development,
      extensionTestsPath: inside("suite/main.cjs"),
      launchArgs: [
        folder,
        ...profile,
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

/** VS Code runs tests only where an extension is in development; ours is installed, so this one does nothing. */
async function nothingInDevelopment(folder: string): Promise<string> {
  await mkdir(folder);
  const manifest = { name: "nothing", publisher: "stet-test", version: "0.0.1", engines: { vscode: "^1.91.0" } };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
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
