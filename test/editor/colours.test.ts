/** The colours of who says what, as VS Code draws them in light, dark and high contrast themes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backgroundOf, colourOf, contrast, distance, type Rgb } from "../host/colours.ts";
import { goToLine, waitForSquiggle } from "../host/editor.ts";
import { demoDraft, demoFixtures } from "../host/places.ts";
import { type EditorWindow, openWindow, screenshot, setSettings } from "../host/window.ts";

const themes = [
  ["light", "Default Light Modern", "vs"],
  ["dark", "Default Dark Modern", "vs-dark"],
  ["high-contrast", "Default High Contrast", "hc-black"],
  ["high-contrast-light", "Default High Contrast Light", "hc-light"],
] as const;
/** Words of the twin: a cue, its source, what is credited, and none of these. */
const words = ["according to", "local media", "the highways", "on foreign hauliers"];
/** WCAG 2.2, AA: text that is read. */
const readable = 4.5;
/** Nearer than this in RGB two colours are one to the eye that reads on. */
const apart = 50;

const colours = { "stet.attribution.colours": "full" };
let window: EditorWindow;
beforeAll(async () => {
  window = await openWindow({ folder: demoFixtures, file: demoDraft, settings: colours });
  await waitForSquiggle(window.page, { text: "according to local media" });
});
afterAll(async () => {
  await window.stop();
});

describe("who says what in colours", () => {
  it.each(themes)("can be told apart and read: %s", async (name, theme, kind) => {
    const { page } = window;
    await setSettings(window, { ...colours, "workbench.colorTheme": theme });
    await page.locator(`.monaco-editor.${kind}`).first().waitFor();
    await goToLine(page, 1);
    const shown = () => Promise.all(words.map((word) => colourOf(page, word)));
    const nearest = (all: readonly Rgb[]) =>
      Math.min(...all.flatMap((a, at) => all.slice(at + 1).map((b) => distance(a, b))));
    await expect.poll(async () => nearest(await shown()), { timeout: 20_000 }).toBeGreaterThanOrEqual(apart);
    await screenshot(page, `who-says-what-${name}`);
    const paper = await backgroundOf(page);
    for (const colour of await shown()) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(readable);
  });
});
