import { l10n, type TextEditor, type Uri, window } from "vscode";
import { isDraft } from "./drafts.ts";
import { findingsOf } from "./findings.ts";

/** The editor a command is to work in: the active one, else that of the draft worked on last. Null where there is none, which is said. */
export async function draftInFront(last: Uri | null): Promise<TextEditor | null> {
  const active = window.activeTextEditor;
  if (active !== undefined && (isDraft(active.document) || findingsOf(active.document.uri).length > 0)) return active;
  // A page or the walkthrough is in front, not another file.
  if (active === undefined && last !== null) {
    const editor = await window.showTextDocument(last).then(
      (shown) => shown,
      () => null,
    );
    if (editor !== null) return editor;
  }
  window.setStatusBarMessage(l10n.t("Stet: open a draft first."), 3000);
  return null;
}
