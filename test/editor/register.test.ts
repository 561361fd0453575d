/** The register view in real VS Code: found by name, read, reached from the draft, in every kind of theme. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goToLine, hoverAt, waitForSquiggle } from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { type EditorWindow, openWindow, screenshot, setSettings, webview } from "../host/window.ts";

let window: EditorWindow;
beforeAll(async () => {
  window = await openWindow({ folder: demoFixtures, file: "twin.draft" });
  await waitForSquiggle(window.page);
});
afterAll(async () => {
  await window.stop();
});

describe("the hover of a listed name", () => {
  it("is a card on who lists it since when, and whether the footnote holds", async () => {
    const { page } = window;
    await goToLine(page, 7);
    const card = await hoverAt(page, "Tehreek-e-Taliban Pakistan", "QDe.132");
    expect(card).toContain("since 29 July 2011");
    await screenshot(page, "card-ttp");
    expect(await hoverAt(page, "the Taliban came", "no entry of its own")).toContain("suspended on 17 April 2025");
    await screenshot(page, "card-taliban");
    await page.locator(".monaco-hover a", { hasText: "register" }).first().click();
    await webview(page).getByRole("heading", { name: "Taliban", exact: true }).waitFor();
    await runCommand(page, "View: Close Editor");
  });
});

describe("the register view", () => {
  it("opens beside the draft, finds by name and shows since when who lists it", async () => {
    const { page } = window;
    await goToLine(page, 1);
    await runCommand(page, "Stet: Show Register");
    const view = webview(page);
    await view.getByText(/^Loaded: Starter register, 269 entries/).waitFor();
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
    await view.getByText("was not found in the loaded registers").waitFor();
    expect(await view.locator("body").innerText()).not.toMatch(/not (?:under sanctions|sanctioned|listed)/i);
  });

  it.each([
    ["dark", "Default Dark Modern"],
    ["light", "Default Light Modern"],
    ["contrast", "Default High Contrast"],
  ])("is drawn in %s", async (name, theme) => {
    const { page } = window;
    const view = webview(page);
    await setSettings(window, { "workbench.colorTheme": theme });
    await page.locator(`.monaco-workbench.${{ dark: "vs-dark", light: "vs", contrast: "hc-black" }[name]}`).waitFor();
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
