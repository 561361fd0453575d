import type { Uri } from "vscode";

/** What follows `above` in the address of a file that it is or holds: "" for itself, "/story.draft" for a file in it; null where it is neither. */
export function pathBelow(above: Uri, uri: Uri): string | null {
  if (above.scheme !== uri.scheme || above.authority !== uri.authority) return null;
  if (uri.path === above.path) return "";
  return uri.path.startsWith(`${above.path}/`) ? uri.path.slice(above.path.length) : null;
}
