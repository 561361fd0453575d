/** Reading and writing through the client, for files that are none of this machine. */
import type { Connection } from "vscode-languageserver";
import { fromBase64, toBase64 } from "./base64.ts";
import { type FileContent, fileRequests, type ReadFileParams, type WriteFileParams } from "./fileMessages.ts";
import type { Host } from "./host.ts";

/** The part of a host that reads and writes small files. */
export type HostFiles = Pick<Host, "readText" | "readBytes" | "writeText" | "exclusively">;

export interface ClientFiles extends HostFiles {
  /** The bytes of a file of any size, or null where there is none. */
  read(uri: string): Promise<Uint8Array<ArrayBuffer> | null>;
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** Names of the files in a folder, empty where there is none. */
  list(uri: string): Promise<readonly string[]>;
}

/** Asks over the connection; only to be used once the client is initialised. */
export function clientFiles(connection: Connection): ClientFiles {
  const ask = async (params: ReadFileParams): Promise<Uint8Array<ArrayBuffer> | null> => {
    const content = await connection.sendRequest<FileContent | null>(fileRequests.read, params);
    return content === null ? null : fromBase64(content.base64);
  };
  const write = async (uri: string, bytes: Uint8Array) => {
    const params: WriteFileParams = { uri, base64: toBase64(bytes) };
    await connection.sendRequest(fileRequests.write, params);
  };
  return {
    read: (uri) => ask({ uri, most: null }),
    write,
    list: (uri) => connection.sendRequest<readonly string[]>(fileRequests.list, { uri }),
    readBytes: (uri, most) => ask({ uri, most }),
    async readText(uri) {
      const bytes = await ask({ uri, most: null });
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
    writeText: (uri, text) => write(uri, new TextEncoder().encode(text)),
    exclusively: oneAtATime(),
  };
}

/** Waits for tasks on the same file: in every window of this browser where it has locks for that, else in this one. */
function oneAtATime(): HostFiles["exclusively"] {
  const last = new Map<string, Promise<unknown>>();
  return async (uri, task) => {
    const before = last.get(uri) ?? Promise.resolve();
    const run = before.then(() => locked(uri, task));
    const quiet = run.catch(() => undefined);
    last.set(uri, quiet);
    try {
      return await run;
    } finally {
      if (last.get(uri) === quiet) last.delete(uri);
    }
  };
}

interface Locks {
  request<T>(name: string, task: () => Promise<T>): Promise<T>;
}

function locked<T>(uri: string, task: () => Promise<T>): Promise<T> {
  const navigator: unknown = Reflect.get(globalThis, "navigator");
  const locks: Locks | null | undefined =
    typeof navigator === "object" && navigator !== null ? Reflect.get(navigator, "locks") : null;
  return locks ? locks.request(`stet ${uri}`, task) : task();
}
