/** Source ledgers as an editor shows them: problems at their places, live in the one being written. */
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { draftOf } from "../ledger/types.ts";
import { type LoadedLedger, loadedFrom } from "./ledgers.ts";
import { rangeOf } from "./positions.ts";

export interface LedgerDocuments {
  /** A ledger was opened or changed in the editor. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** One was read from disk: where it is not open it shows what is wrong in it. */
  loaded(ledger: LoadedLedger): void;
}

/** Is this file a source ledger by its name? */
export function isLedger(uri: string): boolean {
  return draftOf(uri) !== null;
}

export function createLedgerDocuments(connection: Connection): LedgerDocuments {
  const open = new Set<string>();
  const shown = new Set<string>();
  const publish = ({ location, text, file, fault }: LoadedLedger, version?: number) => {
    const document = TextDocument.create(location, "json", version ?? 0, text ?? "");
    const unread = file === null && fault !== null ? [{ span: { start: 0, end: 0 }, message: fault }] : [];
    const problems = (file?.problems ?? unread).map(
      ({ span, message }): Diagnostic => ({
        range: rangeOf(document, span),
        severity: DiagnosticSeverity.Error,
        source: "stet",
        code: "source-ledger",
        message,
      }),
    );
    const conflict: Diagnostic = {
      range: rangeOf(document, { start: 0, end: 1 }),
      severity: DiagnosticSeverity.Information,
      source: "stet",
      code: "source-ledger",
      message: "Git has left both sides of a merge here. Both are used; recording the next source writes them as one.",
    };
    show(location, file?.conflicted === true ? [...problems, conflict] : problems, version);
  };
  const show = (uri: string, diagnostics: Diagnostic[], version?: number) => {
    // Nothing to say of a file nobody has open is not worth saying.
    if (diagnostics.length === 0 && !shown.delete(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  };
  return {
    changed(document) {
      open.add(document.uri);
      publish(loadedFrom(document.uri, document.getText()), document.version);
    },
    closed(uri) {
      open.delete(uri);
      show(uri, []);
    },
    loaded(ledger) {
      if (!open.has(ledger.location)) publish(ledger);
    },
  };
}
