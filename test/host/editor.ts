/** The active text editor, used as a person would: with the mouse and the keys, seeing what is on the screen. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { Box, PageDocument, PageElement } from "./dom.ts";
import { nextFrame } from "./nextFrame.ts";
import { findOnScreen, readScreen, type Squiggle, type SquiggleKind } from "./screen.ts";

declare const document: PageDocument;

const limit = 30_000;
const goLimit = 5_000;
/** A hover that shows nothing after so long is pointed at again. */
const nothingLimit = 5_000;
/** How often a list of fixes is asked for within the limit. */
const presses = 4;
/** A first diagnosis waits for VS Code, the extension and its server to start. */
const firstLimit = 120_000;

/** The squiggles that are visible now, from top to bottom. See `waitForSquiggle` to wait for one. */
export async function squiggles(page: Page): Promise<readonly Squiggle[]> {
  return (await readScreen(page)).squiggles;
}

export interface SquiggleWish {
  readonly text?: string;
  readonly kind?: SquiggleKind;
}

/** Waits till a squiggle is visible, of this kind and under these words if given. Rejects after 120 s with those that are. */
export async function waitForSquiggle(page: Page, wish: SquiggleWish = {}): Promise<Squiggle> {
  const fits = ({ text, kind }: Squiggle) => (wish.text ?? text) === text && (wish.kind ?? kind) === kind;
  return until(
    page,
    async () => (await squiggles(page)).find(fits),
    async () => {
      const seen = (await squiggles(page)).map(({ kind, text }) => `${kind} "${text}"`).join(", ");
      return `No ${wish.kind ?? ""} squiggle under ${wish.text === undefined ? "anything" : `"${wish.text}"`}. Seen: ${seen || "none"}`;
    },
  );
}

/** Waits till no squiggle under these words (or none at all) is visible. Rejects after 120 s. */
export async function waitForNoSquiggle(page: Page, text?: string): Promise<void> {
  const left = async () => (await squiggles(page)).filter((squiggle) => text === undefined || squiggle.text === text);
  await until(
    page,
    async () => (await left()).length === 0 || undefined,
    async () => `Still squiggled: ${(await left()).map((one) => one.text).join(", ")}`,
  );
}

/** Clicks into the middle of some visible text; the cursor stands there. `nth` counts from 0. */
export async function placeCursor(page: Page, text: string, nth = 0): Promise<void> {
  for (let clicked: Point | null = null; ; ) {
    const place = middle(await findOnScreen(page, text, nth));
    // The lines may have moved under the mouse, as when the summary comes to stand over them.
    if (clicked !== null && isSame(clicked, place)) break;
    await page.mouse.click(place.x, place.y);
    clicked = place;
  }
  // Every sentence has a hover; a mouse left there would cover what comes next.
  await page.mouse.move(1, 1);
  await page.waitForFunction(editorHasFocus, undefined, { timeout: limit });
}

/** Scrolls to a line and puts the cursor there, or at its end if it is shorter. Both count from 1. */
export async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  const arrived = page.locator(`[id="status.editor.selection"]`, { hasText: `Ln ${line},` });
  const until = performance.now() + limit;
  const go = async () => {
    await page.keyboard.press("Control+G");
    const input = page.locator(".quick-input-widget:visible input").first();
    await input.fill(`:${line}:${column}`, { timeout: goLimit });
    await page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden", timeout: goLimit });
    await arrived.waitFor({ timeout: goLimit });
  };
  // The box may lose the focus to a window that is still being drawn, and Enter may be read before the number is: then it goes nowhere.
  for (;;) {
    const there = await go().then(
      () => true,
      (error: unknown) => {
        if (performance.now() > until) throw error;
        return false;
      },
    );
    if (there) return;
    await page.keyboard.press("Escape");
  }
}

/**
 * Points at some visible text and resolves to the hover's text. Hovers come in parts (the diagnostic first): give `contains`
 * to wait for the part you mean. Rejects after 30 s with what the hover said.
 */
export async function hoverAt(page: Page, text: string, contains: string | RegExp = /\S/, nth = 0): Promise<string> {
  const hover = page
    .locator(".monaco-editor .monaco-hover, .monaco-resizable-hover .monaco-hover")
    .filter({ visible: true });
  let pointedAt = 0;
  let place: Point = { x: 0, y: 0 };
  const point = async () => {
    // An old hover would be read for the new one.
    await page.mouse.move(1, 1);
    await hover.first().waitFor({ state: "hidden", timeout: limit });
    place = middle(await findOnScreen(page, text, nth));
    await page.mouse.move(place.x - 1, place.y);
    await page.mouse.move(place.x, place.y);
    pointedAt = performance.now();
  };
  await point();
  // Not the bar of buttons below, and not before the slowest provider has answered.
  const parts = hover.locator(".hover-row:not(.status-bar)");
  const said = async () => plain((await parts.allInnerTexts()).join("\n"));
  const found = async () => {
    const words = await said();
    const fits = typeof contains === "string" ? words.includes(contains) : contains.test(words);
    if (fits && !/^Loading\.\.\.$/m.test(words)) return words;
    // The lines may have moved under the mouse: the hover is that of another line then, or none, and a person points again.
    const hasMoved = !isSame(place, middle(await findOnScreen(page, text, nth)));
    if (hasMoved || (words === "" && performance.now() - pointedAt > nothingLimit)) await point();
    return undefined;
  };
  const complaint = async () =>
    `The hover at "${text}" does not contain ${contains}. It says:\n${(await said()) || "(nothing)"}`;
  return until(page, found, complaint, limit);
}

