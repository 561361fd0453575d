/** The report on an import for people, as Markdown or for a terminal: what was added, changed and delisted. */
import * as l10n from "../../l10n/l10n.ts";
import { toldDate } from "../status/partialDates.ts";
import type { Entry } from "../types.ts";
import type { Change, ListDiff } from "./diff.ts";

/** One list of a report. `before` is null where there was no earlier copy to compare with. */
export interface ListReport {
  readonly title: string;
  readonly asOf: string;
  readonly entries: number;
  readonly notes: readonly string[];
  readonly before: { readonly asOf: string; readonly diff: ListDiff } | null;
}

/** A list that could not be read; what was there stays in use. */
export interface ListFailure {
  readonly title: string;
  readonly reason: string;
  /** Is there an earlier copy that it would have replaced? */
  readonly keeps: boolean;
}

/** At most so many entries of a kind are spelled out. */
const longest = 200;

interface Style {
  heading(level: 1 | 2 | 3, text: string): readonly string[];
  strong(text: string): string;
  /** Text of a list, which must not become links, headings or HTML of the report. */
  text(text: string): string;
  note(text: string): string;
}

const markdown: Style = {
  heading: (level, text) => [`${"#".repeat(level)} ${text}`, ""],
  strong: (text) => `**${text}**`,
  text: (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&"),
  note: (text) => `> ${text}`,
};

const terminal: Style = {
  heading: (level, text) => (level === 3 ? [text] : [text, "=".repeat(text.length), ""].slice(0, level === 1 ? 3 : 2)),
  strong: (text) => text,
  text: (text) => text.replace(/\s+/g, " "),
  note: (text) => text,
};

/** The whole report: summary first, then each list with its changes. `day` is ISO. */
export function reportOf(
  lists: readonly ListReport[],
  failures: readonly ListFailure[],
  day: string,
  form: "markdown" | "terminal" = "markdown",
): string {
  const style = form === "markdown" ? markdown : terminal;
  const lines = [...style.heading(1, l10n.t("Sanctions lists, {0}", toldDate(day)))];
  for (const { title, reason, keeps } of failures) {
    const rest = keeps ? l10n.t("What is at hand stays in use.") : l10n.t("Nothing was changed.");
    lines.push(`- ${style.strong(l10n.t("{0}: not taken over.", style.text(title)))} ${style.text(reason)}. ${rest}`);
  }
  for (const { title, asOf, entries, before } of lists) {
    const news = before === null ? l10n.t("first copy") : summaryOf(before.diff);
    const size = entries === 1 ? l10n.t("1 entry") : l10n.t("{0} entries", l10n.number(entries));
    lines.push(`- ${style.strong(style.text(title))}, ${toldDate(asOf)}: ${size}, ${news}`);
  }
  for (const list of lists) lines.push("", ...sectionOf(list, style));
  return `${lines.join("\n")}\n`;
}

/** The changes of one list alone, for `stet register diff`. */
export function changesText(diff: ListDiff): string {
  return blocksOf(diff, terminal).slice(1).join("\n");
}

/** "3 added, 1 changed, 2 delisted", or "no changes". */
export function summaryOf({ added, changed, delisted }: ListDiff): string {
  const parts = [
    added.length > 0 ? l10n.t("{0} added", added.length) : "",
    changed.length > 0 ? l10n.t("{0} changed", changed.length) : "",
    delisted.length > 0 ? l10n.t("{0} delisted", delisted.length) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? l10n.t("no changes") : parts.join(", ");
}

function sectionOf({ title, asOf, notes, before }: ListReport, style: Style): readonly string[] {
  const lines = [...style.heading(2, style.text(title))];
  if (before === null) lines.push(l10n.t("First copy, of {0}.", toldDate(asOf)));
  else {
    const { diff } = before;
    const days = l10n.t("Copy of {0} compared with copy of {1}", toldDate(before.asOf), toldDate(asOf));
    const unchanged = l10n.t("{0} unchanged", diff.unchanged);
    lines.push(`${days}: ${summaryOf(diff)}, ${unchanged}.`, ...blocksOf(diff, style));
  }
  for (const note of notes) lines.push("", style.note(style.text(note)));
  return lines;
}

function blocksOf({ added, changed, delisted }: ListDiff, style: Style): readonly string[] {
  const line = (entry: Entry) => nameLine(entry, style);
  const isNew = added.filter(({ relisted }) => !relisted);
  const again = added.filter(({ relisted }) => relisted);
  return [
    ...block(l10n.t("Delisted: no longer in the list"), delisted.map(line), style),
    ...block(
      l10n.t("Added"),
      isNew.map(({ entry }) => line(entry)),
      style,
    ),
    ...block(
      l10n.t("Listed again or restored: new here, with an older date"),
      again.map(({ entry }) => line(entry)),
      style,
    ),
    ...block(
      l10n.t("Changed"),
      changed.map(({ entry, changes }) => line(entry) + changes.map((one) => changeLine(one, style)).join("")),
      style,
    ),
  ];
}

function block(heading: string, items: readonly string[], style: Style): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, longest).map((item) => `- ${item}`);
  const more = items.length > longest ? [`- ${l10n.t("… and {0} more", items.length - longest)}`] : [];
  return ["", ...style.heading(3, `${heading} (${items.length})`), ...shown, ...more];
}

function nameLine({ id, name, listings }: Entry, style: Style): string {
  const [listing] = listings;
  const reference = listing?.reference ?? id.slice(id.indexOf(":") + 1);
  const since = listing?.listed == null ? l10n.t("no date printed") : toldDate(listing.listed);
  const details = [reference, ...(listing === undefined ? [] : [listing.programme, since])];
  return `${style.strong(style.text(name))} (${style.text(details.join(", "))})`;
}

const labels: Readonly<Record<Change["what"], () => string>> = {
  name: () => l10n.t("name"),
  names: () => l10n.t("other names"),
  programme: () => l10n.t("programme"),
  listed: () => l10n.t("listed"),
  ended: () => l10n.t("ended"),
  reference: () => l10n.t("reference"),
  type: () => l10n.t("type"),
};

function changeLine({ what, before, after }: Change, style: Style): string {
  const isDate = what === "listed" || what === "ended";
  const words = (values: readonly string[]) =>
    values.map((value) => (isDate ? toldDate(value) : `“${style.text(value)}”`)).join(", ");
  const isFurther = what === "names" && before.length === 0;
  const parts = [
    before.length > 0 ? l10n.t("no longer {0}", words(before)) : "",
    after.length === 0 ? "" : isFurther ? l10n.t("now also {0}", words(after)) : l10n.t("now {0}", words(after)),
  ].filter((part) => part !== "");
  return `\n  - ${labels[what]()}: ${parts.join(", ")}`;
}
