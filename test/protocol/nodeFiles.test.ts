import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { openListStore } from "../../server/lists/store.ts";
import { nodeFiles } from "../../server/protocol/nodeFiles.ts";

it.skipIf(process.platform === "win32")("a pipe with the name of a file is told and not waited for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-files-"));
  const file = join(folder, "un.stetlist");
  execFileSync("mkfifo", [file]);
  const told = "is a pipe or a device, not a file";
  await expect(nodeFiles.readText(pathToFileURL(file).href)).rejects.toThrow(told);
  await expect(nodeFiles.readBytes(pathToFileURL(file).href, 1_000)).rejects.toThrow(told);
  expect((await openListStore(folder).readAll()).unread).toEqual([{ file, reason: told }]);
  rmSync(folder, { recursive: true });
});
