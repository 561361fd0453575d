/** The source report as a page beside the draft: opened once, then reused; new after each check. */
import {
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  messageOf,
  type ReportPageAnswer,
  type ReportParams,
  reportRequests,
  type StatusParams,
} from "../../server/protocol/messages.ts";
import { addSourceAt } from "../commands/addSourceAt.ts";
import { exportReport } from "../commands/exportReport.ts";
import { goTo } from "../commands/goTo.ts";
import { isDraft } from "../drafts.ts";
import type { EditLog } from "../editLog.ts";
import { opened } from "../opened.ts";
import { movedBy } from "../pathBelow.ts";
import { pageOf } from "./page.ts";
import type { FromReportPage, KeptReport, PageLabels, ToReportPage } from "./reportMessages.ts";

const viewType = "stet.report";
/** Milliseconds after a check before the page is drawn anew: keys come in bursts. */
const pause = 250;

export interface ReportView extends Disposable {
  /** Brings the report of a draft to the front, at one of its parts where one is given. */
  show(draft: Uri, part?: string): void;
  /** Tells that a draft was checked. */
  checked(status: StatusParams): void;
  /** The draft whose report a person looks at; null where something else has the focus. */
  inFront(): Uri | null;
}

export function createReportView(
  { extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
  edits: EditLog,
): ReportView {
  const dist = Uri.joinPath(extensionUri, "dist");
  let panel: WebviewPanel | null = null;
  let draft: Uri | null = null;
  /** What to bring into sight once the page has something to show. */
  let pending: string | null = null;
  let listens = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = 0;

  const post = (message: ToReportPage) => void panel?.webview.postMessage(message);
  const draw = async () => {
    if (panel === null || draft === null || !listens) return;
    const own = ++asked;
    const uri = draft.toString();
    await opened(draft);
    if (own !== asked) return;
    const params: ReportParams = { uri };
    const answer = await client
      .sendRequest<ReportPageAnswer>(reportRequests.page, params)
      .catch((error: unknown): ReportPageAnswer => {
        const reason = messageOf(error);
        return { title: "", parts: [], reason, version: 0 };
      });
    if (own !== asked || panel === null || !listens) return;
    const { title, parts, reason, version } = answer;
    panel.title = title === "" ? l10n.t("Source Report") : l10n.t("Report: {0}", title);
    post({ type: "parts", uri, version, title, parts, reason });
    if (pending !== null && parts.length > 0) {
      post({ type: "part", id: pending });
      pending = null;
    }
  };
  const receive = async (message: FromReportPage) => {
    switch (message.type) {
      case "ready":
        listens = true;
        // After a reload the page knows what it showed.
        if (draft === null && message.uri !== null) draft = Uri.parse(message.uri);
        return draw();
      // Of the draft the page shows, which need not be the one that was asked for last.
      case "go":
        return goTo(edits, { ...message, keepFocus: message.stay });
      case "addSource":
        return addSourceAt(edits, { uri: message.uri, version: message.version, span: message });
      case "export":
        if (draft !== null) await exportReport(client, draft);
        return;
    }
  };
  const adopt = (adopted: WebviewPanel) => {
    // One from before the window was loaded anew comes to life when its tab is looked at; there may be another by then.
    const before = panel;
    panel = adopted;
    before?.dispose();
    listens = false;
    const { webview } = adopted;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.onDidReceiveMessage((message: FromReportPage) => {
      if (panel !== adopted) return;
      // A draft that was deleted, a server that is gone: a click that comes to nothing says why.
      receive(message).catch((error: unknown) => window.showErrorMessage(messageOf(error)));
    });
    adopted.onDidDispose(() => {
      if (panel !== adopted) return;
      panel = null;
      draft = null;
      // An answer still under way has no page any more.
      asked++;
    });
    // Its page is gone while another tab is shown, and says "ready" when it is back: until then nobody reads it.
    adopted.onDidChangeViewState(() => {
      if (panel === adopted && !adopted.visible) listens = false;
    });
    webview.html = pageOf(webview, dist, {
      title: l10n.t("Source report"),
      name: "reportView",
      data: { labels: labels() },
    });
  };
  const rebind = (uri: Uri) => {
    draft = uri;
    void draw();
  };
  /** The page goes along where its draft is renamed, moved, or saved for the first time. */
  const listeners = [
    workspace.onDidRenameFiles((renamed) => {
      const moved = draft === null ? null : movedBy(renamed, draft);
      if (moved !== null) rebind(moved);
    }),
    workspace.onDidCloseTextDocument((closed) => {
      if (!closed.isUntitled || closed.uri.toString() !== draft?.toString()) return;
      const text = closed.getText();
      const saved = workspace.textDocuments.find(
        (document) => document !== closed && !document.isUntitled && isDraft(document) && document.getText() === text,
      );
      if (saved !== undefined) rebind(saved.uri);
    }),
  ];
  const serializer = window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(restored, state: unknown) {
      const kept = state as Partial<KeptReport> | null | undefined;
      adopt(restored);
      if (typeof kept?.uri === "string") draft = Uri.parse(kept.uri);
      await draw();
    },
  });
  return {
    show(uri, part) {
      draft = uri;
      pending = part ?? null;
      if (panel === null) {
        const title = l10n.t("Source Report");
        adopt(window.createWebviewPanel(viewType, title, { viewColumn: ViewColumn.Beside, preserveFocus: false }));
      } else panel.reveal(undefined, false);
      void draw();
    },
    checked({ uri, state, hasty }) {
      // A report needs what a hasty check leaves out.
      if (state === "checking" || hasty || draft === null || Uri.parse(uri).toString() !== draft.toString()) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void draw(), pause);
    },
    inFront: () => (panel?.active === true ? draft : null),
    dispose() {
      if (timer !== null) clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      serializer.dispose();
      panel?.dispose();
    },
  };
}

function labels(): PageLabels {
  return { exportReport: l10n.t("Export…"), legalRead: l10n.t("Legal read"), top: l10n.t("Top") };
}
