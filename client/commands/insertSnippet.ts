import { l10n, Position, Range, SnippetString, Uri, window } from "vscode";
import type { InsertSnippetArguments } from "../../server/protocol/messages.ts";

/** Puts a change with tab stops into the draft, unless the text has changed since it was offered. */
export async function insertSnippet({ uri, version, range, snippet }: InsertSnippetArguments): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri));
  if (editor.document.version !== version) {
    window.setStatusBarMessage(
      l10n.t("Stet: the text has changed since this was offered; nothing was inserted."),
      4000,
    );
    return;
  }
  const { start, end } = range;
  const place = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  await editor.insertSnippet(new SnippetString(snippet), place);
}
