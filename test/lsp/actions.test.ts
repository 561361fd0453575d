import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serverCommands } from "../../server/protocol/messages.ts";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

const sentence = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.";

let folder: string;
let folderUri: string;
let uri: string;
let client: LspClient;
const start = async (options: ClientOptions = {}) => {
  client = await startClient({ folders: [folderUri], settings: { quietZone: 0 }, ...options });
  return client;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-"));
  folderUri = pathToFileURL(folder).href;
  uri = `${folderUri}/story.draft`;
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true, force: true });
});

const record = () => readFile(join(folder, ".stet", "stands.json"), "utf8");
const at = (text: string) => client.textOf(uri).indexOf(text);
const findAction = async (where: number, title: string) => {
  const actions = await client.actions(uri, where);
  const action = actions.find((candidate) => candidate.title.startsWith(title));
  if (action === undefined) throw new Error(`no “${title}” among ${actions.map((a) => a.title).join(" | ")}`);
  return action;
};
const letStand = async (where: number) => {
  const { command } = await findAction(where, "Let it stand");
  const next = client.nextPush(uri);
  await client.execute(command?.command ?? "", ...(command?.arguments ?? []));
  return (await next).diagnostics;
};

describe("hover", () => {
  it("tells why, whose guide it is, an example, and the way to the rule’s page", async () => {
    await start();
    client.open(uri, sentence);
    const hover = await client.hover(uri, at("refuted") + 2);
    const text = typeof hover?.contents === "object" && "value" in hover.contents ? hover.contents.value : "";
    expect(text).toMatch(/refute-for-deny\]\(file:.*refute-for-deny\.md\)/);
    expect(text).toContain("AP");
    expect(text).toContain("✓");
    expect(hover?.range).toEqual(client.rangeOf(uri, at("refuted"), at("refuted") + 7));
  });

  it("is silent where nothing was found", async () => {
    await start({ settings: { attribution: { hover: false } } });
    client.open(uri, sentence);
    expect(await client.hover(uri, at("lawyer"))).toBeNull();
  });
});

