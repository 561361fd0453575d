/** The list of entries that fit what was typed. */
import * as l10n from "@vscode/l10n";
import type { RegisterRow } from "../../../server/protocol/messages.ts";
import { h } from "../dom.ts";
import { language } from "../translations.ts";

export interface Results {
  readonly query: string;
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly alike: boolean;
}

export interface ResultActions {
  readonly open: (id: string) => void;
  readonly more: () => void;
}

/** What was found, in one sentence. */
export function foundSentence({ query, total, alike }: Results): string {
  const count = total === 1 ? l10n.t("1 entry") : l10n.t("{0} entries", total.toLocaleString(language));
  if (query === "") return count;
  if (alike && total > 0) return l10n.t("“{0}” was not found in the loaded registers. Did you mean …", query);
  return total === 0
    ? l10n.t("“{0}” was not found in the loaded registers. That does not mean that nobody lists it.", query)
    : l10n.t("{0} for “{1}”", count, query);
}

export function resultsView(results: Results, current: string | null, { open, more }: ResultActions): HTMLElement {
  const { rows, total } = results;
  const left = total - rows.length;
  return h(
    "div",
    { class: "results", keydown: moveFocus },
    h(
      "ol",
      {},
      rows.map((row) => h("li", {}, resultButton(row, row.id === current, open))),
    ),
    left > 0
      ? h("button", { class: "link more", click: more }, l10n.t("Show more ({0} left)", left.toLocaleString(language)))
      : null,
  );
}

function resultButton(
  { id, name, kind, spelling, status }: RegisterRow,
  isCurrent: boolean,
  open: ResultActions["open"],
) {
  return h(
    "button",
    { class: "result", "data-id": id, "aria-current": isCurrent ? "true" : null, click: () => open(id) },
    h("span", { class: "result-name" }, name, spelling === null ? null : h("em", {}, ` ${spelling}`)),
    h("span", { class: "result-kind" }, kind),
    h("span", { class: "result-status" }, status),
  );
}

/** Up and down move among the entries, as in any list. */
function moveFocus(event: Event): void {
  if (!(event instanceof KeyboardEvent) || !(event.currentTarget instanceof HTMLElement)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const next = buttons[at + step];
  if (next !== undefined) next.focus();
  else if (at + step < 0) document.querySelector("input")?.focus();
  event.preventDefault();
}
