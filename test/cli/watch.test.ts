import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { clean, folderWith, nodeOfProject, program, removeFolder, repeated } from "./stet.ts";

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

it("checks again what is saved, new drafts too, until it is told to end", async () => {
  const made = await folderWith({ "a.txt": clean });
  folders.push(made);
  const child = spawn(nodeOfProject, [program, "check", ".", "--watch"], { cwd: made });
  let out = "";
  let wake = () => {};
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
    wake();
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  /** Waits for the end of so many rounds. */
  const rounds = async (count: number) => {
    while (out.split("Waiting for changes.").length <= count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  await rounds(1);
  expect(out).toContain("No findings in 1 file.");
  writeFileSync(join(made, "a.txt"), repeated);
  await rounds(2);
  expect(out).toContain("duplicate-paragraph");
  writeFileSync(join(made, "b.txt"), clean);
  await rounds(3);
  expect(out).toMatch(/\d\d:\d\d:\d\d {2}b\.txt\n/);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
}, 300_000);
