/** What the server asks to be told of, where the client can tell. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from "vscode-languageserver";
import { ledgerEnding } from "../ledger/types.ts";
import type { Client } from "./client.ts";
import { unlessRefused } from "./unlessRefused.ts";

/** Settings, and in workspace folders the files that drafts are checked by. */
export function registerChanges(connection: Connection, { canRegisterConfiguration, canWatch }: Client): void {
  const { client } = connection;
  if (canRegisterConfiguration) {
    unlessRefused(connection, client.register(DidChangeConfigurationNotification.type, { section: "stet" }));
  }
  if (canWatch) {
    const patterns = ["**/.stet/stands.json", "**/stet.json", "**/stet.register.{json,csv}", `**/*${ledgerEnding}`];
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    unlessRefused(connection, client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}