describe("quick fixes", () => {
  it("change what their title says and nothing else, for the version they were made for", async () => {
    await start();
    client.open(uri, `😀 First line, Holt said.\r\n${sentence}`);
    const fix = await findAction(at("refuted"), "Replace");
    expect(fix.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
    client.apply(fix);
    expect(client.textOf(uri)).toBe(`😀 First line, Holt said.\r\n${sentence.replace("refuted", "denied")}`);
    expect(await client.pushed(uri)).toEqual([]);
  });

  it("delete a duplicate paragraph with its line", async () => {
    await start();
    const [a, b] = [
      sentence.replace("refuted", "denied"),
      "The port closed on Tuesday after the spill, the harbour master said.",
    ];
    client.open(uri, [a, b, b, "The end came soon, Holt said."].join("\n"));
    client.apply(await findAction(at(b) + b.length + 3, "Delete"));
    expect(client.textOf(uri)).toBe([a, b, "The end came soon, Holt said."].join("\n"));
  });

  it("are there for whoever asks while the draft is closed and opened again, as when its language is changed", async () => {
    await start();
    client.open(uri, sentence, "plaintext");
    const asked = client.actions(uri, at("refuted"));
    client.close(uri);
    client.open(uri, sentence);
    expect((await asked).map(({ title }) => title)).toContain("Let it stand");
  });

  it("are whole for whoever asks while keys arrive", async () => {
    await start({ settings: { quietZone: 60_000 } });
    client.open(uri, sentence);
    await client.pushed(uri);
    for (const letter of ["a", "b", "c"]) {
      client.edit(uri, sentence.length, sentence.length, letter);
      const asked = client.actions(uri, at("refuted"));
      client.edit(uri, sentence.length, sentence.length, "x");
      expect((await asked).map(({ title }) => title)).toContain("Let it stand");
    }
  });

  it("that need the VS Code client are offered to it alone", async () => {
    await start();
    client.open(uri, sentence);
    const titles = (await client.actions(uri, at("refuted"))).map(({ title }) => title);
    expect(titles).toContain("Let it stand");
    expect(titles.some((title) => title.includes("…"))).toBe(false);
    await client.stop();
    await start({ initializationOptions: { clientCommands: true } });
    client.open(uri, sentence);
    const more = (await client.actions(uri, at("refuted"))).map(({ title }) => title);
    expect(more).toContain("Let it stand, with a reason…");
    expect(more).toContain("Set the level of “refute-for-deny”… (workspace settings)");
  });
});

describe("“Let it stand”", () => {
  it("silences the occurrence, is kept in the folder, and survives a restart and a move", async () => {
    await start();
    client.open(uri, sentence);
    await client.pushed(uri);
    expect(await letStand(at("refuted"))).toEqual([]);
    expect(await record()).toContain('"rule":"refute-for-deny"');
    await client.stop();
    await start();
    client.open(uri, `A new first paragraph, Holt said.\n\n${sentence}`);
    expect(await client.pushed(uri)).toEqual([]);
    const hover = await client.hover(uri, at("refuted"));
    expect(JSON.stringify(hover)).toContain("Let stand");
  });

  it("dies when the sentence’s words change, and lives again when they are restored", async () => {
    await start();
    client.open(uri, sentence);
    await client.pushed(uri);
    await letStand(at("refuted"));
    const where = at("lawyer");
    client.edit(uri, where, where + 6, "barrister");
    expect((await client.pushed(uri)).length).toBe(1);
    client.edit(uri, where, where + 9, "lawyer");
    expect(await client.pushed(uri)).toEqual([]);
  });

  it("can be listed and taken back", async () => {
    await start();
    client.open(uri, sentence);
    await client.pushed(uri);
    const { command } = await findAction(at("refuted"), "Let it stand");
    await client.execute(serverCommands.letItStand, { ...command?.arguments?.[0], reason: "the court used the word" });
    const listed = await client.execute(serverCommands.listStands, { uri });
    expect(listed).toMatchObject([{ rule: "refute-for-deny", words: "refuted", reason: "the court used the word" }]);
    const [{ rule, fingerprint }] = listed as [{ rule: string; fingerprint: string }];
    const next = client.nextPush(uri);
    await client.execute(serverCommands.takeBack, { uri, rule, fingerprint });
    expect((await next).diagnostics.length).toBe(1);
  });

  it("goes to global storage for a draft outside every folder", async () => {
    await start({ folders: [], initializationOptions: { globalStorage: `${folderUri}/global/` } });
    client.open("untitled:Untitled-1", sentence);
    uri = "untitled:Untitled-1";
    await client.pushed(uri);
    expect(await letStand(at("refuted"))).toEqual([]);
    expect(await readFile(join(folder, "global", "stands.json"), "utf8")).toContain("refute-for-deny");
  });

  it("loses nothing of a damaged record and says where it is kept", async () => {
    await start();
    client.open(uri, sentence);
    await client.pushed(uri);
    await letStand(at("refuted"));
    await writeFile(join(folder, ".stet", "stands.json"), "{ half");
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
    await expect.poll(async () => (await client.pushed(uri)).length).toBe(1);
    await letStand(at("refuted"));
    expect(client.shown.join("\n")).toContain("It is kept as");
    const { readdir } = await import("node:fs/promises");
    const copies = (await readdir(join(folder, ".stet"))).filter((name) => name.includes("damaged"));
    expect(copies.length).toBe(1);
    expect(await readFile(join(folder, ".stet", copies[0] ?? ""), "utf8")).toBe("{ half");
    expect(await record()).toContain("refute-for-deny");
  });

  it("keeps what two servers add at the same time", async () => {
    await start();
    const text = Array.from({ length: 6 }, (_, n) => `Bank ${n} refuted the report.`).join("\n");
    client.open(uri, text);
    await client.pushed(uri);
    const other = await startClient({ folders: [folderUri], settings: { quietZone: 0 } });
    other.open(uri, text);
    await other.pushed(uri);
    const jobs = [];
    for (let n = 0; n < 6; n++) {
      const { command } = await findAction(at(`Bank ${n}`) + 8, "Let it stand");
      jobs.push((n % 2 === 0 ? client : other).execute(command?.command ?? "", ...(command?.arguments ?? [])));
    }
    await Promise.all(jobs);
    await other.stop();
    expect((await record()).match(/refute-for-deny/g)?.length).toBe(6);
  });
});
