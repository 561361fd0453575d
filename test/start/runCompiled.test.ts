import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compiledFolder } from "../../server/start/compiledFolder.ts";
import { runCompiled } from "../../server/start/runCompiled.ts";
import { clean, stet } from "../cli/stet.ts";

let folder = "";
let program = "";
let kept = "";
const told = globalThis as { told?: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-compiled-"));
  program = join(folder, "program.js");
  kept = join(folder, "kept", "deep");
  writeFileSync(program, programSaying("one"));
  delete told.told;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function programSaying(word: string): string {
  return `#!/usr/bin/env node\n"use strict"; const { basename } = require("node:path"); globalThis.told = "${word} " + basename(__filename);`;
}

const onlyFile = () => join(kept, readdirSync(kept)[0] ?? "");

describe("a program started with kept code", () => {
  it("runs, keeps its code when told to, and runs with it the next time", () => {
    const first = runCompiled(program, kept);
    expect(told.told).toBe("one program.js");
    expect(first.usedKept).toBe(false);
    first.keep();
    expect(readdirSync(kept)).toHaveLength(1);
    if (process.platform !== "win32") expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
    delete told.told;
    expect(runCompiled(program, kept).usedKept).toBe(true);
    expect(told.told).toBe("one program.js");
  });

  it("is never the earlier program, though both are as long", () => {
    runCompiled(program, kept).keep();
    writeFileSync(program, programSaying("two"));
    expect(runCompiled(program, kept).usedKept).toBe(false);
    expect(told.told).toBe("two program.js");
  });

  it.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    ["changed", (bytes: Buffer) => bytes.fill(7, bytes.length - 9)],
    ["empty", () => Buffer.alloc(0)],
  ])("runs without it where it is %s", (_, damage) => {
    runCompiled(program, kept).keep();
    writeFileSync(onlyFile(), damage(readFileSync(onlyFile())));
    expect(runCompiled(program, kept).usedKept).toBe(false);
    expect(told.told).toBe("one program.js");
  });

  it.skipIf(process.platform === "win32")("does not trust what other people could have written", () => {
    runCompiled(program, kept).keep();
    chmodSync(onlyFile(), 0o622);
    expect(runCompiled(program, kept).usedKept).toBe(false);
  });

  it("runs where nothing can be kept", () => {
    writeFileSync(join(folder, "file"), "");
    const running = runCompiled(program, join(folder, "file", "deep"));
    running.keep();
    expect(told.told).toBe("one program.js");
    expect(runCompiled(program, null).usedKept).toBe(false);
  });

  it("is kept once and whole by several that start at the same time", async () => {
    const draft = join(folder, "story.draft");
    writeFileSync(draft, clean);
    const check = async () => (await stet(["check", draft], { env: { STET_COMPILED: kept } })).code;
    expect(await Promise.all([check(), check(), check(), check()])).toEqual([0, 0, 0, 0]);
    expect(readdirSync(kept)).toHaveLength(1);
    const { mtimeMs } = statSync(onlyFile());
    // Were it damaged, the next one would not use it and keep its own.
    expect(await check()).toBe(0);
    expect(statSync(onlyFile()).mtimeMs).toBe(mtimeMs);
  });

  it("throws what the program throws", () => {
    writeFileSync(program, "throw new RangeError('no draft')");
    expect(() => runCompiled(program, kept)).toThrow("no draft");
  });

  it("lets code of other versions go after a week", () => {
    mkdirSync(kept, { recursive: true });
    for (const name of ["program-young.bin", "program-old.bin", "other-old.bin"]) writeFileSync(join(kept, name), "");
    for (const name of ["program-old.bin", "other-old.bin"]) utimesSync(join(kept, name), 1, 1);
    runCompiled(program, kept).keep();
    expect(readdirSync(kept)).toEqual(expect.arrayContaining(["program-young.bin", "other-old.bin"]));
    expect(readdirSync(kept)).not.toContain("program-old.bin");
  });
});

it("is kept where the system keeps what may be deleted", () => {
  expect(compiledFolder({ HOME: "/home/o" }, "linux")).toBe("/home/o/.cache/stet/compiled");
  expect(compiledFolder({ HOME: "/home/o", XDG_CACHE_HOME: "/c" }, "linux")).toBe("/c/stet/compiled");
  expect(compiledFolder({ HOME: "/Users/o" }, "darwin")).toBe("/Users/o/Library/Caches/Stet/compiled");
  expect(compiledFolder({ STET_COMPILED: "/x" }, "linux")).toBe("/x");
  expect(compiledFolder({ STET_COMPILED: "off" }, "linux")).toBeNull();
});
