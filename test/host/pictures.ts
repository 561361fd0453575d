/**
 * `npm run pictures`: takes the README's pictures anew in real VS Code, and draws the icon. Look at each before you commit it.
 * Arguments name some of them: `npm run pictures -- twin icon`.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { goToLine, hoverAt, placeCursor, waitForSquiggle } from "./editor.ts";
import { endAll } from "./lifetime.ts";
import { runCommand } from "./palette.ts";
import { demoDraft, demoFixtures, repository } from "./places.ts";
import { complain } from "./progress.ts";
import { type EditorWindow, openWindow, setSettings, webview } from "./window.ts";

const into = (name: string) => join(repository, "docs/images", `${name}.png`);
const size = { width: 1280, height: 800 };
const light = { "workbench.colorTheme": "Default Light Modern" };
const dark = { "workbench.colorTheme": "Default Dark Modern" };
const sanctions = join(repository, "test/fixtures/drafts/sanctions");

const pictures: Readonly<Record<string, () => Promise<void>>> = {
  icon: drawIcon,
  twin: () =>
    inDemo({ ...light, "stet.attribution.colours": "subtle" }, async ({ page }) => {
      await runCommand(page, "Problems: Focus on Problems View");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
      await goToLine(page, 1);
      await hoverAt(page, "according to local media", "Credited to");
      await page.screenshot({ path: into("twin") });
    }),
  "who-says-what": () =>
    inDemo({ ...dark, "stet.attribution.colours": "full" }, async ({ page }) => {
      await page.locator(".monaco-editor.vs-dark").first().waitFor();
      await goToLine(page, 1);
      await hoverAt(page, "appears to be aimed", /credited/i);
      await page.screenshot({ path: into("who-says-what") });
    }),
  report: () =>
    inDemo(light, async ({ page }) => {
      await page.locator(".activitybar .action-label[aria-label^='Stet']").click();
      await page.locator(".pane-body .monaco-list-row", { hasText: "Afghan Consulate" }).first().waitFor();
      await runCommand(page, "Stet: Show Source Report");
      const view = webview(page);
      await view.getByRole("heading", { name: "Who carries the story" }).waitFor();
      await view.locator(".strip button").nth(1).hover();
      await page.screenshot({ path: into("report") });
    }),
  card: () =>
    inWindow({ folder: sanctions, file: "border.draft", settings: light }, async ({ page }) => {
      await runCommand(page, "View: Toggle Primary Side Bar Visibility");
      await placeCursor(page, "Border talks");
      await hoverAt(page, "Taliban*", "no entry of its own");
      await editorPicture(page, "card", 400);
    }),
  register: () =>
    inWindow({ folder: sanctions, file: "border.draft", settings: dark }, async ({ page }) => {
      await runCommand(page, "View: Toggle Primary Side Bar Visibility");
      await runCommand(page, "Stet: Show Register");
      const view = webview(page);
      await view.getByText(/^Loaded: /).waitFor();
      await view.getByRole("searchbox").fill("taliban");
      await view.getByRole("button", { name: /^Taliban/ }).click();
      await view.getByRole("heading", { name: "Taliban", exact: true }).waitFor();
      // A tooltip where the mouse was left would cover the search.
      await page.mouse.move(1, 1);
      await page.locator(".workbench-hover").waitFor({ state: "hidden" });
      await editorPicture(page, "register", 720);
    }),
};

await main()
  .catch((error: unknown) => {
    complain(error);
    process.exitCode = 1;
  })
  .finally(endAll);

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const name of wanted.length > 0 ? wanted : Object.keys(pictures)) {
    const take = pictures[name];
    if (!take) throw new Error(`There is no picture ${name}. There are: ${Object.keys(pictures).join(", ")}`);
    await take();
    console.log(into(name));
  }
}

function inDemo(settings: Readonly<Record<string, unknown>>, take: (window: EditorWindow) => Promise<void>) {
  return inWindow({ folder: demoFixtures, file: demoDraft, settings }, take);
}

async function inWindow(
  options: Parameters<typeof openWindow>[0],
  take: (window: EditorWindow) => Promise<void>,
): Promise<void> {
  const window = await openWindow(options);
  try {
    await window.page.setViewportSize(size);
    await waitForSquiggle(window.page);
    await setSettings(window, options.settings ?? {});
    // The line over the draft comes last.
    await window.page.locator(".codelens-decoration").first().waitFor();
    await take(window);
  } finally {
    await window.stop();
  }
}

/** The editor's part of the window alone, so high in CSS pixels. */
async function editorPicture(page: Page, name: string, height: number): Promise<void> {
  const box = await page.locator(".part.editor").boundingBox();
  if (box) await page.screenshot({ path: into(name), clip: { ...box, height: Math.min(height, box.height) } });
}

async function drawIcon(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    const drawing = await readFile(join(repository, "build/icon.svg"), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: into("icon"), omitBackground: true });
  } finally {
    await browser.close();
  }
}
