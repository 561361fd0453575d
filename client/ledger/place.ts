/** Where in which draft a command of the ledger is to work. */
import { l10n, Uri, window, workspace } from "vscode";
import type { LineRange } from "../../server/protocol/messages.ts";
import { isDraft } from "../drafts.ts";

export interface Place {
  /** Of a draft that is a file. */
  readonly uri: string;
  /** Of the draft as it was asked for: words named stay the words meant, also where the draft was saved first. */
  readonly range: LineRange | null;
}

/** The place named, or the active draft's selection. A draft that is no file yet is saved first; null where there is none. */
export async function placeFor(
  named: { readonly uri: string; readonly range?: LineRange } | null,
): Promise<Place | null> {
  const editor = window.activeTextEditor;
  const active = editor !== undefined && isDraft(editor.document) ? editor : null;
  const asked = named === null ? active?.document.uri : Uri.parse(named.uri);
  if (asked === undefined) {
    window.setStatusBarMessage(l10n.t("Stet: open a draft first."), 3000);
    return null;
  }
  const isActive = active?.document.uri.toString() === asked.toString();
  const range = named?.range ?? (isActive ? active.selection : null);
  if (asked.scheme !== "untitled") return { uri: named?.uri ?? asked.toString(), range };
  const save = l10n.t("Save Draft…");
  const message = l10n.t("Sources are kept in a file beside the draft, so the draft has to be saved first.");
  if ((await window.showInformationMessage(message, { modal: true }, save)) !== save) return null;
  // From a view or a page another draft may be in front, or none: the one that is saved is the one that was asked about.
  await window.showTextDocument(asked);
  const saved = await workspace.save(asked);
  if (saved === undefined) return null;
  // The server is told of it before it is asked about it.
  await workspace.openTextDocument(saved);
  return { uri: saved.toString(), range };
}
