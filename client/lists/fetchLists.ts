/** Downloads lists one after the other into a folder; one that fails does not stop the others. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { l10n } from "vscode";
import { writeFault } from "../../server/protocol/messages.ts";
import { type DownloadableList, fileNameOf } from "./addresses.ts";
import { DownloadFault, download } from "./download.ts";

export interface FetchedList {
  readonly name: string;
  /** Paths of its files, under the names of their addresses. */
  readonly files: readonly string[];
}

export interface Fetched {
  readonly lists: readonly FetchedList[];
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

export interface FetchOptions {
  readonly folder: string;
  readonly cancelled: AbortSignal;
  /** Milliseconds. */
  readonly patience: number;
  /** Receives a line for people: "UN: consolidated.xml, 1.2 MB". */
  readonly onProgress: (line: string) => void;
}

/** Rejects with the signal's reason where it was cancelled. */
export async function fetchLists(wanted: readonly DownloadableList[], options: FetchOptions): Promise<Fetched> {
  const lists: FetchedList[] = [];
  const failures: { readonly name: string; readonly reason: string }[] = [];
  for (const [number, { name, addresses }] of wanted.entries()) {
    const folder = join(options.folder, String(number));
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      failures.push({ name, reason: `${folder}: ${writeFault(error, l10n)}` });
      continue;
    }
    const files: string[] = [];
    for (const address of addresses) {
      const fileName = fileNameOf(address);
      const path = join(
        folder,
        files.some((file) => file.endsWith(fileName)) ? `${files.length}-${fileName}` : fileName,
      );
      options.onProgress(`${name}: ${fileName}`);
      try {
        await download(address, path, {
          cancelled: options.cancelled,
          patience: options.patience,
          onProgress: (bytes, total) => options.onProgress(`${name}: ${fileName}, ${amount(bytes, total)}`),
        });
      } catch (error) {
        if (!(error instanceof DownloadFault)) throw error;
        failures.push({ name, reason: `${address}: ${error.message}` });
        break;
      }
      files.push(path);
    }
    if (files.length === addresses.length) lists.push({ name, files });
  }
  return { lists, failures };
}

function amount(bytes: number, total: number | null): string {
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1);
  return total === null
    ? l10n.t("{0} MB", megabytes(bytes))
    : l10n.t("{0} of {1} MB", megabytes(bytes), megabytes(total));
}
