/** Answers while somebody writes: completions of names, speakers and wordings, and links to the pages of authorities. */
import type { Connection, ServerCapabilities } from "vscode-languageserver";
import type { Register } from "../register/register.ts";
import { completionTriggers, footnoteCompletions, isInFootnote, nameCompletions } from "./completion.ts";
import { documentLinksOf } from "./documentLinks.ts";
import { type Newest, readyFor } from "./ready.ts";
import type { Session } from "./session.ts";
import { speakerCompletions } from "./speakerCompletion.ts";

export const writingCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...completionTriggers] },
  documentLinkProvider: { resolveProvider: false },
};

/** Registers the answers. `sessionOf` gives an open file as it is, without waiting for its check. */
export function serveWriting(
  connection: Connection,
  newest: Newest,
  sessionOf: (uri: string) => Session | null,
  registerOf: (uri: string) => Promise<Register | null>,
  now: () => number,
): void {
  connection.onCompletion(async ({ textDocument, position }) => {
    const session = sessionOf(textDocument.uri);
    const register = await registerOf(textDocument.uri);
    if (session === null || session.checked === null) return null;
    const offset = session.document.offsetAt(position);
    if (!isInFootnote(session.document, offset)) {
      const speakers = speakerCompletions(session.checked.analysis, session.document, offset);
      const names = register === null ? null : nameCompletions(register, session.document, offset, now());
      const items = [...speakers, ...(names?.items ?? [])];
      return items.length === 0 ? names : { isIncomplete: true, items };
    }
    if (register === null) return null;
    // Whose mark it is, only a check of this very text knows; names need none.
    const ready = await readyFor(newest, textDocument.uri);
    if (ready === null) return null;
    return footnoteCompletions(ready.checked.analysis, ready.document, offset, now(), register.labelFor);
  });
  connection.onDocumentLinks(async ({ textDocument }) => {
    const session = await readyFor(newest, textDocument.uri);
    return session === null ? null : [...documentLinksOf(session.checked.analysis, session.document)];
  });
}
