/** VS Code in a browser, twice: alone, with the server in a worker; and beside a remote machine, where workers are refused. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editorText, goToLine, hoverAt, quickFix, waitForNoSquiggle, waitForSquiggle } from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { openWebWindow, type WebWindow } from "../host/webWindow.ts";
import { type EditorWindow, openWindow, screenshot } from "../host/window.ts";

const file = "twin.draft";
const original = readFileSync(join(demoFixtures, file), "utf8");
const limit = { timeout: 20_000 };
const style = JSON.stringify({ rules: { "media-only-source": "error" } });

/** Waits for a line of Stet's output channel. */
async function waitForOutput(page: Page, line: string): Promise<void> {
  await runCommand(page, "Stet: Show Output");
  await expect.poll(() => page.locator(".part.panel .view-lines").innerText().then(plain), limit).toContain(line);
  await page.keyboard.press("ControlOrMeta+J");
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

async function renameMark(page: Page, mark: string, column: number, line: number): Promise<void> {
  await goToLine(page, line, column);
  await page.keyboard.press("F2");
  const box = page.locator(".rename-box input");
  await box.waitFor(limit);
  await box.fill(mark);
  await page.keyboard.press("Enter");
}

describe("VS Code in a browser alone", () => {
  let window: WebWindow;
  const savedDraft = async () => {
    await window.page.keyboard.press("ControlOrMeta+S");
    return window.saved(file);
  };
  beforeAll(async () => {
    window = await openWebWindow(demoFixtures, { "stet.json": style }, file);
  });
  afterAll(() => window?.stop());

  it("checks the draft by the house style of the virtual workspace", async () => {
    await waitForSquiggle(window.page, { kind: "info", text: "strongly worded" });
    await waitForSquiggle(window.page, { kind: "error", text: "according to local media" });
    await screenshot(window.page, "web");
  });

  it("does so in a worker", async () => {
    await waitForOutput(window.page, "Checking runs in a web worker.");
  });

  it("explains a finding on hover", async () => {
    const { page } = window;
    await goToLine(page, 1);
    expect(await hoverAt(page, "according to local media", "Source:")).toContain("Let it stand");
    await page.mouse.move(1, 1);
    await page.keyboard.press("Escape");
  });

  it("changes the text by a quick fix", async () => {
    const { page } = window;
    await quickFix(page, "Delete “strongly worded”", "strongly worded");
    await expect.poll(savedDraft, limit).toBe(original.replace("strongly worded ", ""));
    await page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(savedDraft, limit).toBe(original);
  });

  it("gives a footnote another mark everywhere", async () => {
    await renameMark(window.page, "†", "**".length, 13);
    await expect.poll(savedDraft, limit).toBe(original.replaceAll("**", "†"));
    await window.page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(savedDraft, limit).toBe(original);
  });

  it("lets a finding stand, in the folder’s own record", async () => {
    const { page } = window;
    await goToLine(page, 1);
    await waitForSquiggle(page, { text: "strongly worded" });
    await quickFix(page, "Let it stand", "strongly worded");
    await waitForNoSquiggle(page, "strongly worded");
    expect(window.saved(".stet/stands.json")).toContain("loaded-characterisation");
  });

  it("says that lists cannot be downloaded here, and what can be done", async () => {
    const { page } = window;
    await runCommand(page, "Stet: Update Sanctions Lists");
    const note = page.locator(".notification-list-item", { hasText: "cannot download official lists" });
    await note.waitFor(limit);
    expect(await note.getByText("Import Files…").count()).toBe(1);
    await screenshot(page, "web-lists");
  });

  it("asks nobody but 127.0.0.1", () => {
    const addresses = window.requests().map((address) => new URL(address));
    const elsewhere = addresses.filter(({ protocol, hostname }) => {
      const local = protocol === "data:" || protocol === "blob:";
      return !local && hostname !== "127.0.0.1";
    });
    expect(elsewhere.map(({ href }) => href)).toEqual([]);
    expect(addresses.some(({ pathname }) => pathname.endsWith("/dist/browser/server.js"))).toBe(true);
  });
});

describe("VS Code in a browser, with the extension from a remote machine", () => {
  let window: EditorWindow;
  beforeAll(async () => {
    window = await openWindow({ folder: demoFixtures, file, withoutMain: true });
  });
  afterAll(() => window?.stop());

  it("checks the draft although workers are refused", async () => {
    const { page } = window;
    await waitForSquiggle(page, { kind: "warning", text: "according to local media" });
    await waitForOutput(page, "No web worker can be made here");
    await screenshot(page, "web-in-process");
  });

  it("explains, fixes and renames as elsewhere", async () => {
    const { page } = window;
    const path = join(window.folder, file);
    await goToLine(page, 1);
    expect(await hoverAt(page, "according to local media", "Source:")).toContain("Let it stand");
    await page.mouse.move(1, 1);
    await page.keyboard.press("Escape");
    await quickFix(page, "Delete “strongly worded”", "strongly worded");
    const fixed = original.replace("strongly worded ", "");
    await expect.poll(() => editorText(page, path), limit).toBe(fixed);
    await renameMark(page, "†", "**".length, 13);
    await expect.poll(() => editorText(page, path), limit).toBe(fixed.replaceAll("**", "†"));
  });
});
