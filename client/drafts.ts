/** Which documents may be drafts; the server decides which of them it checks. */
import { languages, type TextDocument, workspace } from "vscode";

/** Languages whose files may be drafts. */
export const draftLanguages = ["news-draft", "plaintext", "markdown"] as const;
/** Where drafts live: on disks, in virtual workspaces. Output panels, sides of a comparison, a notebook's cells are not drafts. */
const knownSchemes = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web", "github", "memfs"] as const;

/** Those and the schemes of the folders that were open when the extension started, as the server's client is told them. */
export const draftSchemes: readonly string[] = [
  ...new Set([...knownSchemes, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

/** Each of the languages in each of the places. */
export const draftSelector: readonly { readonly language: string; readonly scheme: string }[] = draftLanguages.flatMap(
  (language) => draftSchemes.map((scheme) => ({ language, scheme })),
);

/** Is the document one that the server is told of as a draft? */
export function isDraft(document: TextDocument): boolean {
  return languages.match(draftSelector, document) > 0;
}
