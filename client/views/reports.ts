/** The source report of the draft a person works on, kept new while they type and while somebody looks. */
import { type Disposable, EventEmitter, l10n, type TextEditor, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  messageOf,
  type ReportAnswer,
  type ReportParams,
  reportRequests,
  type StatusParams,
} from "../../server/protocol/messages.ts";
import { isDraft } from "../drafts.ts";
import { movedBy } from "../pathBelow.ts";

/** Milliseconds after a check before what is shown is asked for anew: keys come in bursts. */
const pause = 200;

export interface DraftReports extends Disposable {
  /** Fires where another draft is worked on or the report of this one is new. */
  readonly onChange: (listener: () => void) => Disposable;
  /** The draft that was active last, also while a view has the focus; null for none. */
  draft(): Uri | null;
  /** Its newest report; null while none has come. */
  report(): ReportAnswer | null;
  /** Tells that a draft was checked. */
  checked(status: StatusParams): void;
  /** Adds somebody to ask before anything is fetched: is your view visible? */
  watch(isVisible: () => boolean): void;
  /** Asks now, for views that have come into sight. */
  refresh(): void;
  /** The server is gone: nothing that was read is current. */
  stopped(reason: string): void;
}

export function createDraftReports(client: BaseLanguageClient): DraftReports {
  const changes = new EventEmitter<void>();
  const watchers: (() => boolean)[] = [];
  let draft: Uri | null = null;
  let report: ReportAnswer | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = 0;

  const fetch = async () => {
    const own = ++asked;
    if (draft === null || !watchers.some((isVisible) => isVisible())) return;
    try {
      const answer = await client.sendRequest<ReportAnswer>(reportRequests.report, {
        uri: draft.toString(),
      } satisfies ReportParams);
      if (own !== asked) return;
      report = answer;
    } catch (error) {
      if (own !== asked) return;
      // Said as it is: "being checked" would be waited for. The next check asks again.
      const why = messageOf(error);
      report = { report: null, reason: l10n.t("The report could not be made: {0}", why), version: 0 };
    }
    changes.fire();
  };
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void fetch(), pause);
  };
  const take = (editor: TextEditor | undefined) => {
    if (editor === undefined || !isDraft(editor.document)) return;
    if (draft?.toString() === editor.document.uri.toString()) return;
    turnTo(editor.document.uri);
  };
  const turnTo = (uri: Uri) => {
    draft = uri;
    report = null;
    changes.fire();
    void fetch();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(take),
    // It need not be in the editor that has the focus.
    workspace.onDidRenameFiles((renamed) => {
      const moved = draft === null ? null : movedBy(renamed, draft);
      if (moved !== null) turnTo(moved);
    }),
  ];
  take(window.activeTextEditor);
  return {
    onChange: changes.event,
    draft: () => draft,
    report: () => report,
    checked({ uri, state, hasty }) {
      // A report needs what a hasty check leaves out. The client writes addresses its own way.
      if (state !== "checking" && !hasty && draft !== null && Uri.parse(uri).toString() === draft.toString()) soon();
    },
    watch: (isVisible) => void watchers.push(isVisible),
    refresh: () => void fetch(),
    stopped(reason) {
      asked++;
      report = { report: null, reason, version: 0 };
      changes.fire();
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      changes.dispose();
    },
  };
}
