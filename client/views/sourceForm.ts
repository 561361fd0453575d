/** All fields of an entry of the source ledger in a form beside the draft, one form an entry. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import {
  type Anchor,
  anonymousFields,
  clientCommands,
  type EntryArguments,
  identifyingFields,
  type LedgerChange,
  type LedgerEntry,
  type LedgerKind,
  messageOf,
  outcomes,
  type ResponseField,
  responseFields,
  type SourceField,
  sourceFields,
  sourceKinds,
  writeFault,
} from "../../server/protocol/messages.ts";
import type { Keeper } from "../ledger/keeper.ts";
import { entryTitle, fieldHints, fieldNames, kindNames, outcomeNames, responseNames } from "../ledger/words.ts";
import { movedBy } from "../pathBelow.ts";
import { pageOf } from "./page.ts";
import type { Filled, FormContent, FormField, FromForm, ToForm } from "./sourceFormMessages.ts";

export interface SourceForm extends Disposable {
  edit(draft: string, entry: LedgerEntry): void;
  /** A source of one or more sentences. */
  add(draft: string, anchors: readonly Anchor[]): void;
}

/** What is filled in: an entry, or a source that is none yet. */
type Subject = { readonly entry: LedgerEntry } | { readonly anchors: readonly Anchor[] };

export function createSourceForm({ extensionUri }: ExtensionContext, keeper: Keeper): SourceForm {
  const dist = Uri.joinPath(extensionUri, "dist");
  const open = new Set<OpenForm>();

  const show = (draft: Uri, subject: Subject, typed: Filled | null = null) => {
    const known = [...open].find((form) => `${form.draft}` === `${draft}` && form.key === keyOf(subject));
    if (known !== undefined) {
      known.panel.reveal();
      return;
    }
    const title = "entry" in subject ? entryTitle(subject.entry) : l10n.t("New source");
    const panel = window.createWebviewPanel("stet.source", title, ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [dist],
      // What somebody has typed must not go when they look at another tab.
      retainContextWhenHidden: true,
    });
    const form: OpenForm = { draft, key: keyOf(subject), panel, typed };
    open.add(form);
    const end = () => {
      form.typed = null;
      panel.dispose();
    };
    panel.onDidDispose(async () => {
      open.delete(form);
      if (form.typed === null) return;
      // Its tab was closed. What is typed of a source is kept nowhere but in the ledger, and here until the window closes.
      const again = l10n.t("Open Again");
      const message = l10n.t("“{0}” was closed before it was saved; nothing of it is on record.", title);
      if ((await window.showWarningMessage(message, again)) === again) show(form.draft, subject, form.typed);
    });
    let saving = false;
    const post = (message: ToForm) => panel.webview.postMessage(message);
    const receive = async (message: FromForm) => {
      switch (message.type) {
        case "ready":
          await post({ type: "content", content: contentOf(subject, form.typed) });
          return;
        case "typed":
          form.typed = message;
          return;
        case "cancel":
          end();
          return;
        case "remove": {
          if (!("entry" in subject)) return;
          const given: EntryArguments = { uri: form.draft.toString(), id: subject.entry.id };
          if (await commands.executeCommand<boolean>(clientCommands.removeSource, given)) end();
          return;
        }
        case "save": {
          // Saved twice a new source would be two.
          if (saving) return;
          saving = true;
          const change = changeFrom(subject, message);
          const written = await keeper.tryChange(form.draft.toString(), change).finally(() => {
            saving = false;
          });
          if (written.done) {
            const [first] = written.entries;
            if (first !== undefined)
              window.setStatusBarMessage(l10n.t("Stet: on record: {0}", entryTitle(first)), 4000);
            end();
          } else if ("refused" in written) {
            await post({ type: "refused", message: written.refused, field: written.field });
          } else
            await post({
              type: "refused",
              message: l10n.t("It could not be written: {0}.", writeFault(written.error, l10n)),
              field: null,
            });
        }
      }
    };
    panel.webview.onDidReceiveMessage((message: FromForm) => {
      // A draft that was deleted, a server that is gone: a button that comes to nothing says why.
      receive(message).catch((error: unknown) => window.showErrorMessage(messageOf(error)));
    });
    panel.webview.html = pageOf(panel.webview, dist, { title, name: "sourceForm" });
  };
  // The ledger goes along with its draft, and so does what will be written to it.
  const renames = workspace.onDidRenameFiles((renamed) => {
    for (const form of open) form.draft = movedBy(renamed, form.draft) ?? form.draft;
  });
  return {
    edit(draft, entry) {
      show(Uri.parse(draft), { entry });
    },
    add(draft, anchors) {
      show(Uri.parse(draft), { anchors });
    },
    dispose() {
      renames.dispose();
      for (const form of [...open]) {
        form.typed = null;
        form.panel.dispose();
      }
    },
  };
}

