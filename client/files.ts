/** Reads and writes files for the server where it cannot do so itself. */
import { type Disposable, FileSystemError, FileType, l10n, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FileContent,
  fileRequests,
  fromBase64,
  type ReadFileParams,
  toBase64,
  type WriteFileParams,
} from "../server/protocol/messages.ts";

export function answerFiles(client: BaseLanguageClient): Disposable {
  const answers = [
    client.onRequest(fileRequests.read, (params: ReadFileParams) => read(params)),
    client.onRequest(fileRequests.write, (params: WriteFileParams) => write(params)),
    client.onRequest(fileRequests.list, ({ uri }: { readonly uri: string }) => list(Uri.parse(uri))),
  ];
  return { dispose: () => answers.forEach((answer) => void answer.dispose()) };
}

async function read({ uri, most }: ReadFileParams): Promise<FileContent | null> {
  const file = Uri.parse(uri);
  try {
    const { size, type } = await workspace.fs.stat(file);
    if ((type & FileType.Directory) !== 0) return null;
    if (most !== null && size > most) throw new Error(l10n.t("is larger than {0} MB", most / 1_000_000));
    return { base64: toBase64(await workspace.fs.readFile(file)) };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function write({ uri, base64 }: WriteFileParams): Promise<null> {
  const file = Uri.parse(uri);
  await workspace.fs.createDirectory(Uri.joinPath(file, ".."));
  await workspace.fs.writeFile(file, fromBase64(base64));
  return null;
}

async function list(folder: Uri): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof FileSystemError && (error.code === "FileNotFound" || error.code === "FileNotADirectory");
}
