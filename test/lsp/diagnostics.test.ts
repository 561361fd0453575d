import { afterEach, describe, expect, it } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const duplicated = [
  "The council closed the harbour bridge on Monday, the mayor’s office said.",
  "Engineers found cracks in two of its four piers, city engineer Ana Holt said.",
  "Engineers found cracks in two of its four piers, city engineer Ana Holt said.",
  "The bank refuted the allegations, its lawyer Ivo Stern said.",
].join("\n");

let client: LspClient;
const start = async (options: ClientOptions = {}) => {
  client = await startClient(options);
  return client;
};
afterEach(async () => {
  await client.stop();
});

const codes = (diagnostics: readonly { code?: string | number | undefined }[]) => diagnostics.map(({ code }) => code);

describe("pushed diagnostics", () => {
  it("carry version, rule, level, page, related place and the tag of what can go", async () => {
    await start();
    client.open(uri, duplicated);
    const { version, diagnostics } = await client.nextPush(uri);
    expect(version).toBe(1);
    expect(codes(diagnostics)).toEqual(["duplicate-paragraph", "refute-for-deny"]);
    const [twin, verb] = diagnostics;
    expect(twin).toMatchObject({
      severity: DiagnosticSeverity.Error,
      source: "stet",
      tags: [1],
      range: { start: { line: 2, character: 0 } },
      relatedInformation: [{ location: { uri, range: { start: { line: 1, character: 0 } } } }],
    });
    expect(verb?.codeDescription?.href).toMatch(/^file:.*docs\/rules\/refute-for-deny\.md$/);
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });

  it("follow every edit and count columns in UTF-16 code units, under CRLF too", async () => {
    await start({ settings: { quietZone: 0 } });
    client.open(uri, "A first line, the mayor said.\r\n😀 The bank refuted the claims.");
    const [first] = await client.pushed(uri);
    expect(first?.range).toEqual({ start: { line: 1, character: 12 }, end: { line: 1, character: 19 } });
    const at = client.textOf(uri).indexOf("refuted");
    client.edit(uri, at, at + "refuted".length, "denied");
    expect(await client.pushed(uri)).toEqual([]);
  });

  it("are taken away when the draft is closed", async () => {
    await start();
    client.open(uri, duplicated);
    await client.pushed(uri);
    const gone = client.nextPush(uri);
    client.close(uri);
    expect((await gone).diagnostics).toEqual([]);
  });

  it("come for more than a thousand findings, and again after an edit", async () => {
    await start({ settings: { quietZone: 0 } });
    const text = Array.from({ length: 1200 }, (_, n) => `The bank number ${n} refuted the report.`).join("\n");
    client.open(uri, text);
    expect((await client.pushed(uri)).length).toBe(1200);
    client.edit(uri, 0, 0, "Today ");
    expect((await client.pushed(uri)).filter(({ code }) => code === "refute-for-deny").length).toBe(1200);
  });

  it("equal those of a fresh start after many small edits", async () => {
    await start({ settings: { quietZone: 0 } });
    client.open(uri, duplicated);
    for (const [from, to, text] of [
      [0, 3, "A"],
      [40, 40, '"'],
      [60, 70, ""],
      [90, 90, "\n"],
      [10, 10, "* "],
      [120, 121, "”"],
    ] as const) {
      client.edit(uri, from, to, text);
    }
    const grown = await client.pushed(uri);
    const other = "file:///desk/fresh.draft";
    client.open(other, client.textOf(uri));
    const fresh = await client.pushed(other);
    const plain = (list: typeof grown) => JSON.parse(JSON.stringify(list).replaceAll(other, uri));
    expect(plain(grown)).toEqual(plain(fresh));
  });
});

describe("pulled diagnostics", () => {
  it("are given whole, then as unchanged, then anew", async () => {
    await start({ pull: true, settings: { quietZone: 0 } });
    expect(client.initialized.capabilities.diagnosticProvider).toBeDefined();
    client.open(uri, duplicated);
    const first = await client.pull(uri);
    expect(first.kind === "full" && codes(first.items)).toEqual(["duplicate-paragraph", "refute-for-deny"]);
    expect((await client.pull(uri, first.resultId)).kind).toBe("unchanged");
    const at = client.textOf(uri).indexOf("refuted");
    client.edit(uri, at, at + 7, "denied");
    const second = await client.pull(uri, first.resultId);
    expect(second.kind === "full" && codes(second.items)).toEqual(["duplicate-paragraph"]);
  });

  it("of a file that was closed and opened again with other text are not those of before", async () => {
    await start({ pull: true, settings: { quietZone: 0 } });
    client.open(uri, duplicated);
    const first = await client.pull(uri);
    client.close(uri);
    client.open(uri, `\n\n${duplicated}`);
    const second = await client.pull(uri, first.resultId);
    expect(second.kind === "full" && second.items.map(({ range }) => range.start.line)).toEqual(
      first.kind === "full" && first.items.map(({ range }) => range.start.line + 2),
    );
  });

  it("of a file that is not open are empty", async () => {
    await start({ pull: true });
    expect(await client.pull("file:///desk/other.draft")).toMatchObject({ kind: "full", items: [] });
  });
});

describe("the sentence being typed", () => {
  const text = "The port closed on Monday, Holt said. She called it a day.";

  it("shows nothing new until the quiet zone is over; other sentences do at once", async () => {
    await start({ settings: { quietZone: 300 } });
    client.open(uri, text);
    expect(await client.pushed(uri)).toEqual([]);
    const at = text.indexOf("a day");
    client.edit(uri, at, at, '"');
    expect(await client.pushed(uri)).toEqual([]);
    const later = await client.nextPush(uri);
    expect(codes(later.diagnostics)).toEqual(["unbalanced-quote-marks"]);
  });

  it("keeps what was shown there before", async () => {
    await start({ settings: { quietZone: 60_000 } });
    client.open(uri, "The bank refuted the claims.");
    expect(codes(await client.pushed(uri))).toEqual(["refute-for-deny"]);
    client.edit(uri, 4, 4, "x");
    expect(codes(await client.pushed(uri))).toEqual(["refute-for-deny"]);
  });

  it("asks a pulling client to pull again when it is over", async () => {
    await start({ pull: true, settings: { quietZone: 2000 } });
    client.open(uri, text);
    await client.pull(uri);
    const at = text.indexOf("a day");
    client.edit(uri, at, at, '"');
    const quiet = await client.pull(uri);
    expect(quiet.kind === "full" && quiet.items).toEqual([]);
    await expect.poll(() => client.refreshes(), { timeout: 10_000 }).toBeGreaterThan(0);
    const after = await client.pull(uri, quiet.resultId);
    expect(after.kind === "full" && codes(after.items)).toEqual(["unbalanced-quote-marks"]);
  });

  it("is not quiet for pasted text", async () => {
    await start({ settings: { quietZone: 60_000 } });
    client.open(uri, text);
    await client.pushed(uri);
    client.edit(uri, text.length, text.length, " The bank refuted the claims.");
    expect(codes(await client.pushed(uri))).toEqual(["refute-for-deny"]);
  });
});
