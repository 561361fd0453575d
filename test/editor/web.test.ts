/** VS Code in a browser, twice: alone, with the server in a worker; and beside a remote machine, where workers are refused. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  editorText,
  goToLine,
  hoverAt,
  quickFix,
  renameAtCursor,
  waitForNoSquiggle,
  waitForSquiggle,
} from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { openWebWindow, type WebWindow } from "../host/webWindow.ts";
import { type EditorWindow, openWindow, screenshot } from "../host/window.ts";

const file = "twin.draft";
const original = readFileSync(join(demoFixtures, file), "utf8");
const limit = { timeout: 60_000 };

/** Waits for a line of Stet's output channel. */
async function waitForOutput(page: Page, line: string): Promise<void> {
  await runCommand(page, "Stet: Show Output");
  const shown = page.locator(".part.panel .view-lines");
  await expect.poll(async () => (await shown.innerText()).replaceAll("\u00a0", " "), limit).toContain(line);
  await page.keyboard.press("ControlOrMeta+J");
  await shown.waitFor({ state: "hidden", ...limit });
}

async function readHover(page: Page): Promise<void> {
  await goToLine(page, 1);
  const said = await hoverAt(page, "according to local media", "Source:");
  expect(said).toContain("✓");
  expect(said).toContain("Let it stand");
  await page.mouse.move(1, 1);
  await page.keyboard.press("Escape");
}

/** Those that are not of this machine. */
function elsewhere(addresses: readonly URL[]): readonly string[] {
  const local = ({ protocol, hostname }: URL) =>
    protocol === "data:" || protocol === "blob:" || hostname === "127.0.0.1";
  return addresses.filter((address) => !local(address)).map(({ href }) => href);
}

describe("VS Code in a browser alone", () => {
  let window: WebWindow;
  const savedDraft = async () => {
    await window.page.keyboard.press("ControlOrMeta+S");
    return window.saved(file);
  };
  const undo = async () => {
    await window.page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(savedDraft, limit).toBe(original);
  };
  beforeAll(async () => {
    const style = JSON.stringify({ rules: { "media-only-source": "error" } });
    window = await openWebWindow(demoFixtures, { "stet.json": style }, file);
  });
  afterAll(() => window?.stop());

  it("checks the draft by the house style of the virtual workspace", async () => {
    await waitForSquiggle(window.page, { kind: "info", text: "strongly worded" });
    await waitForSquiggle(window.page, { kind: "error", text: "according to local media" });
    await screenshot(window.page, "web");
  });

  it("does so in a worker, and says so", async () => {
    await waitForOutput(window.page, "Checking runs in a web worker.");
  });

  it("explains a finding on hover", () => readHover(window.page));

  it("changes the text by a quick fix", async () => {
    await quickFix(window.page, "Delete “strongly worded”", "strongly worded");
    await expect.poll(savedDraft, limit).toBe(original.replace("strongly worded ", ""));
    await waitForNoSquiggle(window.page, "strongly worded");
    await undo();
  });

  it("gives a footnote another mark everywhere", async () => {
    await goToLine(window.page, 13, "**".length);
    await renameAtCursor(window.page, "†");
    await expect.poll(savedDraft, limit).toBe(original.replaceAll("**", "†"));
    await undo();
  });

  it("lets a finding stand, in the folder’s own record", async () => {
    const { page } = window;
    await goToLine(page, 1);
    await waitForSquiggle(page, { text: "strongly worded" });
    await quickFix(page, "Let it stand", "strongly worded");
    await waitForNoSquiggle(page, "strongly worded");
    await expect.poll(() => window.saved(".stet/stands.json"), limit).toContain("loaded-characterisation");
  });

  it("says that lists cannot be downloaded here, and what can be done", async () => {
    const { page } = window;
    await runCommand(page, "Stet: Update Sanctions Lists");
    const note = page.locator(".notification-list-item", { hasText: "cannot download official lists" });
    await note.getByText("Import Files…").waitFor(limit);
    await screenshot(page, "web-lists");
  });

  it("asks nobody but 127.0.0.1", async () => {
    const addresses = await window.closeAndTell();
    expect(elsewhere(addresses)).toEqual([]);
    // The log does hold what a worker is made of.
    expect(addresses.some(({ pathname }) => pathname.endsWith("/dist/browser/server.js"))).toBe(true);
  });
});

describe("VS Code in a browser, with the extension from a remote machine", () => {
  let window: EditorWindow;
  const path = () => join(window.folder, file);
  const savedDraft = () => editorText(window.page, path());
  beforeAll(async () => {
    window = await openWindow({ folder: demoFixtures, file, withoutMain: true });
  });
  afterAll(() => window?.stop());

  it("checks the draft although workers are refused", async () => {
    await waitForSquiggle(window.page, { kind: "info", text: "strongly worded" });
    await waitForSquiggle(window.page, { kind: "warning", text: "according to local media" });
    await screenshot(window.page, "web-in-process");
  });

  it("does so in the extension host, and says why", async () => {
    await waitForOutput(window.page, "No web worker can be made here");
  });

  it("explains a finding on hover", () => readHover(window.page));

  it("changes the text by a quick fix", async () => {
    await quickFix(window.page, "Delete “strongly worded”", "strongly worded");
    await expect.poll(savedDraft, limit).toBe(original.replace("strongly worded ", ""));
    await waitForNoSquiggle(window.page, "strongly worded");
    await window.page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(savedDraft, limit).toBe(original);
  });

  it("gives a footnote another mark everywhere", async () => {
    await goToLine(window.page, 13, "**".length);
    await renameAtCursor(window.page, "†");
    await expect.poll(savedDraft, limit).toBe(original.replaceAll("**", "†"));
  });

  it("asks nobody but 127.0.0.1", async () => {
    const addresses = await window.closeAndTell();
    expect(elsewhere(addresses)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });
});
