/** All fields of an entry of the source ledger in a form beside the draft, one form an entry. */
import { commands, type Disposable, type ExtensionContext, l10n, Uri, ViewColumn, window } from "vscode";
import {
  type Anchor,
  anonymousFields,
  clientCommands,
  identifyingFields,
  type LedgerChange,
  type LedgerEntry,
  type LedgerKind,
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
import { pageOf } from "./page.ts";
import type { FormContent, FormField, FromForm, ToForm } from "./sourceFormMessages.ts";

export interface SourceForm extends Disposable {
  edit(draft: string, entry: LedgerEntry): void;
  /** A source of one or more sentences. */
  add(draft: string, anchors: readonly Anchor[]): void;
}

/** What is filled in: an entry, or a source that is none yet. */
type Subject = { readonly entry: LedgerEntry } | { readonly anchors: readonly Anchor[] };

export function createSourceForm({ extensionUri }: ExtensionContext, keeper: Keeper): SourceForm {
  const dist = Uri.joinPath(extensionUri, "dist");
  const open = new Map<string, { reveal(): void; dispose(): void }>();

  const show = (key: string, draft: string, subject: Subject) => {
    const known = open.get(key);
    if (known !== undefined) {
      known.reveal();
      return;
    }
    const title = "entry" in subject ? entryTitle(subject.entry) : l10n.t("New source");
    const panel = window.createWebviewPanel("stet.source", title, ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [dist],
      // What somebody has typed must not go when they look at another tab.
      retainContextWhenHidden: true,
    });
    open.set(key, { reveal: () => panel.reveal(), dispose: () => panel.dispose() });
    panel.onDidDispose(() => open.delete(key));
    let saving = false;
    const post = (message: ToForm) => panel.webview.postMessage(message);
    panel.webview.onDidReceiveMessage(async (message: FromForm) => {
      switch (message.type) {
        case "ready":
          await post({ type: "content", content: contentOf(subject) });
          return;
        case "cancel":
          panel.dispose();
          return;
        case "remove":
          panel.dispose();
          if ("entry" in subject) {
            await commands.executeCommand(clientCommands.removeSource, { uri: draft, id: subject.entry.id });
          }
          return;
        case "save": {
          // Saved twice a new source would be two.
          if (saving) return;
          saving = true;
          const written = await keeper.tryChange(draft, changeFrom(subject, message)).finally(() => {
            saving = false;
          });
          if (written.done) {
            const [first] = written.entries;
            if (first !== undefined)
              window.setStatusBarMessage(l10n.t("Stet: on record: {0}", entryTitle(first)), 4000);
            panel.dispose();
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
    });
    panel.webview.html = pageOf(panel.webview, dist, { title, name: "sourceForm" });
  };
  return {
    edit(draft, entry) {
      show(`${draft} ${entry.id}`, draft, { entry });
    },
    add(draft, anchors) {
      show(`${draft} ${anchors.map(({ hash }) => hash).join()}`, draft, { anchors });
    },
    dispose() {
      for (const panel of [...open.values()]) panel.dispose();
    },
  };
}

function changeFrom(subject: Subject, { choice, anonymous, values }: FromForm & { type: "save" }): LedgerChange {
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

function contentOf(subject: Subject): FormContent {
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
