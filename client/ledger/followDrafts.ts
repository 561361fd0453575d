/** The source ledger goes along where its draft is renamed or moved in the editor. */
import { type Disposable, FileType, l10n, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import { ledgerEnding } from "../../server/protocol/messages.ts";

export function followDrafts(): Disposable {
  return workspace.onWillRenameFiles((event) => event.waitUntil(renames(event.files)));
}

interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

async function renames(files: readonly Renamed[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const moving = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [ledger, target] = [ledgerOf(oldUri), ledgerOf(newUri)];
    // Moved by the person together with its draft, or there is none.
    if (moving.has(ledger.toString()) || !(await isFile(ledger))) continue;
    if (await isFile(target)) {
      window.showWarningMessage(
        l10n.t("The source ledger {0} stays where it is: there is already a {1}.", nameOf(ledger), nameOf(target)),
      );
    } else edit.renameFile(ledger, target);
  }
  return edit;
}

function ledgerOf(draft: Uri): Uri {
  return draft.with({ path: `${draft.path}${ledgerEnding}` });
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
