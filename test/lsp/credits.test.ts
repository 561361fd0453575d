/** What editors are told of who says what, through the built server. */

import { afterEach, describe, expect, it } from "vitest";
import type { DocumentHighlight, DocumentSymbol, InlayHint, Location, SemanticTokens } from "vscode-languageserver";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const story = [
  "Bridge to stay shut until spring",
  "",
  "The harbour bridge will stay shut until spring, city engineer Ana Holt said on Monday.",
  "",
  "“We found cracks in two piers,” Holt said. “They are deep. We cannot mend them in winter.",
  "",
  "“Nobody should count on the bridge before April.”",
  "",
  "The weather was mild on Monday.",
].join("\n");

let client: LspClient;
const start = async (options: ClientOptions = {}) => {
  client = await startClient(options);
  client.open(uri, story);
  await client.pushed(uri);
  return client;
};
afterEach(async () => {
  await client.stop();
});

const at = (words: string, plus = 0) => client.textOf(uri).indexOf(words) + plus;
const ask = <T>(method: string, where: number) =>
  client.connection.sendRequest<T>(`textDocument/${method}`, {
    textDocument: { uri },
    position: client.rangeOf(uri, where, where).start,
    context: { includeDeclaration: true },
  });
const wordsAt = ({ range }: { range: Location["range"] }) => {
  const lines = client.textOf(uri).split("\n");
  return (lines[range.start.line] ?? "").slice(
    range.start.character,
    range.end.line === range.start.line ? range.end.character : undefined,
  );
};
const said = async (where: number) => {
  const hover = await client.hover(uri, where);
  return typeof hover?.contents === "object" && "value" in hover.contents ? hover.contents.value : "";
};

describe("the hover of a sentence", () => {
  it("tells who is credited, by which words, from where to where and how sure", async () => {
    await start();
    const text = await said(at("stay shut until spring, city"));
    expect(text).toContain("Credited to");
    expect(text).toContain("Ana Holt");
    expect(text).toContain("“said”");
    expect(text).toMatch(/\d+ % sure/);
  });

  it("says that nobody is credited where nobody is", async () => {
    await start();
    expect(await said(at("weather was"))).toBe("Nobody is credited here.");
  });

  it("can be switched off", async () => {
    await start({ settings: { attribution: { hover: false } } });
    expect(await client.hover(uri, at("weather was"))).toBeNull();
  });
});

describe("colours", () => {
  const tokens = async () => {
    const { data } = await client.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument: { uri },
    });
    const lines = client.textOf(uri).split("\n");
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let n = 0; n < data.length; n += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(n, n + 4);
      line += down;
      character = down > 0 ? right : character + right;
      found.push(`${["source", "cue", "content"][type]}: ${(lines[line] ?? "").slice(character, character + length)}`);
    }
    return found;
  };

  it("mark sources and cues as they come, contents when asked for, nothing when off", async () => {
    await start();
    const subtle = await tokens();
    expect(subtle).toContain("cue: said");
    expect(subtle.some((token) => token.startsWith("source: ") && token.includes("Holt"))).toBe(true);
    expect(subtle.some((token) => token.startsWith("content: "))).toBe(false);
    client.configure({ attribution: { colours: "full" } });
    await expect.poll(async () => (await tokens()).some((token) => token.startsWith("content: "))).toBe(true);
    client.configure({ attribution: { colours: "off" } });
    await expect.poll(tokens).toEqual([]);
  });
});

describe("a speaker", () => {
  it("has everything they say and every mention highlighted", async () => {
    await start();
    const highlights = await ask<readonly DocumentHighlight[]>("documentHighlight", at("Holt said.", 1));
    const words = highlights.map(wordsAt);
    expect(words.some((text) => text.includes("Ana Holt"))).toBe(true);
    expect(words.some((text) => text.includes("We found cracks"))).toBe(true);
    expect(words.some((text) => text.includes("Nobody should count"))).toBe(true);
  });

  it("is found from a later mention: definition at the first, references at all", async () => {
    await start();
    const [definition] = await ask<readonly Location[]>("definition", at("Holt said.", 1));
    expect(definition?.range.start.line).toBe(2);
    const references = await ask<readonly Location[]>("references", at("Holt said.", 1));
    expect(references.length).toBeGreaterThanOrEqual(3);
  });
});

describe("the outline", () => {
  it("has the parts of the draft and who speaks in it", async () => {
    await start();
    const symbols = await client.connection.sendRequest<readonly DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols.find(({ name }) => name === "Headline")?.detail).toBe("Bridge to stay shut until spring");
    const speaker = symbols.find(({ name }) => name.includes("Ana Holt"));
    expect(speaker?.children?.length).toBeGreaterThanOrEqual(2);
  });
});

describe("inlay hints", () => {
  const hints = () =>
    client.connection.sendRequest<readonly InlayHint[] | null>("textDocument/inlayHint", {
      textDocument: { uri },
      range: client.rangeOf(uri, 0, client.textOf(uri).length),
    });

  it("are off until asked for, then name the speaker of a paragraph that names nobody", async () => {
    await start();
    expect(await hints()).toBeNull();
    client.configure({ attribution: { inlayHints: true } });
    await expect.poll(async () => (await hints())?.length).toBe(1);
    const [hint] = (await hints()) ?? [];
    expect(String(hint?.label)).toContain("Holt");
    expect(hint?.position.line).toBe(6);
  });
});
