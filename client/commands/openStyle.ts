import { FileSystemError, FileType, l10n, Uri, window, workspace } from "vscode";
import { writeFault } from "../../server/protocol/messages.ts";
import { isDraft } from "../drafts.ts";

const presets = () => [
  { label: "wire", description: l10n.t("a news agency"), preset: "wire" },
  { label: "daily-uk", description: l10n.t("a British daily"), preset: "daily-uk" },
  { label: "daily-us", description: l10n.t("an American daily"), preset: "daily-us" },
  { label: "sanctions-footnotes", description: l10n.t("listed names carry a footnote"), preset: "sanctions-footnotes" },
  { label: l10n.t("nothing"), description: l10n.t("every rule as it comes"), preset: null },
];

/** Opens the house style that holds for the active draft, or offers to begin one in its workspace folder. */
export async function openStyle(): Promise<void> {
  const home = homeOfStyle();
  if (home === null) {
    await window.showInformationMessage(
      l10n.t("Open the folder with your drafts first: the file stet.json in it is their house style."),
    );
    return;
  }
  const existing = await nearestStyle(home.draft);
  if (existing !== null) {
    await window.showTextDocument(existing);
    return;
  }
  const picked = await window.showQuickPick(presets(), {
    title: l10n.t("There is no house style yet"),
    placeHolder: l10n.t("Begin stet.json with a preset…"),
  });
  if (picked === undefined) return;
  const style = Uri.joinPath(home.folder, "stet.json");
  const text = picked.preset === null ? "{}\n" : `{\n  "extends": "${picked.preset}"\n}\n`;
  try {
    await workspace.fs.writeFile(style, new TextEncoder().encode(text));
  } catch (error) {
    window.showErrorMessage(l10n.t("{0} could not be written: {1}.", "stet.json", writeFault(error, l10n)));
    return;
  }
  await window.showTextDocument(style);
}

/** Whose style is asked for, and the folder that a new one belongs into; null where there is neither draft nor folder. */
function homeOfStyle(): { readonly draft: Uri; readonly folder: Uri } | null {
  const document = window.activeTextEditor?.document;
  const own = document && workspace.getWorkspaceFolder(document.uri);
  if (document !== undefined && own !== undefined) return { draft: document.uri, folder: own.uri };
  if (document !== undefined && !document.isUntitled && isDraft(document))
    return { draft: document.uri, folder: Uri.joinPath(document.uri, "..") };
  // Where no draft of a folder is in front, the style of the folder itself.
  const first = workspace.workspaceFolders?.[0]?.uri;
  return first === undefined ? null : { draft: Uri.joinPath(first, "draft"), folder: first };
}

/** Looked for where the server looks: in the draft's folder and each one above it, those above the workspace's included. */
async function nearestStyle(draft: Uri): Promise<Uri | null> {
  for (let folder = Uri.joinPath(draft, ".."); ; folder = Uri.joinPath(folder, "..")) {
    const style = Uri.joinPath(folder, "stet.json");
    if (await isThere(style)) return style;
    if (/^(?:\/[a-z]:)?\/?$/i.test(folder.path)) return null;
  }
}

/** What cannot be looked at may be there: it is opened, with the editor's own message, and never written over. */
async function isThere(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) === 0;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === "FileNotFound");
  }
}
