/** Answers where a footnote or a speaker stands in the draft: definition, references, highlights; and gives footnotes another mark. */
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import { markRename, marksDefinition, marksHighlights, marksReferences, renamedMark } from "./footnoteMarks.ts";
import { answerAt, type Newest } from "./ready.ts";
import { definitionsAt, highlightsAt, referencesAt } from "./speakers.ts";

/** What the server offers a client, which may not know that a rename can be asked for first. */
export function navigationCapabilities({ capabilities }: InitializeParams): ServerCapabilities {
  return {
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  };
}

/** Registers the answers. A mark under the cursor wins over the speaker whose words it stands in. */
export function serveNavigation(connection: Connection, newest: Newest): void {
  connection.onDefinition((params) =>
    answerAt(newest, params, ({ checked: { analysis }, document }, offset) => [
      ...(marksDefinition(analysis.draft, document, offset) ?? definitionsAt(analysis.credits, document, offset)),
    ]),
  );
  connection.onReferences((params) =>
    answerAt(newest, params, ({ checked: { analysis }, document }, offset) => [
      ...(marksReferences(analysis.draft, document, offset, params.context.includeDeclaration) ??
        referencesAt(analysis.credits, document, offset)),
    ]),
  );
  connection.onDocumentHighlight((params) =>
    answerAt(newest, params, ({ checked: { analysis }, document }, offset) => {
      const highlights =
        marksHighlights(analysis.draft, document, offset) ?? highlightsAt(analysis.credits, document, offset);
      return highlights === null ? null : [...highlights];
    }),
  );
  connection.onPrepareRename((params) =>
    answerAt(newest, params, ({ checked, document }, offset) => markRename(checked.analysis.draft, document, offset)),
  );
  connection.onRenameRequest((params) =>
    answerAt(newest, params, ({ checked, document }, offset) => {
      const renamed = renamedMark(checked.analysis.draft, document, offset, params.newName);
      if (typeof renamed === "string") throw new ResponseError(ErrorCodes.InvalidParams, renamed);
      return renamed;
    }),
  );
}
