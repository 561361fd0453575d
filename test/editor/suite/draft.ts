/** What the in-host tests do with drafts. They wait on VS Code's events, never for a time. */
import { type Diagnostic, languages, type TextDocument, type TextEditor, Uri, window, workspace } from "vscode";

/** Opens a file of the workspace. */
export async function openDraft(name: string): Promise<TextEditor> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("no folder is open");
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

/** Opens an untitled draft. */
export async function openText(content: string, language = "news-draft"): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ content, language }));
}

/** Stet's findings, in reading order. */
export function findings(document: TextDocument): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "stet")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Settles when the document's findings fit; the runner's limit ends the wait. */
export async function findingsThat(
  document: TextDocument,
  fit: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const now = findings(document);
  if (fit(now)) return now;
  return new Promise((resolve) => {
    const listener = languages.onDidChangeDiagnostics(() => {
      const found = findings(document);
      if (!fit(found)) return;
      listener.dispose();
      resolve(found);
    });
  });
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The words a finding marks. */
export function wordsOf(document: TextDocument, { range }: Diagnostic): string {
  return document.getText(range);
}
