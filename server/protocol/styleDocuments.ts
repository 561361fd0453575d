/** Style files as an editor shows them: problems at their places, live in the one being written. */
import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type LoadedStyle, type StyleFile, styleName } from "../house/load.ts";
import type { HouseStyles } from "./houseStyles.ts";
import { createRecordDiagnostics, type RecordDocuments } from "./recordDiagnostics.ts";

export interface StyleDocuments extends RecordDocuments {
  /** A style was read from disk: files that are not open show what is wrong in them. */
  loaded(style: LoadedStyle): void;
  /** Looks at the open styles again: something they build on has changed. */
  refresh(): void;
}

/** `tellsSyntax` says whether the editor itself marks what is no JSON: then once is enough. */
export function createStyleDocuments(
  connection: Connection,
  styles: () => HouseStyles,
  tellsSyntax: () => boolean,
): StyleDocuments {
  const open = new Map<string, TextDocument>();
  const diagnostics = createRecordDiagnostics(connection, "house-style");

  /** Looks at a style with what is open in place of what is on disk. */
  const validate = async (uri: string) => {
    const document = open.get(uri);
    const texts = new Map([...open].map(([location, opened]) => [location, opened.getText()]));
    const { files } = await styles().preview(uri, texts);
    if (open.get(uri) !== document) return;
    const own = files.find(({ location }) => location === uri);
    if (own === undefined || own.text === null) diagnostics.clear(uri);
    else publish(own, document?.version ?? null);
  };
  const publish = ({ location, text, problems, broken }: StyleFile, version: number | null) => {
    const toldAlready = broken && text !== null && version !== null && tellsSyntax();
    diagnostics.publish({ location, languageId: "jsonc", text, problems, toldAlready }, version);
  };
  return {
    owns: (uri) => uri.endsWith(`/${styleName}`),
    changed(document) {
      open.set(document.uri, document);
      void validate(document.uri);
    },
    closed(uri) {
      open.delete(uri);
      void validate(uri);
    },
    loaded(style) {
      for (const file of style.files) if (!open.has(file.location)) publish(file, null);
    },
    refresh() {
      for (const uri of new Set([...open.keys(), ...diagnostics.shown()])) void validate(uri);
    },
  };
}
