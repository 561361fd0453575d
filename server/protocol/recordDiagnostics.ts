/** What is wrong in a file written for Stet (house style, house register, source ledger), shown where it stands. */
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { rangeOf } from "./positions.ts";

/** The files of one kind, as an editor has them open. */
export interface RecordDocuments {
  /** Is this file one of them, by its name? */
  owns(uri: string): boolean;
  /** One was opened or changed in the editor. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
}

/** A file as read, with what is wrong in it. */
export interface RecordProblems {
  readonly location: string;
  readonly languageId: string;
  /** As stored; null where it could not be read. */
  readonly text: string | null;
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
  /** It is no JSON, and the editor marks that itself: then it is enough to say what follows from it. */
  readonly toldAlready?: boolean;
  /** What is worth knowing and not wrong. */
  readonly notes?: readonly { readonly span: Span; readonly message: string }[];
}

const keptEarlier = () => l10n.t("As long as this cannot be read, drafts keep to the last version that could.");

export interface RecordDiagnostics {
  /** Shows a file's problems in place of those shown before. `version` of what is open, null for what stands on disk. */
  publish(record: RecordProblems, version: number | null): void;
  /** Takes back what was shown of a file. */
  clear(uri: string): void;
  /** Files that something is shown of, or was said to be clean while open. */
  shown(): readonly string[];
}

/** `code` names the kind of file in the list of problems. */
export function createRecordDiagnostics(connection: Connection, code: string): RecordDiagnostics {
  /** What was sent last, by URI. */
  const sent = new Map<string, string>();
  const show = (uri: string, diagnostics: Diagnostic[], version: number | null) => {
    const content = JSON.stringify([version, diagnostics]);
    if (sent.get(uri) === content) return;
    const isNothing = diagnostics.length === 0 && version === null;
    // Nothing to say of a file nobody has open is not worth saying.
    if (isNothing && !sent.has(uri)) return;
    if (isNothing) sent.delete(uri);
    else sent.set(uri, content);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== null && { version }) });
  };
  return {
    publish({ location, languageId, text, problems, toldAlready = false, notes = [] }, version) {
      const document = TextDocument.create(location, languageId, version ?? 0, text ?? "");
      const diagnostic =
        (severity: DiagnosticSeverity) =>
        ({ span, message }: { readonly span: Span; readonly message: string }): Diagnostic => ({
          range: rangeOf(document, span),
          severity,
          source: "stet",
          code,
          message,
        });
      const wrong = toldAlready
        ? problems
            .slice(0, 1)
            .map((first) => diagnostic(DiagnosticSeverity.Information)({ ...first, message: keptEarlier() }))
        : problems.map(diagnostic(DiagnosticSeverity.Error));
      show(location, [...wrong, ...notes.map(diagnostic(DiagnosticSeverity.Information))], version);
    },
    clear: (uri) => show(uri, [], null),
    shown: () => [...sent.keys()],
  };
}
