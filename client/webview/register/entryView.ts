/** One entry: who it is, its timeline, what each authority says of it, its names. */
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
    h("button", { class: "back link", click: back }, "← Results"),
    h("h1", { id: "entry-name", tabindex: -1 }, name),
    h("p", { class: "kind" }, officialName === null ? kind : `${kind} · on the lists as ${officialName}`),
    note === "" ? null : h("p", { class: "note" }, note),
    asOfLine(entry),
    listings.length === 0
      ? h("p", {}, "No listing of this entry is in the loaded registers.")
      : [h("h2", {}, "Timeline"), timelineView(listings, today), legend(listings), listingTable(listings)],
    wordings.length === 0
      ? null
      : [
          h("h2", {}, "Footnote wordings"),
          h(
            "ul",
            { class: "wordings" },
            wordings.map((wording) =>
              h(
                "li",
                {},
                h("span", {}, wording),
                h("button", { class: "link", click: () => copy(wording), "aria-label": `Copy “${wording}”` }, "Copy"),
              ),
            ),
          ),
        ],
    namesList(entry),
  );
}

function asOfLine({ asOf, isOld, origin }: RegisterEntryDetails): HTMLElement {
  const from = { starter: "starter register", house: "house register", list: "imported list" }[origin];
  return h(
    "p",
    { class: isOld ? "as-of old" : "as-of" },
    `As of ${asOf} (${from})${isOld ? ": more than 90 days ago. Check the authority’s page before you print." : "."}`,
  );
}

const stateWords: Readonly<Record<RegisterListingDetails["state"], string>> = {
  active: "In force",
  "not-yet": "Not yet",
  ended: "Ended",
  suspended: "Suspended",
};

/** Only what is drawn is explained. */
function legend(listings: readonly RegisterListingDetails[]): HTMLElement {
  const has = (test: (listing: RegisterListingDetails) => boolean) => listings.some(test);
  const entries = [
    ["active", "in force", has(({ state }) => state === "active" || state === "suspended")],
    ["suspended", "suspended", has(({ suspended }) => suspended !== null)],
    ["ended", "ended", has(({ state }) => state === "ended")],
    ["partial", "not the body itself", has(({ scope }) => scope !== "entity")],
    ["open", "no date printed", has(({ listed }) => listed === null)],
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
        ["Authority", "Status", "Programme", "Source"].map((title) => h("th", { scope: "col" }, title)),
      ),
    ),
    h("tbody", {}, listings.map(listingRow)),
  );
}

function listingRow(listing: RegisterListingDetails): HTMLElement {
  const { authority, state, statement, programme, reference, page, note, source, asOf, verified } = listing;
  const shown = reference ?? "authority’s page";
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, authority),
    h(
      "td",
      {},
      h(
        "span",
        { class: `state ${state}`, title: stateWords[state] },
        h("span", { class: "spoken" }, stateWords[state]),
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
      h("div", { class: "detail" }, `as of ${asOf}`, verified ? null : h("strong", {}, " · press reports only")),
    ),
  );
}

const nameKinds = [
  ["alias", "Also written"],
  ["acronym", "Initials"],
  ["former", "Formerly"],
] as const;

function namesList({ names, name }: RegisterEntryDetails): readonly HTMLElement[] {
  const strong = names.filter(({ text, weak }) => !weak && text !== name);
  const weak = names.filter((other) => other.weak);
  const rows = [
    ...nameKinds.map(
      ([kind, title]) =>
        [title, strong.filter((other) => other.kind === kind || (kind === "alias" && other.kind === "name"))] as const,
    ),
    ["Shown here, never looked for alone", weak] as const,
  ].filter(([, texts]) => texts.length > 0);
  if (rows.length === 0) return [];
  return [
    h("h2", {}, "Names"),
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
