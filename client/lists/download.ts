/** Fetches a list to a file. Runs on a person's click only; nothing of a draft is sent. */

import { type FileHandle, open } from "node:fs/promises";
import { l10n } from "vscode";
import { codeOf, writeFault } from "../../server/protocol/messages.ts";

/** Why there is no file, as a sentence a person can act on. */
export class DownloadFault extends Error {}

export interface DownloadOptions {
  readonly cancelled: AbortSignal;
  /** For so many milliseconds the server may be silent: some make the list while one waits. */
  readonly patience: number;
  /** Receives the bytes so far, and how many there will be where the server says so. */
  readonly onProgress: (bytes: number, total: number | null) => void;
}

/** No official list comes near it: a server that never ends must not fill the disk. */
const largest = 1024 * 1024 * 1024;

/**
 * Writes what the address answers to the path. Throws a `DownloadFault` for silence, errors, answers cut short and web
 * pages, and the signal's reason where it was cancelled; the file is then not to be used.
 */
export async function download(address: string, path: string, options: DownloadOptions): Promise<void> {
  const { cancelled, patience, onProgress } = options;
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), patience);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), patience);
  };
  let file: FileHandle | null = null;
  try {
    file = await open(path, "w");
    const response = await fetch(address, { signal: AbortSignal.any([cancelled, silent.signal]) });
    if (address.startsWith("https:") && !response.url.startsWith("https:")) {
      throw new DownloadFault(l10n.t("it leads to an address that is not encrypted"));
    }
    if (!response.ok)
      throw new DownloadFault(l10n.t("the server answers {0}", `${response.status} ${response.statusText}`.trim()));
    if (/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
      throw new DownloadFault(l10n.t("the server answers with a web page instead of a list"));
    }
    const total = announced(response);
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      heard();
      bytes += chunk.length;
      if (bytes > largest) throw new DownloadFault(l10n.t("the answer is far longer than any list"));
      // Unlike `write`, it goes on where a disk that fills up took half of the piece, and tells that it is full.
      await file.writeFile(chunk);
      onProgress(bytes, total);
    }
    if (bytes === 0) throw new DownloadFault(l10n.t("the answer is empty"));
    if (total !== null && bytes < total)
      throw new DownloadFault(l10n.t("the answer was cut: {0} of {1} bytes came", bytes, total));
  } catch (error) {
    if (error instanceof DownloadFault) throw error;
    cancelled.throwIfAborted();
    if (silent.signal.aborted)
      throw new DownloadFault(l10n.t("the server was silent for {0} s", Math.round(patience / 1000)));
    throw new DownloadFault(reasonOf(error));
  } finally {
    clearTimeout(timer);
    await file?.close();
  }
}

/** Bytes to come; unknown where the answer is compressed, for they are counted unpacked. */
function announced({ headers }: Response): number | null {
  if (headers.get("content-encoding") !== null) return null;
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return Number.isInteger(length) && length > 0 ? length : null;
}

/** Network errors hide their reason in `cause`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return l10n.t("there is no such server, or no network");
  if (code === "ECONNREFUSED") return l10n.t("the server refuses the connection");
  if (code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH")
    return l10n.t("the connection broke off: the answer was cut");
  return writeFault(cause, l10n);
}
