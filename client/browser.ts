/** Entry point in VS Code in a browser: the server is a web worker, or runs beside this where workers are refused. */
import { type ExtensionContext, l10n, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { readStart } from "./browser/start.ts";
import { startWorker } from "./browser/startWorker.ts";
import { updateLists } from "./browser/updateLists.ts";
import { clientOptions } from "./client.ts";
import { startExtension } from "./extension.ts";

let client: LanguageClient | null = null;
/** One that hangs goes on working when nobody listens any more. */
let worker: Worker | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const running = new LanguageClient("stet", "Stet", () => connect(context, running), clientOptions(context));
  client = running;
  await startExtension(context, running, { updateLists });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function connect(context: ExtensionContext, { outputChannel }: LanguageClient): Promise<MessageTransports> {
  const start = await readStart(context);
  const { port1, port2 } = new MessageChannel();
  worker?.terminate();
  worker = null;
  const started = await startWorker(Uri.joinPath(context.extensionUri, "dist", "browser", "server.js").toString(true));
  if ("worker" in started) {
    worker = started.worker;
    outputChannel.appendLine(l10n.t("Checking runs in a web worker."));
    worker.postMessage({ port: port2, start }, [port2]);
  } else {
    outputChannel.appendLine(
      l10n.t("No web worker can be made here ({0}). Checking runs in the extension host.", started.reason),
    );
    const { startServer } = await import("../server/browser.ts");
    startServer(port2, start, () => {});
  }
  return { reader: new BrowserMessageReader(port1), writer: new BrowserMessageWriter(port1) };
}
