/** House registers as an editor shows them: problems at their places, live in the one being written. */
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FileRead } from "../house/load.ts";
import { type LoadedHouseRegister, largestRegister, loadHouseRegister, registerText } from "../house/register/load.ts";
import type { Register } from "../register/register.ts";
import { rangeOf } from "./positions.ts";

export interface RegisterDocuments {
  /** A house register was opened or changed in the editor. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** One was read from disk: where it is not open it shows what is wrong in it. */
  loaded(register: LoadedHouseRegister): void;
  /** Looks at the open ones again: the register they are laid over has changed. */
  refresh(): void;
}

const keptEarlier = "As long as this cannot be read, drafts keep to the last version that could.";

/** `base` gives the register without a house's; `tellsSyntax` says whether the editor itself marks what is no JSON. */
export function createRegisterDocuments(
  connection: Connection,
  base: () => Promise<Register | null>,
  tellsSyntax: () => boolean,
): RegisterDocuments {
  const open = new Map<string, TextDocument>();
  const shown = new Set<string>();

  const validate = async (document: TextDocument) => {
    const under = await base();
    if (under === null || open.get(document.uri) !== document) return;
    const loaded = await loadHouseRegister(document.uri, under, async () => textOf(document));
    if (open.get(document.uri) === document) publish(loaded, document.version);
  };
  const publish = ({ location, text, problems, broken }: LoadedHouseRegister, version: number | undefined) => {
    const isCsv = location.endsWith(".csv");
    const document = TextDocument.create(location, isCsv ? "csv" : "jsonc", version ?? 0, text ?? "");
    const toldAlready = broken && !isCsv && text !== null && version !== undefined && tellsSyntax();
    const told = toldAlready ? problems.slice(0, 1).map((first) => ({ ...first, message: keptEarlier })) : problems;
    const diagnostics = told.map(
      ({ span, message }): Diagnostic => ({
        range: rangeOf(document, span),
        severity: toldAlready ? DiagnosticSeverity.Information : DiagnosticSeverity.Error,
        source: "stet",
        code: "house-register",
        message,
      }),
    );
    show(location, diagnostics, version);
  };
  const show = (uri: string, diagnostics: Diagnostic[], version?: number) => {
    // Nothing to say of a file nobody has open is not worth saying.
    if (diagnostics.length === 0 && !shown.delete(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  };
  return {
    changed(document) {
      open.set(document.uri, document);
      void validate(document);
    },
    closed(uri) {
      open.delete(uri);
      show(uri, []);
    },
    loaded(register) {
      if (!open.has(register.location)) publish(register, undefined);
    },
    refresh() {
      for (const document of open.values()) void validate(document);
    },
  };
}

/** What is open, as it would be read from disk. */
function textOf(document: TextDocument): FileRead {
  const bytes = new TextEncoder().encode(document.getText());
  return bytes.length > largestRegister
    ? { fault: `it has more than ${largestRegister / 1_000_000} MB` }
    : registerText(bytes);
}
