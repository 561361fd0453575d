import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskFiles } from "../../client/ledger/diskFiles.ts";
import { type LedgerServer, writeLedger } from "../../client/ledger/write.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { isResponse } from "../../server/ledger/types.ts";
import {
  type AnchorDetails,
  type LedgerChange,
  type LedgerChangeResult,
  type LedgerDetails,
  ledgerRequests,
  ledgerWrittenNotification,
} from "../../server/protocol/messages.ts";
import { clock, sourceNamed } from "../client/ledgerWriter.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const text = "Flood\n\nThe flood destroyed 3,400 homes. Nobody came to the harbour on Monday.\n";

let folder: string;
let client: LspClient;
let uri: string;
let ledger: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-ledger-"));
  ledger = join(folder, "flood.draft.sources.json");
  uri = pathToFileURL(join(folder, "flood.draft")).href;
  client = await startClient({
    folders: [pathToFileURL(folder).href],
    initializationOptions: { clientCommands: true },
  });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rules = async () => (await client.pushed(uri)).map(({ code }) => code);
const details = () => client.connection.sendRequest<LedgerDetails>(ledgerRequests.of, { uri });
const stored = () => {
  try {
    return readFileSync(ledger, "utf8");
  } catch {
    return null;
  }
};

/** Changes the ledger as the client does. */
async function change(made: LedgerChange): Promise<LedgerChangeResult> {
  const result = await client.connection.sendRequest<LedgerChangeResult>(ledgerRequests.change, {
    text: stored(),
    change: made,
  });
  if ("text" in result) {
    writeFileSync(ledger, result.text);
    const pushed = client.nextPush(uri);
    void client.connection.sendNotification(ledgerWrittenNotification, { location: pathToFileURL(ledger).href });
    await pushed;
  }
  return result;
}

async function anchorOf(words: string): Promise<AnchorDetails> {
  const start = client.textOf(uri).indexOf(words);
  const range = client.rangeOf(uri, start, start + words.length);
  const [first] = await client.connection.sendRequest<readonly AnchorDetails[]>(ledgerRequests.anchors, { uri, range });
  if (first === undefined) throw new Error(`no sentence at “${words}”`);
  return first;
}

async function record(fields: object): Promise<LedgerChangeResult> {
  const { anchor } = await anchorOf("3,400");
  return change({ do: "add", entries: [{ kind: "interview", anonymous: false, fields, anchor }] });
}

describe("a source on record", () => {
  it("silences the claim it is for, is told with its place, and follows the sentence", async () => {
    client.open(uri, text);
    expect(await rules()).toContain("unsourced-number");
    await record({ name: "Ana Holt", title: "mayor of Velmora" });
    expect(await rules()).not.toContain("unsourced-number");
    const { sources, exists, fault, location } = await details();
    expect([exists, fault, location]).toEqual([true, null, pathToFileURL(ledger).href]);
    expect(sources).toMatchObject([
      { fit: "fresh", range: { start: { line: 2, character: 0 } }, entry: { fields: { name: "Ana Holt" } } },
    ]);
    client.edit(uri, 0, 0, "Breaking\n\n");
    await client.pushed(uri);
    expect((await details()).sources[0]?.range?.start.line).toBe(4);
  });

  it("is seen where the file comes or goes by itself", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    await record({ name: "Ana Holt" });
    const kept = stored() ?? "";
    rmSync(ledger);
    const pushed = client.nextPush(uri);
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(ledger).href, type: 3 }],
    });
    await pushed;
    expect(await rules()).toContain("unsourced-number");
    writeFileSync(ledger, kept);
    const again = client.nextPush(uri);
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(ledger).href, type: 1 }],
    });
    await again;
    expect(await rules()).not.toContain("unsourced-number");
  });

  it("that names an anonymous person is refused", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    const { anchor } = await anchorOf("3,400");
    const fields = { codeName: "Heron", name: "Jan Roe" };
    const refused = await change({ do: "add", entries: [{ kind: "interview", anonymous: true, fields, anchor }] });
    expect(refused).toMatchObject({ field: "name", refused: expect.stringContaining("code name only") });
    expect(stored()).toBeNull();
  });
});

describe("a ledger that is damaged", () => {
  it("still counts as far as it can be read, and the status says that not all was checked", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    await record({ name: "Ana Holt" });
    const whole = stored() ?? "";
    writeFileSync(ledger, whole.replace('{"stet"', '{"id":"x","kind":"interv'));
    const pushed = client.nextPush(uri);
    void client.connection.sendNotification(ledgerWrittenNotification, { location: pathToFileURL(ledger).href });
    await pushed;
    expect(await rules()).not.toContain("unsourced-number");
    expect((await details()).fault).toMatch(/damaged/);
    const result = await change({ do: "remove", ids: [] });
    expect(result).toMatchObject({ damaged: true });
    expect(stored()).toBe(whole);
  });

  it("shows what is wrong at its place while it is written", async () => {
    const location = pathToFileURL(ledger).href;
    client.open(location, '[\n{"id":"a","kind":"interwiew","anchor":{"sentence":"It rained."}}\n]\n', "json");
    const found = await client.pushed(location);
    expect(found).toMatchObject([{ code: "source-ledger", range: { start: { line: 1, character: 17 } } }]);
    expect(found[0]?.message).toContain("Did you mean “interview”?");
  });
});

