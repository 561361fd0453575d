import {
  l10n,
  Range,
  Selection,
  TabInputText,
  TabInputWebview,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { EditLog } from "../editLog.ts";

export interface GoToArguments {
  readonly uri: string;
  /** UTF-16 offsets into the document. */
  readonly start: number;
  readonly end: number;
  /** The version the offsets are of; missing for the text as it is. */
  readonly version?: number;
  /** Leaves the focus where it is: the draft moves along while a list is walked through. */
  readonly keepFocus?: boolean;
}

/** Shows a stretch of a draft, in the editor it is open in, and selects it. */
export async function goTo(
  edits: EditLog,
  { uri, start, end, version, keepFocus = false }: GoToArguments,
): Promise<void> {
  const target = Uri.parse(uri);
  const document = await workspace.openTextDocument(target);
  const span = edits.now(document, version ?? document.version, { start, end });
  if (span === null) {
    tellOutdated();
    return;
  }
  const viewColumn = columnFor(target);
  const editor = await window.showTextDocument(document, {
    preserveFocus: keepFocus,
    ...(viewColumn !== undefined && { viewColumn }),
  });
  const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Says why a place that was pointed at is not gone to. */
export function tellOutdated(): void {
  window.setStatusBarMessage(l10n.t("Stet: the draft has changed too much since this was shown."), 5000);
}

/** Where the file is open, in front or behind another tab; where it is not, beside a page rather than over it. */
function columnFor(uri: Uri): ViewColumn | undefined {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const { all, activeTabGroup } = window.tabGroups;
  const holds = all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  if (holds !== undefined) return holds.viewColumn;
  if (!(activeTabGroup.activeTab?.input instanceof TabInputWebview)) return undefined;
  const other = all.find(({ activeTab }) => !(activeTab?.input instanceof TabInputWebview));
  return other?.viewColumn ?? ViewColumn.Beside;
}
