import { DiagnosticSeverity, l10n, type QuickPickItem, type Range, Selection, type TextEditor, window } from "vscode";
import { findingsOf, ruleOf } from "../findings.ts";

const icons: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: "$(error)",
  [DiagnosticSeverity.Warning]: "$(warning)",
  [DiagnosticSeverity.Information]: "$(info)",
  [DiagnosticSeverity.Hint]: "$(lightbulb)",
};

/**
 * Lists the draft's findings; moving in the list moves in the draft, leaving it returns to where one was. `unchecked`: why there may
 * be more, or null.
 */
export async function showFindings(editor: TextEditor, unchecked: string | null): Promise<void> {
  const before = editor.selection;
  const items: (QuickPickItem & { readonly range: Range })[] = findingsOf(editor.document.uri).map((finding) => ({
    label: `${icons[finding.severity]} ${finding.message}`,
    description: `${l10n.t("line {0}", finding.range.start.line + 1)} · ${ruleOf(finding)}`,
    detail: editor.document.getText(finding.range).replace(/\s+/g, " ").slice(0, 120),
    range: finding.range,
  }));
  if (items.length === 0) {
    window.setStatusBarMessage(unchecked ?? l10n.t("Stet: no findings in this draft."), 3000);
    return;
  }
  const goTo = (range: Range) => {
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range);
  };
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Findings ({0})", items.length),
    ...(unchecked !== null && { placeHolder: unchecked }),
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => {
      if (typeof item === "object" && "range" in item) goTo((item as (typeof items)[number]).range);
    },
  });
  if (picked === undefined) {
    editor.selection = before;
    editor.revealRange(before);
  } else goTo(picked.range);
}
