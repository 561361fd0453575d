/** Real VS Code through its window, with mouse and keys: what a person sees and does. A screenshot is kept of each step. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  editorText,
  goToLine,
  hoverAt,
  placeCursor,
  quickFix,
  quickFixTitles,
  squiggles,
  waitForNoSquiggle,
  waitForSquiggle,
  waitForText,
} from "../host/editor.ts";
import { waitForTab } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { problems } from "../host/problems.ts";
import { type EditorWindow, openWindow, screenshot, setSettings } from "../host/window.ts";

const file = "twin.draft";
const original = readFileSync(join(demoFixtures, file), "utf8");

let window: EditorWindow;
let path: string;
beforeAll(async () => {
  window = await openWindow({ folder: demoFixtures, file });
  path = join(window.folder, file);
});
afterAll(async () => {
  await window.stop();
});

const undoAll = async () => {
  await goToLine(window.page, 1);
  for (let n = 0; n < 60 && (await editorText(window.page, path)) !== original; n++) {
    await window.page.keyboard.press("ControlOrMeta+Z");
  }
  expect(await editorText(window.page, path)).toBe(original);
};

describe("the twin draft in VS Code", () => {
  it("shows its squiggles and its problem list", async () => {
    const { page } = window;
    await waitForSquiggle(page, { kind: "warning", text: "according to local media" });
    await waitForSquiggle(page, { kind: "info", text: "strongly worded" });
    const rows = (await problems(page)).filter(({ source }) => source === "stet");
    const codes = rows.map(({ code }) => code);
    for (const rule of ["duplicate-paragraph", "related-headline-line", "hearsay-chain", "contested-label"]) {
      expect(codes).toContain(rule);
    }
    expect(rows.find(({ code }) => code === "duplicate-paragraph")).toMatchObject({ severity: "error", line: 3 });
    await screenshot(page, "problems");
  });

  it("says in the status bar how many there are", async () => {
    const text = await window.page.locator('[id="stet.stet.stet.status"]').textContent();
    expect(text).toMatch(/Stet\s+1\s+\d+\s+\d+/);
  });

  it("explains a finding on hover", async () => {
    const { page } = window;
    await goToLine(page, 1);
    const said = await hoverAt(page, "according to local media", "Source:");
    expect(said).toContain("✓");
    expect(said).toContain("Let it stand");
    await screenshot(page, "hover");
    await page.mouse.move(1, 1);
    await page.keyboard.press("Escape");
  });

  it("changes the text by a quick fix, and undo restores it byte for byte", async () => {
    const { page } = window;
    await quickFix(page, "Delete “strongly worded”", "strongly worded");
    await waitForText(page, path, (text) => !text.includes("strongly worded"));
    await waitForNoSquiggle(page, "strongly worded");
    await screenshot(page, "fixed");
    await undoAll();
    await waitForSquiggle(page, { text: "strongly worded" });
  });

  it("deletes a duplicate paragraph by its fix, and undo brings it back", async () => {
    const { page } = window;
    await goToLine(page, 3, 5);
    const before = original.split("\n");
    await quickFix(page, "Delete");
    const after = await waitForText(page, path, (text) => text.split("\n").length < before.length);
    expect(after).toBe([...before.slice(0, 2), ...before.slice(3)].join("\n"));
    await undoAll();
  });

  it("takes a level changed in settings without a reload", async () => {
    const { page } = window;
    await goToLine(page, 1);
    await setSettings(window, { "stet.rules.media-only-source.level": "error" });
    await waitForSquiggle(page, { kind: "error", text: "according to local media" });
    await screenshot(page, "level");
    await setSettings(window, { "stet.rules.media-only-source.level": "off" });
    await waitForNoSquiggle(page, "according to local media");
    await setSettings(window, {});
    await waitForSquiggle(page, { kind: "warning", text: "according to local media" });
  });

  it("is quiet in the sentence being typed and speaks after a pause", async () => {
    const { page } = window;
    await goToLine(page, 9, 400);
    await page.keyboard.type(" The hauliers refuted the report.", { delay: 20 });
    expect((await squiggles(page)).map(({ text }) => text)).not.toContain("refuted");
    await waitForSquiggle(page, { kind: "warning", text: "refuted" });
    await undoAll();
  });

  it("remembers what was let stand after a reload", async () => {
    const { page } = window;
    await goToLine(page, 1);
    await placeCursor(page, "strongly worded");
    expect(await quickFixTitles(page)).toContain("Let it stand");
    await quickFix(page, "Let it stand", "strongly worded");
    await waitForNoSquiggle(page, "strongly worded");
    await page.reload();
    await waitForTab(page, file);
    await waitForSquiggle(page, { text: "according to local media" });
    await waitForNoSquiggle(page, "strongly worded");
    expect(readFileSync(join(window.folder, ".stet", "stands.json"), "utf8")).toContain("loaded-characterisation");
    await screenshot(page, "let-stand");
  });

  it("is checked again after the server was killed", async () => {
    const { page } = window;
    await goToLine(page, 1);
    process.kill(serverOf(window));
    await waitForNoSquiggle(page, "according to local media");
    await waitForSquiggle(page, { text: "according to local media" });
    await screenshot(page, "killed");
  });
});

/** The language server of this window's extension host, by its command line. */
function serverOf({ userDataDir }: EditorWindow): number {
  const own = userDataDir.split("/").slice(0, -1).join("/");
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      if (command.includes(own) && command.includes("dist/server.js")) return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error("no server process");
}
