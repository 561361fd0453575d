/** One VS Code window for a test: its own server, settings, browser and copy of the folder, all gone after `stop`. */
import { cp, mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { startCodeServer, windowUrl, writeLiveSettings } from "./codeServer.ts";
import { stageExtension } from "./extension.ts";
import { type Settings, testSettings } from "./hostSettings.ts";
import { temporaryFolder } from "./lifetime.ts";
import { askedAddresses, networkLogArgument } from "./networkLog.ts";
import { openPath, waitForTab } from "./palette.ts";
import { extensionFolder, screenshotsFolder } from "./places.ts";

export interface WindowOptions {
  /** The workspace. A fresh copy is opened, so that no test changes a fixture. */
  readonly folder: string;
  /** Opened at once; relative to the folder. */
  readonly file?: string;
  /** On top of quiet settings for tests. */
  readonly settings?: Settings;
  /** Where the extension is; see `extensionFolder` if left out. */
  readonly extensionDir?: string;
  /** Runs the browser build in VS Code's web worker. */
  readonly withoutMain?: boolean;
}

export interface EditorWindow {
  readonly page: Page;
  /** The copy that is open. */
  readonly folder: string;
  readonly userDataDir: string;
  /** What the server printed. */
  log(): string;
  /** Closes the browser; where its pages' requests went. */
  closeAndTell(): Promise<readonly URL[]>;
  /** Closes the browser, ends VS Code, removes the copy. */
  stop(): Promise<void>;
}

const workbenchLimit = 120_000;

/** Brings VS Code up with the extension and waits till the window (and the file) is drawn. Rejects with what to do; leaves nothing behind. */
export async function openWindow(options: WindowOptions): Promise<EditorWindow> {
  const temporary = await temporaryFolder("window");
  const extensionsDir = join(temporary.path, "extensions");
  const userDataDir = join(temporary.path, "user");
  const folder = join(temporary.path, basename(resolve(options.folder)));
  const undo: (() => Promise<void>)[] = [temporary.remove];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await mkdir(userDataDir, { recursive: true });
    await cp(options.folder, folder, { recursive: true });
    const { extensionDir = extensionFolder, withoutMain = false } = options;
    await stageExtension({ extensionDir, into: extensionsDir, withoutMain });
    await writeLiveSettings(userDataDir, options.settings ?? {});
    const server = await startCodeServer({ extensionsDir, userDataDir, folder, settings: testSettings });
    undo.push(server.stop);
    const networkLog = join(temporary.path, "network.json");
    const browser = await launchBrowser([networkLogArgument(networkLog)]);
    undo.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(windowUrl(server.url, folder, options.file));
    await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: workbenchLimit });
    if (options.file !== undefined) await waitForTab(page, basename(options.file), workbenchLimit);
    const closeAndTell = async () => {
      await browser.close();
      return askedAddresses(networkLog);
    };
    return { page, folder, userDataDir, log: server.log, closeAndTell, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Opens another file of the window's folder and waits till it is drawn. */
export function openFile(window: EditorWindow, file: string): Promise<void> {
  return openPath(window.page, join(window.folder, file));
}

/**
 * Loads the window anew, as a person's browser does, once VS Code has kept a tab whose state holds all of `words`, and waits
 * till it is drawn. VS Code in a browser writes its tabs down every five seconds and not when it is left; and it restores
 * none where the address opens a file.
 */
export async function reloadWindow({ page }: EditorWindow, words: readonly string[]): Promise<void> {
  const until = performance.now() + workbenchLimit;
  while (!(await page.evaluate(isKept(words)))) {
    if (performance.now() > until) throw new Error(`VS Code has kept no tab with ${words.join(", ")}.`);
    await page.waitForTimeout(500);
  }
  const url = new URL(page.url());
  url.searchParams.delete("payload");
  await page.goto(url.href);
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: workbenchLimit });
}

/** Runs inside the page: does a value in VS Code's own databases hold all the words? */
function isKept(words: readonly string[]): string {
  return `(async () => {
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const { name } of await indexedDB.databases()) {
      if (!name.startsWith("vscode-web-state-db")) continue;
      const database = await answer(indexedDB.open(name));
      try {
        for (const store of database.objectStoreNames) {
          const values = await answer(database.transaction(store).objectStore(store).getAll());
          if (values.some((value) => ${JSON.stringify(words)}.every((word) => String(value).includes(word)))) return true;
        }
      } finally {
        database.close();
      }
    }
    return false;
  })()`;
}

/** Replaces the settings that the window was opened with; VS Code takes them over by itself, so wait for the effect you expect. */
export function setSettings(window: EditorWindow, settings: Settings): Promise<void> {
  return writeLiveSettings(window.userDataDir, settings);
}

/** The texts of the notifications that show now. */
export function notifications(page: Page): Promise<readonly string[]> {
  return page.locator(".notification-list-item-message").allInnerTexts();
}

/** The document inside the webview that shows now, to look for things in. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready:visible").frameLocator("#active-frame");
}

/** Saves `<name>.png` in the screenshots folder and resolves to its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(screenshotsFolder, { recursive: true });
  const path = join(screenshotsFolder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
