/** A person's copies of imported lists where the server has no files of its own: the client keeps them. */
import { messageOf } from "../faults/messageOf.ts";
import { decodeCopy, encodeCopy, type ListCopy } from "./copyFile.ts";
import { copyEnding, copyName, type ListStore, type UnreadCopy } from "./types.ts";

/** How such a store reaches its files, each by URI. */
export interface RemoteFolder {
  list(uri: string): Promise<readonly string[]>;
  read(uri: string): Promise<Uint8Array | null>;
  write(uri: string, bytes: Uint8Array): Promise<void>;
}

/** `folder` is a URI with a final slash. Waits for `ready` before it asks for anything. */
export function openRemoteStore(folder: string, files: RemoteFolder, ready: Promise<void>): ListStore {
  return {
    folder,
    async readAll() {
      await ready;
      const copies: ListCopy[] = [];
      const unread: UnreadCopy[] = [];
      const names = (await files.list(folder)).filter((name) => name.endsWith(copyEnding));
      for (const name of [...names].sort()) {
        const file = `${folder}${name}`;
        try {
          const bytes = await files.read(file);
          if (bytes !== null) copies.push(decodeCopy(bytes));
        } catch (error) {
          unread.push({ file, reason: messageOf(error) });
        }
      }
      return { copies, unread };
    },
    async read(id) {
      await ready;
      try {
        const bytes = await files.read(`${folder}${copyName(id)}`);
        return bytes === null ? null : decodeCopy(bytes);
      } catch {
        return null;
      }
    },
    async replace(list, imported) {
      await ready;
      await files.write(`${folder}${copyName(list.id)}`, encodeCopy(list, imported));
    },
  };
}
