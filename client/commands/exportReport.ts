import { l10n, type Uri, Uri as Uris, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ReportExportAnswer,
  type ReportExportParams,
  type ReportFormat,
  reportRequests,
  writeFault,
} from "../../server/protocol/messages.ts";

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

/** Beside the draft, by its name. */
function suggestion(draft: Uri, format: ReportFormat): Uri {
  const name = (draft.path.split("/").at(-1) ?? "draft").replace(/\.[^.]+$/, "");
  const folder = draft.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uris.joinPath(draft, "..");
  const file = `${name}.report.${format}`;
  return folder === undefined ? Uris.file(file) : Uris.joinPath(folder, file);
}
