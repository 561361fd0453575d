/** Drafts that somebody made to do harm, in the built server. */
import { afterEach, expect, it } from "vitest";
import type { MarkupContent } from "vscode-languageserver";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
let client: LspClient;
afterEach(() => client.stop());

it("words that look like links, commands, pictures or tags are shown as words", async () => {
  client = await startClient({ initializationOptions: { clientCommands: true } });
  const name = "Ana [Holt](command:stet.showRegister) <img src=http://x.example/a.png> ![p](http://x.example/b.png)";
  const text = [
    "Council closes harbour bridge",
    "VELM, 4 May 2025 — The bridge is unsafe and at least 300 people were killed, the mayor said.",
    `“We refuted it,” said ${name}, the deputy mayor. The bank refuted [x](command:stet.showRegister) the claims.`,
    "The [bridge](command:stet.showRegister) has killed 4,000 people <script>alert(1)</script> since 2001.",
  ].join("\n");
  client.open(uri, text);
  await client.pushed(uri);
  let shown = 0;
  for (let at = 0; at < text.length; at += 7) {
    const hover = await client.hover(uri, at);
    if (hover === null) continue;
    shown += 1;
    const { value } = hover.contents as MarkupContent;
    // Behind a backslash or inside backticks these are words.
    const live = value.replace(/\\./g, "").replace(/`[^`]*`/g, "");
    expect(live).not.toMatch(/\]\(command:stet\.showRegister\)|!\[|<(?:img|script)/);
    expect(live).not.toMatch(/\]\(http:\/\/x\.example/);
  }
  expect(shown).toBeGreaterThan(10);
});

it("what a draft says is written into no log, whatever goes on", async () => {
  client = await startClient({ settings: { quietZone: 0 } });
  const told: string[] = [];
  for (const method of ["window/logMessage", "telemetry/event", "$/logTrace"]) {
    client.connection.onNotification(method, (message: unknown) => void told.push(JSON.stringify(message)));
  }
  const secret = "Zarquon";
  const text = `The minister ${secret} refuted the claims on Monday, the ${secret} ministry said.\n“${secret},” it said.\n`;
  client.open(uri, text);
  await client.pushed(uri);
  for (const at of [13, 25, 60]) {
    await client.hover(uri, at);
    await client.actions(uri, at);
  }
  client.edit(uri, 0, 3, `${secret} \ud83d`);
  await client.pushed(uri);
  await expect(client.connection.sendRequest("stet/unknown", { text: secret })).rejects.toThrow();
  expect([...told, ...client.shown].filter((message) => message.includes(secret))).toEqual([]);
});
