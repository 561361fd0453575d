/** Two items in the status bar: how long the draft is, and how long it is under embargo. */
import {
  type Disposable,
  env,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  ThemeColor,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { deskRequests, type EmbargoState, type LengthParams, type LengthResult } from "../server/protocol/messages.ts";
import { isDraft } from "./drafts.ts";
import { embargoText } from "./embargoText.ts";

export interface Desk extends Disposable {
  /** A draft was checked anew. */
  checked(uri: string): void;
}

/** Milliseconds between the last change of the selection and the count. */
const pause = 120;
/** Milliseconds between two looks at the clock while an embargo runs. */
const tick = 10_000;

export function createDesk(client: BaseLanguageClient): Desk {
  const length = window.createStatusBarItem("stet.length", StatusBarAlignment.Right, 89);
  length.name = l10n.t("Stet: words and reading time");
  const embargo = window.createStatusBarItem("stet.embargo", StatusBarAlignment.Right, 91);
  embargo.name = l10n.t("Stet: embargo");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;
  let asked = 0;
  const hide = () => {
    clearInterval(clock);
    length.hide();
    embargo.hide();
  };
  const ask = async (editor: TextEditor) => {
    asked++;
    const own = asked;
    const params: LengthParams = {
      uri: editor.document.uri.toString(),
      selections: editor.selections
        .filter(({ isEmpty }) => !isEmpty)
        .map(({ start, end }) => ({
          start: { line: start.line, character: start.character },
          end: { line: end.line, character: end.character },
        })),
    };
    const result = client.isRunning()
      ? await client.sendRequest<LengthResult | null>(deskRequests.length, params).catch(() => null)
      : null;
    if (own !== asked) return;
    clearInterval(clock);
    if (result === null) return hide();
    showLength(length, result);
    showEmbargo(embargo, result.embargo);
    if (result.embargo?.kind === "until") clock = setInterval(() => showEmbargo(embargo, result.embargo), tick);
  };
  const refresh = () => {
    clearTimeout(timer);
    const editor = window.activeTextEditor;
    if (editor === undefined || !isDraft(editor.document)) {
      asked++;
      return hide();
    }
    timer = setTimeout(() => void ask(editor), pause);
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) refresh();
    }),
  ];
  refresh();
  return {
    checked(uri) {
      if (window.activeTextEditor?.document.uri.toString() === uri) refresh();
    },
    dispose() {
      clearTimeout(timer);
      clearInterval(clock);
      for (const one of [...listeners, length, embargo]) one.dispose();
    },
  };
}

function showLength(item: StatusBarItem, { words, minutes, selected }: LengthResult): void {
  const count = (number: number) => number.toLocaleString(env.language);
  item.text =
    selected === null
      ? l10n.t("{0} words · {1} min", count(words), minutes)
      : l10n.t("{0} of {1} words", count(selected), count(words));
  item.tooltip =
    selected === null
      ? l10n.t("Words of running copy (body, standfirst, bullets, captions) and minutes of reading.")
      : l10n.t("Words selected, and words of running copy.");
  item.accessibilityInformation = { label: `${item.text}. ${item.tooltip}` };
  item.show();
}

function showEmbargo(item: StatusBarItem, state: EmbargoState | null): void {
  if (state === null) {
    item.hide();
    return;
  }
  const { text, tooltip, isLoud } = embargoText(state, Date.now(), env.language);
  item.text = text;
  item.tooltip = tooltip;
  item.backgroundColor = isLoud ? new ThemeColor("statusBarItem.warningBackground") : undefined;
  item.accessibilityInformation = { label: `${text.replace(/\$\([\w-]+\) /, "")}. ${tooltip}` };
  item.show();
}
