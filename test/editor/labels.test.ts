/** Labels of listed names in real VS Code: hovers, a mark with its footnote by a click, renumbering shown before it is done. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  editorText,
  goToLine,
  hoverAt,
  quickFix,
  quickFixTitles,
  waitForSquiggle,
  waitForText,
} from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { type EditorWindow, openFile, openWindow, screenshot } from "../host/window.ts";

const folder = join(demoFixtures, "..", "labels");
const file = "envoys.draft";
const original = readFileSync(join(folder, file), "utf8");

let window: EditorWindow;
let path: string;
beforeAll(async () => {
  window = await openWindow({ folder, file });
  path = join(window.folder, file);
});
afterAll(async () => {
  await window.stop();
});

const undoAll = async () => {
  await goToLine(window.page, 1);
  for (let n = 0; n < 20 && (await editorText(window.page, path)) !== original; n++) {
    await window.page.keyboard.press("ControlOrMeta+Z");
  }
  expect(await editorText(window.page, path)).toBe(original);
};

describe("labels of listed names", () => {
  it("marks a status that is over and says since when", async () => {
    const { page } = window;
    await waitForSquiggle(page, { kind: "warning", text: "banned in Russia" });
    await waitForSquiggle(page, { kind: "warning", text: "under UN sanctions since 2001" });
    await goToLine(page, 15);
    const said = await hoverAt(page, "banned in Russia", "suspended");
    expect(said).toContain("17 April 2025");
    expect(said).toContain("from press reports only");
    await screenshot(page, "status-expired");
    await page.keyboard.press("Escape");
  });

  it("adds a mark and its footnote by a click, and undo restores the file byte for byte", async () => {
    const { page } = window;
    await waitForSquiggle(page, { kind: "warning", text: "Hamas" });
    const titles = await quickFixTitles(page, "Hamas", () => screenshot(page, "add-footnote"));
    expect(titles[0]).toBe("Add the mark of “on the EU terrorist list”");
    await quickFix(page, "Add a mark and the footnote “designated", "Hamas");
    const text = await waitForText(page, path, (now) => now.includes("Hamas** on Monday"));
    expect(text).toContain("\n\n**designated a foreign terrorist organisation by the US since 1997");
    expect(text).toContain("The TTP*** has fought");
    expect(text).toContain("\n\n****banned in Russia");
    await screenshot(page, "footnote-added");
    await undoAll();
  });

  it("moves a mark by a click", async () => {
    const { page } = window;
    await quickFix(page, "Move the mark", "**");
    await waitForText(page, path, (now) => now.includes("Pakistani Taliban**"));
    await undoAll();
  });

  it("says so where the footnotes are in order", async () => {
    const { page } = window;
    await runCommand(page, "Stet: Renumber Footnotes");
    await page.getByText("Stet: the footnotes are in order.").waitFor();
    expect(await editorText(page, path)).toBe(original);
  });

  const orderDraft = "order.draft";
  const before = readFileSync(join(folder, orderDraft), "utf8");
  const ordered = before
    .replaceAll("Hamas**", "Hamas*")
    .replace("Hezbollah*", "Hezbollah**")
    .replace(/\*military wing.*$/s, "")
    .concat("*designated a foreign terrorist organisation by the US\n\n**military wing on the EU terrorist list\n");
  const showRenumbered = async () => {
    const { page } = window;
    await openFile(window, orderDraft);
    await runCommand(page, "Stet: Renumber Footnotes");
    await page.locator(".monaco-diff-editor .modified-in-monaco-diff-editor .view-line").first().waitFor();
    await page.getByText("Renumber the footnotes as the right side shows?", { exact: true }).waitFor();
  };
  const diff = () => window.page.locator(".monaco-diff-editor");

  it("shows the footnotes renumbered beside the draft, and one button makes it so; undo takes it back", async () => {
    const { page } = window;
    const muddled = join(window.folder, orderDraft);
    await showRenumbered();
    await page.locator(".monaco-diff-editor .line-insert").first().waitFor();
    await screenshot(page, "renumber-preview");
    expect(readFileSync(muddled, "utf8")).toBe(before);
    await page.getByRole("button", { name: "Renumber", exact: true }).click();
    // Reading the text saves it first: in the comparison that would ask where to.
    await diff().waitFor({ state: "detached" });
    await waitForText(page, muddled, (now) => now === ordered);
    await screenshot(page, "renumbered");
    expect(await page.getByText("Save As", { exact: true }).count()).toBe(0);
    await goToLine(page, 1);
    await page.keyboard.press("ControlOrMeta+Z");
    await waitForText(page, muddled, (now) => now === before);
  });

  it("is done and left by the keys", async () => {
    const { page } = window;
    const muddled = join(window.folder, orderDraft);
    await showRenumbered();
    await page.keyboard.press("Escape");
    await diff().waitFor({ state: "detached" });
    expect(await editorText(page, muddled)).toBe(before);
    await showRenumbered();
    await page.keyboard.press("Control+Enter");
    await diff().waitFor({ state: "detached" });
    await waitForText(page, muddled, (now) => now === ordered);
    await goToLine(page, 1);
    await page.keyboard.press("ControlOrMeta+Z");
    await waitForText(page, muddled, (now) => now === before);
  });
});
