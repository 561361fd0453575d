import { type ExtensionContext, Uri, window, workspace } from "vscode";

/** Opens a draft to try things on: it is not saved anywhere unless somebody saves it. */
export async function openDemo({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", "demo.draft"));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: "news-draft", content }));
}
