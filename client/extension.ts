/** What the extension does in every kind of VS Code once its server can be started: commands, views, the status bar. */
import { commands, type ExtensionContext, l10n, type TextEditor, type Uri, window } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  clientCommands,
  registerChangedNotification,
  type StatusParams,
  statusNotification,
} from "../server/protocol/messages.ts";
import { createComforts } from "./comforts.ts";
import { addSource } from "./commands/addSource.ts";
import { askMatchingService } from "./commands/askMatchingService.ts";
import { confirmSource, editSource, removeSource } from "./commands/changeSource.ts";
import { createWorkspaceCheck } from "./commands/checkWorkspace.ts";
import { copyWords } from "./commands/copyWords.ts";
import { deepRead } from "./commands/deepRead.ts";
import { type ExportOptions, exportReport } from "./commands/exportReport.ts";
import { type GoToArguments, goTo } from "./commands/goTo.ts";
import { importList } from "./commands/importList.ts";
import { insertSnippet } from "./commands/insertSnippet.ts";
import { letItStandWithReason } from "./commands/letItStand.ts";
import { moveToFinding } from "./commands/moveToFinding.ts";
import { openStyle } from "./commands/openStyle.ts";
import { recordResponse } from "./commands/recordResponse.ts";
import { createRenumbering } from "./commands/renumberFootnotes.ts";
import { restartServer } from "./commands/restartServer.ts";
import { setRuleLevel } from "./commands/setRuleLevel.ts";
import { showFindings } from "./commands/showFindings.ts";
import { showRegister } from "./commands/showRegister.ts";
import { showStands } from "./commands/showStands.ts";
import { showTimes } from "./commands/showTimes.ts";
import { draftInFront } from "./draftInFront.ts";
import { isDraft } from "./drafts.ts";
import { createEditLog } from "./editLog.ts";
import { answerFiles } from "./files.ts";
import { followDrafts } from "./ledger/followDrafts.ts";
import { createKeeper } from "./ledger/keeper.ts";
import type { Files } from "./ledger/write.ts";
import { createReports } from "./lists/reports.ts";
import type { ListTools } from "./lists/takeOver.ts";
import { createStatus } from "./status.ts";
import { createRegisterView } from "./views/registerView.ts";
import { createDraftReports } from "./views/reports.ts";
import { createReportView } from "./views/reportView.ts";
import { createSourceForm } from "./views/sourceForm.ts";
import { createFindingsTree } from "./views/trees/findingsTree.ts";
import { createSourcesTree } from "./views/trees/sourcesTree.ts";
import { createStandsTree } from "./views/trees/standsTree.ts";
import { tellVisible } from "./visible.ts";

/** What differs between VS Code with Node and VS Code in a browser. */
export interface Machine {
  /** Downloads official lists, or says why that cannot be done here. */
  updateLists(tools: ListTools): Promise<void>;
  /** Files on the machine's own disk; missing where there is none. */
  readonly diskFiles?: Files;
}

