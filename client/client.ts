import { type ExtensionContext, l10n, Uri, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { clientCommands, type InitializationOptions, ledgerEnding } from "../server/protocol/messages.ts";
import { chosenSettings, settingNames } from "./chosenSettings.ts";
import { draftSchemes, draftSelector } from "./drafts.ts";
import { restarts } from "./restarts.ts";

/** What the server is told when it starts. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const names = settingNames(context);
  const schemes = draftSchemes;
  const initializationOptions: InitializationOptions = {
    diagnostics: "push",
    clientCommands: true,
    files: true,
    docs: `${Uri.joinPath(context.extensionUri, "docs", "rules").toString()}/`,
    globalStorage: `${context.globalStorageUri.toString()}/`,
    ...(l10n.bundle !== undefined && { translations: l10n.bundle }),
  };
  return {
    documentSelector: [
      ...draftSelector,
      ...schemes.map((scheme) => ({ scheme, pattern: "**/stet{,.register}.json" })),
      ...schemes.map((scheme) => ({ scheme, pattern: "**/stet.register.csv" })),
      ...schemes.map((scheme) => ({ scheme, pattern: `**/*${ledgerEnding}` })),
    ],
    middleware: {
      workspace: {
        configuration: (params, token, next) =>
          params.items.every(({ section }) => section === "stet")
            ? params.items.map(({ scopeUri }) =>
                chosenSettings(names, scopeUri === undefined ? undefined : Uri.parse(scopeUri)),
              )
            : next(params, token),
      },
    },
    initializationOptions,
    errorHandler: restarts(),
    diagnosticCollectionName: "stet",
    outputChannelName: "Stet",
    markdown: {
      isTrusted: { enabledCommands: [clientCommands.showRegister, clientCommands.editSource] },
      supportHtml: false,
    },
  };
}

/** Has the person a folder open? Then settings go to the workspace, else to the user's own. */
export function hasFolder(): boolean {
  return (workspace.workspaceFolders?.length ?? 0) > 0;
}
