import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const faulty = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.";
const houseRule = {
  id: "lawyer-named",
  pattern: "its lawyer",
  message: "Which lawyer?",
  why: "House guide 3.",
  link: "https://desk.example/3",
  replacement: "the bank’s lawyer",
  examples: { bad: ["⟦Its lawyer⟧ left."], good: ["A lawyer left."] },
};

let client: LspClient;
const made: string[] = [];
/** A folder with files and its URI. */
function folderWith(files: Readonly<Record<string, unknown>>): {
  readonly uri: string;
  write(name: string, content: unknown): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "stet-style-"));
  made.push(folder);
  const write = (name: string, content: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { uri: pathToFileURL(folder).href, write };
}
async function startIn(...folders: readonly string[]) {
  client = await startClient({ folders });
}
const tellChanged = (uri: string) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
const shown = async (uri: string) => (await client.pushed(uri)).map(({ code, severity }) => [code, severity]);
afterEach(async () => {
  await client.stop();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("stet.json", () => {
  it("sets levels, follows its file at once, and falls away with it", async () => {
    const desk = folderWith({ "stet.json": { rules: { "refute-for-deny": "error" } } });
    await startIn(desk.uri);
    const draft = `${desk.uri}/news/a.draft`;
    client.open(draft, faulty);
    expect(await shown(draft)).toEqual([["refute-for-deny", 1]]);
    desk.write("stet.json", { extends: "daily-us", rules: { "refute-for-deny": "hint" } });
    let next = client.nextPush(draft);
    await tellChanged(`${desk.uri}/stet.json`);
    expect((await next).diagnostics[0]?.severity).toBe(4);
    rmSync(new URL(`${desk.uri}/stet.json`));
    next = client.nextPush(draft);
    await tellChanged(`${desk.uri}/stet.json`);
    expect((await next).diagnostics[0]?.severity).toBe(2);
  });

  it("holds for its own folder only, in a window of several", async () => {
    const news = folderWith({ "stet.json": { rules: { "refute-for-deny": "error" } } });
    const sport = folderWith({ "stet.json": { rules: { "refute-for-deny": "off" } } });
    await startIn(news.uri, sport.uri);
    client.open(`${news.uri}/a.draft`, faulty);
    client.open(`${sport.uri}/a.draft`, faulty);
    expect(await shown(`${news.uri}/a.draft`)).toEqual([["refute-for-deny", 1]]);
    expect(await shown(`${sport.uri}/a.draft`)).toEqual([]);
  });

  it("shows what is wrong in it, at its place, while it is written and before it is saved", async () => {
    const desk = folderWith({ "stet.json": "{}" });
    await startIn(desk.uri);
    const style = `${desk.uri}/stet.json`;
    const text = '{ "rules": { "vague-sauce": "off" } }';
    client.open(style, text, "jsonc");
    const [told] = await client.pushed(style);
    expect(told).toMatchObject({ source: "stet", severity: 1, range: client.rangeOf(style, 13, 26) });
    expect(told?.message).toContain("Did you mean “vague-source”?");
    const next = client.nextPush(style);
    client.edit(style, text.indexOf("sauce"), text.indexOf("sauce") + 5, "source");
    expect((await next).diagnostics).toEqual([]);
    const closed = client.nextPush(style);
    client.close(style);
    expect((await closed).diagnostics).toEqual([]);
  });

  it("that is gone takes its faults with it", async () => {
    const desk = folderWith({ "stet.json": { nonsense: 1 } });
    await startIn(desk.uri);
    const style = `${desk.uri}/stet.json`;
    const told = client.nextPush(style);
    client.open(`${desk.uri}/a.draft`, faulty);
    expect((await told).diagnostics.length).toBe(1);
    rmSync(new URL(style));
    const gone = client.nextPush(style);
    await tellChanged(style);
    expect((await gone).diagnostics).toEqual([]);
  });

  it("half written, leaves the last good one in force and says so", async () => {
    const desk = folderWith({ "stet.json": { rules: { "refute-for-deny": "error" } } });
    await startIn(desk.uri);
    const [draft, style] = [`${desk.uri}/a.draft`, `${desk.uri}/stet.json`];
    client.open(draft, faulty);
    expect(await shown(draft)).toEqual([["refute-for-deny", 1]]);
    desk.write("stet.json", '{ "rules": { "refute-for-deny": "of');
    const told = client.nextPush(style);
    await tellChanged(style);
    expect((await told).diagnostics.length).toBeGreaterThan(0);
    await expect.poll(() => client.statuses.at(-1)?.house.notes.join()).toContain("So what it said before still holds");
    expect(client.statuses.at(-1)).toMatchObject({ state: "checked", counts: { error: 1 } });
    desk.write("stet.json", { rules: { "refute-for-deny": "off" } });
    const next = client.nextPush(draft);
    await tellChanged(style);
    expect((await next).diagnostics).toEqual([]);
  });

  it("broken from the start is never taken for a clean result", async () => {
    const desk = folderWith({ "stet.json": '{ "rules": ' });
    await startIn(desk.uri);
    client.open(`${desk.uri}/a.draft`, faulty);
    expect(await shown(`${desk.uri}/a.draft`)).toEqual([
      ["not-checked", 2],
      ["refute-for-deny", 2],
    ]);
    await expect.poll(() => client.statuses.at(-1)?.state).toBe("not-checked");
  });

  it("with one wrong value is used for the rest", async () => {
    const desk = folderWith({ "stet.json": { rules: { nonsense: "off", "refute-for-deny": "error" } } });
    await startIn(desk.uri);
    client.open(`${desk.uri}/a.draft`, faulty);
    expect(await shown(`${desk.uri}/a.draft`)).toEqual([["refute-for-deny", 1]]);
    expect((await client.pushed(`${desk.uri}/a.draft`)).length).toBe(1);
  });

  it("leaves drafts alone that it ignores, and says so", async () => {
    const desk = folderWith({ "stet.json": { ignore: ["old/"] } });
    await startIn(desk.uri);
    client.open(`${desk.uri}/old/a.draft`, faulty);
    expect(await shown(`${desk.uri}/old/a.draft`)).toEqual([]);
    await expect.poll(() => client.statuses.at(-1)).toMatchObject({ state: "ignored" });
    expect(client.statuses.at(-1)?.house.notes.join()).toContain("stet.json leaves this draft alone");
  });

  it("stands below the editor’s settings", async () => {
    const desk = folderWith({ "stet.json": { rules: { "refute-for-deny": "error" } } });
    client = await startClient({ folders: [desk.uri], settings: { rules: { "refute-for-deny": { level: "hint" } } } });
    client.open(`${desk.uri}/a.draft`, faulty);
    expect(await shown(`${desk.uri}/a.draft`)).toEqual([["refute-for-deny", 4]]);
  });
});

describe("the kind of a draft", () => {
  it("is taken from its front matter as soon as it is written there; one that is none is marked", async () => {
    const desk = folderWith({ "stet.json": { kinds: { opinion: { rules: { "refute-for-deny": "off" } } } } });
    await startIn(desk.uri);
    const draft = `${desk.uri}/a.draft`;
    client.open(draft, `---\nkind: opnion\n---\n\n${faulty}`);
    const found = await client.pushed(draft);
    expect(found.map(({ code }) => code)).toEqual(["draft-kind", "refute-for-deny"]);
    expect(found[0]).toMatchObject({ range: client.rangeOf(draft, 10, 16) });
    const next = client.nextPush(draft);
    client.edit(draft, 10, 16, "opinion");
    expect((await next).diagnostics).toEqual([]);
  });
});

describe("house rules", () => {
  it("are rules like any other: finding, hover with the house’s words, fix, let it stand", async () => {
    const desk = folderWith({ "stet.json": { rules: { "refute-for-deny": "off" }, houseRules: [houseRule] } });
    await startIn(desk.uri);
    const draft = `${desk.uri}/a.draft`;
    client.open(draft, faulty);
    const [finding] = await client.pushed(draft);
    expect(finding).toMatchObject({ code: "lawyer-named", severity: 3, message: "Which lawyer?" });
    expect(finding?.codeDescription?.href).toBe("https://desk.example/3");
    const at = faulty.indexOf("its lawyer");
    expect(JSON.stringify(await client.hover(draft, at))).toContain("House guide 3.");
    const actions = await client.actions(draft, at);
    expect(actions.map(({ title }) => title)).toEqual([
      "Replace “its lawyer” with “the bank’s lawyer”",
      "Let it stand",
    ]);
    const [, stand] = actions;
    const next = client.nextPush(draft);
    await client.execute(stand?.command?.command ?? "", ...(stand?.command?.arguments ?? []));
    expect((await next).diagnostics).toEqual([]);
  });

  it("whose example fails are refused at its place and report nothing", async () => {
    const examples = { bad: ["A judge left."], good: ["A lawyer left."] };
    const style = JSON.stringify({ rules: { "refute-for-deny": "off" }, houseRules: [{ ...houseRule, examples }] });
    const desk = folderWith({ "stet.json": style });
    await startIn(desk.uri);
    client.open(`${desk.uri}/stet.json`, style, "jsonc");
    const [told] = await client.pushed(`${desk.uri}/stet.json`);
    expect(told?.message).toBe("The rule “lawyer-named” is refused: it does not find this example.");
    expect(told?.range).toEqual(
      client.rangeOf(`${desk.uri}/stet.json`, style.indexOf('"A judge'), style.indexOf('"A judge') + 15),
    );
    client.open(`${desk.uri}/a.draft`, faulty);
    expect(await shown(`${desk.uri}/a.draft`)).toEqual([]);
  });
});
