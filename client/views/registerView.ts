/** The register as a page beside the draft: opened once, then reused. */
import {
  CancellationTokenSource,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { messageOf, registerRequests } from "../../server/protocol/messages.ts";
import { pageOf } from "./page.ts";
import type { FromPage, RegisterTarget, ToPage } from "./viewMessages.ts";

const viewType = "stet.register";

export interface RegisterView extends Disposable {
  /** Brings the view to the front, at an entry or a search where one is given. */
  show(target: RegisterTarget | null): void;
  /** Asks for what is shown anew: lists were imported or the house register changed. */
  refresh(): void;
}

/** `draft` gives the draft worked on last: the register that holds for it is shown, the house's entries among them. */
export function createRegisterView(
  { extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
  draft: () => Uri | null,
): RegisterView {
  const dist = Uri.joinPath(extensionUri, "dist");
  let panel: WebviewPanel | null = null;
  /** What to show once the page listens. */
  let pending: RegisterTarget | null = null;
  let listens = false;
  const post = (message: ToPage) => panel?.webview.postMessage(message);
  const adopt = (adopted: WebviewPanel) => {
    // One from before the window was loaded anew comes to life when its tab is looked at; there may be another by then.
    const before = panel;
    panel = adopted;
    before?.dispose();
    listens = false;
    const { webview } = adopted;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.onDidReceiveMessage((message: FromPage) => {
      if (panel === adopted) return receive(message);
    });
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = null;
    });
    // Its page is gone while another tab is shown, and says "ready" when it is back: until then nobody reads it.
    adopted.onDidChangeViewState(() => {
      if (panel === adopted && !adopted.visible) listens = false;
    });
    webview.html = pageOf(webview, dist, {
      title: l10n.t("Register"),
      name: "registerView",
      data: { translations: l10n.bundle },
    });
  };
  let search: CancellationTokenSource | null = null;
  const receive = async (message: FromPage) => {
    if (message.type === "ready") {
      listens = true;
      if (pending !== null) post({ type: "show", target: pending });
      pending = null;
    } else if (message.type === "copy") {
      await env.clipboard.writeText(message.text);
      window.setStatusBarMessage(l10n.t("Stet: the wording was copied."), 3000);
    } else {
      const { number, question, params } = message;
      const cancel = new CancellationTokenSource();
      if (question === "search") {
        // The next key makes the search before it pointless.
        search?.cancel();
        search = cancel;
      }
      try {
        const given = { ...params, draft: draft()?.toString() ?? null };
        const answer = await client.sendRequest<unknown>(registerRequests[question], given, cancel.token);
        post({ type: "answer", number, answer });
      } catch (error) {
        post({ type: "failed", number, message: messageOf(error) });
      } finally {
        cancel.dispose();
      }
    }
  };
  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (restored) => adopt(restored),
  });
  return {
    show(target) {
      if (panel === null) {
        pending = target;
        adopt(
          window.createWebviewPanel(viewType, l10n.t("Register"), {
            viewColumn: ViewColumn.Beside,
            preserveFocus: false,
          }),
        );
      } else {
        panel.reveal(undefined, false);
        if (!listens) pending = target;
        else if (target !== null) post({ type: "show", target });
      }
    },
    refresh() {
      post({ type: "changed" });
    },
    dispose() {
      serializer.dispose();
      panel?.dispose();
    },
  };
}
