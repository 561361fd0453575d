import { commands, l10n, Selection, type TextEditor, window } from "vscode";
import { findingsOf } from "../findings.ts";

/**
 * Moves the cursor to the next or previous finding of the draft, round the end, and shows its hover. `unchecked`: why there may be
 * none, or null.
 */
export async function moveToFinding(editor: TextEditor, direction: 1 | -1, unchecked: string | null): Promise<void> {
  const findings = findingsOf(editor.document.uri);
  if (findings.length === 0) {
    window.setStatusBarMessage(unchecked ?? l10n.t("Stet: no findings in this draft."), 3000);
    return;
  }
  const here = editor.selection.active;
  const ahead =
    direction === 1
      ? findings.find(({ range }) => range.start.isAfter(here))
      : findings.findLast(({ range }) => range.start.isBefore(here));
  const target = ahead ?? (direction === 1 ? findings[0] : findings.at(-1));
  if (target === undefined) return;
  editor.selection = new Selection(target.range.start, target.range.start);
  editor.revealRange(target.range);
  await commands.executeCommand("editor.action.showHover");
}
