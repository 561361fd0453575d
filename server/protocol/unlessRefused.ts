import type { Connection } from "vscode-languageserver";
import { messageOf } from "../faults/messageOf.ts";

/**
 * Asks the client for something it may refuse: to watch a file, to ask anew. Some cannot do what they said they can, and no check
 * hangs on it: it is logged. `asked` is what the library gives, a promise whatever its type says.
 */
export function unlessRefused(connection: Connection, asked: unknown): void {
  Promise.resolve(asked).catch((error: unknown) => {
    // The connection may be gone: then nobody reads it.
    void Promise.resolve(connection.console.warn(`The editor refused a request: ${messageOf(error)}`)).catch(() => {});
  });
}
