import { type Uri, workspace } from "vscode";

/** The server reads drafts that are open: a tab not yet looked at is none. Of one that is gone the server's answer tells. */
export async function opened(draft: Uri): Promise<void> {
  await workspace.openTextDocument(draft).then(
    () => undefined,
    () => undefined,
  );
}
