/** One window of VS Code in a browser alone. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { stageExtension } from "./extension.ts";
import { temporaryFolder } from "./lifetime.ts";
import { askedAddresses, networkLogArgument } from "./networkLog.ts";
import { waitForTab } from "./palette.ts";
import { extensionFolder } from "./places.ts";
import { startWebCode } from "./webCode.ts";

export interface WebWindow {
  readonly page: Page;
  /** The text of a file of the folder as it was last saved; null where it never was. */
  saved(file: string): string | null;
  /** Closes the browser; where its pages' requests went. */
  closeAndTell(): Promise<readonly URL[]>;
  stop(): Promise<void>;
}

const workbenchLimit = 120_000;

/** Opens a copy of the folder, with these files added, as a virtual workspace, and a file of it. */
export async function openWebWindow(
  folder: string,
  added: Readonly<Record<string, string>>,
  file: string,
): Promise<WebWindow> {
  const temporary = await temporaryFolder("web");
  const undo: (() => Promise<void>)[] = [temporary.remove];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const copy = join(temporary.path, "drafts");
    await cp(folder, copy, { recursive: true });
    for (const [name, text] of Object.entries(added)) await writeFile(join(copy, name), text);
    const staged = await stageExtension({
      extensionDir: extensionFolder,
      into: join(temporary.path, "extensions"),
      withoutMain: true,
    });
    const code = await startWebCode({ extension: staged.folder, folder: copy, workFolder: temporary.path });
    undo.push(code.stop);
    const networkLog = join(temporary.path, "network.json");
    const browser = await launchBrowser([networkLogArgument(networkLog)]);
    undo.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(code.url);
    await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: workbenchLimit });
    const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label*=${JSON.stringify(file)}]`);
    await row.click({ timeout: workbenchLimit });
    await waitForTab(page, file, workbenchLimit);
    const closeAndTell = async () => {
      await browser.close();
      return askedAddresses(networkLog);
    };
    return { page, saved: code.saved, closeAndTell, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