/** Registers everything, starts the client's server and settles when it answers. */
export async function startExtension(
  context: ExtensionContext,
  client: BaseLanguageClient,
  machine: Machine,
): Promise<void> {
  const status = createStatus();
  const reports = createReports();
  const comforts = createComforts(context, client, reports);
  const draftReports = createDraftReports(client);
  const registerView = createRegisterView(context, client, () => draftReports.draft());
  const edits = createEditLog();
  const reportView = createReportView(context, client, edits);
  const withDraft = (draft: Uri | null, run: (draft: Uri) => unknown) => {
    if (draft === null) window.setStatusBarMessage(l10n.t("Stet: open a draft first."), 3000);
    else return run(draft);
  };
  const inDraft = (run: (editor: TextEditor) => unknown) => async () => {
    const editor = await draftInFront(draftReports.draft());
    if (editor !== null) await run(editor);
  };
  const inChecked = (run: (editor: TextEditor, unchecked: string | null) => unknown) =>
    inDraft((editor) => run(editor, isDraft(editor.document) ? status.unchecked(editor.document.uri) : null));
  const keeper = createKeeper(client, machine.diskFiles ?? null);
  const sourceForm = createSourceForm(context, keeper);
  const ledgerTools = { keeper, form: sourceForm, memory: context.globalState };
  const listTools = { client, reports };
  const workspaceCheck = createWorkspaceCheck(client);
  context.subscriptions.push(
    workspaceCheck,
    commands.registerCommand("stet.checkWorkspace", () => workspaceCheck.check()),
    commands.registerCommand("stet.clearWorkspaceResults", () => workspaceCheck.clear()),
    status,
    reports,
    comforts,
    registerView,
    draftReports,
    reportView,
    answerFiles(client),
    edits,
    createSourcesTree(context, draftReports, edits),
    createFindingsTree(context, draftReports),
    createStandsTree(draftReports),
    commands.registerCommand("stet.goTo", (target: GoToArguments) => goTo(edits, target)),
    commands.registerCommand("stet.showReport", () =>
      withDraft(draftReports.draft(), (draft) => reportView.show(draft)),
    ),
    commands.registerCommand("stet.legalRead", () =>
      withDraft(draftReports.draft(), (draft) => reportView.show(draft, "legal")),
    ),
    commands.registerCommand("stet.exportReport", (options?: ExportOptions) =>
      withDraft(reportView.inFront() ?? draftReports.draft(), (draft) => exportReport(client, draft, options)),
    ),
    client.onNotification(statusNotification, (params: StatusParams) => {
      status.update(params);
      draftReports.checked(params);
      reportView.checked(params);
      if (params.state !== "checking") comforts.checked(params.uri);
    }),
    client.onNotification(registerChangedNotification, () => registerView.refresh()),
    client.onDidChangeState(({ newState }) => {
      const reason =
        newState === State.Stopped
          ? l10n.t("The checking process has stopped. “Stet: Restart Server” starts it again.")
          : newState === State.StartFailed
            ? l10n.t("The checking process could not be started. Reload the window to try again.")
            : null;
      if (reason === null) return;
      status.stopped(reason);
      draftReports.stopped(reason);
    }),
    commands.registerCommand("stet.restartServer", () => restartServer(client)),
    commands.registerCommand("stet.showOutput", () => client.outputChannel.show()),
    commands.registerCommand(clientCommands.showFindings, inChecked(showFindings)),
    commands.registerCommand(
      "stet.nextFinding",
      inChecked((editor, unchecked) => moveToFinding(editor, 1, unchecked)),
    ),
    commands.registerCommand(
      "stet.previousFinding",
      inChecked((editor, unchecked) => moveToFinding(editor, -1, unchecked)),
    ),
    commands.registerCommand("stet.showStands", inDraft(showStands)),
    commands.registerCommand("stet.showTimes", () => showTimes(client, reports)),
    createRenumbering(),
    commands.registerCommand(clientCommands.showRegister, (target: unknown) => showRegister(registerView, target)),
    commands.registerCommand("stet.openStyle", openStyle),
    commands.registerCommand("stet.importList", () => importList(listTools)),
    commands.registerCommand("stet.updateLists", () => machine.updateLists(listTools)),
    commands.registerCommand("stet.askMatchingService", () => askMatchingService(context)),
    commands.registerCommand(clientCommands.letItStandWithReason, letItStandWithReason),
    sourceForm,
    followDrafts(client),
    commands.registerCommand(clientCommands.addSource, (given) => addSource(ledgerTools, given)),
    commands.registerCommand(clientCommands.editSource, (given) => editSource(ledgerTools, given)),
    commands.registerCommand(clientCommands.removeSource, (given) => removeSource(ledgerTools, given)),
    commands.registerCommand(clientCommands.confirmSource, (given) => confirmSource(ledgerTools, given)),
    commands.registerCommand(clientCommands.recordResponse, (given) => recordResponse(ledgerTools, given)),
    commands.registerCommand(clientCommands.setRuleLevel, setRuleLevel),
    commands.registerCommand(clientCommands.insertSnippet, insertSnippet),
    commands.registerCommand(clientCommands.copyWords, copyWords),
    commands.registerCommand("stet.deepRead", deepRead),
  );
  await client.start();
  context.subscriptions.push(tellVisible(client));
}
