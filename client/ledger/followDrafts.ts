/** The source ledger goes along where its draft is renamed or moved in the editor, and back where that is undone. */
import { type Disposable, FileType, l10n, type Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { ledgerEnding, ledgerWrittenNotification, writeFault } from "../../server/protocol/messages.ts";
import { nameOf } from "./keeper.ts";

export function followDrafts(client: BaseLanguageClient): Disposable {
  // Not before the rename: VS Code waits for itself where a rename is part of another.
  return workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files) {
      const [ledger, target] = [ledgerOf(oldUri), ledgerOf(newUri)];
      // Moved by the person together with its draft, or there is none.
      if (!(await isFile(ledger))) continue;
      // Where letters' case does not count the ledger is found by both names.
      const isCaseOnly = ledger.path !== target.path && ledger.path.toLowerCase() === target.path.toLowerCase();
      if (!isCaseOnly && (await isFile(target))) {
        window.showWarningMessage(
          l10n.t(
            "The source ledger {0} stays where it is: there is already a {1}.",
            nameOf(`${ledger}`),
            nameOf(`${target}`),
          ),
        );
        continue;
      }
      try {
        await workspace.fs.rename(ledger, target, { overwrite: isCaseOnly });
      } catch (error) {
        const why = writeFault(error, l10n);
        window.showErrorMessage(l10n.t("{0} could not be written: {1}.", nameOf(`${target}`), why));
        continue;
      }
      // Not every place is watched. A server that is gone reads it when it starts.
      await client.sendNotification(ledgerWrittenNotification, { location: target.toString() }).catch(() => {});
    }
  });
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
