import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles } from "../../server/protocol/nodeFiles.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-locks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock of a server that died", () => {
  const hour = 3_600;
  it.each([
    ["an hour ago", -hour],
    // Its ten seconds pass first.
    ["an hour from now, for the clock was set back", hour],
  ])("made %s does not keep others out", async (_, seconds) => {
    const file = join(folder, "stands.json");
    const at = Date.now() / 1000 + seconds;
    writeFileSync(`${file}.lock`, "");
    utimesSync(`${file}.lock`, at, at);
    const done = await nodeFiles.exclusively(pathToFileURL(file).href, () =>
      Promise.resolve(existsSync(`${file}.lock`)),
    );
    expect(done).toBe(true);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});
