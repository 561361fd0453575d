import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

  it("lets those who wait for it in one at a time", async () => {
    for (let round = 0; round < 40; round++) {
      const file = join(folder, `stands-${round}.json`);
      writeFileSync(`${file}.lock`, "");
      utimesSync(`${file}.lock`, 1, 1);
      let inside = 0;
      let most = 0;
      const task = async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside--;
      };
      await Promise.all(Array.from({ length: 12 }, () => nodeFiles.exclusively(pathToFileURL(file).href, task)));
      expect(most).toBe(1);
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});

describe("a lock that was taken from its owner, who slept", () => {
  it("is left to whoever has it now", async () => {
    const file = join(folder, "stands.json");
    const awake = performance.now();
    await nodeFiles.exclusively(pathToFileURL(file).href, async () => {
      rmSync(`${file}.lock`);
      writeFileSync(`${file}.lock`, "");
      vi.spyOn(performance, "now").mockReturnValue(awake + 60_000);
    });
    vi.restoreAllMocks();
    expect(existsSync(`${file}.lock`)).toBe(true);
  });
});
