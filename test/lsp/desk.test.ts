/** What the desk is offered besides findings, through the built server: speakers to credit, folds, length, embargo, changes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompletionItem, CompletionList, FoldingRange } from "vscode-languageserver";
import { type ChangesResult, deskRequests, type LengthResult } from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const story = [
  "Bridge to stay shut until spring",
  "",
  "The harbour bridge will stay shut until 15 March, city engineer Ana Holt said on Monday.",
  "",
  "“We found cracks in two piers,” Holt said. “They are deep.”",
  "",
  "The harbour authority said repairs cost 3,400 euros a day.",
].join("\n");

let client: LspClient;
/** Of the draft opened last. */
let uri = "";
let opened = 0;
const open = async (text: string) => {
  opened++;
  uri = `file:///desk/story${opened}.draft`;
  client.open(uri, text);
  await client.pushed(uri);
};
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.stop();
});

const offered = async (behind?: string): Promise<readonly CompletionItem[]> => {
  const text = client.textOf(uri);
  const offset = behind === undefined ? text.length : text.indexOf(behind) + behind.length;
  const list = await client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
    textDocument: { uri },
    position: client.rangeOf(uri, offset, offset).start,
  });
  return list?.items ?? [];
};
const inOrder = (items: readonly CompletionItem[]) =>
  items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1)).map(({ label }) => label);

describe("behind “said”", () => {
  it("the draft's speakers are offered, by surname once they were named above, the latest first", async () => {
    await open(`${story}\n\nThe work is behind schedule, said `);
    expect(inOrder(await offered())).toEqual(["The harbour authority", "Holt"]);
  });

  it("a speaker is offered in full, with the title, where the draft names them only further down", async () => {
    await open(`Bridge shut\n\nThe work is late, according to \n\n${story.slice(story.indexOf("The harbour bridge"))}`);
    const items = await offered("according to ");
    expect(items.map(({ label }) => label)).toContain("city engineer Ana Holt");
    expect(items.find(({ label }) => label === "city engineer Ana Holt")?.detail).toBe("first reference");
  });

  it("go by what was begun, and replace it", async () => {
    await open(`${story}\n\nThe work is behind schedule, said Ho`);
    const items = await offered();
    expect(items.map(({ label }) => label)).toContain("Holt");
    expect(items.map(({ label }) => label)).not.toContain("The harbour authority");
    const edit = items.find(({ label }) => label === "Holt")?.textEdit;
    if (edit === undefined || !("range" in edit)) throw new Error("no edit");
    expect(edit.range.end.character - edit.range.start.character).toBe(2);
  });

  it("are not offered behind other words", async () => {
    await open(`${story}\n\nThe work is behind `);
    expect(await offered()).toEqual([]);
  });
});

describe("folding", () => {
  const folds = async () =>
    (
      (await client.connection.sendRequest<FoldingRange[] | null>("textDocument/foldingRange", {
        textDocument: { uri },
      })) ?? []
    ).map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === undefined ? "" : ` ${kind}`}`);

  it("goes by the parts of the draft: head, sections, footnotes", async () => {
    await open(
      [
        "---",
        "slug: bridge",
        "---",
        "Bridge to stay shut until spring",
        "By Ilse Brandt",
        "",
        "The harbour bridge will stay shut until 15 March, city engineer Ana Holt said on Monday. It is closed to lorries*.",
        "",
        "## Cracks",
        "",
        "“We found cracks in two piers,” Holt said. “They are deep.”",
        "",
        "Nobody was hurt, the harbour authority† said.",
        "",
        "## Money",
        "",
        "Repairs cost 3,400 euros a day, the authority said.",
        "",
        "*over 7.5 tonnes",
        "†of the town",
      ].join("\n"),
    );
    const found = await folds();
    expect(found).toContain("1-3 comment");
    expect(found).toContain("9-13");
    expect(found).toContain("15-17");
    expect(found).toContain("19-20 comment");
  });
});

describe("length", () => {
  const ask = (selections: readonly unknown[] = []) =>
    client.connection.sendRequest<LengthResult | null>(deskRequests.length, { uri, selections });

  it("counts running copy, not the headline, and says how long it takes to read", async () => {
    await open(story);
    expect(await ask()).toEqual({ words: 37, minutes: 1, selected: null, embargo: null });
  });

  it("counts what is selected, wherever it is", async () => {
    await open(story);
    const range = client.rangeOf(uri, 0, "Bridge to stay".length);
    expect(await ask([range, range])).toMatchObject({ selected: 6 });
  });

  it("is not told of a file that is no draft", async () => {
    const log = "file:///desk/server.txt";
    client.open(log, "2024-01-01 10:00:00 INFO started\n2024-01-01 10:00:01 INFO ready\n", "plaintext");
    expect(await client.connection.sendRequest(deskRequests.length, { uri: log, selections: [] })).toBeNull();
  });
});

describe("the embargo", () => {
  const ask = async () =>
    (await client.connection.sendRequest<LengthResult | null>(deskRequests.length, { uri, selections: [] }))?.embargo;

  it.each([
    ["EMBARGOED until 00:01 GMT, Monday, 3 February 2025", "2025-02-03T00:01:00Z"],
    ["EMBARGO: 10:30 BST, 3 June 2025", "2025-06-03T09:30:00Z"],
    ["---\nembargo: 2025-02-03T00:01:00+01:00\n---", "2025-02-02T23:01:00Z"],
    ["---\nembargo: 6 p.m. ET, 3 February 2025\n---", "2025-02-03T23:00:00Z"],
  ])("of %s is a moment, whatever the zone", async (line, instant) => {
    await open(`${line}\n\n${story}`);
    expect(await ask()).toMatchObject({ kind: "until", instant: Date.parse(instant) });
  });

  it("that leaves the zone out is unclear, and is not guessed", async () => {
    await open(`EMBARGOED until 00:01, 3 February 2025\n\n${story}`);
    expect(await ask()).toMatchObject({ kind: "unclear", missing: ["zone"] });
  });

  it("until an event has no moment", async () => {
    await open(`EMBARGOED UNTIL DELIVERY\n\n${story}`);
    expect(await ask()).toMatchObject({ kind: "open", event: "delivery" });
  });

  it("of arms is none", async () => {
    await open(`${story}\n\nThe UN arms embargo of 1992 was lifted, officials said.`);
    expect(await ask()).toBeNull();
  });
});

describe("changes since another version", () => {
  it("come with their places in the draft, and words and line of the other version", async () => {
    await open(story);
    const before = story.replace("3,400", "4,300").replace("Ana Holt", "Anna Holt");
    const result = await client.connection.sendRequest<ChangesResult | null>(deskRequests.changes, { uri, before });
    expect(result?.words).toEqual({ before: 37, after: 37 });
    const told = result?.changes.map(({ kind, before: was, after: is }) => [
      kind,
      was?.text,
      was?.line,
      is?.text,
      is?.range.start,
    ]);
    expect(told).toEqual([
      ["figure", "4,300 euros", 7, "3,400 euros", { line: 6, character: 40 }],
      ["name", "Anna Holt", 3, "Ana Holt", { line: 2, character: 64 }],
    ]);
  });
});
