/** The page of the register view: a search field, what was found, one entry. */
import * as l10n from "@vscode/l10n";
import type { RegisterEntryDetails, RegisterOverview } from "../../../server/protocol/messages.ts";
import { messageOf } from "../../../server/protocol/messages.ts";
import type { FromPage, Questions, RegisterTarget, ToPage } from "../../views/viewMessages.ts";
import { h } from "../dom.ts";
import { language } from "../translations.ts";
import { entryView } from "./entryView.ts";
import { foundSentence, type Results, resultsView } from "./resultsView.ts";

/** What the page remembers while it is hidden or the window is loaded anew. */
interface Kept {
  readonly query: string;
  readonly id: string | null;
  /** Where there is room for one: is the entry shown, or the list? */
  readonly reading: boolean;
}
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const pageSize = 50;
/** Milliseconds between the last key and the search. */
const pause = 120;

const vscode = acquireVsCodeApi();
const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (reason: Error) => void }>();
let asked = 0;
let kept: Kept = vscode.getState() ?? { query: "", id: null, reading: false };
let results: Results = { query: "", rows: [], total: 0, alike: false };
let entry: RegisterEntryDetails | null = null;
let timer = 0;
/** Of two searches under way, only the newer counts. */
let latestSearch = 0;

const input = h("input", {
  type: "search",
  id: "query",
  placeholder: l10n.t("Name, acronym or reference, such as {0}", "QDe.132"),
  autocomplete: "off",
  spellcheck: "false",
  input: () => {
    read(false);
    clearTimeout(timer);
    timer = setTimeout(() => void search(input.value.trim()), pause);
  },
  keydown: (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const [first] = document.querySelectorAll<HTMLButtonElement>(".result");
    if (event.key === "ArrowDown") {
      first?.focus();
      event.preventDefault();
    } else if (event.key === "Enter") {
      clearTimeout(timer);
      void search(input.value.trim()).then(() => document.querySelector<HTMLButtonElement>(".result")?.click());
    }
  },
});
const found = h("p", { id: "found", role: "status" });
const listPlace = h("nav", { "aria-label": l10n.t("Entries") });
const entryPlace = h("main", {});
const listsPlace = h("details", { class: "lists" });

function ask<K extends keyof Questions>(question: K, params: Questions[K]["params"]): Promise<Questions[K]["answer"]> {
  asked++;
  const number = asked;
  vscode.postMessage({ type: "ask", number, question, params });
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve: (answer) => resolve(answer as Questions[K]["answer"]), reject });
  });
}

async function search(query: string, offset = 0): Promise<void> {
  latestSearch++;
  const own = latestSearch;
  try {
    const { rows, total, alike } = await ask("search", { query, offset, limit: pageSize });
    if (own !== latestSearch) return;
    results = { query, total, alike, rows: offset === 0 ? rows : [...results.rows, ...rows] };
    keep({ ...kept, query });
    drawResults();
    if (offset > 0) listPlace.querySelectorAll("button")[offset]?.focus();
  } catch (error) {
    if (own === latestSearch) fail(error);
  }
}

/** `again`: what is shown is asked for anew, and stays where it is. */
async function open(id: string, again = false): Promise<void> {
  try {
    entry = await ask("entry", { id });
  } catch (error) {
    fail(error);
    return;
  }
  keep({ ...kept, id: entry === null ? null : id });
  drawResults();
  drawEntry();
  if (!again) document.getElementById("entry-name")?.focus();
  read(entry !== null && (!again || kept.reading));
  if (entry === null) found.textContent = l10n.t("This entry is no longer in the loaded registers.");
}

function read(reading: boolean): void {
  document.body.classList.toggle("reading", reading);
  keep({ ...kept, reading });
}

function keep(state: Kept): void {
  kept = state;
  vscode.setState(state);
}

function drawResults(): void {
  found.textContent = foundSentence(results);
  const actions = { open: (id: string) => void open(id), more: () => void search(results.query, results.rows.length) };
  listPlace.replaceChildren(resultsView(results, kept.id, actions));
}

function drawEntry(): void {
  if (entry === null) {
    entryPlace.replaceChildren(
      h("p", { class: "hint" }, l10n.t("Choose an entry to see what each authority says of it, since when.")),
    );
    return;
  }
  const back = () => {
    read(false);
    (document.querySelector<HTMLElement>('.result[aria-current="true"]') ?? input).focus();
  };
  entryPlace.replaceChildren(entryView(entry, { back, copy: (text) => vscode.postMessage({ type: "copy", text }) }));
  entryPlace.scrollTop = 0;
}

function drawLists({ lists }: RegisterOverview): void {
  const old = lists.filter(({ isOld }) => isOld).length;
  const total = lists.reduce((sum, { entries }) => sum + entries, 0).toLocaleString(language);
  const names = lists.length === 1 ? (lists[0]?.title ?? "") : l10n.t("{0} lists", lists.length);
  const warning =
    old === 0
      ? ""
      : old === 1 && lists.length === 1
        ? `, ${l10n.t("older than 90 days")}`
        : `, ${l10n.t("{0} older than 90 days", old)}`;
  listsPlace.replaceChildren(
    h("summary", { class: old > 0 ? "old" : "" }, l10n.t("Loaded: {0}, {1} entries", names, total) + warning),
    h(
      "ul",
      {},
      lists.map(({ title, entries, asOf, isOld }) =>
        h(
          "li",
          { class: isOld ? "old" : "" },
          isOld
            ? l10n.t(
                "{0}: {1} entries, as of {2} (more than 90 days ago)",
                title,
                entries.toLocaleString(language),
                asOf,
              )
            : l10n.t("{0}: {1} entries, as of {2}", title, entries.toLocaleString(language), asOf),
        ),
      ),
    ),
  );
}

function fail(error: unknown): void {
  found.textContent = messageOf(error);
}

async function refresh(): Promise<void> {
  try {
    drawLists(await ask("overview", {}));
  } catch (error) {
    fail(error);
    return;
  }
  // What stands in the box, not what was searched last: a person may be typing.
  await search(input.value.trim());
  if (kept.id !== null) await open(kept.id, true);
}

function show(target: RegisterTarget): void {
  if ("id" in target) {
    void open(target.id);
    return;
  }
  input.value = target.query;
  input.focus();
  void search(target.query);
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "show") show(data.target);
  else if (data.type === "changed") void refresh();
  else {
    const question = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.type === "answer") question?.resolve(data.answer);
    else question?.reject(new Error(data.message));
  }
});

document.body.append(
  h("header", {}, h("label", { for: "query" }, l10n.t("Search the register")), input, found, listsPlace),
  h("div", { class: "columns" }, listPlace, entryPlace),
);
input.value = kept.query;
drawEntry();
void refresh().then(() => vscode.postMessage({ type: "ready" }));
