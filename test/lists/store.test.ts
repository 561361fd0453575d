import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listsFolder } from "../../server/lists/folder.ts";
import { withImportedLists } from "../../server/lists/register.ts";
import { openListStore } from "../../server/lists/store.ts";
import { takeOver } from "../../server/lists/takeOver.ts";
import type { ImportedList } from "../../server/register/importers/types.ts";
import { entriesOf, entryAt } from "../../server/register/lists/entries.ts";
import { createRegister, entryById } from "../../server/register/register.ts";
import { imported, listFile, refusal } from "../register/importers/files.ts";

const now = new Date("2026-03-01T10:00:00Z");
const entity = (number: number, more = "") =>
  `<ENTITY><FIRST_NAME>HARBOUR ${number} (HDM)</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.${number}</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON>${more}<NAME_ORIGINAL_SCRIPT>فجر</NAME_ORIGINAL_SCRIPT></ENTITY>`;
const unFile = (day: string, numbers: readonly number[]) =>
  listFile(
    "un.xml",
    `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES>${numbers.map((number) => entity(number)).join("")}</ENTITIES></CONSOLIDATED_LIST>`,
  );
const ten = [900, 901, 902, 903, 904, 905, 906, 907, 908, 909];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-lists-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the store of imported lists", () => {
  it("gives back what was put in", async () => {
    const store = openListStore(join(folder, "new", "lists"));
    expect(await store.readAll()).toEqual({ copies: [], unread: [] });
    const list = await imported(unFile("2026-02-27", ten));
    await store.replace(list, now);
    const copy = await store.read("un");
    expect(copy === null ? null : [...entriesOf(copy.index)]).toEqual(list.entries);
    expect(copy?.info).toMatchObject({
      id: "un",
      asOf: "2026-02-27",
      dated: true,
      entries: 10,
      imported: now.toISOString(),
      files: ["un.xml"],
    });
    expect((await store.readAll()).copies.map(({ info }) => info)).toMatchObject([{ id: "un", entries: 10 }]);
    expect(await readdir(store.folder)).toEqual(["un.stetlist"]);
  });

  it("gives back a copy of more than one part, whole", async () => {
    const store = openListStore(folder);
    const list = await imported(unFile("2026-02-27", ten));
    const [first] = list.entries;
    if (first === undefined) throw new Error("the list is empty");
    const entries = Array.from({ length: 30_000 }, (_, n) => ({ ...first, id: `un:Q${n}` }));
    await store.replace({ ...list, entries }, now);
    const { size } = await stat(join(folder, "un.stetlist"));
    expect(size).toBeGreaterThan(2 ** 21);
    const copy = await store.read("un");
    expect(copy?.index.entryCount).toBe(entries.length);
    expect(copy === null ? null : entryAt(copy.index, 29_999)).toEqual(entries[29_999]);
  });

  it("is replaced whole by each of several that import at once, and read whole meanwhile", async () => {
    const store = openListStore(folder);
    const list = await imported(unFile("2026-02-27", ten));
    const [first] = list.entries;
    if (first === undefined) throw new Error("the list is empty");
    const sized = (length: number) => ({
      ...list,
      entries: Array.from({ length }, (_, n) => ({ ...first, id: `un:Q${n}` })),
    });
    const sizes = [3, 3_000, 300, 9_000, 30, 6_000];
    await store.replace(sized(3), now);
    const seen: (number | undefined)[] = [];
    const reading = async () => {
      for (let n = 0; n < 20; n++) seen.push((await store.read("un"))?.index.entryCount);
    };
    await Promise.all([...sizes.map((size) => store.replace(sized(size), now)), reading()]);
    expect(seen.filter((size) => size === undefined || !sizes.includes(size))).toEqual([]);
    expect(sizes).toContain((await store.read("un"))?.index.entryCount);
    expect(await readdir(folder)).toEqual(["un.stetlist"]);
  });

  it("takes away what a dead process left half-written, once it is old", async () => {
    const store = openListStore(folder);
    const [young, old, other] = ["un.stetlist.1.tmp", "un.stetlist.2.tmp", "eu.stetlist.3.tmp"];
    for (const name of [young, old, other]) await writeFile(join(folder, name), "half");
    for (const name of [old, other]) await utimes(join(folder, name), 1, 1);
    await store.replace(await imported(unFile("2026-02-27", ten)), now);
    expect((await readdir(folder)).sort()).toEqual([other, "un.stetlist", young]);
  });

  it("tells damaged copies and those of other versions, and goes on without them", async () => {
    const store = openListStore(folder);
    await store.replace(await imported(unFile("2026-02-27", ten)), now);
    const path = join(folder, "un.stetlist");
    const whole = await readFile(path);
    const starter = createRegister({ entries: [], asOf: "2026-01-01" });
    const damages: readonly (readonly [Uint8Array, string])[] = [
      [whole.subarray(0, whole.length - 41), "the stored copy of this list is cut off; import it again"],
      [
        Buffer.from([...whole.subarray(0, -8), 1, 2, 3, 4, 5, 6, 7, 8]),
        "the stored copy of this list is damaged; import it again",
      ],
      [new Uint8Array(), "the stored copy of this list is damaged; import it again"],
      [Buffer.from("{}\n"), "the stored copy of this list is damaged; import it again"],
      [
        Buffer.from(whole.toString().replace('"version":1', '"version":99')),
        "the stored copy of this list was made by another version of Stet; import it again",
      ],
    ];
    for (const [bytes, reason] of damages) {
      await writeFile(path, bytes);
      expect((await store.readAll()).unread).toEqual([{ file: path, reason }]);
      expect(await store.read("un")).toBeNull();
      const warnings: string[] = [];
      const { entries, lists, unread } = await withImportedLists(starter, store, (message) => warnings.push(message));
      expect(warnings).toEqual([`The copy of a list, ${path}, is not used: ${reason}.`]);
      expect({ entries, lists, unread }).toEqual({ entries: [], lists: [], unread: warnings });
    }
  });

  it("adds its lists to the register", async () => {
    const store = openListStore(folder);
    await store.replace(await imported(unFile("2026-02-27", ten)), now);
    const register = await withImportedLists(createRegister({ entries: [], asOf: "2026-01-01" }), store, () => {});
    expect(entryById(register, "un:QDe.900")?.name).toBe("HARBOUR 900 (HDM)");
  });

  it("lies where the system keeps an application's data", () => {
    expect(listsFolder({ STET_LISTS: "/x" }, "linux")).toBe("/x");
    expect(listsFolder({ HOME: "/home/o" }, "linux")).toBe("/home/o/.local/share/stet/lists");
    expect(listsFolder({ HOME: "/home/o", XDG_DATA_HOME: "/d" }, "linux")).toBe("/d/stet/lists");
    expect(listsFolder({ HOME: "/Users/o" }, "darwin")).toBe("/Users/o/Library/Application Support/Stet/lists");
  });
});

