/** Source ledgers as an editor shows them: problems at their places, live in the one being written. */
import type { Connection } from "vscode-languageserver";
import * as l10n from "../l10n/l10n.ts";
import { draftOf } from "../ledger/types.ts";
import { type Ledgers, type LoadedLedger, loadedFrom } from "./ledgers.ts";
import { createRecordDiagnostics, type RecordDocuments } from "./recordDiagnostics.ts";

export interface LedgerDocuments extends RecordDocuments {
  /** One was read from disk: where it is not open it shows what is wrong in it. */
  loaded(ledger: LoadedLedger): void;
}

const conflict = () => ({
  span: { start: 0, end: 1 },
  message: l10n.t(
    "Git has left both sides of a merge here. Both are used; recording the next source writes them as one.",
  ),
});

export function createLedgerDocuments(connection: Connection, ledgers: () => Ledgers): LedgerDocuments {
  const open = new Set<string>();
  const diagnostics = createRecordDiagnostics(connection, "source-ledger");
  const publish = ({ location, text, file, fault }: LoadedLedger, version: number | null) => {
    const unread = file === null && fault !== null ? [{ span: { start: 0, end: 0 }, message: fault }] : [];
    const notes = file?.conflicted === true ? [conflict()] : [];
    diagnostics.publish({ location, languageId: "json", text, problems: file?.problems ?? unread, notes }, version);
  };
  return {
    owns: (uri) => draftOf(uri) !== null,
    changed(document) {
      open.add(document.uri);
      publish(loadedFrom(document.uri, document.getText()), document.version);
    },
    closed(uri) {
      open.delete(uri);
      diagnostics.clear(uri);
      // What stands on disk counts again, and shows what is wrong in it.
      ledgers().forget();
      void ledgers().of(draftOf(uri) ?? "");
    },
    loaded(ledger) {
      if (!open.has(ledger.location)) publish(ledger, null);
    },
  };
}
