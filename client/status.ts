import {
  type Disposable,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { StatusParams } from "../server/protocol/messages.ts";
import { isDraft } from "./drafts.ts";

/** The status bar item of the active draft: checking, counts, or that it was not checked. */
export interface Status extends Disposable {
  update(status: StatusParams): void;
  /** The server is gone: nothing shown is current. */
  stopped(reason: string): void;
  /** Why no findings of the file mean nothing; null where all of it was checked. */
  unchecked(uri: Uri): string | null;
}

export function createStatus(): Status {
  const item = window.createStatusBarItem("stet.status", StatusBarAlignment.Right, 90);
  item.name = "Stet";
  item.command = "stet.showFindings";
  const latest = new Map<string, StatusParams>();
  let down: string | null = null;
  const show = () => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isDraft(editor.document)) item.hide();
    else render(item, latest.get(editor.document.uri.toString()), down);
  };
  // A file that is given another language is closed and opened.
  const showOf = (document: TextDocument) => {
    if (document === window.activeTextEditor?.document) show();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidOpenTextDocument(showOf),
    workspace.onDidCloseTextDocument(({ uri }) => {
      latest.delete(uri.toString());
      show();
    }),
  ];
  show();
  return {
    update(status) {
      down = null;
      latest.set(status.uri, status);
      show();
    },
    stopped(reason) {
      down = reason;
      latest.clear();
      show();
    },
    unchecked(uri) {
      const status = latest.get(uri.toString());
      if (down !== null) return down;
      if (status === undefined || status.state === "checking") return l10n.t("Stet is checking this draft.");
      if (status.state === "ignored") return leftAlone(status);
      return status.state === "not-checked" ? `${l10n.t("Not checked:")} ${status.notes.join(" ")}` : null;
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}

function render(item: StatusBarItem, status: StatusParams | undefined, down: string | null): void {
  item.backgroundColor = undefined;
  if (down !== null) {
    item.text = `$(circle-slash) ${l10n.t("Stet: not checked")}`;
    item.tooltip = down;
    item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
  } else if (status === undefined || status.state === "checking") {
    item.text = "$(sync~spin) Stet";
    item.tooltip = l10n.t("Stet is checking this draft.");
  } else if (status.state === "ignored") {
    const [note] = status.house.notes;
    item.text = `$(dash) ${note === undefined ? l10n.t("Stet: not a draft") : l10n.t("Stet: left alone")}`;
    item.tooltip = leftAlone(status);
  } else {
    const { error, warning, information, hint, letStand } = status.counts;
    const counts = `$(error) ${error} $(warning) ${warning} $(info) ${information + hint}`;
    const stood = letStand > 0 ? `\n${l10n.t("{0} let stand.", letStand)}` : "";
    const { style, notes } = status.house;
    const styled = [...(style === null ? [] : [l10n.t("House style: {0}.", style)]), ...notes, ...status.slow]
      .map((line) => `\n${line}`)
      .join("");
    const summary = `${l10n.t(
      "Errors: {0}, warnings: {1}, questions: {2}, hints: {3}.",
      error,
      warning,
      information,
      hint,
    )}${stood}${styled}`;
    if (status.state === "not-checked") {
      item.text = `$(circle-slash) ${l10n.t("Stet: not all checked")} ${counts}`;
      item.tooltip = `${l10n.t("Not checked:")}\n${status.notes.join("\n")}\n\n${summary}`;
      item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
    } else {
      item.text = error + warning + information + hint === 0 ? "$(check) Stet" : `Stet ${counts}`;
      if (status.slow.length > 0) item.text += " $(watch)";
      item.tooltip = `${summary}\n${l10n.t("Checked in {0} ms. Click for the list.", Math.max(1, Math.round(status.milliseconds)))}`;
    }
  }
  item.accessibilityInformation = { label: `Stet. ${String(item.tooltip)}` };
  item.show();
}

function leftAlone({ house: { notes } }: StatusParams): string {
  return (
    notes[0] ??
    l10n.t("This file does not read like running copy, so it is not checked. See the setting “{0}”.", "stet.checkFiles")
  );
}
