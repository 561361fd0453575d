import { type ChildProcess, spawn } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { clean, folderWith, nodeOfProject, program, removeFolder, repeated, stetCutShort } from "./stet.ts";

const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  // One whose test failed would watch for ever.
  for (const child of children) child.kill();
  folders.forEach(removeFolder);
});

/** Node with these arguments, watching a folder. */
function watching(words: readonly string[], folder: string) {
  const child = spawn(nodeOfProject, words, { cwd: folder });
  children.push(child);
  let out = "";
  let err = "";
  let wake = () => {};
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
    wake();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString("utf8");
    wake();
  });
  const ended = new Promise<number | null>((done) => {
    child.on("close", (code) => {
      done(code);
      wake();
    });
  });
  const until = async (holds: () => boolean) => {
    while (!holds() && child.exitCode === null) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    out: () => out,
    err: () => err,
    until,
    /** Waits for the end of so many rounds. */
    rounds: (count: number) => until(() => out.split("Waiting for changes.").length > count),
    /** The code it ends with once it is told to. */
    end: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

it("checks again what is saved, new drafts too, until it is told to end", async () => {
  const made = await folderWith({ "a.txt": clean });
  folders.push(made);
  const { out, rounds, end } = watching([program, "check", ".", "--watch"], made);
  await rounds(1);
  expect(out()).toContain("No findings in 1 file.");
  writeFileSync(join(made, "a.txt"), repeated);
  await rounds(2);
  expect(out()).toContain("duplicate-paragraph");
  writeFileSync(join(made, "b\u001B[31m.txt"), clean);
  await rounds(3);
  expect(out()).toMatch(/\d\d:\d\d:\d\d {2}b \[31m\.txt\n/);
  expect(out()).not.toContain("\u001B[31m");
  expect(await end()).toBe(0);
}, 300_000);

it("checks again where a ledger, a register or the configuration is saved", async () => {
  const made = await folderWith({ "in/a.txt": clean, "in/b.txt": clean, "c.json": "{}" });
  folders.push(made);
  const { out, rounds, end } = watching([program, "check", "in", "--config", "c.json", "--watch"], made);
  await rounds(1);
  writeFileSync(join(made, "in/b.txt.sources.json"), "{}");
  await rounds(2);
  expect(out()).toMatch(/\d\d:\d\d:\d\d {2}in.b\.txt\n/);
  writeFileSync(join(made, "in/stet.register.csv"), "name\n");
  await rounds(3);
  writeFileSync(join(made, "c.json"), '{ "rules": {} }');
  await rounds(4);
  expect(out().match(/\d\d:\d\d:\d\d {2}2 drafts\n/g)).toHaveLength(2);
  expect(await end()).toBe(0);
}, 300_000);

it("checks again where a house style above what it watches is saved, or a first one", async () => {
  const made = await folderWith({ "desk/in/a.txt": repeated });
  folders.push(made);
  const { out, rounds, end } = watching([program, "check", "desk/in", "--watch"], made);
  await rounds(1);
  expect(out()).toContain("duplicate-paragraph");
  const style = join(made, "stet.json");
  writeFileSync(style, '{ "rules": { "duplicate-paragraph": "off" } }');
  await rounds(2);
  expect(out().split("Waiting for changes.")[1]).not.toContain("duplicate-paragraph");
  writeFileSync(style, "{}");
  await rounds(3);
  expect(out().split("Waiting for changes.")[2]).toContain("duplicate-paragraph");
  expect(await end()).toBe(0);
}, 300_000);

it("checks again where what a style builds on is saved, comes or goes", async () => {
  const off = '{ "rules": { "duplicate-paragraph": "off" } }';
  const made = await folderWith({
    "desk/in/a.txt": repeated,
    "desk/in/stet.json": '{ "extends": "../../house/base.json" }',
    "house/other.json": "{}",
  });
  folders.push(made);
  const { out, rounds, end } = watching([program, "check", "desk/in", "--watch"], made);
  const round = (number: number) => out().split("Waiting for changes.")[number];
  await rounds(1);
  expect(round(0)).toContain("1 NOT READ");
  const base = join(made, "house/base.json");
  writeFileSync(base, off);
  await rounds(2);
  expect(round(1)).toContain("No findings in 1 file.");
  rmSync(base);
  await rounds(3);
  expect(round(2)).toContain("1 NOT READ");
  writeFileSync(base, '{ "extends": "./other.json" }');
  await rounds(4);
  expect(round(3)).toContain("duplicate-paragraph");
  writeFileSync(join(made, "house/other.json"), off);
  await rounds(5);
  expect(round(4)).toContain("No findings in 1 file.");
  expect(await end()).toBe(0);
}, 300_000);

it("leaves alone what it passed over, when that is saved, too", async () => {
  const made = await folderWith({ "a.txt": clean, "README.md": clean });
  folders.push(made);
  const { out, rounds, end } = watching([program, "check", ".", "--watch"], made);
  await rounds(1);
  writeFileSync(join(made, "README.md"), repeated);
  await rounds(2);
  writeFileSync(join(made, "stet.json"), "{}");
  await rounds(3);
  expect(out()).not.toContain("duplicate-paragraph");
  expect(await end()).toBe(0);
}, 300_000);

it("tells a round that fails and goes on", async () => {
  const made = await folderWith({ "a.txt": clean, "stet.json": "{}" });
  folders.push(made);
  // Two drafts are checked by workers, which need a program that this one is not.
  const script = `
    const { watch } = await import(${JSON.stringify(new URL("../../server/cli/watch.ts", import.meta.url).href)});
    const { readCheck } = await import(${JSON.stringify(new URL("../../server/cli/checkArguments.ts", import.meta.url).href)});
    process.exitCode = await watch(readCheck([".", "--watch", "--jobs", "2"]), "no program");`;
  const { err, until, rounds, end } = watching(["--input-type=module", "-e", script], made);
  await rounds(1);
  writeFileSync(join(made, "b.txt"), clean);
  await rounds(2);
  writeFileSync(join(made, "stet.json"), '{ "rules": {} }');
  await until(() => err().includes("stet: failed: "));
  expect(err()).toContain("stet: failed: ");
  renameSync(join(made, "b.txt"), join(made, "b.old"));
  writeFileSync(join(made, "a.txt"), repeated);
  await rounds(3);
  expect(await end()).toBe(0);
}, 300_000);

it("ends where its reader has had enough", async () => {
  const made = await folderWith({ "a.txt": clean });
  folders.push(made);
  const run = await stetCutShort(["check", "a.txt", "--watch"], made);
  expect(run).toMatchObject({ code: 0, err: "" });
}, 300_000);
