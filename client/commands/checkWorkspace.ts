/** Checks all drafts of the workspace, open or not; what is found stays in the problem list and follows the files. */
import { type Disposable, l10n, ProgressLocation, RelativePattern, Uri, window, workspace } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  type WorkspaceCheckParams,
  type WorkspaceCheckResult,
  type WorkspaceFile,
  type WorkspaceProgress,
  workspaceProgress,
  workspaceRequests,
} from "../../server/protocol/messages.ts";
import { pathBelow } from "../pathBelow.ts";

const pattern = "**/*.{draft,newsdraft,txt,md,markdown}";

export interface WorkspaceCheck extends Disposable {
  check(): Promise<void>;
  /** Takes back what was found in files that are not open. */
  clear(): Promise<void>;
}

export function createWorkspaceCheck(client: BaseLanguageClient): WorkspaceCheck {
  /** Files whose findings are shown although they may not be open, by URI. */
  const shown = new Map<string, WorkspaceFile>();
  /** Of the checks that run. */
  const listeners = new Set<(progress: WorkspaceProgress) => void>();
  const again = (uri: Uri) => {
    const file = shown.get(uri.toString());
    if (file !== undefined) ask([file]);
  };
  // A server that is gone is asked again when it runs.
  const ask = (files: readonly WorkspaceFile[]) =>
    void client.sendRequest(workspaceRequests.check, { files } satisfies WorkspaceCheckParams).catch(() => {});
  const forget = async (uris: readonly string[]) => {
    for (const uri of uris) shown.delete(uri);
    if (client.isRunning()) await client.sendRequest(workspaceRequests.forget, { uris });
  };
  /** Nothing more is claimed of a file that is gone, nor of those of a folder. */
  const gone = (uri: Uri) => {
    const uris = [...shown.keys()].filter((file) => pathBelow(uri, Uri.parse(file)) !== null);
    if (uris.length > 0) void forget(uris);
  };
  const written = workspace.createFileSystemWatcher(pattern, true, false, true);
  // A folder that is deleted is one event, with the folder's name.
  const deleted = workspace.createFileSystemWatcher("**", true, true, false);
  const parts: readonly Disposable[] = [
    written,
    written.onDidChange(again),
    deleted,
    deleted.onDidDelete(gone),
    workspace.onDidChangeWorkspaceFolders(({ removed }) => removed.forEach(({ uri }) => void gone(uri))),
    // With the old server's process what it had found went from the problem list.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running && shown.size > 0) ask([...shown.values()]);
    }),
    client.onNotification(workspaceProgress, (progress: WorkspaceProgress) => {
      for (const listener of listeners) listener(progress);
    }),
  ];
  return {
    async check() {
      const files = await draftsOfWorkspace();
      if (files.length === 0) {
        window.showInformationMessage(l10n.t("There are no drafts in the open folders, or no folder is open."));
        return;
      }
      const byUri = new Map(files.map((file) => [file.uri, file]));
      const result = await window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t("Checking all drafts"), cancellable: true },
        async (progress, token) => {
          const told = ({ done, uri }: WorkspaceProgress) => {
            const file = byUri.get(uri);
            if (file !== undefined) shown.set(uri, file);
            const name = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
            progress.report({
              message: l10n.t("{0} of {1}: {2}", done + 1, files.length, name),
              increment: 100 / files.length,
            });
          };
          const params: WorkspaceCheckParams = { files };
          listeners.add(told);
          try {
            return await client.sendRequest<WorkspaceCheckResult>(workspaceRequests.check, params, token);
          } finally {
            listeners.delete(told);
          }
        },
      );
      await tell(result);
    },
    clear: () => forget([...shown.keys()]),
    dispose: () => parts.forEach((part) => void part.dispose()),
  };
}

async function tell({ checked, findings, notChecked, cancelled }: WorkspaceCheckResult): Promise<void> {
  const sum = l10n.t("Drafts checked: {0}. Findings: {1}.", checked, findings);
  if (cancelled) {
    window.showWarningMessage(l10n.t("The check was cancelled; not all drafts were looked at. {0}", sum));
  } else if (notChecked.length > 0) {
    const names = notChecked.map(
      ({ uri, reason }) => `${decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1))}: ${reason}`,
    );
    window.showWarningMessage(l10n.t("Not checked: {0} {1}", names.join("; "), sum));
  } else {
    window.showInformationMessage(sum);
  }
}

/** Every folder's files that may be drafts, without what the person hides or leaves out of searches. */
async function draftsOfWorkspace(): Promise<readonly WorkspaceFile[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((folder) =>
      workspace.findFiles(new RelativePattern(folder, pattern), excludedIn(folder.uri)),
    ),
  );
  const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...uris.keys()].sort().map((uri) => ({ uri, languageId: languageOf(uri) }));
}

function excludedIn(folder: Uri): string | null {
  const globs = ["files.exclude", "search.exclude"].flatMap((name) => {
    const [section = "", key = ""] = name.split(".");
    const wanted = workspace.getConfiguration(section, folder).get<Readonly<Record<string, unknown>>>(key) ?? {};
    return Object.keys(wanted).filter((glob) => wanted[glob] === true);
  });
  return globs.length === 0 ? null : `{${globs.join(",")}}`;
}

function languageOf(uri: string): string {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open !== undefined) return open.languageId;
  if (/\.(?:news)?draft$/i.test(uri)) return "news-draft";
  return /\.txt$/i.test(uri) ? "plaintext" : "markdown";
}
