import { Range, Selection, TextEditorRevealType, Uri, window, workspace } from "vscode";

export interface GoToArguments {
  readonly uri: string;
  /** UTF-16 offsets into the document. */
  readonly start: number;
  readonly end: number;
  /** Leaves the focus where it is: the draft moves along while a list is walked through. */
  readonly keepFocus?: boolean;
}

/** Shows a stretch of a draft, in the editor it is open in, and selects it. */
export async function goTo({ uri, start, end, keepFocus = false }: GoToArguments): Promise<void> {
  const target = Uri.parse(uri);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  const document = open?.document ?? (await workspace.openTextDocument(target));
  const range = new Range(document.positionAt(start), document.positionAt(end));
  const editor = await window.showTextDocument(document, {
    preserveFocus: keepFocus,
    ...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }),
  });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
