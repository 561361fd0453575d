/** What the register tells in the editor, through the built server: the card on a name, a mark, a footnote; the register view's questions. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type RegisterEntryDetails,
  type RegisterOverview,
  type RegisterSearchResult,
  registerRequests,
} from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const story = [
  "---",
  "date: 2025-05-02",
  "---",
  "Border talks resume",
  "",
  "Envoys of the Taliban* met officials from Tehreek-e-Taliban Pakistan (TTP)** in Kabul on Monday. The Harbour Choir*** sang.",
  "",
  "The Taliban said they would meet again. Men of Harakat ul-Ansar and of Ansar al-Sharia came, too.",
  "",
  "*under UN sanctions; banned in Russia",
  "**under UN sanctions since 2001",
  "***banned in Ruritania",
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
const cardAt = async (words: string, plus = 0) => {
  const hover = await client.hover(uri, story.indexOf(words) + plus);
  const contents = hover?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value.replaceAll("\\", "") : "";
};

describe("the card on a listed name", () => {
  it("tells since when who lists it and what the list says of the Taliban", async () => {
    const card = await cardAt("Taliban*", 2);
    expect(card).toContain("**Taliban**");
    expect(card).toMatch(/UN Security Council\*\* only persons and bodies associated with it, no entry of its own/);
    expect(card).toContain("since 2003, suspended on 17 April 2025");
    expect(card).toContain("[6636](https://sanctionssearch.ofac.treas.gov/Details.aspx?id=6636)");
    expect(card).toMatch(/As of .*over 90 days old/);
  });

  it("says of a name that several entries bear that nothing is asked for it, and tells them all", async () => {
    for (const [words, names] of [
      ["ul-Ansar", ["Harakat ul-Mujahidin", "Harakat-ul Jihad Islami"]],
      ["Sharia", ["Tunisia", "Derna"]],
    ] as const) {
      const card = await cardAt(words, 1);
      expect(card).toMatch(/^\*\*(?:Harakat ul-Ansar|Ansar al-Shari'?a)\*\* fits \d entries of the register/);
      for (const name of names) expect(card.toLowerCase()).toContain(name.toLowerCase());
      expect(card).toContain("asks for no label here");
    }
  });

  it("says whether the listings bear the draft’s footnote out, at a later mention and at the mark as well", async () => {
    for (const card of [await cardAt("Taliban*", 2), await cardAt("Taliban said", 2), await cardAt("* met")]) {
      expect(card).toMatch(/≈ \* says “under UN sanctions”: shorthand: UN Security Council lists persons/);
      expect(card).toMatch(
        /✗ \* says “banned in Russia”: Russia \(Supreme Court\) since 2003, suspended on 17 April 2025/,
      );
    }
  });

  it("has the TTP as one name, with its listing of 29 July 2011", async () => {
    const card = await cardAt("Taliban Pakistan", 2);
    expect(card).toContain("**Tehrik-e Taliban Pakistan** (TTP)");
    expect(card).toMatch(/UN Security Council\*\* since 29 July 2011 · \[QDe.132\]/);
    expect(card).toMatch(
      /✗ \*\* says “under UN sanctions since 2001”: another date: UN Security Council since 29 July 2011/,
    );
  });

  it("tells at a footnote whom it is on", async () => {
    const card = await cardAt("under UN sanctions since 2001", 3);
    expect(card).toContain("Tehrik-e Taliban Pakistan");
    expect(card).toContain("UN Security Council since 29 July 2011");
  });

  it("says of a marked name it does not know that it was not found, never more", async () => {
    const card = await cardAt("*** sang", 1);
    expect(card).toContain("“banned in Ruritania”");
    expect(card).toContain("was not found in the loaded registers (as of 27 February 2026)");
    expect(card).not.toMatch(/not (?:under sanctions|sanctioned|listed)/);
  });

  it("leaves other words to who is credited", async () => {
    expect(await cardAt("meet again", 2)).toContain("Credited to");
  });
});

describe("the register view’s questions", () => {
  it("are answered: what is loaded, a page of entries, one entry", async () => {
    const { lists } = await client.connection.sendRequest<RegisterOverview>(registerRequests.overview, {});
    expect(lists).toMatchObject([{ title: "Starter register", entries: 269, asOf: "27 February 2026" }]);
    const ask = (query: string, offset = 0, limit = 10) =>
      client.connection.sendRequest<RegisterSearchResult>(registerRequests.search, { query, offset, limit });
    const all = await ask("", 0, 100_000);
    expect([all.total, all.rows.length]).toEqual([269, 100]);
    expect((await ask("", 260)).rows).toHaveLength(9);
    const [first] = (await ask("QDe.132")).rows;
    expect(first).toMatchObject({ id: "ttp", name: "Tehrik-e Taliban Pakistan", kind: "organisation, Pakistan" });
    expect((await ask("Hezbolah")).alike).toBe(true);
    const entry = await client.connection.sendRequest<RegisterEntryDetails>(registerRequests.entry, { id: "ttp" });
    expect(entry.listings.find(({ reference }) => reference === "QDe.132")).toMatchObject({
      statement: "since 29 July 2011",
      state: "active",
    });
    expect(await client.connection.sendRequest(registerRequests.entry, { id: "nobody" })).toBeNull();
  });
});
