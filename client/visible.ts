import { type Disposable, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type VisibleParams, visibleNotification } from "../server/protocol/messages.ts";
import { isDraft } from "./drafts.ts";

/** Tells the server what a person sees of each draft, so that of a long one this part is checked first. */
export function tellVisible(client: BaseLanguageClient): Disposable {
  const tell = ({ document, visibleRanges }: TextEditor) => {
    const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
    if (first === undefined || last === undefined || !isDraft(document)) return;
    const params: VisibleParams = { uri: document.uri.toString(), first: first.start.line, last: last.end.line };
    // A server that is gone is told when it runs again and the editor moves.
    void client.sendNotification(visibleNotification, params).catch(() => {});
  };
  const tellAll = () => window.visibleTextEditors.forEach(tell);
  const listeners = [
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => tell(textEditor)),
    window.onDidChangeVisibleTextEditors(tellAll),
  ];
  tellAll();
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}
