/** House registers as an editor shows them: problems at their places, live in the one being written. */
import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FileRead } from "../house/load.ts";
import { type LoadedHouseRegister, largestRegister, loadHouseRegister, registerText } from "../house/register/load.ts";
import { registerNames } from "../house/register/types.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Register } from "../register/register.ts";
import type { HouseRegisters } from "./houseRegisters.ts";
import { createRecordDiagnostics, type RecordDocuments } from "./recordDiagnostics.ts";

export interface RegisterDocuments extends RecordDocuments {
  /** One was read from disk: where it is not open it shows what is wrong in it. */
  loaded(register: LoadedHouseRegister): void;
  /** Looks at the open ones again, and takes back what was shown of others until they are read again. */
  refresh(): void;
}

/** `base` gives the register without a house's; `tellsSyntax` says whether the editor itself marks what is no JSON. */
export function createRegisterDocuments(
  connection: Connection,
  base: () => Promise<Register | null>,
  registers: () => HouseRegisters,
  tellsSyntax: () => boolean,
): RegisterDocuments {
  const open = new Map<string, TextDocument>();
  const diagnostics = createRecordDiagnostics(connection, "house-register");

  const validate = async (document: TextDocument) => {
    const under = await base();
    if (under === null || open.get(document.uri) !== document) return;
    const loaded = await loadHouseRegister(document.uri, under, async () => textOf(document));
    if (open.get(document.uri) === document) publish(loaded, document.version);
  };
  const publish = ({ location, text, problems, broken }: LoadedHouseRegister, version: number | null) => {
    const isCsv = location.endsWith(".csv");
    const toldAlready = broken && !isCsv && text !== null && version !== null && tellsSyntax();
    diagnostics.publish({ location, languageId: isCsv ? "csv" : "jsonc", text, problems, toldAlready }, version);
  };
  return {
    owns: (uri) => registerNames.some((name) => uri.endsWith(`/${name}`)),
    changed(document) {
      open.set(document.uri, document);
      void validate(document);
    },
    closed(uri) {
      open.delete(uri);
      diagnostics.clear(uri);
      // What stands on disk counts again, and shows what is wrong in it.
      registers().forget();
      void registers().of(uri);
    },
    loaded(register) {
      if (!open.has(register.location)) publish(register, null);
    },
    refresh() {
      for (const document of open.values()) void validate(document);
      for (const uri of diagnostics.shown()) if (!open.has(uri)) diagnostics.clear(uri);
    },
  };
}

/** What is open, as it would be read from disk. */
function textOf(document: TextDocument): FileRead {
  const bytes = new TextEncoder().encode(document.getText());
  return bytes.length > largestRegister
    ? { fault: l10n.t("it has more than {0} MB", largestRegister / 1_000_000) }
    : registerText(bytes);
}
