/** One entry: who it is, its timeline, what each authority says of it, its names. */
import * as l10n from "@vscode/l10n";
import type { RegisterEntryDetails, RegisterListingDetails } from "../../../server/protocol/messages.ts";
import { h } from "../dom.ts";
import { timelineView } from "./timelineView.ts";

export interface EntryActions {
  readonly back: () => void;
  readonly copy: (text: string) => void;
}

export function entryView(entry: RegisterEntryDetails, { back, copy }: EntryActions): HTMLElement {
  const { name, officialName, kind, note, listings, wordings, today } = entry;
  return h(
    "article",
    { "aria-labelledby": "entry-name" },
    h("button", { class: "back link", click: back }, `← ${l10n.t("Results")}`),
    h("h1", { id: "entry-name", tabindex: -1 }, name),
    h(
      "p",
      { class: "kind" },
      officialName === null ? kind : `${kind} · ${l10n.t("on the lists as {0}", officialName)}`,
    ),
    note === "" ? null : h("p", { class: "note" }, note),
    asOfLine(entry),
    listings.length === 0
      ? h("p", {}, l10n.t("No listing of this entry is in the loaded registers."))
      : [h("h2", {}, l10n.t("Timeline")), timelineView(listings, today), legend(listings), listingTable(listings)],
    wordings.length === 0
      ? null
      : [
          h("h2", {}, l10n.t("Footnote wordings")),
          h(
            "ul",
            { class: "wordings" },
            wordings.map((wording) =>
              h(
                "li",
                {},
                h("span", {}, wording),
                h(
                  "button",
                  { class: "link", click: () => copy(wording), "aria-label": l10n.t("Copy “{0}”", wording) },
                  l10n.t("Copy"),
                ),
              ),
            ),
          ),
        ],
    namesList(entry),
  );
}

function asOfLine({ asOf, isOld, origin }: RegisterEntryDetails): HTMLElement {
  const from = {
    starter: l10n.t("starter register"),
    house: l10n.t("house register"),
    list: l10n.t("imported list"),
  }[origin];
  return h(
    "p",
    { class: isOld ? "as-of old" : "as-of" },
    isOld
      ? l10n.t("As of {0} ({1}): more than 90 days ago. Check the authority’s page before you print.", asOf, from)
      : l10n.t("As of {0} ({1}).", asOf, from),
  );
}

const stateWords = (): Readonly<Record<RegisterListingDetails["state"], string>> => ({
  active: l10n.t("In force"),
  "not-yet": l10n.t("Not yet"),
  ended: l10n.t("Ended"),
  suspended: l10n.t("Suspended"),
});

/** Only what is drawn is explained. */
function legend(listings: readonly RegisterListingDetails[]): HTMLElement {
  const has = (test: (listing: RegisterListingDetails) => boolean) => listings.some(test);
  const entries = [
    ["active", l10n.t("in force"), has(({ state }) => state === "active" || state === "suspended")],
    ["suspended", l10n.t("suspended"), has(({ suspended }) => suspended !== null)],
    ["ended", l10n.t("ended"), has(({ state }) => state === "ended")],
    ["partial", l10n.t("not the body itself"), has(({ scope }) => scope !== "entity")],
    ["open", l10n.t("no date printed"), has(({ listed }) => listed === null)],
  ] as const;
  return h(
    "p",
    { class: "legend", "aria-hidden": "true" },
    entries.flatMap(([name, words, shown]) => (shown ? [h("span", { class: `key ${name}` }, h("i", {}), words)] : [])),
  );
}

function listingTable(listings: readonly RegisterListingDetails[]): HTMLElement {
  return h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        [l10n.t("Authority"), l10n.t("Status"), l10n.t("Programme"), l10n.t("Source")].map((title) =>
          h("th", { scope: "col" }, title),
        ),
      ),
    ),
    h("tbody", {}, listings.map(listingRow)),
  );
}

function listingRow(listing: RegisterListingDetails): HTMLElement {
  const { authority, state, statement, programme, reference, page, note, source, asOf, verified } = listing;
  const shown = reference ?? l10n.t("authority’s page");
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, authority),
    h(
      "td",
      {},
      h(
        "span",
        { class: `state ${state}`, title: stateWords()[state] },
        h("span", { class: "spoken" }, stateWords()[state]),
      ),
      statement,
      note === "" ? null : h("div", { class: "detail" }, note),
    ),
    h(
      "td",
      {},
      programme,
      h("div", { class: "detail" }, page === null ? (reference ?? "") : h("a", { href: page, title: page }, shown)),
    ),
    h(
      "td",
      { class: "source" },
      source,
      h(
        "div",
        { class: "detail" },
        l10n.t("as of {0}", asOf),
        verified ? null : h("strong", {}, ` · ${l10n.t("press reports only")}`),
      ),
    ),
  );
}

const nameKinds = () =>
  [
    ["alias", l10n.t("Also written")],
    ["acronym", l10n.t("Initials")],
    ["former", l10n.t("Formerly")],
  ] as const;

function namesList({ names, name }: RegisterEntryDetails): readonly HTMLElement[] {
  const strong = names.filter(({ text, weak }) => !weak && text !== name);
  const weak = names.filter((other) => other.weak);
  const rows = [
    ...nameKinds().map(
      ([kind, title]) =>
        [title, strong.filter((other) => other.kind === kind || (kind === "alias" && other.kind === "name"))] as const,
    ),
    [l10n.t("Shown here, never looked for alone"), weak] as const,
  ].filter(([, texts]) => texts.length > 0);
  if (rows.length === 0) return [];
  return [
    h("h2", {}, l10n.t("Names")),
    h(
      "dl",
      { class: "names" },
      rows.flatMap(([title, texts]) => [
        h("dt", {}, title),
        h(
          "dd",
          {},
          texts.map(({ text }) => h("span", { class: "name" }, text)),
        ),
      ]),
    ),
  ];
}
