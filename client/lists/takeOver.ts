/** Hands files of lists to the server, asks where one looks wrong, and shows the report. */
import { l10n, ProgressLocation, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ImportListsParams, type ImportListsResult, listRequests } from "../../server/protocol/messages.ts";
import type { Reports } from "./reports.ts";

/** What importing needs of the extension. */
export interface ListTools {
  readonly client: BaseLanguageClient;
  readonly reports: Reports;
}

/** Never rejects for files that are refused: the report says so. */
export async function takeOver(tools: ListTools, params: ImportListsParams): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Reading sanctions lists …") },
    () => tools.client.sendRequest<ImportListsResult>(listRequests.importLists, params),
  );
  await tools.reports.show(l10n.t("Sanctions Lists"), result.report);
  const { doubtful } = result;
  if (doubtful.length === 0) return;
  const picked = await window.showWarningMessage(
    doubtful.map(({ title, reason }) => l10n.t("{0} was not taken over: {1}.", title, reason)).join(" "),
    l10n.t("Take Over Anyway"),
  );
  if (picked === undefined) return;
  const names = new Set(doubtful.map(({ name }) => name));
  await takeOver(tools, {
    ...params,
    sets: params.sets.filter(({ name }) => names.has(name)),
    failures: [],
    force: true,
  });
}
