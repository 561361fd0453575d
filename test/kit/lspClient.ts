/** A real LSP client over stdio for tests: it starts the built server as any editor would. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { InitializationOptions, StatusParams } from "../../server/protocol/messages.ts";

export const serverPath = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

export interface ClientOptions {
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  readonly initializationOptions?: InitializationOptions;
  /** The language the client says its interface is in. */
  readonly locale?: string;
  /** Another server than ours to talk to: a path to run with Node. */
  readonly server?: string;
  /** Environment of the server besides that of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** Does the client pull? Else diagnostics are pushed to it. */
  readonly pull?: boolean;
  /** Can the client show edits to a person before it makes them? */
  readonly confirmsEdits?: boolean;
  /** Does the client answer with an error where the server wants to be told of changes? Some cannot watch a folder that is not there. */
  readonly refusesRegistration?: boolean;
  /** Can the client watch files outside its folders? */
  readonly watchesOutside?: boolean;
}

export interface LspClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** Messages shown to the person. */
  readonly shown: readonly string[];
  readonly statuses: readonly StatusParams[];
  /** Edits the server asked the client to make; none of them is made. */
  readonly asked: readonly WorkspaceEdit[];
  /** What the server asked to be told of. */
  readonly registered: readonly Registration[];
  /** How often the server asked for a new pull. */
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces a stretch of the text, as typing does. Offsets in UTF-16 code units of the text as it was. */
  edit(uri: string, start: number, end: number, newText: string): void;
  close(uri: string): void;
  textOf(uri: string): string;
  versionOf(uri: string): number;
  /** The diagnostics pushed for the newest version; waits for them. */
  pushed(uri: string): Promise<readonly Diagnostic[]>;
  /** The next diagnostics pushed from now on. */
  nextPush(uri: string): Promise<PublishDiagnosticsParams>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  hover(uri: string, offset: number): Promise<Hover | null>;
  /** `only` asks for actions of these kinds, as editors do on saving. */
  actions(uri: string, start: number, end?: number, only?: readonly string[]): Promise<readonly CodeAction[]>;
  /** Makes an action's edit as an editor would. */
  apply(action: CodeAction): void;
  execute(command: string, ...given: readonly unknown[]): Promise<unknown>;
  configure(settings: unknown): void;
  rangeOf(uri: string, start: number, end: number): Range;
  stop(): Promise<number | null>;
}

export async function startClient(options: ClientOptions = {}): Promise<LspClient> {
  const { folders = [], initializationOptions = {}, pull = false } = options;
  let settings: unknown = options.settings ?? null;
  const server = spawn(process.execPath, [options.server ?? serverPath, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...options.env },
  });
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const { stdin, stdout } = server;
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const documents = new Map<string, TextDocument>();
  const latest = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<(params: PublishDiagnosticsParams) => void>();
  const shown: string[] = [];
  const statuses: StatusParams[] = [];
  const asked: WorkspaceEdit[] = [];
  const registered: Registration[] = [];
  let refreshCount = 0;

  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    latest.set(params.uri, params);
    for (const resolve of [...waiting]) resolve(params);
  });
  connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
    shown.push(message);
  });
  connection.onNotification("stet/status", (status: StatusParams) => {
    statuses.push(status);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest("workspace/applyEdit", ({ edit }: { readonly edit: WorkspaceEdit }) => {
    asked.push(edit);
    return { applied: true };
  });
  connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
    if (options.refusesRegistration) throw new Error("cannot watch");
    registered.push(...registrations);
    return null;
  });
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshCount++;
    return null;
  });
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri.split("/").at(-1) ?? "" })),
    initializationOptions,
    ...(options.locale !== undefined && { locale: options.locale }),
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        workspaceEdit: {
          documentChanges: true,
          ...(options.confirmsEdits && { changeAnnotationSupport: { groupsOnLabel: true } }),
        },
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: {
          dynamicRegistration: true,
          ...(options.watchesOutside && { relativePatternSupport: true }),
        },
        diagnostics: { refreshSupport: true },
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
        ...(pull && { diagnostic: { dynamicRegistration: false } }),
      },
    },
  });
  await connection.sendNotification("initialized", {});

  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  };
  const rangeOf = (uri: string, start: number, end: number): Range => {
    const document = documentOf(uri);
    return { start: document.positionAt(start), end: document.positionAt(end) };
  };
  const nextPush = (uri: string, accept: (params: PublishDiagnosticsParams) => boolean = () => true) =>
    new Promise<PublishDiagnosticsParams>((resolve) => {
      const listen = (params: PublishDiagnosticsParams) => {
        if (params.uri !== uri || !accept(params)) return;
        waiting.delete(listen);
        resolve(params);
      };
      waiting.add(listen);
    });
  const change = (uri: string, edits: readonly TextEdit[]) => {
    const document = documentOf(uri);
    const version = document.version + 1;
    // From the end, so that each range still counts in the text it is applied to.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    void connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    documents.set(uri, TextDocument.update(document, contentChanges, version));
  };

  return {
    process: server,
    connection,
    initialized,
    shown,
    statuses,
    asked,
    registered,
    refreshes: () => refreshCount,
    open(uri, text, languageId = "news-draft") {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    },
    edit(uri, start, end, newText) {
      change(uri, [{ range: rangeOf(uri, start, end), newText }]);
    },
    close(uri) {
      documents.delete(uri);
      void connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    },
    textOf: (uri) => documentOf(uri).getText(),
    versionOf: (uri) => documentOf(uri).version,
    async pushed(uri) {
      const { version } = documentOf(uri);
      const known = latest.get(uri);
      if (known?.version === version) return known.diagnostics;
      return (await nextPush(uri, (params) => params.version === version)).diagnostics;
    },
    nextPush: (uri) => nextPush(uri),
    pull: (uri, previousResultId) =>
      connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    hover: (uri, offset) =>
      connection.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: documentOf(uri).positionAt(offset),
      }),
    actions: async (uri, start, end = start, only) =>
      (await connection.sendRequest<readonly CodeAction[] | null>("textDocument/codeAction", {
        textDocument: { uri },
        range: rangeOf(uri, start, end),
        context: { diagnostics: [], ...(only !== undefined && { only }) },
      })) ?? [],
    apply({ edit }) {
      for (const { uri, edits } of editsOf(edit)) change(uri, edits);
    },
    execute: (command, ...given) => connection.sendRequest("workspace/executeCommand", { command, arguments: given }),
    configure(next) {
      settings = next;
      void connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    },
    rangeOf,
    async stop() {
      // A server that has ended answers nothing any more.
      await Promise.race([
        connection.sendRequest("shutdown").then(() => connection.sendNotification("exit")),
        ended,
      ]).catch((error: unknown) => {
        if (server.exitCode === null && server.signalCode === null) throw error;
      });
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}

function editsOf(
  edit: WorkspaceEdit | undefined,
): readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change ? [{ uri: change.textDocument.uri, edits: change.edits as readonly TextEdit[] }] : [],
  );
  const plain = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
  return [...versioned, ...plain];
}
