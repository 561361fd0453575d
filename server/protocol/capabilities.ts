/** What the server tells a client that it can do. */
import { type InitializeParams, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { creditCapabilities } from "./credits.ts";
import { deskCapabilities } from "./deskRequests.ts";
import { serverCommands } from "./messages.ts";
import { navigationCapabilities } from "./navigation.ts";
import { renumberKind } from "./renumber.ts";
import { lensCapabilities } from "./summaryLens.ts";
import { writingCapabilities } from "./writing.ts";

/** `pulls`: the client asks for diagnostics by itself. */
export function capabilitiesOf(params: InitializeParams, pulls: boolean): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...creditCapabilities,
    ...navigationCapabilities(params),
    ...writingCapabilities,
    ...lensCapabilities,
    ...deskCapabilities,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ["quickfix", renumberKind] },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    ...(pulls && {
      diagnosticProvider: { identifier: "stet", interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
