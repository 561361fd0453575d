/** Taking sanctions lists over through the built server, as the client's two commands do. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ImportListsParams,
  type ImportListsResult,
  listRequests,
  registerRequests,
} from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const entity = (reference: string, name: string) =>
  `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON></ENTITY>`;
const un = (day: string, ...entities: readonly string[]) =>
  `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES>${entities.join("")}</ENTITIES></CONSOLIDATED_LIST>`;
const four = ["Harbour Dawn Movement", "Ember Front", "Ember Bank", "Ember Tide"].map((name, n) =>
  entity(`QDe.90${n}`, name),
);

let folder: string;
let client: LspClient;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-lists-"));
  client = await startClient({ env: { STET_LISTS: join(folder, "kept") } });
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

const file = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return pathToFileURL(path).href;
};
const importLists = (params: Partial<ImportListsParams>): Promise<ImportListsResult> =>
  client.connection.sendRequest(listRequests.importLists, { sets: [], failures: [], force: false, ...params });
const found = (query: string): Promise<{ readonly rows: readonly { readonly id: string }[] }> =>
  client.connection.sendRequest(registerRequests.search, { query, offset: 0, limit: 10 });

describe("taking lists over in the editor", () => {
  it("puts their names into use at once and reports what changed", async () => {
    expect((await found("Harbour Dawn Movement")).rows).toEqual([]);
    const first = await importLists({
      sets: [{ name: "UN", files: [await file("un.xml", un("2026-02-27", ...four))] }],
    });
    expect(first).toMatchObject({ taken: 1, doubtful: [] });
    expect(first.report).toContain(
      "**UN Security Council Consolidated List**, 27 February 2026: 4 entries, first copy",
    );
    expect((await found("Harbour Dawn Movement")).rows).toMatchObject([{ id: "un:QDe.900" }]);
    const next = await importLists({
      sets: [{ name: "UN", files: [await file("un.xml", un("2026-03-27", ...four.slice(1)))] }],
    });
    expect(next.report).toContain("### Delisted: no longer in the list (1)\n\n- **Harbour Dawn Movement** (QDe.900,");
    expect((await found("Harbour Dawn Movement")).rows).toEqual([]);
  });

  it("keeps the good copy and goes on with other lists where one is refused or did not come", async () => {
    await importLists({ sets: [{ name: "UN", files: [await file("un.xml", un("2026-02-27", ...four))] }] });
    const ofac = `101,"VESKARI, Orlan","individual","SDGT",${Array(8).fill("-0- ").join(",")}\r\n`;
    const result = await importLists({
      sets: [
        { name: "UN", files: [await file("cut.xml", un("2026-03-27", ...four).slice(0, 200))] },
        { name: "OFAC", files: [await file("sdn.csv", ofac)] },
        { name: "UK", files: [await file("uk.csv", "<!DOCTYPE html><title>Busy</title>")] },
        { name: "Gone", files: [pathToFileURL(join(folder, "gone.xml")).href] },
      ],
      failures: [{ name: "EU", reason: "https://example.org/eu.xml: the server answers 500" }],
    });
    expect(result.taken).toBe(1);
    expect(result.report).toContain(
      "- **EU: not taken over.** https://example.org/eu.xml: the server answers 500. What is at hand stays in use.",
    );
    expect(result.report).toMatch(/- \*\*UN: not taken over\.\*\* cut\.xml:1: not well-formed XML/);
    expect(result.report).toContain("- **UK: not taken over.** uk.csv:1: a web page (“Busy”), not a list");
    expect(result.report).toContain("- **Gone: not taken over.** ");
    expect((await found("Harbour Dawn Movement")).rows).toHaveLength(1);
    expect((await found("Orlan Veskari")).rows).toMatchObject([{ id: "ofac-sdn:101" }]);
  });

  it("tells that the disk is full, and the names at hand stay in use", async () => {
    await importLists({ sets: [{ name: "UN", files: [await file("un.xml", un("2026-02-27", ...four))] }] });
    const kept = join(folder, "kept");
    const before = await readFile(join(kept, "un.stetlist"));
    const full = await startClient({
      env: {
        STET_LISTS: kept,
        NODE_OPTIONS: `--import=${new URL("../kit/fullDisk.mjs", import.meta.url).href}`,
        STET_TEST_FULL_DISK: kept,
      },
    });
    const sets = [{ name: "UN", files: [await file("next.xml", un("2026-03-27", ...four.slice(1)))] }];
    const { report, taken } = await full.connection.sendRequest<ImportListsResult>(listRequests.importLists, {
      sets,
      failures: [],
      force: false,
    });
    const { rows } = await full.connection.sendRequest<{ readonly rows: readonly unknown[] }>(registerRequests.search, {
      query: "Harbour Dawn Movement",
      offset: 0,
      limit: 10,
    });
    await full.stop();
    expect(report).toMatch(
      /not taken over\.\*\* its copy could not be kept in .*: the disk is full\. What is at hand stays/,
    );
    expect(taken).toBe(0);
    expect(rows).toHaveLength(1);
    expect(await readdir(kept)).toEqual(["un.stetlist"]);
    expect((await readFile(join(kept, "un.stetlist"))).equals(before)).toBe(true);
  });

  it("in two windows at once leaves one list whole, and each window has it", async () => {
    const other = await startClient({ env: { STET_LISTS: join(folder, "kept") } });
    const sets = [{ name: "UN", files: [await file("un.xml", un("2026-02-27", ...four))] }];
    const results = await Promise.all(
      [client, other].flatMap(({ connection }) =>
        Array.from({ length: 4 }, () =>
          connection.sendRequest<ImportListsResult>(listRequests.importLists, { sets, failures: [], force: false }),
        ),
      ),
    );
    const { rows } = await other.connection.sendRequest<{ readonly rows: readonly unknown[] }>(
      registerRequests.search,
      { query: "Harbour Dawn Movement", offset: 0, limit: 10 },
    );
    await other.stop();
    expect(results.map(({ taken, report }) => (taken === 1 ? "" : report)).join("")).toBe("");
    expect(rows).toHaveLength(1);
    expect((await found("Harbour Dawn Movement")).rows).toHaveLength(1);
    expect(await readdir(join(folder, "kept"))).toEqual(["un.stetlist"]);
  });

  it("in one window is known in the other, too", async () => {
    const other = await startClient({ env: { STET_LISTS: join(folder, "kept") } });
    const rows = async () => {
      const params = { query: "Harbour Dawn Movement", offset: 0, limit: 10 };
      return (
        await other.connection.sendRequest<{ readonly rows: readonly unknown[] }>(registerRequests.search, params)
      ).rows.length;
    };
    expect(await rows()).toBe(0);
    await importLists({ sets: [{ name: "UN", files: [await file("un.xml", un("2026-02-27", ...four))] }] });
    await expect.poll(rows, { timeout: 20_000 }).toBe(1);
    await other.stop();
  }, 30_000);

  it("doubts a list that lost much until the person says so", async () => {
    await importLists({ sets: [{ name: "UN", files: [await file("un.xml", un("2026-02-27", ...four))] }] });
    const sets = [{ name: "UN", files: [await file("short.xml", un("2026-03-27", ...four.slice(2)))] }];
    expect(await importLists({ sets })).toMatchObject({
      taken: 0,
      doubtful: [{ name: "UN", reason: expect.stringContaining("2 of the 4 entries") }],
    });
    expect((await found("Ember Front")).rows).toHaveLength(1);
    expect(await importLists({ sets, force: true })).toMatchObject({ taken: 1, doubtful: [] });
    expect((await found("Ember Front")).rows).toEqual([]);
  });
});
