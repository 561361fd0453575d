/** Answers what editors ask about who says what: colours, highlights, definition, references, hints, outline. */
import type { Connection, Position, ServerCapabilities } from "vscode-languageserver";
import { inlayHintsOf } from "./inlayHints.ts";
import { outlineOf } from "./outline.ts";
import { spanOf } from "./positions.ts";
import { semanticTokensOf, tokenTypes } from "./semanticTokens.ts";
import type { Checked, CheckSettings, Session } from "./session.ts";
import { definitionsAt, highlightsAt, referencesAt } from "./speakers.ts";

export const creditCapabilities: ServerCapabilities = {
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: { label: "Stet" },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
};

/** A session whose newest text was checked. */
interface Ready extends Session {
  readonly checked: Checked;
  readonly settings: CheckSettings;
}

/** Registers the answers. `newest` waits for the check of a file's newest text and gives null where it is not checked. */
export function serveCredits(connection: Connection, newest: (uri: string) => Promise<Session | null>): void {
  const ready = async (uri: string): Promise<Ready | null> => {
    const session = await newest(uri);
    return session?.checked && session.settings ? (session as Ready) : null;
  };
  const at = async <T>(
    { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
    answer: (session: Ready, offset: number) => T,
  ): Promise<T | null> => {
    const session = await ready(textDocument.uri);
    return session === null ? null : answer(session, session.document.offsetAt(position));
  };

  connection.onDocumentHighlight((params) =>
    at(params, ({ checked, document }, offset) => {
      const highlights = highlightsAt(checked.analysis.credits, document, offset);
      return highlights === null ? null : [...highlights];
    }),
  );
  connection.onDefinition((params) =>
    at(params, ({ checked, document }, offset) => [...definitionsAt(checked.analysis.credits, document, offset)]),
  );
  connection.onReferences((params) =>
    at(params, ({ checked, document }, offset) => [...referencesAt(checked.analysis.credits, document, offset)]),
  );
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const session = await ready(textDocument.uri);
    return session === null ? null : [...outlineOf(session.checked.analysis, session.document)];
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const session = await ready(textDocument.uri);
    if (session === null || !session.settings.inlayHints) return null;
    return [...inlayHintsOf(session.checked.analysis, session.document, spanOf(session.document, range))];
  });
  connection.languages.semanticTokens.on(async ({ textDocument }) => {
    const session = await ready(textDocument.uri);
    if (session === null) return { data: [] };
    return semanticTokensOf(session.checked.analysis.credits, session.document, session.settings.colours);
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
    const session = await ready(textDocument.uri);
    if (session === null) return { data: [] };
    const { checked, document, settings } = session;
    return semanticTokensOf(checked.analysis.credits, document, settings.colours, spanOf(document, range));
  });
}
