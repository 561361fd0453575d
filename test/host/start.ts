/**
 * `npm start`: the demo draft in real VS Code with the built extension. Desktop VS Code where there is one, else VS Code in the browser.
 *   --browser   the browser one even where there is a desktop VS Code
 *   --no-open   print the address, open nothing
 *   --check     look for the first squiggle in a headless browser, save a screenshot, exit 0 or 1
 */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser, launchBrowser } from "./browser.ts";
import { type CodeServer, ensureCodeServer, startCodeServer, windowUrl, writeUserSettings } from "./codeServer.ts";
import { freshDemo } from "./demo.ts";
import { findDesktopCode, openDesktopCode } from "./desktopCode.ts";
import { waitForSquiggle } from "./editor.ts";
import { stageExtension } from "./extension.ts";
import { type FrontDoor, openFrontDoor } from "./frontDoor.ts";
import { endAll, isEnding, temporaryFolder } from "./lifetime.ts";
import { waitForTab } from "./palette.ts";
import { showInBrowser } from "./personsBrowser.ts";
import { cacheFolder, demoDraft, demoFixtures, repository } from "./places.ts";
import { complain, say } from "./progress.ts";
import { screenshot } from "./window.ts";

interface Flags {
  readonly browser: boolean;
  readonly "no-open": boolean;
  readonly check: boolean;
  readonly extension: string;
  readonly drafts: string;
  readonly draft: string;
}

const frontDoorPort = 8410;

await main().catch(async (error: unknown) => {
  if (!isEnding()) complain(error);
  await endAll();
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const flags = readFlags();
  const demo = join(cacheFolder, "demo");
  await freshDemo(flags.drafts, demo, flags.draft);
  const desktop = findDesktopCode();
  if (desktop.command !== null && !flags.browser && !flags.check) {
    await onDesktop(desktop.command, flags, demo);
  } else {
    if (desktop.command === null) say(`VS Code in the browser, because ${desktop.reason}`);
    await inBrowser(flags, demo);
  }
}

async function onDesktop(command: string, flags: Flags, folder: string): Promise<void> {
  const profile = join(cacheFolder, "desktop");
  const userDataDir = join(profile, "user");
  // The development extension stands outside the extensions folder, or VS Code would load it twice.
  const staged = await stageExtension({ extensionDir: flags.extension, into: join(profile, "staged") });
  const extensionsDir = join(profile, "extensions");
  await mkdir(extensionsDir, { recursive: true });
  await writeUserSettings(userDataDir);
  await openDesktopCode({
    command,
    extensionFolder: staged.folder,
    extensionsDir,
    userDataDir,
    folder,
    file: flags.draft,
  });
  say(`${flags.draft} is open in desktop VS Code (${command}), with a profile of its own`);
}

async function inBrowser(flags: Flags, folder: string): Promise<void> {
  const temporary = await temporaryFolder("start");
  const extensionsDir = join(temporary.path, "extensions");
  await stageExtension({ extensionDir: flags.extension, into: extensionsDir });
  // Both downloads at once where both are needed.
  await Promise.all([ensureCodeServer(), flags.check ? findBrowser() : undefined]);
  const server = await startCodeServer({ extensionsDir, userDataDir: join(temporary.path, "user"), folder });
  const door = await openFrontDoor(windowUrl(server.url, folder, flags.draft), frontDoorPort);
  process.stdout.write(`\n  VS Code with Stet and the demo draft: ${door.url}\n  Ctrl+C ends it.\n\n`);
  if (flags.check) {
    await check(server, door, flags.draft);
    await door.close();
    await endAll();
    return;
  }
  if (!flags["no-open"] && !process.env.CI) showInBrowser(door.url);
  const code = await server.ended;
  await door.close();
  throw new Error(`VS Code ended by itself (code ${code}). Its last words:\n${server.log().slice(-2000)}`);
}

async function check(server: CodeServer, door: FrontDoor, draft: string): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(door.url);
    await waitForTab(page, draft);
    const first = await waitForSquiggle(page);
    // Counted from the start of this process.
    const seconds = (performance.now() / 1000).toFixed(1);
    const picture = await screenshot(page, "start");
    process.stdout.write(
      `First squiggle (${first.kind}: "${first.text}") after ${seconds} s. Screenshot: ${picture}\n`,
    );
  } catch (error) {
    const picture = await screenshot(page, "start-failed");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`No squiggle on the demo draft. ${reason}\nScreenshot: ${picture}\n${server.log().slice(-2000)}`);
  } finally {
    await browser.close();
  }
}

function readFlags(): Flags {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: "boolean", default: false },
        "no-open": { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        extension: { type: "string", default: repository },
        drafts: { type: "string", default: demoFixtures },
        draft: { type: "string", default: demoDraft },
      },
    });
    return { ...values, extension: resolve(values.extension), drafts: resolve(values.drafts) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nUsage: npm start -- [--browser] [--no-open] [--check]`);
  }
}
