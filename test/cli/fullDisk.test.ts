/** A disk that is full while the command line writes: it says so, does not call it done, and the old file is whole. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { folderWith, removeFolder, repeated, stet } from "./stet.ts";

let folder = "";
afterEach(() => removeFolder(folder));

const full = () => ({
  folder,
  env: {
    NODE_OPTIONS: `--import=${new URL("../kit/fullDisk.mjs", import.meta.url).href}`,
    STET_TEST_FULL_DISK: folder,
  },
});

it.each([
  ["fixing a draft", ["check", "a.txt", "--fix", "--yes"]],
  ["accepting what is found", ["check", "a.txt", "--baseline", "accepted.json", "--update-baseline"]],
  ["summing up an archive", ["archive", "a.txt", "--out", "out"]],
])("%s", async (_, words) => {
  const text = `“We shall vote,” she said. “It is late.”\n"Nobody was asked," Marek Dol, a fisherman, said on Tuesday.\n${repeated}\n`;
  folder = await folderWith({ "a.txt": text });
  await stet(["check", "a.txt", "--baseline", "accepted.json", "--update-baseline"], { folder });
  const accepted = readFileSync(join(folder, "accepted.json"), "utf8");
  const { code, err } = await stet(words, full());
  expect(err).toMatch(/ENOSPC|no space left/);
  expect(code).toBe(2);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(text);
  expect(readFileSync(join(folder, "accepted.json"), "utf8")).toBe(accepted);
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

it("taking a sanctions list over keeps the copy at hand", async () => {
  const entity = (number: number) =>
    `<ENTITY><FIRST_NAME>HARBOUR ${number}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.${number}</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON></ENTITY>`;
  const list = (day: string, entities: string) =>
    `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
  folder = await folderWith({
    "first.xml": list("2026-02-27", entity(900)),
    "next.xml": list("2026-03-27", entity(900) + entity(901)),
  });
  const lists = join(folder, "lists");
  const run = (file: string, { env } = { env: {} }) =>
    stet(["register", "import", file], { folder, env: { ...env, STET_LISTS: lists } });
  expect((await run("first.xml")).code).toBe(0);
  const before = readFileSync(join(lists, "un.stetlist"));
  const { code, err } = await run("next.xml", full());
  expect(err).toMatch(/ENOSPC|no space left/);
  expect(code).toBe(2);
  expect(readdirSync(lists)).toEqual(["un.stetlist"]);
  expect(readFileSync(join(lists, "un.stetlist")).equals(before)).toBe(true);
});
