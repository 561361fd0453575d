/** Earlier versions of a file, through VS Code's own Git extension. */
import { extensions, type Uri } from "vscode";

/** What we use of its API, version 1. */
interface GitApi {
  getRepository(uri: Uri): Repository | null;
}
interface Repository {
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  getRefs(query: {
    readonly sort?: "committerdate";
  }): Promise<readonly { readonly name?: string; readonly commit?: string }[]>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** The versions of one file. */
export interface Versions {
  /** The file's text at a commit, branch or tag. Rejects where it is not in there. */
  textAt(ref: string): Promise<string>;
  /** Commits that touched the file, newest first. */
  commits(): Promise<readonly Commit[]>;
  /** Names of branches and tags. */
  refs(): Promise<readonly string[]>;
}

const mostCommits = 60;

/** Null where the file is in no repository, or Git is off or not installed. */
export async function versionsOf(uri: Uri): Promise<Versions | null> {
  if (uri.scheme !== "file" && uri.scheme !== "vscode-remote") return null;
  const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>("vscode.git");
  if (extension === undefined) return null;
  try {
    const { enabled, getAPI } = bound(await extension.activate());
    const repository = enabled ? getAPI().getRepository(uri) : null;
    if (repository === null) return null;
    return {
      textAt: (ref) => repository.show(ref, uri.fsPath),
      commits: () => repository.log({ path: uri.fsPath, maxEntries: mostCommits }),
      refs: async () => (await repository.getRefs({ sort: "committerdate" })).flatMap(({ name }) => name ?? []),
    };
  } catch {
    // Git is not installed, or the extension is off.
    return null;
  }
}

function bound(git: { readonly enabled: boolean; getAPI(version: 1): GitApi }) {
  return { enabled: git.enabled, getAPI: () => git.getAPI(1) };
}
