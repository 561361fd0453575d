import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from "vscode";
import { type DownloadableList, readAddresses } from "../lists/addresses.ts";
import { type Fetched, fetchLists } from "../lists/fetchLists.ts";
import { type ListTools, takeOver } from "../lists/takeOver.ts";

/** Shows the addresses of the setting, downloads what the person leaves ticked, and takes it over. */
export async function updateLists(tools: ListTools): Promise<void> {
  const settings = workspace.getConfiguration("stet.register");
  const read = readAddresses(settings.get("lists"));
  if ("problem" in read) {
    const picked = await window.showWarningMessage(read.problem, l10n.t("Open Settings"));
    if (picked !== undefined) await openSettings();
    return;
  }
  const wanted = await choose(read.lists);
  if (wanted.length === 0) return;
  const folder = await mkdtemp(join(tmpdir(), "stet-lists-"));
  try {
    const fetched = await fetchShowing(wanted, folder, settings.get("patience", 180) * 1000);
    if (fetched === null) return;
    const sets = fetched.lists.map(({ name, files }) => ({
      name,
      files: files.map((file) => Uri.file(file).toString()),
    }));
    await takeOver(tools, { sets, failures: fetched.failures, force: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Item extends QuickPickItem {
  readonly list: DownloadableList | null;
}

async function choose(lists: readonly DownloadableList[]): Promise<readonly DownloadableList[]> {
  const items = lists.map(
    (list): Item => ({ label: list.name, detail: list.addresses.join("   "), picked: true, list }),
  );
  const edit = {
    iconPath: undefined,
    label: `$(gear) ${l10n.t("Edit addresses in the settings …")}`,
    list: null,
    alwaysShow: true,
  };
  const picked = await window.showQuickPick([...items, { ...edit, picked: false }] as readonly Item[], {
    title: l10n.t("Download sanctions lists from these addresses?"),
    placeHolder: l10n.t("Enter downloads what is ticked. Nothing of your drafts is sent."),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (picked?.some(({ list }) => list === null)) {
    await openSettings();
    return [];
  }
  return (picked ?? []).map(({ list }) => list).filter((list) => list !== null);
}

/** Null where the person cancelled: then nothing was changed. */
async function fetchShowing(
  wanted: readonly DownloadableList[],
  folder: string,
  patience: number,
): Promise<Fetched | null> {
  const cancelled = new AbortController();
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t("Downloading sanctions lists"), cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => cancelled.abort());
        const onProgress = (message: string) => progress.report({ message });
        return fetchLists(wanted, { folder, cancelled: cancelled.signal, patience, onProgress });
      },
    );
  } catch (error) {
    if (!cancelled.signal.aborted) throw error;
    window.setStatusBarMessage(l10n.t("Stet: the download was cancelled; no list was changed."), 5000);
    return null;
  }
}

function openSettings(): Thenable<unknown> {
  return commands.executeCommand("workbench.action.openSettings", "stet.register.lists");
}
