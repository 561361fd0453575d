/** A disk that is full while the command line writes: it says so, does not call it done, and the old file is whole. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, expect, it } from "vitest";
import { folderWith, nodeOfProject, program, removeFolder, repeated, stet } from "./stet.ts";

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
  ["fixing a draft", "a.txt: not fixed", ["check", "a.txt", "--fix", "--yes"]],
  ["accepting what is found", "accepted.json", ["check", "a.txt", "--baseline", "accepted.json", "--update-baseline"]],
  ["summing up an archive", join("out", "journal.jsonl"), ["archive", "a.txt", "--out", "out"]],
])("%s", async (_, file, words) => {
  const text = `“We shall vote,” she said. “It is late.”\n"Nobody was asked," Marek Dol, a fisherman, said on Tuesday.\n${repeated}\n`;
  folder = await folderWith({ "a.txt": text });
  await stet(["check", "a.txt", "--baseline", "accepted.json", "--update-baseline"], { folder });
  const accepted = readFileSync(join(folder, "accepted.json"), "utf8");
  const { code, err } = await stet(words, full());
  expect(err).toContain(`stet: ${file}: the disk is full`);
  expect(err).not.toContain("    at ");
  expect(code).toBe(2);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(text);
  expect(readFileSync(join(folder, "accepted.json"), "utf8")).toBe(accepted);
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

it("an archive goes on once there is room again", async () => {
  folder = await folderWith({ "a.txt": repeated, "b.txt": repeated });
  const words = ["archive", "a.txt", "b.txt", "--out", "out"];
  expect((await stet(words, full())).code).toBe(2);
  const { code, out } = await stet(words, { folder });
  expect(out).toMatch(/findings in 2 drafts/);
  expect(code).toBe(0);
});

it("keeping what was compiled leaves nothing behind and takes nothing from the check", async () => {
  folder = await folderWith({ "a.txt": repeated });
  const compiled = join(folder, "compiled");
  const { env } = full();
  const { code, out } = await stet(["check", "a.txt"], { folder, env: { ...env, STET_COMPILED: compiled } });
  expect(out).toContain("duplicate-paragraph");
  expect(code).toBe(1);
  expect(readdirSync(compiled)).toEqual([]);
});

it.skipIf(process.platform === "win32")("the output that is cut in the middle is told, and no result", async () => {
  folder = await folderWith({ "a.txt": repeated });
  // No file may grow over 512 bytes: the system takes a part of the report first, as a disk does that fills up.
  const command = 'trap "" XFSZ; ulimit -f 1; exec "$0" "$@" > report.html';
  const words = ["-c", command, nodeOfProject, program, "report", "a.txt", "--format", "html"];
  const { status, stderr } = spawnSync("sh", words, { cwd: folder, encoding: "utf8" });
  expect(stderr).toMatch(/^stet: the output could not be written: .*too large/);
  expect(status).toBe(2);
});

it.skipIf(process.platform !== "linux")("the output that cannot be written at all is told, and no result", async () => {
  folder = await folderWith({ "a.txt": repeated });
  const words = ["-c", 'exec "$0" "$@" > /dev/full', nodeOfProject, program, "check", "a.txt"];
  const { status, stderr } = spawnSync("sh", words, { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("stet: the output could not be written: the disk is full\n");
  expect(status).toBe(2);
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
  const { code, err, out } = await run("next.xml", full());
  expect(err).toBe(
    `stet: UN Security Council Consolidated List: its copy could not be kept in ${lists}: the disk is full\n`,
  );
  expect(out).toContain("What is at hand stays in use.");
  expect(code).toBe(2);
  expect(readdirSync(lists)).toEqual(["un.stetlist"]);
  expect(readFileSync(join(lists, "un.stetlist")).equals(before)).toBe(true);
});
