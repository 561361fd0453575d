/** Style files as an editor shows them: problems at their places, live in the one being written. */
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type LoadedStyle, type StyleFile, styleName } from "../house/load.ts";
import type { HouseStyles } from "./houseStyles.ts";
import { rangeOf } from "./positions.ts";

export interface StyleDocuments {
  /** A style was opened or changed in the editor. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** A style was read from disk: files that are not open show what is wrong in them. */
  loaded(style: LoadedStyle): void;
  /** Looks at the open styles again: something they build on has changed. */
  refresh(): void;
}

/** Is this file a house style by its name? */
export function isStyle(uri: string): boolean {
  return uri.endsWith(`/${styleName}`);
}

export function createStyleDocuments(connection: Connection, styles: () => HouseStyles): StyleDocuments {
  const open = new Map<string, TextDocument>();
  const shown = new Map<string, string>();
  const validate = async (uri: string) => {
    const document = open.get(uri);
    if (document === undefined) return;
    const texts = new Map([...open].map(([location, opened]) => [location, opened.getText()]));
    const { files } = await styles().preview(uri, texts);
    if (open.get(uri) !== document) return;
    const own = files.find(({ location }) => location === uri);
    if (own !== undefined) publish(own, document.version);
  };
  const publish = ({ location, text, problems }: StyleFile, version?: number) => {
    const document = TextDocument.create(location, "jsonc", version ?? 0, text ?? "");
    const diagnostics = problems.map(
      ({ span, message }): Diagnostic => ({
        range: rangeOf(document, span),
        severity: DiagnosticSeverity.Error,
        source: "stet",
        code: "house-style",
        message,
      }),
    );
    const key = JSON.stringify([version, diagnostics]);
    if (shown.get(location) === key || (diagnostics.length === 0 && !shown.has(location) && version === undefined))
      return;
    shown.set(location, key);
    void connection.sendDiagnostics({ uri: location, diagnostics, ...(version !== undefined && { version }) });
  };
  return {
    changed(document) {
      open.set(document.uri, document);
      void validate(document.uri);
    },
    closed(uri) {
      open.delete(uri);
      shown.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    loaded(style) {
      for (const file of style.files) if (!open.has(file.location)) publish(file);
    },
    refresh() {
      for (const uri of open.keys()) void validate(uri);
    },
  };
}
