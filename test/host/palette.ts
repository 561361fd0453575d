/** The quick input at the top of the window, used as a person would: commands by title, files by path. */
import { basename } from "node:path";
import type { Page } from "playwright-core";
import type { PageDocument, PageElement } from "./dom.ts";

declare const document: PageDocument;

const limit = 30_000;
const clickLimit = 2_000;
const openLimit = 5_000;
/** How often a list without the row is asked for, how long an empty one is looked at, and how long one with other rows. */
const patience = 25;
const emptyLimit = 500;
const othersLimit = 4_000;

/** Runs a command by its full title, such as "Stet: Open source report". Rejects when the palette does not offer it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await choose(page, `>${title}`, (label) => label === title || label.startsWith(`${title}, `), "F1");
}

/** Opens a file by its absolute path and waits till its text is drawn in the active tab. */
export async function openPath(page: Page, path: string): Promise<void> {
  await choose(page, path, (label) => label.startsWith(basename(path)), "ControlOrMeta+P");
  await waitForTab(page, basename(path));
}

/** Waits till the tab with this label is the active one and its text is drawn. */
export async function waitForTab(page: Page, name: string, within = limit): Promise<void> {
  const group = page.locator(".editor-group-container.active");
  await group.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor({ timeout: within });
  await group.locator(".editor-instance .view-line").first().waitFor({ timeout: within });
}

/** Picks the row with this label in the quick pick that is open, as a person would after reading it. Rejects with what it offers. */
export async function pickRow(page: Page, label: string): Promise<void> {
  await choose(page, label, (offered) => offered === label || offered.startsWith(`${label}, `));
}

/**
 * Types into the quick input and takes the row whose label fits. `key` opens it, again where it went away: a window that is still being
 * drawn may take the focus from it.
 */
async function choose(page: Page, text: string, fits: (label: string) => boolean, key?: string): Promise<void> {
  const widget = page.locator(".quick-input-widget").filter({ visible: true });
  const input = widget.locator("input").first();
  const fill = async (timeout: number) => {
    if (key !== undefined) await page.keyboard.press(key);
    await input.fill(text, { timeout });
  };
  if (key !== undefined)
    await fill(openLimit)
      .catch(() => fill(openLimit))
      .catch(() => fill(limit));
  else await fill(limit);
  const rows = widget.locator(".monaco-list-row");
  const until = performance.now() + limit;
  let labels: readonly string[] = [];
  let tries = 0;
  while (performance.now() < until) {
    labels = await rows.evaluateAll((elements: PageElement[]) =>
      elements.map((element) => element.getAttribute("aria-label") ?? ""),
    );
    const label = labels.find(fits);
    if (label !== undefined) {
      const row = widget.locator(`.monaco-list-row[aria-label=${JSON.stringify(label)}]`).first();
      // The list may be drawn anew under the mouse: look again then, unless the click did arrive.
      const clicked = await row.click({ timeout: clickLimit }).then(
        () => true,
        () => false,
      );
      if (clicked || (await widget.count()) === 0 || (await input.inputValue()) !== text) return;
      continue;
    }
    // The list is made when it is opened, and again when it is typed in: a command may not have been there yet, and others like it are offered.
    const isEmpty = labels.some((offered) => offered.startsWith("No matching"));
    const hasChanged = await page
      .waitForFunction(listChanged, labels.join("\n"), { timeout: isEmpty ? emptyLimit : othersLimit })
      .then(
        () => true,
        () => false,
      );
    if (hasChanged) continue;
    if (++tries > patience) break;
    if (key !== undefined) await page.keyboard.press("Escape");
    await fill(openLimit).catch(() => undefined);
  }
  await page.keyboard.press("Escape");
  throw new Error(`"${text}" is not offered. There is:\n${labels.map((label) => `    ${label}`).join("\n")}`);
}

/** Runs inside the page. */
function listChanged(known: string): boolean {
  const rows = [...document.querySelectorAll(".quick-input-widget .monaco-list-row")];
  return rows.map((row) => row.getAttribute("aria-label") ?? "").join("\n") !== known;
}
