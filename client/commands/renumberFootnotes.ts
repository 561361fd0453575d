import { commands, l10n, window } from "vscode";
import { type RenumberArguments, serverCommands } from "../../server/protocol/messages.ts";

/** Numbers the footnotes of the active draft by first use; VS Code shows the changes before they are made. */
export async function renumberFootnotes(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const given: RenumberArguments = { uri: editor.document.uri.toString() };
  const { version } = editor.document;
  const changes = await commands.executeCommand<number | null>(serverCommands.renumberFootnotes, given);
  if (changes === null)
    window.showInformationMessage(l10n.t("Stet does not check this file, so its footnotes are left alone."));
  if (changes === 0) window.setStatusBarMessage(l10n.t("Stet: the footnotes are in order."), 3000);
  // VS Code's preview begins with every box empty, and applies what is ticked.
  else if (changes !== null && editor.document.version === version) {
    window.setStatusBarMessage(
      l10n.t("Stet: nothing was renumbered. Tick the changes in the preview, then press Apply."),
      8000,
    );
  }
}
