/** Renumber Footnotes: the draft beside itself as it would be, and one button that makes it so. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Range,
  type Tab,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import {
  clientCommands,
  type RenumberArguments,
  type RenumberPlan,
  serverCommands,
} from "../../server/protocol/messages.ts";
import { askServer } from "../askServer.ts";

/** Of the text on the right, which is nowhere on disk; its query is the draft's URI. */
const scheme = "stet-renumbered";

/** Registers the command with its two answers: `stet.renumberFootnotes.apply` and `.cancel`. */
export function createRenumbering(): Disposable {
  /** Texts on show, by the draft's URI. */
  const shown = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) => shown.get(query) ?? "",
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) shown.delete(uri.query);
    }),
    commands.registerCommand(clientCommands.renumberFootnotes, () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) return show(document);
    }),
    commands.registerCommand("stet.renumberFootnotes.apply", async () => {
      const tab = activePreview();
      if (tab !== null) await apply(Uri.parse(tab.query));
    }),
    commands.registerCommand("stet.renumberFootnotes.cancel", async () => {
      const tab = activePreview();
      if (tab !== null) await leave(Uri.parse(tab.query));
    }),
  );

  async function show(document: TextDocument): Promise<void> {
    const plan = await planFor(document);
    if (plan === null) {
      void window.showInformationMessage(l10n.t("Stet does not check this file, so its footnotes are left alone."));
      return;
    }
    if (plan.edits.length === 0) {
      window.setStatusBarMessage(l10n.t("Stet: the footnotes are in order."), 3000);
      return;
    }
    const preview = previewOf(document.uri);
    shown.set(preview.query, renumberedText(document, plan));
    changed.fire(preview);
    const name = document.uri.path.split("/").at(-1) ?? "";
    await commands.executeCommand("vscode.diff", document.uri, preview, l10n.t("{0}: footnotes renumbered?", name));
    void ask(document.uri);
  }

  async function ask(draft: Uri): Promise<void> {
    const [renumber, leaveThem] = [l10n.t("Renumber"), l10n.t("Leave Them")];
    const answer = await window.showInformationMessage(
      l10n.t("Renumber the footnotes as the right side shows?"),
      renumber,
      leaveThem,
    );
    if (!shown.has(draft.toString())) return;
    if (answer === renumber) await apply(draft);
    if (answer === leaveThem) await leave(draft);
  }

  /** Makes the changes on show, or shows the new ones where the draft has changed since. */
  async function apply(draft: Uri): Promise<void> {
    const document = await workspace.openTextDocument(draft);
    const plan = await planFor(document);
    const text = plan === null ? null : renumberedText(document, plan);
    const isAsShown = plan !== null && plan.edits.length > 0 && text === shown.get(draft.toString());
    // Closed before the draft changes: VS Code asks where to save a changed comparison.
    await leave(draft);
    // Back in the draft a person may have typed already.
    if (!isAsShown || document.version !== plan.version) {
      window.setStatusBarMessage(l10n.t("Stet: the draft has changed since; nothing was renumbered."), 5000);
      if (plan !== null && plan.edits.length > 0) await show(document);
      return;
    }
    const edit = new WorkspaceEdit();
    for (const { range, newText } of plan.edits) edit.replace(draft, rangeFrom(range), newText);
    const done = await workspace.applyEdit(edit);
    window.setStatusBarMessage(
      done
        ? l10n.t("Stet: the footnotes are renumbered. Undo takes it back.")
        : l10n.t("Stet: the draft could not be changed; nothing was renumbered."),
      5000,
    );
  }

  /** Back to the draft, with nothing changed. */
  async function leave(draft: Uri): Promise<void> {
    shown.delete(draft.toString());
    await window.showTextDocument(draft, { preview: false });
    const tabs = window.tabGroups.all.flatMap((group) =>
      group.tabs.filter((tab) => previewIn(tab)?.query === draft.toString()),
    );
    await window.tabGroups.close(tabs);
  }
}

/** The plan for the text as it is; null where there is none, or somebody types all the while. */
async function planFor(document: TextDocument): Promise<RenumberPlan | null> {
  const given: RenumberArguments = { uri: document.uri.toString() };
  for (let attempt = 0; attempt < 3; attempt++) {
    const plan = await askServer<RenumberPlan | null>(serverCommands.planRenumbering, given);
    if (plan === null || plan.version === document.version) return plan;
  }
  return null;
}

function renumberedText(document: TextDocument, { edits }: RenumberPlan): string {
  const text = document.getText();
  let renumbered = "";
  let at = 0;
  for (const { range, newText } of edits) {
    const { start, end } = rangeFrom(range);
    renumbered += text.slice(at, document.offsetAt(start)) + newText;
    at = document.offsetAt(end);
  }
  return renumbered + text.slice(at);
}

function rangeFrom({ start, end }: RenumberPlan["edits"][number]["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The same path, so that the editor shows it in the draft's language. */
function previewOf(draft: Uri): Uri {
  return Uri.from({ scheme, path: draft.path, query: draft.toString() });
}

function activePreview(): Uri | null {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab === undefined ? null : previewIn(tab);
}

function previewIn({ input }: Tab): Uri | null {
  return input instanceof TabInputTextDiff && input.modified.scheme === scheme ? input.modified : null;
}
