import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { takeLock } from "../disk/fileLock.ts";
import { mustBePlain } from "../disk/plainFile.ts";
import { replaceFile } from "../disk/replaceFile.ts";
import { codeOf } from "../faults/codeOf.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Host } from "./host.ts";

/** Reading and writing of small files by `file:` URI. */
export const nodeFiles: Pick<Host, "readText" | "readBytes" | "writeText" | "exclusively"> = {
  async readText(uri) {
    try {
      const path = pathOf(uri);
      mustBePlain(await stat(path));
      return await readFile(path, "utf8");
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },

  async readBytes(uri, most) {
    try {
      const path = pathOf(uri);
      const state = await stat(path);
      mustBePlain(state);
      if (state.size > most) throw new Error(l10n.t("is larger than {0} MB", most / 1_000_000));
      return await readFile(path);
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },

  async writeText(uri, text) {
    const path = pathOf(uri);
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, text);
  },

  async exclusively(uri, task) {
    const path = pathOf(uri);
    await mkdir(dirname(path), { recursive: true });
    const free = await takeLock(`${path}.lock`);
    try {
      return await task();
    } finally {
      await free();
    }
  },
};

function pathOf(uri: string): string {
  if (!uri.startsWith("file:")) throw new Error(l10n.t("{0} is not a file on this machine", uri));
  return fileURLToPath(uri);
}

function isAbsent(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}
