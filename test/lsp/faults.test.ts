/** What goes wrong around an open draft: it is told, nothing is lost, and a draft that was not checked is not called clean. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serverCommands } from "../../server/protocol/messages.ts";
import { parseStands } from "../../server/stands/standsFile.ts";
import { type ClientOptions, type LspClient, serverPath, startClient } from "../kit/lspClient.ts";

const faulty = "The minister refuted the claims on Monday, the ministry said.\n";

let folder: string;
const clients: LspClient[] = [];
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const preload = (name: string) => `--import=${new URL(`../kit/${name}`, import.meta.url).href}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-faults-"));
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function server(options: ClientOptions = {}): Promise<LspClient> {
  const client = await startClient({
    settings: { quietZone: 0 },
    folders: [pathToFileURL(folder).href],
    ...options,
  });
  clients.push(client);
  return client;
}

async function codes(client: LspClient, uri: string): Promise<readonly unknown[]> {
  return (await client.pushed(uri)).map(({ code }) => code);
}

describe("a server that was installed in part", () => {
  const damages: readonly (readonly [string, string, (file: string) => Promise<void>])[] = [
    ["attribution.bin", "is missing", (file) => rm(file)],
    ["attribution.bin", "is cut short", (file) => truncate(file, 5_000)],
    ["starter-register.json", "is missing", (file) => rm(file)],
    ["starter-register.json", "is cut short", (file) => truncate(file, 5_000)],
    ["starter-register.json", "is no register", (file) => writeFile(file, "<html>502</html>")],
  ];

  it.each(damages)("tells that %s %s, and checks the rest", async (name, _, damage) => {
    const dist = dirname(serverPath);
    await cp(dist, join(folder, "dist"), { recursive: true });
    await cp(join(dist, "../package.json"), join(folder, "package.json"));
    await damage(join(folder, "dist", name));
    const client = await server({ server: join(folder, "dist/server.js") });
    const uri = uriOf("story.draft");
    client.open(uri, faulty);
    expect(await codes(client, uri)).toContain("refute-for-deny");
    const told =
      name === "attribution.bin" ? "The attribution model is not used" : "Names under sanctions are not checked";
    expect(client.shown.join("\n")).toContain(told);
    await expect.poll(() => client.statuses.at(-1)?.state).toBe("not-checked");
    expect(client.statuses.at(-1)?.notes.join("\n")).toContain(
      name === "attribution.bin"
        ? "only plain attributions are found"
        : "no register of sanctions and bans could be loaded",
    );
    // An editor without our status bar says so where findings stand.
    const [head] = await client.pushed(uri);
    expect(head).toMatchObject({ code: "not-checked", severity: 2, range: { start: { line: 0, character: 0 } } });
    expect(head?.message).toMatch(/^Not checked:\n/);
  });
});

describe("a check between two keys", () => {
  it("does not call checked what was not checked before it", async () => {
    const dist = dirname(serverPath);
    await cp(dist, join(folder, "dist"), { recursive: true });
    await cp(join(dist, "../package.json"), join(folder, "package.json"));
    await rm(join(folder, "dist", "attribution.bin"));
    const client = await server({ server: join(folder, "dist/server.js"), settings: { quietZone: 60_000 } });
    const uri = uriOf("story.draft");
    client.open(uri, faulty);
    await client.pushed(uri);
    await expect.poll(() => client.statuses.at(-1)?.state).toBe("not-checked");
    const told = client.statuses.length;
    client.edit(uri, faulty.length - 2, faulty.length - 2, "x");
    await client.pushed(uri);
    await expect.poll(() => client.statuses.slice(told).find(({ hasty }) => hasty)?.state).toBe("not-checked");
  });
});

describe("an editor that cannot watch files", () => {
  it("has its drafts checked all the same", async () => {
    const client = await server({ refusesRegistration: true });
    const uri = uriOf("story.draft");
    client.open(uri, faulty);
    expect(await codes(client, uri)).toContain("refute-for-deny");
    client.edit(uri, faulty.length, faulty.length, "Rain fell.\n");
    expect(await codes(client, uri)).toContain("refute-for-deny");
    expect(client.process.exitCode).toBeNull();
  });
});

describe("a draft in no folder of the workspace", () => {
  it("has its ledger, register and what was let stand watched, each once", async () => {
    const client = await server({
      folders: [],
      watchesOutside: true,
      initializationOptions: { globalStorage: `${pathToFileURL(join(folder, "global")).href}/` },
    });
    for (const name of ["a.draft", "b.draft"]) {
      client.open(uriOf(name), faulty);
      await client.pushed(uriOf(name));
    }
    const watched = client.registered.flatMap(
      ({ registerOptions }) => (registerOptions as { watchers?: readonly { globPattern: unknown }[] }).watchers ?? [],
    );
    const here = pathToFileURL(folder).href;
    for (const [baseUri, pattern] of [
      [`${here}/`, "*.sources.json"],
      [`${here}/`, "stet.register.json"],
      [`${here}/global/`, "stands.json"],
    ])
      expect(watched.filter(({ globPattern }) => isDeepStrictEqual(globPattern, { baseUri, pattern }))).toHaveLength(1);
  });
});

describe("a house register that cannot be read", () => {
  it("leaves names unchecked, and says so", async () => {
    writeFileSync(join(folder, "stet.register.json"), '{ "entries": [{ "id": "rbf", "name": ');
    const client = await server();
    const uri = uriOf("story.draft");
    client.open(uri, faulty);
    await client.pushed(uri);
    await expect.poll(() => client.statuses.at(-1)?.state).toBe("not-checked");
    expect(client.statuses.at(-1)?.notes.join("\n")).toContain("no register of sanctions and bans could be loaded");
    writeFileSync(join(folder, "stet.register.json"), '{ "entries": [{ "id": "rbf", "name": "Red Banner Front" }] }');
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf("stet.register.json"), type: 2 }],
    });
    await expect.poll(() => client.statuses.at(-1)?.state).toBe("checked");
  });
});

describe("a full disk", () => {
  it("is told to whoever lets a finding stand; what was let stand before is there, the finding too", async () => {
    const uri = uriOf("story.draft");
    const letStand = (client: LspClient, fingerprint: string) =>
      client.execute(serverCommands.letItStand, { uri, rule: "refute-for-deny", fingerprint, words: "refuted" });
    await letStand(await server(), "first");
    const record = join(folder, ".stet", "stands.json");
    const before = readFileSync(record, "utf8");
    const full = await server({ env: { NODE_OPTIONS: preload("fullDisk.mjs"), STET_TEST_FULL_DISK: folder } });
    full.open(uri, faulty);
    await full.pushed(uri);
    await letStand(full, "second");
    expect(full.shown.join("\n")).toMatch(/could not be kept in .*stands\.json.*the disk is full/s);
    expect(readFileSync(record, "utf8")).toBe(before);
    expect(readdirSync(join(folder, ".stet"))).toEqual(["stands.json"]);
    expect(await codes(full, uri)).toContain("refute-for-deny");
  });
});

describe("a draft", () => {
  it("deleted while it is open is checked as it stands in the editor, and can still be let stand", async () => {
    writeFileSync(join(folder, "story.draft"), faulty);
    const client = await server();
    const uri = uriOf("story.draft");
    client.open(uri, faulty);
    expect(await codes(client, uri)).toContain("refute-for-deny");
    rmSync(join(folder, "story.draft"));
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] });
    client.edit(uri, faulty.length, faulty.length, "Rain fell.\n");
    expect(await codes(client, uri)).toContain("refute-for-deny");
    await letFirstStand(client, uri);
    expect(parseStands(readFileSync(join(folder, ".stet", "stands.json"), "utf8")).size).toBe(1);
    expect(existsSync(join(folder, "story.draft"))).toBe(false);
  });

  it("renamed while it is open takes its findings along, and what was let stand", async () => {
    const client = await server();
    const [old, renamed] = [uriOf("old.draft"), uriOf("new.draft")];
    writeFileSync(join(folder, "old.draft"), faulty);
    client.open(old, faulty);
    await client.pushed(old);
    await letFirstStand(client, old);
    renameSync(join(folder, "old.draft"), join(folder, "new.draft"));
    const cleared = client.nextPush(old);
    client.close(old);
    client.open(renamed, `${faulty}\nThe mayor refuted the report, her office said.\n`);
    expect((await cleared).diagnostics).toEqual([]);
    const lines = (await client.pushed(renamed)).filter(({ code }) => code === "refute-for-deny");
    expect(lines.map(({ range }) => range.start.line)).toEqual([2]);
  });
});

describe("a server that is killed in the middle of a check", () => {
  it("is followed by one that finds the same", async () => {
    const uri = uriOf("story.draft");
    const long = faulty.repeat(400);
    const dying = await startClient({ settings: { quietZone: 0 }, folders: [pathToFileURL(folder).href] });
    const ended = new Promise((resolve) => dying.process.once("exit", resolve));
    dying.open(uri, long);
    void dying.hover(uri, 20).catch(() => {});
    dying.process.kill("SIGKILL");
    await ended;
    dying.connection.dispose();
    const next = await server();
    next.open(uri, faulty);
    expect(await codes(next, uri)).toContain("refute-for-deny");
  });
});

describe("a server that was killed", () => {
  it("can be told to stop", async () => {
    const client = await startClient();
    client.process.kill("SIGKILL");
    expect(await client.stop()).toBeNull();
  });
});

describe("a clock that is set back", () => {
  it("keeps nothing back: what was typed is checked once the quiet is over, and can be let stand", async () => {
    const client = await server({
      settings: { quietZone: 200 },
      env: { NODE_OPTIONS: preload("clockBackwards.mjs") },
    });
    const uri = uriOf("story.draft");
    client.open(uri, "The minister refute the claims on Monday, the ministry said.\n");
    await client.pushed(uri);
    client.edit(uri, 19, 19, "d");
    await expect.poll(() => codes(client, uri), { timeout: 5_000 }).toContain("refute-for-deny");
    await letFirstStand(client, uri);
    await expect.poll(() => codes(client, uri)).not.toContain("refute-for-deny");
  });
});

/** Lets the first “refuted” stand as the light bulb does. */
async function letFirstStand(client: LspClient, uri: string): Promise<void> {
  const at = client.textOf(uri).indexOf("refuted");
  const action = (await client.actions(uri, at)).find(({ command }) => command?.command === serverCommands.letItStand);
  if (action?.command === undefined) throw new Error("nothing to let stand");
  const pushed = client.nextPush(uri);
  await client.execute(action.command.command, ...(action.command.arguments ?? []));
  await pushed;
}
