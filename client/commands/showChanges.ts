import {
  l10n,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextEditor,
  ThemeIcon,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ChangedThing, type ChangesResult, deskRequests } from "../../server/protocol/messages.ts";
import { changeLine, changesDocument, kindTitles } from "../changes/changesText.ts";
import { chooseVersion, type WantedVersion } from "../changes/chooseVersion.ts";
import type { Reports } from "../lists/reports.ts";

/** A keybinding may name the version, and ask for the document instead of the list. */
export interface ShowChangesArguments extends WantedVersion {
  readonly as?: "list" | "document";
}

/** Compares the active draft with another version of it. Gives what was found, for whoever calls it as a command. */
export async function showChanges(
  client: BaseLanguageClient,
  reports: Reports,
  given: ShowChangesArguments = {},
): Promise<ChangesResult | null> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return null;
  const { document } = editor;
  const version = await chooseVersion(document, given);
  if (version === null) return null;
  const params = { uri: document.uri.toString(), before: version.text };
  const result = await client.sendRequest<ChangesResult | null>(deskRequests.changes, params);
  if (result === null) {
    window.showInformationMessage(l10n.t("Stet does not check this file, so nothing was compared."));
    return null;
  }
  const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  const asDocument = () => reports.show(l10n.t("Changes"), changesDocument(result, name, version.name));
  if (given.as === "document") await asDocument();
  else if (result.changes.length === 0) {
    window.showInformationMessage(l10n.t("No figure, name or quotation differs from “{0}”.", version.name));
  } else showList(editor, result, version.name, asDocument);
  return result;
}

interface Item extends QuickPickItem {
  readonly range?: Range;
}

/** Moving in the list moves in the draft; leaving it returns to where one was. */
function showList(
  editor: TextEditor,
  { changes }: ChangesResult,
  version: string,
  asDocument: () => Promise<void>,
): void {
  const pick = window.createQuickPick<Item>();
  const before = editor.selection;
  const toDocument = { iconPath: new ThemeIcon("open-preview"), tooltip: l10n.t("Open as a document") };
  pick.title = l10n.t("Changed since {0} ({1})", version, changes.length);
  pick.buttons = [toDocument];
  pick.matchOnDetail = true;
  // For those who use no mouse, the button is a line, too.
  const last: Item = { label: `$(open-preview) ${l10n.t("Open as a document")}`, alwaysShow: true };
  const end: Item = { label: "", kind: QuickPickItemKind.Separator };
  pick.items = [...itemsOf(changes), end, last];
  const goTo = (range: Range) => {
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  };
  let accepted = false;
  pick.onDidChangeActive(([item]) => {
    if (item?.range !== undefined) goTo(item.range);
  });
  const open = () => {
    pick.hide();
    void asDocument();
  };
  pick.onDidTriggerButton(open);
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item === last) return open();
    accepted = true;
    if (item?.range !== undefined) goTo(item.range);
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!accepted) {
      editor.selection = before;
      editor.revealRange(before);
    }
    pick.dispose();
  });
  pick.show();
}

function itemsOf(changes: readonly ChangedThing[]): readonly Item[] {
  const titles = kindTitles();
  let kind: ChangedThing["kind"] | null = null;
  return changes.flatMap((change): readonly Item[] => {
    const separator: readonly Item[] =
      change.kind === kind ? [] : [{ label: titles[change.kind], kind: QuickPickItemKind.Separator }];
    kind = change.kind;
    const { before, after } = change;
    const icon = before === null ? "add" : after === null ? "remove" : "edit";
    const said = before === null ? l10n.t("added") : after === null ? l10n.t("removed") : l10n.t("changed");
    const sentence = (after ?? before)?.sentence ?? "";
    const place = after === null ? "" : ` · ${l10n.t("line {0}", after.range.start.line + 1)}`;
    const item: Item = {
      label: `$(${icon}) ${changeLine(change)}`,
      description: `${said}${place}`,
      detail: sentence.slice(0, 160),
      ...(after !== null && { range: rangeOf(after.range) }),
    };
    return [...separator, item];
  });
}

function rangeOf({ start, end }: NonNullable<ChangedThing["after"]>["range"]): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
