import { env, l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type CheckTimesParams, type CheckTimesResult, checkTimesRequest } from "../../server/protocol/messages.ts";
import type { Reports } from "../lists/reports.ts";
import { timesDocument } from "../timesText.ts";

/** Opens a page of how long the checks of the active draft took. Gives the figures, for whoever calls it as a command. */
export async function showTimes(client: BaseLanguageClient, reports: Reports): Promise<CheckTimesResult | null> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    window.setStatusBarMessage(l10n.t("Stet: open a draft first."), 3000);
    return null;
  }
  const { uri } = editor.document;
  const params: CheckTimesParams = { uri: uri.toString() };
  const times = await client.sendRequest<CheckTimesResult | null>(checkTimesRequest, params);
  if (times === null) {
    window.showInformationMessage(l10n.t("Stet does not check this file, so there are no times."));
    return null;
  }
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  await reports.show(l10n.t("Rule Times"), timesDocument(times, name, env.language));
  return times;
}
