/** Wires the features to a connection. The only state is the open sessions. */
import {
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeResult,
} from "vscode-languageserver";
import * as l10n from "../l10n/l10n.ts";
import { draftOf } from "../ledger/types.ts";
import { allRules } from "../rules/index.ts";
import type { Rule } from "../rules/types.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { type CheckState, requestCheck } from "./checks.ts";
import type { SlowRule } from "./checkTimes.ts";
import { readClient } from "./client.ts";
import { actionsFor } from "./codeActions.ts";
import { serveCommands } from "./commands.ts";
import { serveCredits } from "./credits.ts";
import { serveDesk } from "./deskRequests.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { kindDiagnostics } from "./draftKind.ts";
import type { Host } from "./host.ts";
import { createHouseRegisters } from "./houseRegisters.ts";
import { createHouseStyles } from "./houseStyles.ts";
import { hoverAt } from "./hovers.ts";
import type { Judged } from "./judged.ts";
import { createLedgerDocuments } from "./ledgerDocuments.ts";
import { serveLedger } from "./ledgerRequests.ts";
import { createLedgers } from "./ledgers.ts";
import { serveLists } from "./listRequests.ts";
import {
  ledgerChangedNotification,
  ledgerWrittenNotification,
  registerChangedNotification,
  statusNotification,
  type VisibleParams,
  visibleNotification,
} from "./messages.ts";
import { loadModels } from "./models.ts";
import { serveNavigation } from "./navigation.ts";
import { notCheckedDiagnostics } from "./notChecked.ts";
import { createOutsideWatch } from "./outsideWatch.ts";
import { spanOf } from "./positions.ts";
import { createRegisterDocuments } from "./registerDocuments.ts";
import { serveRegisterView } from "./registerView.ts";
import { registerChanges } from "./registrations.ts";
import { renumberAction, wantsRenumber } from "./renumber.ts";
import { serveReport } from "./report.ts";
import { openSession, type Session, visibleFindings } from "./session.ts";
import { createSettingsSource, type SettingsSource, tell } from "./settings.ts";
import { createStandStore, type StandStore } from "./standStore.ts";
import { slowNote, statusOf } from "./status.ts";
import { createStyleDocuments } from "./styleDocuments.ts";
import { createStyleWatch } from "./styleWatch.ts";
import { serveLens } from "./summaryLens.ts";
import { serveTimes } from "./times.ts";
import { createTyping } from "./typing.ts";
import { unlessRefused } from "./unlessRefused.ts";
import { serveWorkspaceCheck } from "./workspaceCheck.ts";
import { serveWriting } from "./writing.ts";

