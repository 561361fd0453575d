/** Files of this machine directly, all others through the client. */
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import * as l10n from "../l10n/l10n.ts";
import type { HostFiles } from "./clientFiles.ts";

/** `others` is asked for every URI that is no `file:`. */
export function filesByScheme(own: HostFiles, others: HostFiles): HostFiles {
  const of = (uri: string) => (uri.startsWith("file:") ? own : others);
  const reach = async <T>(uri: string, ask: (files: HostFiles) => Promise<T>): Promise<T> => {
    try {
      return await ask(of(uri));
    } catch (error) {
      // Most editors answer no requests but those of LSP.
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound)
        throw new Error(l10n.t("{0} is not a file on this machine", uri));
      throw error;
    }
  };
  return {
    readText: (uri) => reach(uri, (files) => files.readText(uri)),
    readBytes: (uri, most) => reach(uri, (files) => files.readBytes(uri, most)),
    writeText: (uri, text) => reach(uri, (files) => files.writeText(uri, text)),
    exclusively: (uri, task) => of(uri).exclusively(uri, task),
  };
}
