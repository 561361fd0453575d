/** VS Code in a browser alone, as on vscode.dev: a virtual workspace, the server in a worker, nothing asked of anybody. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitForSquiggle } from "../host/editor.ts";
import { demoFixtures } from "../host/places.ts";
import { openWebWindow, type WebWindow } from "../host/webWindow.ts";
import { screenshot } from "../host/window.ts";

describe("VS Code in a browser alone", () => {
  let window: WebWindow;
  beforeAll(async () => {
    const style = JSON.stringify({ rules: { "media-only-source": "error" } });
    window = await openWebWindow(demoFixtures, { "stet.json": style }, "twin.draft");
  });
  afterAll(() => window?.stop());

  it("checks the draft by the house style of the virtual workspace", async () => {
    await waitForSquiggle(window.page, { kind: "info", text: "strongly worded" });
    await waitForSquiggle(window.page, { kind: "error", text: "according to local media" });
    await screenshot(window.page, "web");
  });

  it("asks nobody but 127.0.0.1", () => {
    const addresses = window.requests().map((address) => new URL(address));
    const elsewhere = addresses.filter(({ protocol, hostname }) => {
      const local = protocol === "data:" || protocol === "blob:";
      return !local && hostname !== "127.0.0.1";
    });
    expect(elsewhere.map(({ href }) => href)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });
});
