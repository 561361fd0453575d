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
import { type EditorWindow, openWindow, screenshot } from "../host/window.ts";

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
    await waitForSquiggle(page, { kind: "error", text: "banned in Russia" });
    await waitForSquiggle(page, { kind: "warning", text: "under UN sanctions since 2001" });
    await goToLine(page, 15);
    const said = await hoverAt(page, "banned in Russia", "suspended");
    expect(said).toContain("17 April 2025");
    await screenshot(page, "status-expired");
    await page.keyboard.press("Escape");
  });

  it("adds a mark and its footnote by a click, and undo restores the file byte for byte", async () => {
    const { page } = window;
    await waitForSquiggle(page, { kind: "warning", text: "Hamas" });
    expect((await quickFixTitles(page, "Hamas"))[0]).toBe("Add the mark of “on the EU terrorist list”");
    await screenshot(page, "add-footnote");
    await page.keyboard.press("Escape");
    await quickFix(page, "Add a mark and the footnote “designated", "Hamas");
    const text = await waitForText(page, path, (now) => now.includes("Hamas** on Monday"));
    expect(text).toContain("\n\n**designated a foreign terrorist organisation by the US since 1997");
    expect(text).toContain("The TTP*** has fought");
    expect(text).toContain("\n\n****banned in Russia");
    await screenshot(page, "footnote-added");
    await undoAll();
  });

  it("shows what renumbering would change before it changes anything", async () => {
    const { page } = window;
    await quickFix(page, "Move the mark", "**");
    await waitForText(page, path, (now) => now.includes("Pakistani Taliban**"));
    await undoAll();
    await runCommand(page, "Stet: Renumber Footnotes");
    await page.getByText("Stet: the footnotes are in order.").waitFor();
  });
});
