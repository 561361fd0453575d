/** Files and the folders they lie in, by their addresses. */
import type { FileRenameEvent, Uri } from "vscode";

/** What follows `above` in the address of a file that it is or holds: "" for itself, "/story.draft" for a file in it; null where it is neither. */
export function pathBelow(above: Uri, uri: Uri): string | null {
  if (above.scheme !== uri.scheme || above.authority !== uri.authority) return null;
  if (uri.path === above.path) return "";
  return uri.path.startsWith(`${above.path}/`) ? uri.path.slice(above.path.length) : null;
}

/** Where a rename, of the file or of a folder it lies in, has taken it; null where it stays. */
export function movedBy({ files }: FileRenameEvent, uri: Uri): Uri | null {
  for (const { oldUri, newUri } of files) {
    const rest = pathBelow(oldUri, uri);
    if (rest !== null) return newUri.with({ path: `${newUri.path}${rest}` });
  }
  return null;
}
