/** Keeps ledgers: one change at a time, trouble told, the server told what was written. */
import { env, l10n, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type AnchorDetails,
  type AnchorParams,
  type LedgerChange,
  type LedgerDetails,
  type LedgerEntry,
  ledgerEnding,
  ledgerRequests,
  ledgerWrittenNotification,
  writeFault,
} from "../../server/protocol/messages.ts";
import { workspaceFiles } from "./workspaceFiles.ts";
import { type Files, type LedgerServer, type Written, writeLedger } from "./write.ts";

export interface Keeper {
  /** The ledger of a draft, laid over its text; null where the draft is not checked. */
  of(draft: string): Promise<LedgerDetails | null>;
  /** The sentences a range of a draft touches. */
  anchors(params: AnchorParams): Promise<readonly AnchorDetails[]>;
  /** Makes a change and gives the entries it touched; null where nothing was changed: the person has been told why by then. */
  change(draft: string, change: LedgerChange): Promise<readonly LedgerEntry[] | null>;
  /** The same for a form, which tells itself what was refused. */
  tryChange(draft: string, change: LedgerChange): Promise<Written>;
}

/** `disk` for ledgers on the machine's own disk, where there is one. */
export function createKeeper(client: BaseLanguageClient, disk: Files | null): Keeper {
  const queues = new Map<string, Promise<unknown>>();
  const server: LedgerServer = {
    change: (text, change) => client.sendRequest(ledgerRequests.change, { text, change }),
    lock: (location) => client.sendRequest(ledgerRequests.lock, { location }),
    unlock: async (key) => {
      await client.sendRequest(ledgerRequests.unlock, { key });
    },
  };
  const clock = { now: Date.now, name: () => Math.random().toString(36).slice(2, 10) };
  const tryChange = (draft: string, change: LedgerChange): Promise<Written> => {
    const location = `${draft}${ledgerEnding}`;
    const files = disk !== null && location.startsWith("file:") ? disk : workspaceFiles;
    const run = async () => {
      const written = await writeLedger(files, server, clock, location, change);
      if (written.done) {
        // Written it is, told or not: a server that is gone reads it when it starts.
        await client.sendNotification(ledgerWrittenNotification, { location }).catch(() => {});
        if (written.damagedCopy !== null) tellDamaged(location, written.damagedCopy);
      } else if ("error" in written) void tellFault(location, written.error, written.text);
      return written;
    };
    // What went wrong with one change is told where it was asked for; the next has its own turn.
    const turn = (queues.get(location) ?? Promise.resolve()).catch(() => {}).then(run);
    queues.set(location, turn);
    return turn;
  };
  return {
    of: (draft) => client.sendRequest(ledgerRequests.of, { uri: draft }),
    anchors: (params) => client.sendRequest(ledgerRequests.anchors, params),
    tryChange,
    async change(draft, change) {
      const written = await tryChange(draft, change);
      if (written.done) return written.entries;
      if ("refused" in written) window.showWarningMessage(written.refused);
      return null;
    },
  };
}

function tellDamaged(location: string, copy: string): void {
  window.showWarningMessage(
    l10n.t(
      "The source ledger {0} was damaged. It is kept as {1}; what could be read of it was taken over.",
      nameOf(location),
      nameOf(copy),
    ),
  );
}

/** A read-only folder, a full disk: what was to be written must not be lost. */
async function tellFault(location: string, error: unknown, text: string): Promise<void> {
  const elsewhere = l10n.t("Save Elsewhere…");
  const copy = l10n.t("Copy");
  const message = l10n.t(
    "{0} could not be written, so nothing was recorded: {1}.",
    nameOf(location),
    writeFault(error, l10n),
  );
  const chosen = await window.showErrorMessage(message, ...(text === "" ? [] : [elsewhere, copy]));
  if (chosen === copy) {
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t("Stet: the ledger was copied."), 3000);
  } else if (chosen === elsewhere) {
    const picked = await window.showSaveDialog({
      title: l10n.t("Save the source ledger"),
      defaultUri: Uri.parse(location),
    });
    if (picked === undefined) return;
    try {
      await workspace.fs.writeFile(picked, new TextEncoder().encode(text));
    } catch (error) {
      void tellFault(picked.toString(), error, text);
    }
  }
}

/** The last part of an address, as people know the file. */
export function nameOf(location: string): string {
  const { path } = Uri.parse(location);
  return path.slice(path.lastIndexOf("/") + 1);
}
