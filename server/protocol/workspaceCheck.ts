/** Checks files that are not open, one after another, without holding up what a person types: each check gives way as usual. */
import type { CancellationToken, Connection, Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { decode } from "../draft/decode.ts";
import { messageOf } from "../faults/messageOf.ts";
import { type CheckSurroundings, requestCheck } from "./checks.ts";
import {
  type WorkspaceCheckParams,
  type WorkspaceCheckResult,
  type WorkspaceFile,
  type WorkspaceProgress,
  workspaceProgress,
  workspaceRequests,
} from "./messages.ts";
import { openSession, type Session } from "./session.ts";
import { statusOf } from "./status.ts";

/** A larger file is no draft: bytes. */
const largest = 20_000_000;

export interface WorkspaceCheckNeeds {
  readonly surroundings: CheckSurroundings;
  /** The session of an open file with its newest text checked; null for a file that is not open. */
  readonly open: (uri: string) => Promise<Session | null>;
  readonly diagnosticsOf: (session: Session) => readonly Diagnostic[];
}

type Outcome =
  | { readonly kind: "checked"; readonly findings: number }
  | { readonly kind: "ignored" | "gone" }
  | { readonly kind: "not-checked"; readonly reason: string };

export interface WorkspaceChecks {
  /** A file was closed: where its findings were asked for, they become those of what is saved. False where they were not. */
  closed(file: WorkspaceFile): boolean;
  /**
   * What files are checked by has changed: what is shown of those that are not open is found anew, one after another. `uris` where it
   * holds for these alone.
   */
  again(uris?: readonly string[]): void;
}

export function serveWorkspaceCheck(connection: Connection, needs: WorkspaceCheckNeeds): WorkspaceChecks {
  /** Files whose findings are shown whether they are open or not. */
  const shown = new Map<string, WorkspaceFile>();
  /** Of those, the ones to be looked at anew. */
  const stale = new Set<string>();
  let running = Promise.resolve();
  const refresh = async () => {
    for (const uri of stale) {
      stale.delete(uri);
      await needs.surroundings.host.pause();
      const file = shown.get(uri);
      if (file !== undefined) await checkShown(connection, needs, file);
    }
  };
  connection.onRequest(workspaceRequests.check, (params: WorkspaceCheckParams, token: CancellationToken) =>
    checkAll(connection, needs, params, token, shown),
  );
  connection.onRequest(workspaceRequests.forget, async ({ uris }: { readonly uris: readonly string[] }) => {
    for (const uri of uris) {
      shown.delete(uri);
      if ((await needs.open(uri)) === null) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    return null;
  });
  return {
    closed(file) {
      if (!shown.has(file.uri)) return false;
      void checkShown(connection, needs, file);
      return true;
    },
    again(uris = [...shown.keys()]) {
      for (const uri of uris) stale.add(uri);
      running = running.then(refresh);
    },
  };
}

async function checkAll(
  connection: Connection,
  needs: WorkspaceCheckNeeds,
  { files }: WorkspaceCheckParams,
  token: CancellationToken,
  shown: Map<string, WorkspaceFile>,
): Promise<WorkspaceCheckResult> {
  const outcomes: Outcome[] = [];
  const notChecked: { uri: string; reason: string }[] = [];
  for (const [done, file] of files.entries()) {
    await needs.surroundings.host.pause();
    if (token.isCancellationRequested) break;
    void connection.sendNotification(workspaceProgress, { done, uri: file.uri } satisfies WorkspaceProgress);
    shown.set(file.uri, file);
    const outcome = await checkShown(connection, needs, file);
    outcomes.push(outcome);
    if (outcome.kind === "not-checked") notChecked.push({ uri: file.uri, reason: outcome.reason });
  }
  const count = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    checked: count("checked"),
    findings: outcomes.reduce((sum, outcome) => sum + (outcome.kind === "checked" ? outcome.findings : 0), 0),
    ignored: count("ignored"),
    gone: count("gone"),
    notChecked,
    cancelled: outcomes.length < files.length,
  };
}

/** Of a file that cannot be read any more nothing is claimed: what was shown of it goes. Never rejects. */
async function checkShown(connection: Connection, needs: WorkspaceCheckNeeds, file: WorkspaceFile): Promise<Outcome> {
  try {
    return await checkFile(connection, needs, file);
  } catch (error) {
    void connection.sendDiagnostics({ uri: file.uri, diagnostics: [] });
    return { kind: "not-checked", reason: messageOf(error) };
  }
}

async function checkFile(
  connection: Connection,
  { surroundings, open, diagnosticsOf }: WorkspaceCheckNeeds,
  { uri, languageId }: WorkspaceFile,
): Promise<Outcome> {
  // What is being written counts, not what was saved; its findings are shown already.
  const opened = await open(uri);
  if (opened !== null) return outcomeOf(opened, diagnosticsOf(opened).length);
  const bytes = await surroundings.host.readBytes(uri, largest);
  if (bytes === null) {
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    return { kind: "gone" };
  }
  const decoded = decode(bytes);
  if ("fault" in decoded) throw new Error(decoded.fault);
  const session = openSession(TextDocument.create(uri, languageId, 0, decoded.text));
  await requestCheck(session, { ...surroundings, onState: () => {} });
  const diagnostics = [...diagnosticsOf(session)];
  // Opened meanwhile: its own check publishes.
  if ((await open(uri)) === null) void connection.sendDiagnostics({ uri, diagnostics });
  return outcomeOf(session, diagnostics.length);
}

function outcomeOf(session: Session, findings: number): Outcome {
  const { state, notes } = statusOf(session, "done", []);
  if (state === "not-checked") return { kind: "not-checked", reason: notes.join("; ") };
  return state === "ignored" ? { kind: "ignored" } : { kind: "checked", findings };
}
