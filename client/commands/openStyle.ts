import { FileType, Uri, type WorkspaceFolder, window, workspace } from "vscode";

const presets = [
  { label: "wire", description: "a news agency" },
  { label: "daily-uk", description: "a British daily" },
  { label: "daily-us", description: "an American daily" },
  { label: "sanctions-footnotes", description: "listed names carry a footnote" },
  { label: "nothing", description: "every rule as it comes" },
] as const;

/** Opens the house style that holds for the active draft, or offers to begin one in its workspace folder. */
export async function openStyle(): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    await window.showInformationMessage(
      "Open the folder with your drafts first: the file stet.json in it is their house style.",
    );
    return;
  }
  const existing = await nearestStyle(active ?? Uri.joinPath(folder.uri, "draft"), folder);
  if (existing !== null) {
    await window.showTextDocument(existing);
    return;
  }
  const picked = await window.showQuickPick(presets, {
    title: "There is no house style yet",
    placeHolder: "Begin stet.json with a preset…",
  });
  if (picked === undefined) return;
  const style = Uri.joinPath(folder.uri, "stet.json");
  const text = picked.label === "nothing" ? "{}\n" : `{\n  "extends": "${picked.label}"\n}\n`;
  await workspace.fs.writeFile(style, new TextEncoder().encode(text));
  await window.showTextDocument(style);
}

async function nearestStyle(draft: Uri, folder: WorkspaceFolder): Promise<Uri | null> {
  for (
    let place = Uri.joinPath(draft, "..");
    place.path.startsWith(folder.uri.path);
    place = Uri.joinPath(place, "..")
  ) {
    const style = Uri.joinPath(place, "stet.json");
    if (await isFile(style)) return style;
    if (place.path === folder.uri.path || place.path === "/") break;
  }
  return null;
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