describe("taking a list over", () => {
  const options = { now, force: false };

  it("replaces the copy and reports what changed", async () => {
    const store = openListStore(folder);
    const first = await takeOver([unFile("2026-02-27", ten)], store, options);
    expect(first).toMatchObject({ doubts: [], reports: [{ entries: 10, before: null }] });
    const { reports } = await takeOver([unFile("2026-03-27", [...ten.slice(1), 910])], store, options);
    expect(reports[0]?.before?.diff.delisted.map(({ id }) => id)).toEqual(["un:QDe.900"]);
    expect(reports[0]?.before?.diff.added.map(({ entry }) => entry.id)).toEqual(["un:QDe.910"]);
    expect((await store.read("un"))?.info.asOf).toBe("2026-03-27");
  });

  it("keeps the good copy where the new one is damaged", async () => {
    const store = openListStore(folder);
    await takeOver([unFile("2026-02-27", ten)], store, options);
    const cut = listFile("un.xml", "<CONSOLIDATED_LIST><ENTITIES><ENTITY>");
    await expect(takeOver([cut], store, options)).rejects.toThrow(await refusal(cut));
    expect((await store.read("un"))?.index.entryCount).toBe(10);
  });

  it("goes on with the next list where the copy of one cannot be written", async () => {
    const store = openListStore(folder);
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    const half = {
      ...store,
      replace: (list: ImportedList, at: Date) => (list.id === "un" ? Promise.reject(full) : store.replace(list, at)),
    };
    const ofac = listFile("sdn.csv", `101,"VESKARI, Orlan","individual","SDGT",${Array(8).fill("-0- ").join(",")}\r\n`);
    const { reports, unkept } = await takeOver([unFile("2026-02-27", ten), ofac], half, options);
    expect(unkept).toEqual([
      {
        title: "UN Security Council Consolidated List",
        reason: `its copy could not be kept in ${folder}: the disk is full`,
        keeps: false,
      },
    ]);
    expect(reports).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["ofac-sdn.stetlist"]);
  });

  it("asks before it takes over a list that lost much or is older", async () => {
    const store = openListStore(folder);
    await takeOver([unFile("2026-02-27", ten)], store, options);
    const short = unFile("2026-03-27", ten.slice(0, 5));
    const { doubts, reports } = await takeOver([short], store, options);
    expect(reports).toEqual([]);
    expect(doubts[0]?.reason).toBe("5 of the 10 entries of the copy at hand are missing from it, as if it were cut");
    const old = await takeOver([unFile("2025-01-01", [...ten, 910])], store, options);
    expect(old.doubts[0]?.reason).toBe("it is of 2025-01-01, older than the copy at hand of 2026-02-27");
    expect((await store.read("un"))?.index.entryCount).toBe(10);
    expect((await takeOver([short], store, { now, force: true })).reports).toHaveLength(1);
    expect((await store.read("un"))?.index.entryCount).toBe(5);
  });
});