interface OpenForm {
  draft: Uri;
  readonly key: string;
  readonly panel: WebviewPanel;
  /** What was typed and is not saved; null for nothing. */
  typed: Filled | null;
}

function keyOf(subject: Subject): string {
  return "entry" in subject ? subject.entry.id : subject.anchors.map(({ hash }) => hash).join();
}

function changeFrom(subject: Subject, { choice, anonymous, values }: Filled): LedgerChange {
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.trim() === "" ? null : value]),
  );
  if ("anchors" in subject) {
    const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
    const entries = subject.anchors.map((anchor) => ({ kind: choice as LedgerKind, anonymous, fields, anchor }));
    return { do: "add", entries };
  }
  const { entry } = subject;
  return entry.kind === "response"
    ? { do: "edit", before: entry, edit: { fields: { ...filled, outcome: choice } } }
    : { do: "edit", before: entry, edit: { kind: choice as LedgerKind, anonymous, fields: filled } };
}

/** Everything the page shows: what is on record, or what was `typed` over it. */
function contentOf(subject: Subject, typed: Filled | null): FormContent {
  const content = recorded(subject);
  if (typed === null) return content;
  const { choice, anonymous, values } = typed;
  const unnamed = content.anonymous === null ? null : { ...content.anonymous, is: anonymous };
  return { ...content, choice, anonymous: unnamed, values, isTouched: true };
}

function recorded(subject: Subject): FormContent {
  const buttons = { save: l10n.t("Save"), cancel: l10n.t("Cancel"), remove: l10n.t("Remove") };
  if ("entry" in subject && subject.entry.kind === "response") {
    const { fields } = subject.entry;
    return {
      heading: l10n.t("Response"),
      words: "",
      isNew: false,
      choiceLabel: responseNames.outcome,
      choices: outcomes.map((value) => ({ value, label: outcomeNames[value] })),
      choice: fields.outcome,
      anonymous: null,
      fields: responseFields.filter((name) => name !== "outcome").map(responseField),
      onlyAnonymous: [],
      neverAnonymous: [],
      values: { ...fields },
      isTouched: false,
      buttons,
    };
  }
  const entry = "entry" in subject && subject.entry.kind !== "response" ? subject.entry : null;
  const sentences =
    "anchors" in subject ? subject.anchors.map(({ sentence }) => sentence) : [entry?.anchor.sentence ?? ""];
  return {
    heading:
      sentences.length > 1 ? l10n.t("Source of {0} sentences", sentences.length) : l10n.t("Source of this sentence"),
    words: sentences.join(" "),
    isNew: entry === null,
    choiceLabel: l10n.t("Kind"),
    choices: sourceKinds.map((value) => ({ value, label: kindNames[value] })),
    choice: entry?.kind ?? "interview",
    anonymous: {
      label: l10n.t("Anonymous"),
      note: l10n.t("Only a code name is kept. Name, title, contact and place are taken out when you save."),
      is: entry?.anonymous ?? false,
    },
    fields: sourceFields.map(sourceField),
    onlyAnonymous: anonymousFields,
    neverAnonymous: identifyingFields,
    values: { ...entry?.fields },
    isTouched: false,
    buttons,
  };
}

function sourceField(name: SourceField): FormField {
  const input =
    name === "obtained" || name === "checked" ? "day" : name === "note" || name === "transcript" ? "long" : "text";
  return { name, label: fieldNames[name], hint: fieldHints[name] ?? "", input };
}

function responseField(name: ResponseField): FormField {
  const moments: readonly ResponseField[] = ["asked", "deadline", "answered"];
  const input = moments.includes(name) ? "moment" : name === "answer" || name === "note" ? "long" : "text";
  const hint = input === "moment" ? l10n.t("a day, or a day and a time: 2026-11-28 14:30") : "";
  return { name, label: responseNames[name], hint, input };
}
