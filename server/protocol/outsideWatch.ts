/** Has the client watch what is kept for drafts that lie in no workspace folder: patterns without a place reach folders only. */
import { type Connection, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { registerNames } from "../house/register/types.ts";
import { ledgerEnding } from "../ledger/types.ts";
import { unlessRefused } from "./unlessRefused.ts";

/** More folders than this are not watched: a change there counts with the next start. */
const most = 100;

/** Watches a draft's folder for ledgers and registers, and the record of what was let stand; each place once. */
export function createOutsideWatch(connection: Connection): (draft: string, record: string | null) => void {
  const watched = new Set<string>();
  return (draft, record) => {
    if (!URL.canParse(".", draft)) return;
    const folder = new URL(".", draft).href;
    const files = [
      ...[`*${ledgerEnding}`, ...registerNames].map((pattern) => [folder, pattern] as const),
      ...(record === null ? [] : [[new URL(".", record).href, "stands.json"] as const]),
    ];
    const fresh = files.filter(([place, pattern]) => !watched.has(`${place} ${pattern}`));
    if (fresh.length === 0 || watched.size > most) return;
    for (const [place, pattern] of fresh) watched.add(`${place} ${pattern}`);
    const watchers = fresh.map(([baseUri, pattern]) => ({ globPattern: { baseUri, pattern } }));
    unlessRefused(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  };
}
