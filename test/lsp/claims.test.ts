/** Claims over LSP: the line over the draft, attribution with and without tab stops, reasons to let stand. */

import { afterEach, describe, expect, it } from "vitest";
import type { CodeLens } from "vscode-languageserver/node";
import { clientCommands, serverCommands } from "../../server/protocol/messages.ts";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

let client: LspClient;
const uri = "file:///drafts/flood.draft";
const start = async (options: ClientOptions = {}) => {
  client = await startClient({ settings: { quietZone: 0 }, ...options });
};
afterEach(() => client.stop());

const lenses = async () =>
  (await client.connection.sendRequest<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } })) ?? [];
const titles = async () => (await lenses()).map(({ command }) => command?.title);

describe("the line over a draft", () => {
  it("counts sources and claims without one, and lists the findings in our own client", async () => {
    await start({ initializationOptions: { clientCommands: true } });
    client.open(
      uri,
      "Flood in the valley\n\nThe flood destroyed 3,400 homes.\n\nThe bridge is safe, the mayor said.\n",
    );
    const [lens] = await lenses();
    expect(lens?.command?.title).toBe("1 source · 1 claim without one");
    expect(lens?.command?.command).toBe(clientCommands.showFindings);
    expect(lens?.range.start.line).toBe(0);
  });

  it("says neither that all is well nor that a source is there", async () => {
    await start();
    client.open(uri, "Flood in the valley\n\nThe river rose on Monday.\n");
    expect(await titles()).toEqual(["No source · no claim found without one"]);
  });

  it("stands over the headline, not over the front matter", async () => {
    await start();
    client.open(uri, "---\ntitle: Flood\n---\n\nFlood in the valley\n\nThe river rose on Monday.\n");
    expect((await lenses())[0]?.range.start.line).toBe(4);
  });

  it("follows the draft after a check", async () => {
    await start();
    const text = "Flood in the valley\n\nThe flood destroyed 3,400 homes.\n";
    client.open(uri, text);
    expect(await titles()).toEqual(["No source · 1 claim without one"]);
    client.edit(uri, text.indexOf("."), text.indexOf("."), ", the mayor said");
    await client.pushed(uri);
    await expect.poll(titles).toEqual(["1 source · no claim found without one"]);
  });

  it("can be turned off", async () => {
    await start({ settings: { summaryLens: false } });
    client.open(uri, "Flood in the valley\n\nThe flood destroyed 3,400 homes.\n");
    expect(await lenses()).toEqual([]);
  });
});

describe("words for the clipboard", () => {
  const text = "The TTP* denied it on Monday.\n*under UN sanctions since 2001\n";
  const proposals = async () =>
    (await client.actions(uri, text.indexOf("2001"))).filter(({ title }) => title.startsWith("Propose this wording"));

  it("are offered by our own client, and by no editor that could not copy them", async () => {
    await start({ initializationOptions: { clientCommands: true } });
    client.open(uri, text);
    const [proposal] = await proposals();
    expect([proposal?.edit, proposal?.command?.command]).toEqual([undefined, clientCommands.copyWords]);
    expect(proposal?.command?.arguments?.[0]).toMatchObject({ text: expect.stringContaining("since 2001") });
  });

  it("are left out elsewhere", async () => {
    await start();
    client.open(uri, text);
    expect(await proposals()).toEqual([]);
  });
});

describe("actions on a claim", () => {
  const text = "Flood in the valley\n\nThe flood destroyed 3,400 homes.\n";
  const action = async (title: string) => {
    const found = (await client.actions(uri, text.indexOf("3,400"))).find((one) => one.title.startsWith(title));
    if (found === undefined) throw new Error(`no action “${title}”`);
    return found;
  };

  it("give our own client the attribution with tab stops, for the version it was made for", async () => {
    await start({ initializationOptions: { clientCommands: true } });
    client.open(uri, text);
    const { command, edit } = await action("Attribute it");
    expect(edit).toBeUndefined();
    expect(command?.command).toBe(clientCommands.insertSnippet);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
    expect(command?.arguments?.[0]).toMatchObject({ uri, version: 1, snippet: ", ${1:[SOURCE?]} ${2:said}$0" });
  });

  it("give any other editor the plain text", async () => {
    await start();
    client.open(uri, text);
    client.apply(await action("Attribute it"));
    expect(client.textOf(uri)).toContain("destroyed 3,400 homes, [SOURCE?] said.");
  });

  it("let a claim stand as background fact in one step", async () => {
    await start();
    client.open(uri, text);
    const { command } = await action("Let it stand: background fact");
    expect(command?.command).toBe(serverCommands.letItStand);
    expect(command?.arguments?.[0]).toMatchObject({ rule: "unsourced-number", reason: "Background fact" });
  });
});
