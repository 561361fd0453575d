import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskFiles } from "../../client/ledger/diskFiles.ts";
import { damagedName, type Files, writeLedger } from "../../client/ledger/write.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { isResponse } from "../../server/ledger/types.ts";
import { clock, plainServer, sourceNamed } from "./ledgerWriter.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-write-"));
  file = join(folder, "flood.draft.sources.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const add = (name: string, files = diskFiles) =>
  writeLedger(files, plainServer, clock, pathToFileURL(file).href, sourceNamed(name));
const names = () => {
  const { ledger, damaged } = readLedger(readFileSync(file, "utf8"));
  if (damaged) throw new Error(`damaged: ${readFileSync(file, "utf8")}`);
  return ledger.entries.map((entry) => (isResponse(entry) ? "" : (entry.fields.name ?? ""))).sort();
};

/** Lets a process write one source after the other and kills it so many milliseconds after the `lines`th was kept. */
async function killWhileWriting(label: string, lines: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "ledgerWriter.ts"), file, label], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let kept = 0;
  createInterface({ input: child.stdout }).on("line", () => {
    if (++kept === lines) setTimeout(() => child.kill("SIGKILL"), delay);
  });
  await new Promise<void>((resolve) => child.once("close", () => resolve()));
  return kept;
}

describe("writing a ledger", () => {
  it("killed at any moment leaves the old file or the new one whole, and what was told as kept is kept", async () => {
    for (let round = 0; round < 6; round++) {
      const kept = await killWhileWriting(`r${round}-`, 3, round);
      const found = names().filter((name) => name.startsWith(`r${round}-`));
      expect(found.length).toBeGreaterThanOrEqual(kept);
    }
  });

  it("takes away what a killed window left half-written, once it is old", async () => {
    const left = `${file}.abc.tmp`;
    writeFileSync(left, "half");
    await add("Holt");
    expect(readdirSync(folder)).toContain("flood.draft.sources.json.abc.tmp");
    utimesSync(left, new Date(2020, 1, 1), new Date(2020, 1, 1));
    await add("Stern");
    expect(readdirSync(folder)).toEqual(["flood.draft.sources.json"]);
  });

  it("on top of what another window wrote between reading and writing", async () => {
    await add("Holt");
    let meanwhile = true;
    const files: Files = {
      ...diskFiles,
      async write(location, text) {
        await diskFiles.write(location, text);
        if (!meanwhile) return;
        meanwhile = false;
        await add("Stern");
      },
    };
    expect(await add("Roe", files)).toMatchObject({ done: true });
    expect(names()).toEqual(["Holt", "Roe", "Stern"]);
  });

  it("in a folder that cannot be written to loses nothing and hands back the text", async () => {
    await add("Holt");
    const before = readFileSync(file, "utf8");
    const files: Files = {
      ...diskFiles,
      write: () => Promise.reject(new Error("EROFS: read-only file system")),
    };
    const written = await add("Stern", files);
    expect(written).toMatchObject({ done: false, error: { message: "EROFS: read-only file system" } });
    expect("text" in written ? written.text : "").toContain("Stern");
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(readdirSync(folder)).toEqual(["flood.draft.sources.json"]);
  });

  it("keeps a damaged one byte for byte as a copy and takes over the lines that are whole", async () => {
    await add("Holt");
    const damaged = `${readFileSync(file, "utf8").slice(0, -30)}`;
    writeFileSync(file, damaged);
    const written = await add("Stern");
    expect(written).toMatchObject({ done: true });
    const copy = "damagedCopy" in written ? fileURLToPath(written.damagedCopy ?? "") : "";
    expect(copy).toMatch(/flood\.draft\.sources\.damaged-\d{8}T\d+\.json$/);
    expect(readFileSync(copy, "utf8")).toBe(damaged);
    expect(names()).toEqual(["Holt", "Stern"]);
  });

  it.each([
    ["Windows-1252", "latin1", "", 1],
    ["UTF-16", "utf16le", "\uFEFF", 0],
  ] as const)("in %s keeps the letters of its names", async (_, encoding, mark, copies) => {
    await add("Jürgen Müller");
    writeFileSync(file, Buffer.from(`${mark}${readFileSync(file, "utf8")}`, encoding));
    expect(await add("Stern")).toMatchObject({ done: true });
    expect(names()).toEqual(["Jürgen Müller", "Stern"]);
    // What was only guessed is kept beside it as it was.
    expect(readdirSync(folder)).toHaveLength(1 + copies);
  });

  it("that is refused touches nothing", async () => {
    const anonymous = sourceNamed("Roe");
    const [entry] = anonymous.do === "add" ? anonymous.entries : [];
    if (entry === undefined || entry.kind === "response") throw new Error("no source");
    const change = {
      do: "add",
      entries: [{ ...entry, anonymous: true, fields: { name: "Roe", codeName: "Heron" } }],
    } as const;
    expect(await writeLedger(diskFiles, plainServer, clock, pathToFileURL(file).href, change)).toMatchObject({
      done: false,
      field: "name",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("names copies by the moment", () => {
    expect(damagedName("/a/b.sources.json", Date.UTC(2026, 10, 28, 20, 15))).toBe(
      "/a/b.sources.damaged-20261128T201500000.json",
    );
  });
});
