/** Footnotes as things one can go to, find and rename, through the built server. */
import { afterEach, describe, expect, it } from "vitest";
import type { DocumentHighlight, Location, Range, WorkspaceEdit } from "vscode-languageserver";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const story = [
  "Harbour talks resume",
  "",
  "Envoys of the Front* and the Guard** met on Monday, said city engineer Ana Holt of the League.*",
  "",
  "“We met the Front twice,” Holt said.",
  "",
  "*banned in Ruritania",
  "**listed by the Interior Ministry",
].join("\r\n");

let client: LspClient;
const start = async () => {
  client = await startClient();
  client.open(uri, story);
  await client.pushed(uri);
};
afterEach(async () => {
  await client.stop();
});
const ask = <T>(method: string, where: number, more: object = {}) =>
  client.connection.sendRequest<T>(`textDocument/${method}`, {
    textDocument: { uri },
    position: client.rangeOf(uri, where, where).start,
    ...more,
  });
const at = (words: string, plus = 0) => story.indexOf(words) + plus;
const shown = ({ start, end }: Range) => `${start.line}:${start.character}-${end.character}`;

describe("a footnote", () => {
  it("leads from a mark to its line and from the line to its first mark", async () => {
    await start();
    const [line] = await ask<readonly Location[]>("definition", at("* and"));
    expect(line && shown(line.range)).toBe("6:0-20");
    const [mark] = await ask<readonly Location[]>("definition", at("Ruritania"));
    expect(mark && shown(mark.range)).toBe("2:19-20");
  });

  it("has its marks and its line as references and highlights", async () => {
    await start();
    const references = await ask<readonly Location[]>("references", at("* and"), {
      context: { includeDeclaration: true },
    });
    expect(references.map(({ range }) => shown(range))).toEqual(["2:19-20", "2:94-95", "6:0-1"]);
    const highlights = await ask<readonly DocumentHighlight[]>("documentHighlight", at("** met"));
    expect(highlights.map(({ range }) => shown(range))).toEqual(["2:34-36", "7:0-2"]);
  });

  it("leaves speakers to be found where no mark is", async () => {
    await start();
    const [first] = await ask<readonly Location[]>("definition", at("Holt said", 1));
    expect(first?.range.start.line).toBe(2);
  });

  it("is renamed at all its marks and its line", async () => {
    await start();
    const place = await ask<{ placeholder: string } | null>("prepareRename", at("** met", 1));
    expect(place?.placeholder).toBe("**");
    const edit = await ask<WorkspaceEdit>("rename", at("** met", 1), { newName: "†" });
    expect(edit.changes?.[uri]?.map(({ range, newText }) => `${shown(range)} ${newText}`)).toEqual([
      "2:34-36 †",
      "7:0-2 †",
    ]);
  });

  it("cannot take the mark of another, and words are no marks", async () => {
    await start();
    await expect(ask("rename", at("** met"), { newName: "*" })).rejects.toThrow("already marks another footnote");
    expect(await ask("prepareRename", at("Monday", 2))).toBeNull();
  });
});