/**
 * The titles that Ctrl+. offers at some visible text, or at the cursor. Empty when it offers none. The list is closed
 * again; `look` comes before that, for a screenshot of the menu.
 */
export async function quickFixTitles(
  page: Page,
  at?: string,
  look?: () => Promise<unknown>,
): Promise<readonly string[]> {
  const titles = await openQuickFixes(page, at);
  await look?.();
  await page.keyboard.press("Escape");
  await page.locator(".action-widget .monaco-list-row").first().waitFor({ state: "detached", timeout: limit });
  return titles;
}

/** Applies the quick fix whose title starts so, at some visible text or at the cursor. Rejects with the titles offered. */
export async function quickFix(page: Page, titlePrefix: string, at?: string): Promise<void> {
  const titles = await openQuickFixes(page, at);
  const index = titles.findIndex((title) => title.startsWith(titlePrefix));
  if (index < 0) {
    await page.keyboard.press("Escape");
    throw new Error(`No quick fix starts with "${titlePrefix}". Offered: ${titles.join(" | ") || "none"}`);
  }
  const row = page.locator(".action-widget .monaco-list-row.action").nth(index);
  // The list lies under a pane until the mouse moves over it, as a hand would move it.
  await row.hover({ force: true, timeout: limit });
  await row.click({ timeout: limit });
  await row.waitFor({ state: "detached", timeout: limit });
}

/** Renames what the cursor stands on, with F2. */
export async function renameAtCursor(page: Page, name: string): Promise<void> {
  await page.keyboard.press("F2");
  const box = page.locator(".rename-box input");
  await box.fill(name, { timeout: limit });
  await page.keyboard.press("Enter");
  await box.waitFor({ state: "hidden", timeout: limit });
}

/**
 * The text of the active editor: saved with Ctrl+S, then read from the disk at `path`. The screen shows only what is scrolled into
 * view, with its own spaces; the file has every byte, and saving is what an editor at work does.
 */
export async function editorText(page: Page, path: string): Promise<string> {
  await page.keyboard.press("ControlOrMeta+S");
  await page.locator(".editor-group-container.active .tab.active:not(.dirty)").waitFor({ timeout: limit });
  // A clean draft is written once more, and VS Code empties a file before it fills it: read till nothing moves.
  let text = await readFile(path, "utf8");
  for (let n = 0; n < 50; n++) {
    await page.waitForTimeout(60);
    const again = await readFile(path, "utf8");
    if (again === text && text !== "") break;
    text = again;
  }
  return text;
}

/** Waits till the text of the active editor fits, saving each time; an edit may still be on its way. Rejects after 30 s with the text. */
export async function waitForText(page: Page, path: string, fits: (text: string) => boolean): Promise<string> {
  const found = async () => {
    const text = await editorText(page, path);
    return fits(text) ? text : undefined;
  };
  return until(
    page,
    found,
    async () => `The text never became what it should:\n${await editorText(page, path)}`,
    limit,
  );
}

async function openQuickFixes(page: Page, at: string | undefined): Promise<readonly string[]> {
  if (at !== undefined) await placeCursor(page, at);
  const rows = page.locator(".action-widget .monaco-list-row.action");
  const none = page.locator(".monaco-editor-overlaymessage");
  // VS Code drops the request when findings arrive at the same moment; a person presses again.
  for (let press = 1; ; press++) {
    await page.keyboard.press("ControlOrMeta+.");
    const shown = rows.or(none).filter({ visible: true }).first();
    const seen = await shown.waitFor({ timeout: limit / presses }).then(
      () => true,
      () => false,
    );
    if (seen) break;
    if (press === presses) throw new Error("Ctrl+. showed neither fixes nor that there are none.");
    await page.keyboard.press("Escape");
  }
  return rows.evaluateAll((elements: PageElement[]) =>
    elements.map((element) => element.querySelector(".title")?.textContent ?? ""),
  );
}

/** Looks again after each change of the page's content, not after fixed times. */
async function until<T>(
  page: Page,
  look: () => Promise<T | undefined>,
  complaint: () => Promise<string>,
  time = firstLimit,
): Promise<T> {
  const end = performance.now() + time;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await page.evaluate(nextFrame);
  }
  throw new Error(await complaint());
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function isSame(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

function middle(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").trim();
}

/** Runs inside the page. */
function editorHasFocus(): boolean {
  return document.querySelector(".part.editor .editor-group-container.active .monaco-editor.focused") !== null;
}
