/**
 * Files on this machine's disk. VS Code's own `workspace.fs.rename` takes the old file away before it puts the new one there
 * (1.139, `FileService.doMoveCopy`): killed in between, there is none.
 */
import { constants, copyFile, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { codeOf } from "../../server/protocol/messages.ts";
import { textOf } from "../textOf.ts";
import type { Files } from "./write.ts";

export const diskFiles: Files = {
  async read(location) {
    try {
      return textOf(await readFile(fileURLToPath(location)));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    }
  },
  async write(location, text) {
    await writeFile(fileURLToPath(location), text, { flush: true });
  },
  async move(from, to) {
    await rename(fileURLToPath(from), fileURLToPath(to));
  },
  async copy(from, to) {
    await copyFile(fileURLToPath(from), fileURLToPath(to), constants.COPYFILE_EXCL);
  },
  async remove(location) {
    await rm(fileURLToPath(location), { force: true });
  },
  async beside(location) {
    const path = fileURLToPath(location);
    const names = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.`));
    return Promise.all(
      names.map(async (name) => {
        const other = join(dirname(path), name);
        return { location: pathToFileURL(other).href, age: Date.now() - (await stat(other)).mtimeMs };
      }),
    );
  },
};
