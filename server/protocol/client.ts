/** What the client can do and has told of itself, read once from its first request. */
import type { InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./messages.ts";

export interface Client {
  readonly options: InitializationOptions;
  /** Our own extension: it has commands that other clients lack. */
  readonly isOwn: boolean;
  readonly folders: readonly string[];
  readonly pulls: boolean;
  readonly canConfigure: boolean;
  readonly canRegisterConfiguration: boolean;
  readonly canWatch: boolean;
  /** Can it watch files outside its folders? */
  readonly canWatchOutside: boolean;
  readonly canChangeFolders: boolean;
  readonly versionedEdits: boolean;
  readonly confirmsEdits: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
}

/** Null before the first request: a client that can do nothing. */
export function readClient(params: InitializeParams | null): Client {
  const capabilities = params?.capabilities;
  const given: unknown = params?.initializationOptions;
  const options: InitializationOptions = typeof given === "object" && given !== null ? given : {};
  const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? (params?.rootUri ? [params.rootUri] : []);
  const canPull =
    capabilities?.textDocument?.diagnostic !== undefined &&
    capabilities.workspace?.diagnostics?.refreshSupport === true;
  return {
    options,
    isOwn: options.clientCommands === true,
    folders,
    pulls: canPull && options.diagnostics !== "push",
    canConfigure: capabilities?.workspace?.configuration === true,
    canRegisterConfiguration: capabilities?.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    canWatch: capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    canWatchOutside: capabilities?.workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    canChangeFolders: capabilities?.workspace?.workspaceFolders === true,
    versionedEdits: capabilities?.workspace?.workspaceEdit?.documentChanges === true,
    confirmsEdits: capabilities?.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    refreshesTokens: capabilities?.workspace?.semanticTokens?.refreshSupport === true,
    refreshesHints: capabilities?.workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: capabilities?.workspace?.codeLens?.refreshSupport === true,
  };
}
