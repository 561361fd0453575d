import { env, l10n, type Uri, Uri as Uris, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  deskRequests,
  type LengthParams,
  type LengthResult,
  type ReportExportAnswer,
  type ReportExportParams,
  type ReportFormat,
  reportRequests,
  writeFault,
} from "../../server/protocol/messages.ts";
import { embargoText } from "../embargoText.ts";
import { opened } from "../opened.ts";

interface Choice {
  readonly format: ReportFormat;
  readonly label: string;
  readonly detail: string;
  readonly filter: string;
}

const choices = (): readonly Choice[] => [
  {
    format: "html",
    label: l10n.t("Web page"),
    detail: l10n.t("Stands by itself, no scripts; print it from a browser to get a PDF."),
    filter: "HTML",
  },
  {
    format: "md",
    label: "Markdown",
    detail: l10n.t("Plain text for a mail or the desk’s notes."),
    filter: "Markdown",
  },
  {
    format: "csv",
    label: l10n.t("Fact-check table"),
    detail: l10n.t("One sentence a row for a spreadsheet, those without a source first."),
    filter: "CSV",
  },
];

/** What is not asked for. */
export interface ExportOptions {
  readonly format?: ReportFormat;
  readonly to?: Uri;
}

/** Writes the report of a draft to where the person says, and only there. What `options` leave out is asked for. */
export async function exportReport(
  client: BaseLanguageClient,
  draft: Uri,
  { format, to }: ExportOptions = {},
): Promise<Uri | null> {
  const all = choices();
  const choice =
    all.find((one) => one.format === format) ??
    (await window.showQuickPick(all, { title: l10n.t("Export the source report as"), matchOnDetail: true }));
  if (choice === undefined) return null;
  await opened(draft);
  // Who names the file beforehand has decided.
  if (to === undefined && !(await mayLeave(client, draft))) return null;
  const params: ReportExportParams = { uri: draft.toString(), format: choice.format };
  const { text, reason } = await client.sendRequest<ReportExportAnswer>(reportRequests.export, params);
  if (text === null) {
    window.showWarningMessage(reason);
    return null;
  }
  const target =
    to ??
    (await window.showSaveDialog({
      defaultUri: suggestion(draft, choice.format),
      filters: { [choice.filter]: [choice.format] },
      title: l10n.t("Export the source report as"),
    }));
  if (target === undefined) return null;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const why = writeFault(error, l10n);
    window.showErrorMessage(l10n.t("The report could not be written: {0}", why));
    return null;
  }
  window.setStatusBarMessage(l10n.t("Stet: the report was written to {0}.", target.fsPath), 5000);
  return target;
}

/** A story under embargo is not passed on by oversight: asks once. */
async function mayLeave(client: BaseLanguageClient, draft: Uri): Promise<boolean> {
  const params: LengthParams = { uri: draft.toString(), selections: [] };
  const embargo = (await client.sendRequest<LengthResult | null>(deskRequests.length, params))?.embargo ?? null;
  const now = Date.now();
  if (embargo === null || (embargo.kind === "until" && embargo.instant <= now)) return true;
  const { text, tooltip } = embargoText(embargo, now, env.language);
  const yes = l10n.t("Export");
  const question = l10n.t("This story is under embargo. Export its report all the same?");
  const detail = `${text.replace(/\$\([\w-]+\) /, "")}\n${tooltip}`;
  return (await window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

/** Beside the draft, by its name. */
function suggestion(draft: Uri, format: ReportFormat): Uri {
  const name = (draft.path.split("/").at(-1) ?? "draft").replace(/\.[^.]+$/, "");
  const folder = draft.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uris.joinPath(draft, "..");
  const file = `${name}.report.${format}`;
  return folder === undefined ? Uris.file(file) : Uris.joinPath(folder, file);
}
