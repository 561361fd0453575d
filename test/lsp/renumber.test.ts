import { afterEach, describe, expect, it } from "vitest";
import { clientCommands, type RenumberPlan, serverCommands } from "../../server/protocol/messages.ts";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const text =
  "The 😀 Front** met the Guard* on Monday.\r\n*banned in Ruritania\r\n**listed by the Interior Ministry\r\n";
const inOrder =
  "The 😀 Front* met the Guard** on Monday.\r\n*listed by the Interior Ministry\r\n**banned in Ruritania\r\n";

let client: LspClient;
const open = async (options: ClientOptions, copy = text) => {
  client = await startClient({ settings: { quietZone: 0 }, ...options });
  client.open(uri, copy);
  await client.pushed(uri);
};
afterEach(() => client.stop());

describe("Renumber Footnotes", () => {
  it("is a source action, offered only to those who ask for one, and shown before it is done", async () => {
    await open({ confirmsEdits: true });
    expect((await client.actions(uri, 0)).filter(({ kind }) => kind?.startsWith("source"))).toEqual([]);
    const [action, ...others] = await client.actions(uri, 0, 0, ["source"]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe("source.stet.renumberFootnotes");
    expect(Object.values(action?.edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
    if (action !== undefined) client.apply(action);
    expect(client.textOf(uri)).toBe(inOrder);
  });

  it("asks nothing of an editor that cannot show edits before it makes them", async () => {
    await open({});
    const [action] = await client.actions(uri, 0, 0, ["source.stet.renumberFootnotes"]);
    expect(action?.edit?.changeAnnotations).toBeUndefined();
    if (action !== undefined) client.apply(action);
    expect(client.textOf(uri)).toBe(inOrder);
  });

  it("is shown by our own client, which is given the plan for the version it is about", async () => {
    await open({ confirmsEdits: true, initializationOptions: { clientCommands: true } });
    const [action] = await client.actions(uri, 0, 0, ["source"]);
    expect([action?.edit, action?.command?.command]).toEqual([undefined, clientCommands.renumberFootnotes]);
    const plan = (await client.execute(serverCommands.planRenumbering, { uri })) as RenumberPlan;
    expect(plan.version).toBe(1);
    client.apply({ title: "", edit: { changes: { [uri]: plan.edits.map((edit) => ({ ...edit })) } } });
    expect(client.textOf(uri)).toBe(inOrder);
  });

  it("is not offered where the footnotes are in order", async () => {
    await open({ confirmsEdits: true }, inOrder);
    expect(await client.actions(uri, 0, 0, ["source"])).toEqual([]);
  });

  it("is a command that hands its changes to the editor", async () => {
    await open({ confirmsEdits: true });
    expect(await client.execute(serverCommands.renumberFootnotes, { uri })).toBe(4);
    expect(client.textOf(uri)).toBe(text);
    for (const edit of client.asked) client.apply({ title: "", edit });
    expect(client.textOf(uri)).toBe(inOrder);
  });

  it("says where there is nothing to do or to read", async () => {
    await open({ confirmsEdits: true }, inOrder);
    expect(await client.execute(serverCommands.renumberFootnotes, { uri })).toBe(0);
    expect(await client.execute(serverCommands.renumberFootnotes, { uri: "file:///desk/other.draft" })).toBeNull();
    expect(await client.execute(serverCommands.planRenumbering, { uri })).toMatchObject({ edits: [] });
    expect(await client.execute(serverCommands.planRenumbering, { uri: "file:///desk/other.draft" })).toBeNull();
    expect(client.asked).toEqual([]);
  });
});
