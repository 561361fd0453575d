/** A person's copies of imported lists: one file each, replaced whole or not at all. */
import { createReadStream, watchFile } from "node:fs";
import { mkdir, open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { mustBePlain } from "../disk/plainFile.ts";
import { replaceFile } from "../disk/replaceFile.ts";
import { codeOf } from "../faults/codeOf.ts";
import { messageOf } from "../faults/messageOf.ts";
import type { ListFile } from "../register/importers/types.ts";
import { decodeCopy, encodeCopy, type ListCopy } from "./copyFile.ts";
import { copyEnding, copyName, type ListStore, type UnreadCopy } from "./types.ts";

/** Milliseconds between two looks at the folder: its time changes with every copy that is put into it. */
const lookEvery = 3_000;

export function openListStore(folder: string): ListStore {
  const pathOf = (id: string) => join(folder, copyName(id));
  /** The copies as last seen or written here. */
  let seen: Promise<string> | null = null;
  return {
    folder,
    async readAll() {
      const copies: ListCopy[] = [];
      const unread: UnreadCopy[] = [];
      for (const name of await namesIn(folder)) {
        const file = join(folder, name);
        try {
          copies.push(decodeCopy(await readWhole(file)));
        } catch (error) {
          unread.push({ file, reason: messageOf(error) });
        }
      }
      return { copies, unread };
    },
    async read(id) {
      try {
        return decodeCopy(await readWhole(pathOf(id)));
      } catch {
        return null;
      }
    },
    async replace(list, imported) {
      await mkdir(folder, { recursive: true });
      await replaceFile(pathOf(list.id), encodeCopy(list, imported));
      if (seen !== null) seen = stateOf(folder);
    },
    watch(changed) {
      seen = stateOf(folder);
      watchFile(folder, { interval: lookEvery, persistent: false }, async () => {
        const [before, now] = [await seen, await stateOf(folder)];
        if (now === before) return;
        seen = Promise.resolve(now);
        changed();
      });
    },
  };
}

/**
 * Into memory of its own, so that nothing is copied afterwards: twice as fast for a large list as `readFile`. By way of a small buffer that is
 * used again and again: where the machine is a virtual one, pages that the system fills first cost as much again when they are looked at.
 */
async function readWhole(path: string): Promise<Uint8Array> {
  mustBePlain(await stat(path));
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const part = Buffer.allocUnsafeSlow(Math.min(size, partSize));
    let length = 0;
    while (length < size) {
      const { bytesRead } = await file.read(part, 0, Math.min(part.length, size - length), length);
      if (bytesRead === 0) break;
      bytes.set(bytesRead === part.length ? part : part.subarray(0, bytesRead), length);
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

const partSize = 1 << 20;

/** Names, sizes and times of the copies; never rejects. */
async function stateOf(folder: string): Promise<string> {
  const names = await namesIn(folder).catch(() => []);
  const states = names.map(async (name) => {
    const file = await stat(join(folder, name)).catch(() => null);
    return `${name} ${file?.size} ${file?.mtimeMs}`;
  });
  return (await Promise.all(states)).join("\n");
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(copyEnding)).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** A file on disk as importers read it. */
export function fileOnDisk(path: string, name = basename(path)): ListFile {
  return { name, open: () => createReadStream(path) as AsyncIterable<Uint8Array> };
}
