/** Entry point in VS Code with Node: the server is a process of its own. No analysis here. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions } from "./client.ts";
import { updateLists } from "./commands/updateLists.ts";
import { startExtension } from "./extension.ts";
import { diskFiles } from "./ledger/diskFiles.ts";

let client: LanguageClient | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.js");
  const run = { module, transport: TransportKind.ipc };
  const server = { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } } };
  client = new LanguageClient("stet", "Stet", server, clientOptions(context));
  await startExtension(context, client, { updateLists, diskFiles });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
