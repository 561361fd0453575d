/** Where in which draft a command of the ledger is to work. */
import { commands, l10n, languages, type Range, Uri, window } from "vscode";
import { draftLanguages } from "../client.ts";

export interface Place {
  /** Of a draft that is a file. */
  readonly uri: string;
  readonly range: Range | null;
}

/** The place named, or the active draft's selection. A draft that is no file yet is saved first; null where there is none. */
export async function placeFor(
  named: { readonly uri: string; readonly range?: unknown } | null,
): Promise<Place | null> {
  const active = window.activeTextEditor;
  if (named !== null && !named.uri.startsWith("untitled:")) {
    const isActive = active?.document.uri.toString() === Uri.parse(named.uri).toString();
    return { uri: named.uri, range: isActive ? active.selection : null };
  }
  if (active === undefined || languages.match([...draftLanguages], active.document) === 0) {
    window.setStatusBarMessage(l10n.t("Stet: open a draft first."), 3000);
    return null;
  }
  const { selection } = active;
  if (active.document.isUntitled) {
    const save = l10n.t("Save Draft…");
    const message = l10n.t("Sources are kept in a file beside the draft, so the draft has to be saved first.");
    if ((await window.showInformationMessage(message, { modal: true }, save)) !== save) return null;
    await commands.executeCommand("workbench.action.files.save");
    const saved = window.activeTextEditor;
    if (saved === undefined || saved.document.isUntitled) return null;
    return { uri: saved.document.uri.toString(), range: selection };
  }
  return { uri: active.document.uri.toString(), range: selection };
}
