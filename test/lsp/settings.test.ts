import { afterEach, describe, expect, it } from "vitest";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const faulty = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.";

let client: LspClient;
const start = async (options: ClientOptions = {}) => {
  client = await startClient(options);
  return client;
};
afterEach(async () => {
  await client.stop();
});

describe("settings", () => {
  it("change a rule’s level at once, without a restart", async () => {
    await start();
    client.open(uri, faulty);
    expect((await client.pushed(uri))[0]?.severity).toBe(2);
    let next = client.nextPush(uri);
    client.configure({ rules: { "refute-for-deny": { level: "error" } } });
    expect((await next).diagnostics[0]?.severity).toBe(1);
    next = client.nextPush(uri);
    client.configure({ rules: { "refute-for-deny": { level: "off" } } });
    expect((await next).diagnostics).toEqual([]);
  });

  it("are those of the start in an editor that can be asked and has no section of them", async () => {
    const settings = { rules: { "refute-for-deny": { level: "error" } } };
    await start({ settings: null, initializationOptions: { settings } });
    client.open(uri, faulty);
    expect((await client.pushed(uri))[0]?.severity).toBe(1);
  });

  it("allow words", async () => {
    await start({ settings: { rules: { "refute-for-deny": { allow: ["Refuted"] } } } });
    client.open(uri, faulty);
    expect(await client.pushed(uri)).toEqual([]);
  });

  it("that cannot be used are named, and the rest is used", async () => {
    await start({
      settings: { rules: { "no-such-rule": "off", "refute-for-deny": { level: "loud" } }, quietZone: -1 },
    });
    client.open(uri, faulty);
    expect((await client.pushed(uri)).length).toBe(1);
    expect(client.shown.join("\n")).toContain("rules.no-such-rule");
    expect(client.shown.join("\n")).toContain("rules.refute-for-deny.level");
    expect(client.shown.join("\n")).toContain("quietZone");
  });
});

describe("which files are checked", () => {
  const copy = [
    "The council voted on Monday to close the harbour bridge after engineers found cracks in two piers, mayor Ana Holt said.",
    "Lorries will be sent over the northern crossing until the spring. That road is narrow, and the hauliers do not like it.",
    "The bank refuted the allegations that it had delayed the repairs, its lawyer Ivo Stern said in a statement on Tuesday.",
    "“We have run out of money for the bridge,” treasurer Dina Roth told the council. She asked it to raise the toll.",
  ].join("\n\n");

  it("plain text and Markdown that read like running copy are", async () => {
    await start();
    client.open("file:///desk/story.txt", copy, "plaintext");
    expect((await client.pushed("file:///desk/story.txt")).length).toBeGreaterThan(0);
    client.open("file:///desk/story.md", copy, "markdown");
    expect((await client.pushed("file:///desk/story.md")).length).toBeGreaterThan(0);
  });

  it("others are not, and say so instead of looking clean", async () => {
    await start();
    const requirements = "file:///desk/requirements.txt";
    client.open(requirements, "flask==2.0\nrefuted==1.0\nnumpy>=1.2\n", "plaintext");
    expect(await client.pushed(requirements)).toEqual([]);
    await expect.poll(() => client.statuses.at(-1)).toMatchObject({ uri: requirements, state: "ignored" });
  });

  it("“never” switches them off, “always” on; a .draft is always checked unless never", async () => {
    await start({ settings: { checkFiles: "always" } });
    const short = "file:///desk/short.txt";
    client.open(short, "The bank refuted it.", "plaintext");
    expect((await client.pushed(short)).length).toBe(1);
    const next = client.nextPush(short);
    client.configure({ checkFiles: "never" });
    expect((await next).diagnostics).toEqual([]);
    await expect.poll(() => client.statuses.at(-1)?.state).toBe("ignored");
  });
});

describe("status", () => {
  it("counts by level", async () => {
    await start();
    client.open(uri, faulty);
    await client.pushed(uri);
    await expect
      .poll(() => client.statuses.at(-1))
      .toMatchObject({
        state: "checked",
        counts: { error: 0, warning: 1, information: 0, hint: 0, letStand: 0 },
        notes: [],
      });
  });
});