describe("a lock", () => {
  it("keeps two windows from writing at once", async () => {
    const location = pathToFileURL(ledger).href;
    const ask = () => client.connection.sendRequest<string | null>(ledgerRequests.lock, { location });
    const first = await ask();
    let got = false;
    const second = ask().then((key) => {
      got = true;
      return key;
    });
    client.open(uri, text);
    await client.pushed(uri);
    expect(got).toBe(false);
    await client.connection.sendRequest(ledgerRequests.unlock, { key: first });
    await client.connection.sendRequest(ledgerRequests.unlock, { key: await second });
    expect(got).toBe(true);
  });

  it("keeps what two windows record at the same time, all of it", async () => {
    const other = await startClient({ folders: [pathToFileURL(folder).href] });
    const serverOf = ({ connection }: LspClient): LedgerServer => ({
      change: (before, made) => connection.sendRequest(ledgerRequests.change, { text: before, change: made }),
      lock: (location) => connection.sendRequest(ledgerRequests.lock, { location }),
      unlock: (key) => connection.sendRequest(ledgerRequests.unlock, { key }),
    });
    const names = Array.from({ length: 16 }, (_, n) => `Holt ${n}`);
    const written = await Promise.all(
      names.map((name, n) =>
        writeLedger(
          diskFiles,
          serverOf(n % 2 === 0 ? client : other),
          clock,
          pathToFileURL(ledger).href,
          sourceNamed(name),
        ),
      ),
    );
    await other.stop();
    expect(written.filter(({ done }) => !done)).toEqual([]);
    const kept = readLedger(stored() ?? "").ledger.entries.map((entry) => (isResponse(entry) ? "" : entry.fields.name));
    expect([...kept].sort()).toEqual([...names].sort());
    expect(readdirSync(folder)).toEqual(["flood.draft.sources.json"]);
  });
});

describe("what can be done", () => {
  const titles = async (words: string) => {
    const start = client.textOf(uri).indexOf(words);
    return (await client.actions(uri, start)).map(({ title }) => title);
  };
  const hoverText = async (words: string) => JSON.stringify(await client.hover(uri, client.textOf(uri).indexOf(words)));

  it("about a claim and about any sentence is adding a source", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    expect(await titles("3,400")).toContain("Add source…");
    expect(await titles("harbour")).toContain("Add source…");
    const start = text.indexOf("3,400");
    const action = (await client.actions(uri, start)).find(({ title }) => title === "Add source…");
    expect(action?.command?.command).toBe("stet.addSource");
    expect(action?.command?.arguments).toEqual([{ uri, range: client.rangeOf(uri, start, start) }]);
  });

  it("about a sentence whose words changed is confirming, editing or removing its source", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    await record({ name: "Ana Holt", where: "Notebook 3, p. 12" });
    expect(await hoverText("destroyed")).toMatch(/Source on record:\*\* interview, Ana Holt {2}\\nwhere: Notebook 3/);
    const at = text.indexOf("3,400");
    client.edit(uri, at, at + 5, "3,900");
    const stale = (await client.pushed(uri)).find(({ code }) => code === "stale-source");
    expect(stale).toMatchObject({
      severity: 3,
      message: "The words this source was recorded for have changed: interview, Ana Holt.",
    });
    expect((await details()).sources[0]?.fit).toBe("stale");
    expect(await hoverText("destroyed")).toContain("for other words");
    expect(await titles("destroyed")).toEqual(
      expect.arrayContaining([
        "The source holds for the new words: interview, Ana Holt",
        "Edit the source: interview, Ana Holt…",
        "Remove the source: interview, Ana Holt",
      ]),
    );
    const { anchor } = await anchorOf("3,900");
    const id = (await details()).sources[0]?.entry.id ?? "";
    await change({ do: "confirm", id, anchor });
    expect((await details()).sources[0]?.fit).toBe("fresh");
    expect(await rules()).not.toContain("stale-source");
  });

  it("in another editor stays what that editor can do", async () => {
    await client.stop();
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    client.open(uri, text);
    await client.pushed(uri);
    expect(await titles("3,400")).not.toContain("Add source…");
  });
});

describe("two windows that change one entry", () => {
  it("keep the kind that one of them chose, where the other’s form only says what it was", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    const added = await record({ name: "Ana Holt" });
    const [before] = "entries" in added ? added.entries : [];
    if (before === undefined || before.kind === "response") throw new Error("nothing was added");
    await change({ do: "edit", before, edit: { kind: "document", fields: {} } });
    const form = { kind: before.kind, anonymous: before.anonymous };
    await change({ do: "edit", before, edit: { ...form, fields: { note: "Rang twice." } } });
    expect((await details()).sources.map(({ entry }) => [entry.kind, entry.fields.note])).toEqual([
      ["document", "Rang twice."],
    ]);
  });

  it("keep each other’s fields; where both wrote the same field, both versions stay", async () => {
    client.open(uri, text);
    await client.pushed(uri);
    const added = await record({ name: "Ana Holt" });
    const [before] = "entries" in added ? added.entries : [];
    if (before === undefined) throw new Error("nothing was added");
    await change({ do: "edit", before, edit: { fields: { note: "Rang twice." } } });
    await change({ do: "edit", before, edit: { fields: { checkedBy: "Ivo Stern" } } });
    const now = (await details()).sources.map(({ entry }) => entry.fields);
    expect(now).toEqual([{ name: "Ana Holt", note: "Rang twice.", checkedBy: "Ivo Stern" }]);
    await change({ do: "edit", before, edit: { fields: { note: "On the record." } } });
    const notes = (await details()).sources.map(({ entry }) => entry.fields.note);
    expect(notes.sort()).toEqual(["On the record.", "Rang twice."]);
  });
});
