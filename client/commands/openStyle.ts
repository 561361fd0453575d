import { FileSystemError, FileType, l10n, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import { writeFault } from "../../server/protocol/messages.ts";

const presets = () => [
  { label: "wire", description: l10n.t("a news agency"), preset: "wire" },
  { label: "daily-uk", description: l10n.t("a British daily"), preset: "daily-uk" },
  { label: "daily-us", description: l10n.t("an American daily"), preset: "daily-us" },
  { label: "sanctions-footnotes", description: l10n.t("listed names carry a footnote"), preset: "sanctions-footnotes" },
  { label: l10n.t("nothing"), description: l10n.t("every rule as it comes"), preset: null },
];

/** Opens the house style that holds for the active draft, or offers to begin one in its workspace folder. */
export async function openStyle(): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const own = active && workspace.getWorkspaceFolder(active);
  const folder = own ?? workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    await window.showInformationMessage(
      l10n.t("Open the folder with your drafts first: the file stet.json in it is their house style."),
    );
    return;
  }
  // Where no draft of a folder is in front, the style of the folder itself.
  const place = active !== undefined && own !== undefined ? active : Uri.joinPath(folder.uri, "draft");
  const existing = await nearestStyle(place, folder);
  if (existing !== null) {
    await window.showTextDocument(existing);
    return;
  }
  const picked = await window.showQuickPick(presets(), {
    title: l10n.t("There is no house style yet"),
    placeHolder: l10n.t("Begin stet.json with a preset…"),
  });
  if (picked === undefined) return;
  const style = Uri.joinPath(folder.uri, "stet.json");
  const text = picked.preset === null ? "{}\n" : `{\n  "extends": "${picked.preset}"\n}\n`;
  try {
    await workspace.fs.writeFile(style, new TextEncoder().encode(text));
  } catch (error) {
    window.showErrorMessage(l10n.t("{0} could not be written: {1}.", "stet.json", writeFault(error, l10n)));
    return;
  }
  await window.showTextDocument(style);
}

async function nearestStyle(draft: Uri, folder: WorkspaceFolder): Promise<Uri | null> {
  for (
    let place = Uri.joinPath(draft, "..");
    place.path.startsWith(folder.uri.path);
    place = Uri.joinPath(place, "..")
  ) {
    const style = Uri.joinPath(place, "stet.json");
    if (await isThere(style)) return style;
    if (place.path === folder.uri.path || place.path === "/") break;
  }
  return null;
}

/** What cannot be looked at may be there: it is opened, with the editor's own message, and never written over. */
async function isThere(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) === 0;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === "FileNotFound");
  }
}
