/** Sanctions lists in real VS Code: downloaded from a server on this machine, taken over, reported. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../host/lifetime.ts";
import { runCommand } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { type EditorWindow, openWindow, screenshot } from "../host/window.ts";

const entity = (reference: string, name: string, listed: string, alias: string) =>
  `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>${listed}</LISTED_ON><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>${alias}</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`;
const un = (day: string, ...entities: readonly string[]) =>
  `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES>${entities.join("")}</ENTITIES></CONSOLIDATED_LIST>`;
const dawn = entity("QDe.900", "Harbour Dawn Movement", "2014-05-14", "Fajr al-Mina");
const bank = entity("QDe.901", "Ember Credit Bank", "2015-01-01", "Ember Kredit");
const ships = ["Tide", "Star", "Light"].map((name, n) =>
  entity(`QDe.91${n}`, `Ember ${name} Shipping`, "2016-03-01", `Ember ${name}`),
);
const tide = entity("QDe.904", "Old Tide Network", "2006-12-23", "Old Tide");
let served = un("2026-02-27", dawn, bank, ...ships);

let server: Server;
let window: EditorWindow;
let remove: () => Promise<void>;
beforeAll(async () => {
  const folder = await temporaryFolder("lists");
  remove = folder.remove;
  process.env.STET_LISTS = join(folder.path, "kept");
  server = createServer((request, response) => {
    if (request.url === "/un.xml") response.end(served);
    else response.writeHead(503).end("busy");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // VS Code adds the lists of the default to those set: an empty list of addresses leaves one out.
  const lists = { UN: [`${base}/un.xml`], EU: [`${base}/eu.xml`], "OFAC SDN": [], UK: [] };
  window = await openWindow({ folder: demoFixtures, file: "twin.draft", settings: { "stet.register.lists": lists } });
});
afterAll(async () => {
  await window?.stop();
  server.close();
  delete process.env.STET_LISTS;
  await remove();
});

/** The report's text, once it has these words. */
async function report(words: string): Promise<string> {
  for (const frame of window.page.frames()) {
    const body = frame.locator("body.vscode-body", { hasText: words });
    if ((await body.count().catch(() => 0)) > 0) return (await body.first().textContent()) ?? "";
  }
  await window.page.waitForTimeout(250);
  return report(words);
}

async function update(): Promise<void> {
  await runCommand(window.page, "Stet: Update Sanctions Lists");
  const widget = window.page.locator(".quick-input-widget").filter({ visible: true });
  await widget.getByText("/un.xml").waitFor();
}

/** Takes what the list offers. A key that came before it had the focus came to nothing and is pressed again, as a person would. */
function accept(): Promise<void> {
  const { page } = window;
  const widget = page.locator(".quick-input-widget").filter({ visible: true });
  const pressed = async () => {
    if ((await widget.count()) > 0) await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
    return widget.count();
  };
  return expect.poll(pressed, { timeout: 30_000 }).toBe(0);
}

describe("updating sanctions lists", () => {
  it("shows the addresses first, then reports what came and what did not", async () => {
    const { page } = window;
    await update();
    await screenshot(page, "lists-addresses");
    await accept();
    const text = await report("first copy");
    expect(text).toContain("UN Security Council Consolidated List, 27 February 2026: 5 entries, first copy");
    expect(text).toContain("EU: not taken over.");
    expect(text).toContain("the server answers 503");
    await screenshot(page, "lists-first");
  });

  it("reports what was added, changed and delisted since", async () => {
    const { page } = window;
    served = un("2026-03-27", dawn.replace("Fajr al-Mina", "Fajr el-Mina"), ...ships, tide);
    await update();
    await accept();
    const text = await report("1 delisted");
    expect(text).toContain("1 added, 1 changed, 1 delisted");
    expect(text).toContain("Ember Credit Bank (QDe.901");
    await screenshot(page, "lists-changes");
  });
});
