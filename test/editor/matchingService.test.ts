/** Asking the desk's matching service in real VS Code: nothing is sent before a person agrees, the answers are a list. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goToLine, waitForSquiggle } from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { demoFixtures } from "../host/places.ts";
import { type EditorWindow, notifications, openWindow, screenshot } from "../host/window.ts";

const bodies: string[] = [];
let status = 200;
let server: Server;
let window: EditorWindow;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (bytes) => {
      body += bytes;
    });
    request.on("end", () => {
      bodies.push(body);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(status === 200 ? answer : { detail: "Index not ready" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  window = await openWindow({
    folder: demoFixtures,
    file: "twin.draft",
    settings: { "stet.register.yente.url": `http://127.0.0.1:${port}` },
  });
  await waitForSquiggle(window.page);
});
afterAll(async () => {
  await window?.stop();
  server.close();
});

const answer = {
  responses: {
    name: {
      status: 200,
      results: [
        {
          id: "NK-1",
          caption: "Red Banner Front",
          schema: "Organization",
          properties: { name: ["Red Banner Front"], alias: ["Rote Front"], topics: ["sanction"], country: ["xr"] },
          datasets: ["un_sc_sanctions"],
          score: 0.97,
          match: true,
        },
      ],
    },
  },
};

/** Selects the first words of the first line. */
const select = async (words: string) => {
  const { page } = window;
  await goToLine(page, 1);
  for (let n = 0; n < words.length; n++) await page.keyboard.press("Shift+ArrowRight");
};

describe("Ask the Matching Service", () => {
  it("asks before it sends, and sends nothing where the person says no", async () => {
    const { page } = window;
    await select("The Afghan Consulate");
    await runCommand(page, "Stet: Ask the Matching Service…");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Send “The Afghan Consulate” to http:\/\/127\.0\.0\.1/).waitFor();
    await screenshot(page, "service-question");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(bodies).toEqual([]);
  });

  it("shows the scored answers and what is known of one", async () => {
    const { page } = window;
    await select("The Afghan Consulate");
    await runCommand(page, "Stet: Ask the Matching Service…");
    await page.getByRole("dialog").getByRole("button", { name: "Send Name" }).click();
    const list = page.locator(".quick-input-widget").filter({ visible: true });
    await list.getByText("97 %").waitFor();
    await screenshot(page, "service-answers");
    expect(bodies.map((body) => JSON.parse(body).queries.name.properties)).toEqual([
      { name: ["The Afghan Consulate"] },
    ]);
    await page.keyboard.press("Enter");
    await list.getByText("Rote Front").waitFor();
    await screenshot(page, "service-details");
    await page.keyboard.press("Escape");
  });

  it("tells why there is no answer", async () => {
    const { page } = window;
    status = 503;
    await select("The Afghan Consulate");
    await runCommand(page, "Stet: Ask the Matching Service…");
    await page.getByRole("dialog").getByRole("button", { name: "Send Name" }).click();
    await page.locator(".notification-list-item-message", { hasText: "cannot answer now (503)" }).waitFor();
    expect((await notifications(page)).join()).toContain("Index not ready");
  });
});
