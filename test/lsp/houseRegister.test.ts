import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CompletionList } from "vscode-languageserver";
import {
  type RegisterEntryDetails,
  type RegisterSearchResult,
  registerRequests,
} from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

let folder: string;
let client: LspClient;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const register = (text: string) => writeFileSync(join(folder, "stet.register.json"), text);
const changed = () =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("stet.register.json"), type: 2 }],
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-register-"));
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

describe("a house register in the workspace", () => {
  it("is used, shows what is wrong with it on itself, and is read again when it changes", async () => {
    register('{ "entries": [{ "id": "rbf", "name": "Red Banner Front" }, { "id": "no such" }] }');
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    const draft = uriOf("story.draft");
    const file = uriOf("stet.register.json");
    const problems = client.nextPush(file);
    const text = "Fighters of the Red Banner Front entered the town of Velmora on Monday.\n";
    client.open(draft, text);
    expect((await problems).diagnostics).toMatchObject([
      { code: "house-register", source: "stet", range: { start: { line: 0, character: 67 } } },
    ]);
    await client.pushed(draft);
    const at = text.indexOf("Banner");
    expect(JSON.stringify(await client.hover(draft, at))).toContain("Red Banner Front");
    const search = { query: "red banner", offset: 0, limit: 10 };
    const { rows } = await client.connection.sendRequest<RegisterSearchResult>(registerRequests.search, search);
    expect(rows.map(({ name }) => name)).toContain("Red Banner Front");
    const typed = uriOf("typed.draft");
    client.open(typed, "Fighters of the Red");
    await client.pushed(typed);
    const completion = await client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
      textDocument: { uri: typed },
      position: { line: 0, character: 19 },
    });
    expect(completion?.items.map(({ label }) => label)).toContain("Red Banner Front");

    register('{ "entries": [] }');
    const mended = client.nextPush(file);
    await changed();
    expect((await mended).diagnostics).toEqual([]);
    expect(JSON.stringify(await client.hover(draft, at))).not.toContain("register");
  });

  it("is checked while it is written, each mistake at its place, and on disk again once it is closed", async () => {
    register('{ "entries": [] }');
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    const file = uriOf("stet.register.json");
    const text = '{ "entries": [{ "id": "rbf", "name": "Red Banner Front" }], "labelFor": ["eurpean"] }';
    const wrong = client.nextPush(file);
    client.open(file, text, "jsonc");
    expect((await wrong).diagnostics).toMatchObject([
      { code: "house-register", range: { start: { character: text.indexOf('"eurpean"') } } },
    ]);
    const mended = client.nextPush(file);
    const at = text.indexOf("eurpean");
    client.edit(file, at, at + "eurpean".length, "eu");
    expect((await mended).diagnostics).toEqual([]);
    const torn = client.nextPush(file);
    client.edit(file, 0, 1, "");
    expect((await torn).diagnostics.length).toBeGreaterThan(0);
    const closed = client.nextPush(file);
    client.close(file);
    expect((await closed).diagnostics).toEqual([]);
  });

  it("gives the register view and completions its names and its approved wordings", async () => {
    register(
      JSON.stringify({
        labelFor: ["un"],
        wordings: { un: ["on the UN list"] },
        entries: [{ id: "rbf", name: "Red Banner Front", listings: [{ authority: "un", listed: "2019" }] }],
      }),
    );
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    const entry = await client.connection.sendRequest<RegisterEntryDetails | null>(registerRequests.entry, {
      id: "rbf",
    });
    expect(entry).toMatchObject({ name: "Red Banner Front", wordings: ["on the UN list"] });
    const draft = uriOf("story.draft");
    const text = "Talks\n\nThe Red Banner Front* entered Velmora on Monday.\n\n*";
    client.open(draft, text);
    await client.pushed(draft);
    const list = await client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
      textDocument: { uri: draft },
      position: client.rangeOf(draft, text.length, text.length).start,
    });
    expect(list?.items.map(({ label }) => label)).toEqual(["on the UN list"]);
  });
});
