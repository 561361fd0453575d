/** The report through the built server: the same numbers as the line over the draft, as data, page and file. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeLens } from "vscode-languageserver";
import {
  type ReportAnswer,
  type ReportExportAnswer,
  type ReportPageAnswer,
  reportRequests,
  serverCommands,
} from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/mill%20story.draft";
const story = [
  "Mill to close in May",
  "",
  "The mill will close in May, Hana Dol said on Monday.",
  "",
  "The bakers’ union said it would fight the plan.",
  "",
  "The flood destroyed 3,400 homes.",
  "",
].join("\n");

let client: LspClient;
beforeAll(async () => {
  client = await startClient();
  client.open(uri, story);
  await client.pushed(uri);
});
afterAll(async () => {
  await client.stop();
});
const report = () => client.connection.sendRequest<ReportAnswer>(reportRequests.report, { uri });
const exported = (format: string, of = uri) =>
  client.connection.sendRequest<ReportExportAnswer>(reportRequests.export, { uri: of, format });

describe("the status of a check between two keys", () => {
  it("says so, that reports may wait for the whole check that follows", async () => {
    const typist = await startClient({ settings: { quietZone: 1000 } });
    try {
      typist.open(uri, story);
      await typist.pushed(uri);
      typist.edit(uri, story.length - 2, story.length - 2, "s");
      const lastTwo = () => typist.statuses.filter(({ state }) => state === "checked").slice(-2);
      await expect.poll(() => lastTwo().map(({ hasty }) => hasty), { timeout: 20_000 }).toEqual([true, false]);
    } finally {
      await typist.stop();
    }
  });
});

describe("a file that is made between two keys", () => {
  it("waits for the whole check: what was typed last is in it", async () => {
    const typist = await startClient({ settings: { quietZone: 60_000 } });
    try {
      typist.open(uri, story.replace("3,400 ", ""));
      await typist.pushed(uri);
      const fileOf = async (file: string) => {
        const params = { uri: file, format: "md" };
        return (await typist.connection.sendRequest<ReportExportAnswer>(reportRequests.export, params)).text;
      };
      const earlier = await fileOf(uri);
      const at = story.indexOf("3,400");
      typist.edit(uri, at, at, "90 ");
      await typist.pushed(uri);
      const after = await fileOf(uri);
      const fresh = "file:///elsewhere/mill%20story.draft";
      typist.open(fresh, typist.textOf(uri));
      await typist.pushed(fresh);
      expect(after).not.toBe(earlier);
      expect(after).toBe(await fileOf(fresh));
    } finally {
      await typist.stop();
    }
  });
});

describe("the report", () => {
  it("counts as the line over the draft does", async () => {
    const lenses = await client.connection.sendRequest<readonly CodeLens[]>("textDocument/codeLens", {
      textDocument: { uri },
    });
    const { report: found } = await report();
    expect(lenses[0]?.command?.title).toBe("2 sources · 1 claim without one");
    expect(found?.counts).toMatchObject({ sources: 2, claimsWithoutSource: 1 });
  });

  it("comes as a page in parts and as files", async () => {
    const page = await client.connection.sendRequest<ReportPageAnswer>(reportRequests.page, { uri });
    expect(page.title).toBe("Mill to close in May");
    expect(page.parts.map(({ id }) => id)).toContain("carriers");
    expect((await exported("md")).text).toContain("Hana Dol");
    expect((await exported("csv")).text).toContain('"The flood destroyed 3,400 homes."');
    const file = (await exported("html")).text ?? "";
    expect(file).toMatch(/^<!doctype html>/);
    expect(file).toContain(".strip");
  });

  it("follows the text as it is typed", async () => {
    const at = story.indexOf("homes.") + "homes".length;
    client.edit(uri, at, at, ", the county office said");
    await client.pushed(uri);
    await expect
      .poll(async () => (await report()).report?.counts)
      .toMatchObject({ sources: 3, claimsWithoutSource: 0 });
    client.edit(uri, at, at + ", the county office said".length, "");
    await client.pushed(uri);
    await expect
      .poll(async () => (await report()).report?.counts)
      .toMatchObject({ sources: 2, claimsWithoutSource: 1 });
  });

  it("tells what was let stand, and no longer asks about it", async () => {
    const actions = await client.actions(uri, story.indexOf("3,400"), story.indexOf("3,400") + 5);
    const stand = actions.find(({ title }) => title.startsWith("Let it stand") && !title.includes("…"));
    await client.execute(stand?.command?.command ?? serverCommands.letItStand, ...(stand?.command?.arguments ?? []));
    const { report: found } = await report();
    expect(found?.stands).toMatchObject([{ rule: expect.any(String), line: 7 }]);
    expect(found?.counts.claimsWithoutSource).toBe(0);
  });

  it("says why there is none for a file that is no draft", async () => {
    const other = "file:///desk/table.txt";
    client.open(other, "a\tb\n1\t2\n", "plaintext");
    const answer = await client.connection.sendRequest<ReportAnswer>(reportRequests.report, { uri: other });
    expect(answer.report).toBeNull();
    expect(answer.reason).toMatch(/not checked/);
    expect((await exported("md", other)).text).toBeNull();
  });
});
