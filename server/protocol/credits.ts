/** Answers what editors ask about who says what as a whole: colours, hints, outline. */
import type { Connection, ServerCapabilities } from "vscode-languageserver";
import { inlayHintsOf } from "./inlayHints.ts";
import { outlineOf } from "./outline.ts";
import { spanOf } from "./positions.ts";
import { type Newest, readyFor } from "./ready.ts";
import { semanticTokensOf, tokenTypes } from "./semanticTokens.ts";

export const creditCapabilities: ServerCapabilities = {
  documentSymbolProvider: { label: "Stet" },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
};

/** Registers the answers. */
export function serveCredits(connection: Connection, newest: Newest): void {
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const session = await readyFor(newest, textDocument.uri);
    return session === null ? null : [...outlineOf(session.checked.analysis, session.document)];
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const session = await readyFor(newest, textDocument.uri);
    if (session === null || !session.settings.inlayHints) return null;
    return [...inlayHintsOf(session.checked.analysis, session.document, spanOf(session.document, range))];
  });
  connection.languages.semanticTokens.on(async ({ textDocument }) => {
    const session = await readyFor(newest, textDocument.uri);
    if (session === null) return { data: [] };
    return semanticTokensOf(session.checked.analysis.credits, session.document, session.settings.colours);
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
    const session = await readyFor(newest, textDocument.uri);
    if (session === null) return { data: [] };
    const { checked, document, settings } = session;
    return semanticTokensOf(checked.analysis.credits, document, settings.colours, spanOf(document, range));
  });
}
