/** What is offered while somebody writes, through the built server: wordings behind a mark, names of the register, links to authorities. */
import { afterEach, describe, expect, it } from "vitest";
import type { CompletionItem, CompletionList, DocumentLink } from "vscode-languageserver";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
let client: LspClient;
const open = async (text: string) => {
  client = await startClient();
  client.open(uri, text);
  await client.pushed(uri);
};
afterEach(async () => {
  await client.stop();
});

/** What is offered at the end of a text, or of the words given. */
const offered = async (after?: string): Promise<readonly CompletionItem[]> => {
  const text = client.textOf(uri);
  const offset = after === undefined ? text.length : text.indexOf(after) + after.length;
  const list = await client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
    textDocument: { uri },
    position: client.rangeOf(uri, offset, offset).start,
  });
  return list?.items ?? [];
};
const labels = async (after?: string) => (await offered(after)).map(({ label }) => label);

describe("behind the mark of a footnote", () => {
  const story =
    "Border talks resume\n\nEnvoys of Tehreek-e-Taliban Pakistan (TTP)* met Hamas† officials in Kabul on Monday.\n\n";

  it("are wordings that fit the name which bears it", async () => {
    await open(`${story}*`);
    const items = await offered();
    expect(items.length).toBeGreaterThan(1);
    expect(items[0]?.detail).toContain("Tehrik-e Taliban Pakistan: from its listings");
    expect(items.map(({ label }) => label)).toContain("under UN sanctions since 2011");
    expect(items.map(({ label }) => label).join(" ")).not.toContain("foreign agent");
  });

  it("take the place of what stands there, and nothing else", async () => {
    await open(`${story}*banned group\n†listed`);
    const item = (await offered("*banned")).find(({ label }) => label === "under UN sanctions since 2011");
    const edit = item?.textEdit;
    if (edit === undefined || !("range" in edit)) throw new Error("no edit");
    const line = story.split("\n").length - 1;
    expect(edit.range).toEqual({ start: { line, character: 1 }, end: { line, character: 13 } });
  });

  it("say nothing of the UN for a name the UN does not list", async () => {
    await open(`${story}*listed\n†`);
    const wordings = await labels();
    expect(wordings.length).toBeGreaterThan(0);
    expect(wordings.join("; ")).not.toMatch(/\bUN\b/);
  });

  it("are none for a bullet or for a mark that nobody bears", async () => {
    await open(`${story}** `);
    expect(await labels()).toEqual([]);
  });
});

describe("names of the register", () => {
  it("are offered from three letters of a capitalised word on, in their own spelling", async () => {
    await open("Envoys of Hezb");
    expect(await labels()).toContain("Hezbollah");
  });

  it("go on over several words", async () => {
    await open("Envoys met the Lashkar-e-Ta");
    const [item] = (await offered()).filter(({ label }) => /^Lashkar-e[- ]Tayyiba$/.test(label));
    const edit = item?.textEdit;
    expect(edit !== undefined && "range" in edit ? edit.range.start.character : -1).toBe("Envoys met the ".length);
  });

  it.each(["Envoys of He", "envoys of hezb", "The", "On Monday", ""])("are not offered for %j", async (text) => {
    await open(text);
    expect(await labels()).toEqual([]);
  });
});

describe("links", () => {
  const links = async () => {
    const found = await client.connection.sendRequest<readonly DocumentLink[] | null>("textDocument/documentLink", {
      textDocument: { uri },
    });
    const lines = client.textOf(uri).split("\n");
    return (found ?? []).map(({ range, target }) => {
      const line = lines[range.start.line] ?? "";
      return `${line.slice(range.start.character, range.end.character)} ${target}`;
    });
  };

  it("lead from references and from the authorities of a status footnote to their public pages", async () => {
    await open(
      "Envoys of Tehreek-e-Taliban Pakistan (TTP)* met officials in Kabul.\n\nThe UN list has it as QDe.132, the US as OFAC uid 12206.\n\n*under UN sanctions",
    );
    expect(await links()).toEqual([
      "QDe.132 https://main.un.org/securitycouncil/en/sanctions/1267",
      "OFAC uid 12206 https://sanctionssearch.ofac.treas.gov/Details.aspx?id=12206",
      "UN https://main.un.org/securitycouncil/en/sanctions/1267",
    ]);
  });

  it("are none in copy that only talks of the UN, or in an address", async () => {
    await open("The UN met on Monday. See https://example.org/QDe.132 for more.\n\n*the figure includes reservists");
    expect(await links()).toEqual([]);
  });
});
