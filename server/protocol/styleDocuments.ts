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

const keptEarlier = "As long as this cannot be read, drafts keep to the last version that could.";

/** Is this file a house style by its name? */
export function isStyle(uri: string): boolean {
  return uri.endsWith(`/${styleName}`);
}

/** `tellsSyntax` says whether the editor itself marks what is no JSON: then once is enough. */
export function createStyleDocuments(
  connection: Connection,
  styles: () => HouseStyles,
  tellsSyntax: () => boolean,
): StyleDocuments {
  const open = new Map<string, TextDocument>();
  /** What was sent last, by URI. */
  const shown = new Map<string, string>();

  /** Looks at a style with what is open in place of what is on disk. */
  const validate = async (uri: string) => {
    const document = open.get(uri);
    const texts = new Map([...open].map(([location, opened]) => [location, opened.getText()]));
    const { files } = await styles().preview(uri, texts);
    if (open.get(uri) !== document) return;
    const own = files.find(({ location }) => location === uri);
    if (own === undefined || own.text === null) show(uri, [], undefined);
    else publish(own, document?.version);
  };
  const publish = ({ location, text, problems, broken }: StyleFile, version: number | undefined) => {
    const document = TextDocument.create(location, "jsonc", version ?? 0, text ?? "");
    const toldAlready = broken && text !== null && version !== undefined && tellsSyntax();
    const shownProblems = toldAlready
      ? problems.slice(0, 1).map((first) => ({ ...first, message: keptEarlier }))
      : problems;
    const diagnostics = shownProblems.map(
      ({ span, message }): Diagnostic => ({
        range: rangeOf(document, span),
        severity: toldAlready ? DiagnosticSeverity.Information : DiagnosticSeverity.Error,
        source: "stet",
        code: "house-style",
        message,
      }),
    );
    show(location, diagnostics, version);
  };
  const show = (uri: string, diagnostics: Diagnostic[], version: number | undefined) => {
    const content = JSON.stringify([version, diagnostics]);
    if (shown.get(uri) === content) return;
    // Nothing to say of a file nobody has open is not worth saying.
    if (diagnostics.length === 0 && version === undefined && !shown.has(uri)) return;
    if (diagnostics.length === 0 && version === undefined) shown.delete(uri);
    else shown.set(uri, content);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  };
  return {
    changed(document) {
      open.set(document.uri, document);
      void validate(document.uri);
    },
    closed(uri) {
      open.delete(uri);
      void validate(uri);
    },
    loaded(style) {
      for (const file of style.files) if (!open.has(file.location)) publish(file, undefined);
    },
    refresh() {
      for (const uri of new Set([...open.keys(), ...shown.keys()])) void validate(uri);
    },
  };
}
