import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { codeOf } from "../faults/codeOf.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Host } from "./host.ts";

/** How long a lock is respected, in milliseconds: its owner died if it is older. */
const staleLock = 10_000;
const lockWait = 25;

/** Reading and writing of small files by `file:` URI. */
export const nodeFiles: Pick<Host, "readText" | "readBytes" | "writeText" | "exclusively"> = {
  async readText(uri) {
    try {
      return await readFile(pathOf(uri), "utf8");
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },

  async readBytes(uri, most) {
    try {
      const path = pathOf(uri);
      const { size } = await stat(path);
      if (size > most) throw new Error(l10n.t("is larger than {0} MB", most / 1_000_000));
      return await readFile(path);
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },

  async writeText(uri, text) {
    const path = pathOf(uri);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, text, { flush: true });
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  },

  async exclusively(uri, task) {
    const path = pathOf(uri);
    await mkdir(dirname(path), { recursive: true });
    const lock = `${path}.lock`;
    await takeLock(lock);
    try {
      return await task();
    } finally {
      await rm(lock, { force: true });
    }
  },
};

async function takeLock(lock: string): Promise<void> {
  const watched = { made: Number.NaN, since: 0 };
  for (;;) {
    try {
      await (await open(lock, "wx")).close();
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const made = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    );
    if (made !== null && watched.made !== made) Object.assign(watched, { made, since: performance.now() });
    // Where the clock was set back, a dead owner's lock is of the future: then it counts how long it has been looked at.
    const age = made === null ? 0 : Math.max(Date.now() - made, performance.now() - watched.since);
    if (age > staleLock) await rm(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, lockWait));
  }
}

function pathOf(uri: string): string {
  if (!uri.startsWith("file:")) throw new Error(l10n.t("{0} is not a file on this machine", uri));
  return fileURLToPath(uri);
}

function isAbsent(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}