/** Starts answering on the connection; the caller listens. */
export function serve(connection: Connection, host: Host): void {
  const rules = new Map(allRules.map((rule) => [rule.meta.id, rule]));
  const sessions = new Map<string, Session>();
  let client = readClient(null);
  let settings: SettingsSource = createSettingsSource(connection, allRules, false, undefined);
  let stands: StandStore = createStandStore(
    host,
    () => [],
    null,
    () => {},
  );

  const styles = createHouseStyles(
    host,
    allRules,
    () => client.folders,
    (style) => {
      styleDocuments.loaded(style);
      if (client.canWatch) watchStyle(style, client.canWatchOutside);
    },
  );
  const watchStyle = createStyleWatch(connection);
  const watchOutside = createOutsideWatch(connection);
  const styleDocuments = createStyleDocuments(
    connection,
    () => styles,
    () => client.isOwn,
  );

  const typing = createTyping(host.now, (session) => void check(session).then(refresh));
  const { documents } = typing;
  const { model, claimModel, loadRegister } = loadModels(connection, host);
  let register = loadRegister();
  const registers = createHouseRegisters(
    host,
    () => register,
    () => client.folders,
    (loaded) => registerDocuments.loaded(loaded),
  );
  const registerDocuments = createRegisterDocuments(
    connection,
    () => register,
    () => registers,
    () => client.isOwn,
  );
  const ledgers = createLedgers(host, (loaded) => ledgerDocuments.loaded(loaded));
  const ledgerDocuments = createLedgerDocuments(connection, () => ledgers);
  /** The files written for Stet, which are no drafts. */
  const records = [styleDocuments, registerDocuments, ledgerDocuments];
  const recordsOf = (uri: string) => records.find(({ owns }) => owns(uri));
  const surroundings = {
    host,
    model,
    claimModel,
    registers,
    rules: allRules,
    settings: { of: (uri: string) => settings.of(uri), changed: (sent: unknown) => settings.changed(sent) },
    get stands() {
      return stands;
    },
    styles,
    ledgers,
    onState(session: Session, state: CheckState) {
      if (state !== "checking" && !client.pulls) publish(session);
      // A part is no check: the status stays at "checking".
      if (state !== "part") tellStatus(session, state);
      if (state === "done") lens.checked(session);
    },
    onSlow(rules: readonly SlowRule[]) {
      for (const rule of rules) connection.console.warn(slowNote(rule));
    },
  };
  const check = (session: Session) => requestCheck(session, surroundings);
  const recheckOpen = () => Promise.all([...sessions.values()].map(check)).then(() => refresh());
  // Of files that are not open the findings may be others, too; nobody waits for them.
  const recheckAll = () => recheckOpen().then(() => workspaceChecks.again());
  const refresh = () => {
    if (client.pulls) unlessRefused(connection, connection.languages.diagnostics.refresh());
  };

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    l10n.config(client.options.translations, params.locale);
    const { options } = client;
    settings = createSettingsSource(connection, allRules, client.canConfigure, options.settings);
    stands = createStandStore(
      host,
      () => client.folders,
      options.globalStorage ?? null,
      (message) => tell(connection, message),
    );
    return {
      serverInfo: { name: "stet", version: host.version },
      capabilities: capabilitiesOf(params, client.pulls),
    };
  });

  connection.onInitialized(() => {
    host.onInitialized?.();
    registerChanges(connection, client);
    if (client.canChangeFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        client = {
          ...client,
          folders: [...client.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)],
        };
        stands.refresh();
        restyle();
        void recheckAll();
      });
    }
  });

  documents.onDidOpen(({ document }) => {
    if (recordsOf(document.uri) !== undefined) return;
    sessions.set(document.uri, openSession(document));
    const isInFolder = client.folders.some((folder) => document.uri.startsWith(`${folder.replace(/\/$/, "")}/`));
    if (client.canWatchOutside && !isInFolder) watchOutside(document.uri, stands.recordOf(document.uri));
  });
  documents.onDidChangeContent(({ document }) => {
    recordsOf(document.uri)?.changed(document);
    const session = sessions.get(document.uri);
    if (session === undefined) return;
    session.document = document;
    typing.note(session);
    void check(session);
  });
  connection.onNotification(visibleNotification, ({ uri, first, last }: VisibleParams) => {
    const session = sessions.get(uri);
    if (session !== undefined) session.lines = { first, last };
  });
  documents.onDidClose(({ document }) => {
    recordsOf(document.uri)?.closed(document.uri);
    const session = sessions.get(document.uri);
    if (session === undefined) return;
    session.closed = true;
    typing.forget(session);
    sessions.delete(document.uri);
    if (workspaceChecks.closed({ uri: document.uri, languageId: document.languageId })) return;
    if (!client.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    for (const session of sessions.values()) session.settings = null;
    void recheckAll().then(() => {
      if (client.refreshesTokens) unlessRefused(connection, connection.languages.semanticTokens.refresh());
      if (client.refreshesHints) unlessRefused(connection, connection.languages.inlayHint.refresh());
      refreshLenses();
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(changes.map(({ uri }) => uri)));
  connection.onNotification(ledgerWrittenNotification, ({ location }: { readonly location: string }) =>
    filesChanged([location]),
  );
  // Not every editor watches files for us, and those that do may take their time.
  documents.onDidSave(({ document }) => {
    if (recordsOf(document.uri) !== undefined) filesChanged([document.uri]);
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const session = await newest(textDocument.uri, false);
    if (session === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const items = diagnosticsOf(session);
    const resultId = `${session.opened}:${session.done}:${items.length}:${session.typing === null ? "" : session.typing.until}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, items, resultId };
  });

  connection.onHover(async ({ textDocument, position }) => {
    const session = await newest(textDocument.uri);
    if (session === null) return null;
    const { document } = session;
    return hoverAt(session, document, document.offsetAt(position), {
      visible: visible(session),
      rules: rulesOf(session),
      docs: docs(),
      register: await registers.of(textDocument.uri),
      now: host.now(),
      isOwnClient: client.isOwn,
    });
  });

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const { only } = context;
    const fixes = only === undefined || only.some((kind) => kind === "" || kind === "quickfix");
    if (!fixes && !wantsRenumber(only)) return null;
    // The light bulb asks by itself after every move of the cursor: it waits for the quiet to end, as findings do.
    const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic;
    const session = await newest(textDocument.uri, !isAutomatic);
    if (session === null) return null;
    const { checked, document } = session;
    if (checked === null || (isAutomatic && checked.hasty)) return null;
    const renumber = wantsRenumber(only)
      ? renumberAction(checked.analysis.draft, document, client, client.isOwn)
      : null;
    if (!fixes) return renumber === null ? null : [renumber];
    return [
      ...(renumber === null ? [] : [renumber]),
      ...actionsFor(spanOf(document, range), visible(session), {
        document,
        draft: checked.analysis.draft,
        version: checked.version,
        rules: rulesOf(session),
        docs: docs(),
        ledger: checked.analysis.ledger,
        invoked: !isAutomatic,
        clientCommands: client.isOwn,
        versionedEdits: client.versionedEdits,
        settingsPlace: client.folders.length > 0 ? l10n.t("workspace settings") : l10n.t("user settings"),
      }),
    ];
  });

  const checkedDraft = (uri: string) => newest(uri, false);
  serveCredits(connection, checkedDraft);
  serveNavigation(connection, checkedDraft);
  serveRegisterView(connection, registers.of, host);
  serveDesk(connection, checkedDraft, host.now);
  serveTimes(connection, checkedDraft);
  serveWriting(connection, checkedDraft, (uri) => sessions.get(uri) ?? null, registers.of, host.now);
  const lens = serveLens(connection, {
    newest: checkedDraft,
    visible,
    rules,
    isOwnClient: () => client.isOwn,
    refresh: refreshLenses,
  });
  serveLedger(connection, { host, ledgers, newest: checkedDraft });
  const workspaceChecks = serveWorkspaceCheck(connection, { surroundings, open: checkedDraft, diagnosticsOf });
  serveReport(connection, {
    newest: checkedDraft,
    whole: newest,
    visible,
    rulesOf,
    register: (uri) => registers.of(uri),
    style: () => host.loadReportStyle(),
    now: host.now,
  });
  const listsChanged = async () => {
    register = loadRegister();
    await register;
    registersChanged();
    await recheckAll();
  };
  serveLists(connection, host, listsChanged);
  host.lists.watch?.(() => void listsChanged());

  serveCommands(connection, {
    stands: () => stands,
    newest: checkedDraft,
    recheckOpen,
    client: () => client,
    now: host.now,
  });

  /** Files that drafts are checked by were written: they are read anew, and whoever shows a ledger is told. */
  function filesChanged(uris: readonly string[]): void {
    const drafts = uris.flatMap((uri) => draftOf(uri) ?? []);
    if (drafts.length > 0) ledgers.forget();
    for (const uri of drafts) {
      if (sessions.has(uri)) void connection.sendNotification(ledgerChangedNotification, { uri });
    }
    // What a style builds on may have any name.
    if (uris.some((uri) => !uri.endsWith("/stands.json") && !ledgerDocuments.owns(uri))) restyle();
    stands.refresh();
    const isOfDrafts = drafts.length === uris.length;
    void recheckOpen().then(() => workspaceChecks.again(isOfDrafts ? drafts : undefined));
  }

  function refreshLenses(): void {
    if (client.refreshesLenses) unlessRefused(connection, connection.sendRequest(CodeLensRefreshRequest.type));
  }

  function restyle(): void {
    styles.forget();
    styleDocuments.refresh();
    registersChanged();
  }

  function registersChanged(): void {
    registers.forget();
    registerDocuments.refresh();
    if (client.isOwn) void connection.sendNotification(registerChangedNotification);
  }

  /**
   * The session of a file once its newest text has been checked; a hasty check does for showing findings only. A file that is closed
   * and opened again meanwhile (its language was changed) is waited for anew. Null where it is not open.
   */
  async function newest(uri: string, whole = true): Promise<Session | null> {
    for (;;) {
      const session = sessions.get(uri);
      if (session === undefined) return null;
      if (session.running !== null) await session.running;
      else if (whole && session.checked?.hasty === true) {
        typing.end(session);
        await check(session);
        refresh();
      } else return session;
    }
  }

  function visible(session: Session): readonly Judged[] {
    return visibleFindings(session, host.now());
  }

  function diagnosticsOf(session: Session) {
    const known = rulesOf(session);
    const shown = visible(session).map(({ finding }) =>
      diagnosticOf(finding, session.document, known.get(finding.rule), docs()),
    );
    const unchecked = client.isOwn ? [] : notCheckedDiagnostics(session);
    return [...unchecked, ...kindDiagnostics(session), ...shown];
  }

  /** The built-in rules and those of the house the draft belongs to. */
  function rulesOf({ checked }: Session): ReadonlyMap<string, Rule> {
    const all = checked?.analysis.rules;
    return all === undefined || all.length === rules.size ? rules : new Map(all.map((rule) => [rule.meta.id, rule]));
  }

  function publish(session: Session): void {
    const version = session.checked?.version ?? session.document.version;
    void connection.sendDiagnostics({ uri: session.uri, version, diagnostics: diagnosticsOf(session) });
  }

  function tellStatus(session: Session, state: "checking" | "done"): void {
    void connection.sendNotification(
      statusNotification,
      statusOf(session, state, state === "done" ? visible(session) : []),
    );
  }

  function docs(): string | null {
    return client.options.docs ?? host.docs;
  }

  documents.listen(connection);
}
