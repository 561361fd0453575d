/** The register in real VS Code: the card on a name, footnotes as things to add, find and rename, the view in every kind of theme. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  editorText,
  goToLine,
  hoverAt,
  placeCursor,
  quickFix,
  quickFixTitles,
  waitForSquiggle,
  waitForText,
} from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { repository } from "../host/places.ts";
import { type EditorWindow, openWindow, screenshot, setSettings, webview } from "../host/window.ts";

const file = "border.draft";
const folder = join(repository, "test/fixtures/drafts/sanctions");
const original = readFileSync(join(folder, file), "utf8");

let window: EditorWindow;
let path: string;
beforeAll(async () => {
  window = await openWindow({ folder, file });
  path = join(window.folder, file);
  await waitForSquiggle(window.page);
});
afterAll(async () => {
  await window?.stop();
});

const undoAll = async () => {
  await goToLine(window.page, 1);
  for (let n = 0; n < 20 && (await editorText(window.page, path)) !== original; n++) {
    await window.page.keyboard.press("ControlOrMeta+Z");
  }
  // A file is empty for a moment while it is saved.
  await waitForText(window.page, path, (text) => text === original);
};

describe("the hover of a listed name", () => {
  it("is a card on who lists it since when, and whether the footnote holds", async () => {
    const { page } = window;
    await goToLine(page, 4);
    const card = await hoverAt(page, "Taliban*", "no entry of its own");
    expect(card).toContain("shorthand");
    expect(card).toContain("since 2003, suspended on 17 April 2025");
    await screenshot(page, "card-taliban");
    expect(await hoverAt(page, "Tehreek-e-Taliban Pakistan", "QDe.132")).toContain("since 29 July 2011");
    await screenshot(page, "card-ttp");
    await page.locator(".monaco-hover a", { hasText: "register" }).first().click();
    await webview(page).getByRole("heading", { name: "Tehrik-e Taliban Pakistan", exact: true }).waitFor();
    await runCommand(page, "View: Close Editor");
  });
});

describe("footnotes", () => {
  it("are added with a wording of the register, and undo restores the draft byte for byte", async () => {
    const { page } = window;
    await goToLine(page, 4);
    await placeCursor(page, "Tehreek-e-Taliban Pakistan");
    const titles = await quickFixTitles(page, undefined, () => screenshot(page, "add-footnote"));
    expect(titles.join("\n")).toMatch(/^Add /m);
    await quickFix(page, titles.find((title) => title.startsWith("Add ")) ?? "", "Tehreek-e-Taliban Pakistan");
    await expect.poll(() => editorText(page, path)).toMatch(/\(TTP\)\*\*.*[\s\S]*\n\*\*\S/);
    await screenshot(page, "footnote-added");
    await undoAll();
  });

  it("take another mark everywhere at once", async () => {
    const { page } = window;
    await goToLine(page, 6, "Envoys of the Taliban".length + 1);
    await page.keyboard.press("F2");
    const box = page.locator(".rename-box input");
    await box.waitFor();
    expect(await box.inputValue()).toBe("*");
    await box.fill("†");
    await screenshot(page, "rename");
    await page.keyboard.press("Enter");
    await expect.poll(() => editorText(page, path)).toBe(original.replaceAll("*", "†"));
    await undoAll();
  });
});

describe("the register view", () => {
  it("opens beside the draft, finds by name and shows since when who lists it", async () => {
    const { page } = window;
    await goToLine(page, 1);
    await runCommand(page, "Stet: Show Register");
    const view = webview(page);
    await view.getByText(/^Loaded: /).waitFor();
    await view.getByRole("searchbox").fill("ttp");
    await view.getByRole("button", { name: /Tehrik-e Taliban Pakistan/ }).waitFor();
    await page.keyboard.press("Enter");
    await view.getByRole("heading", { name: "Tehrik-e Taliban Pakistan" }).waitFor();
    expect(await view.getByRole("row", { name: /UN Security Council/ }).innerText()).toContain("since 29 July 2011");
    expect(await view.getByRole("img", { name: /UN Security Council: since 29 July 2011/ }).count()).toBe(1);
    await screenshot(page, "register-beside");
  });

  it("asks whether one meant a name spelt alike, and never says that somebody is not sanctioned", async () => {
    const { page } = window;
    const view = webview(page);
    await view.getByRole("searchbox").fill("Hezbolah");
    await view.getByText("Did you mean").waitFor();
    await view.getByRole("button", { name: /^Hezbollah/ }).waitFor();
    await view.getByRole("searchbox").fill("Harbour Choir");
    await view.getByText(/“Harbour Choir” was not found in the loaded registers/).waitFor();
    expect(await view.locator("body").innerText()).not.toMatch(/not (?:under sanctions|sanctioned|listed)/i);
  });

  it("is used with the keys alone", async () => {
    const { page } = window;
    const view = webview(page);
    await view.getByRole("searchbox").fill("al qaeda");
    await view.getByRole("button", { name: /^Al-Qaida al-Qaeda/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await view.getByRole("heading", { name: /^Al-Qaida in / }).waitFor();
  });

  it.each([
    ["dark", "vs-dark", "Default Dark Modern"],
    ["light", "vs", "Default Light Modern"],
    ["contrast", "hc-black", "Default High Contrast"],
  ])("is drawn in %s", async (name, kind, theme) => {
    const { page } = window;
    const view = webview(page);
    await setSettings(window, { "workbench.colorTheme": theme });
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
    await runCommand(page, "View: Toggle Maximize Editor Group");
    await view.getByRole("searchbox").fill("taliban");
    await view
      .getByRole("button", { name: /^Taliban/ })
      .first()
      .click();
    await view.getByRole("heading", { name: "Taliban", exact: true }).waitFor();
    await screenshot(page, `register-${name}`);
    await runCommand(page, "View: Toggle Maximize Editor Group");
  });
});
