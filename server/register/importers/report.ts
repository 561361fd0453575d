/** The report on an import for people, as Markdown or for a terminal: what was added, changed and delisted. */
import { spokenDate } from "../status/partialDates.ts";
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
  const lines = [...style.heading(1, `Sanctions lists, ${spokenDate(day)}`)];
  for (const { title, reason, keeps } of failures) {
    const rest = keeps ? "What is at hand stays in use." : "Nothing was changed.";
    lines.push(`- ${style.strong(`${style.text(title)}: not taken over.`)} ${style.text(reason)}. ${rest}`);
  }
  for (const { title, asOf, entries, before } of lists) {
    const news = before === null ? "first copy" : summaryOf(before.diff);
    const size = `${entries.toLocaleString("en-GB")} ${entries === 1 ? "entry" : "entries"}`;
    lines.push(`- ${style.strong(style.text(title))}, ${spokenDate(asOf)}: ${size}, ${news}`);
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
    added.length > 0 ? `${added.length} added` : "",
    changed.length > 0 ? `${changed.length} changed` : "",
    delisted.length > 0 ? `${delisted.length} delisted` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "no changes" : parts.join(", ");
}

function sectionOf({ title, asOf, notes, before }: ListReport, style: Style): readonly string[] {
  const lines = [...style.heading(2, style.text(title))];
  if (before === null) lines.push(`First copy, of ${spokenDate(asOf)}.`);
  else {
    const { diff } = before;
    const days = `Copy of ${spokenDate(before.asOf)} compared with copy of ${spokenDate(asOf)}`;
    lines.push(`${days}: ${summaryOf(diff)}, ${diff.unchanged} unchanged.`, ...blocksOf(diff, style));
  }
  for (const note of notes) lines.push("", style.note(style.text(note)));
  return lines;
}

function blocksOf({ added, changed, delisted }: ListDiff, style: Style): readonly string[] {
  const line = (entry: Entry) => nameLine(entry, style);
  const isNew = added.filter(({ relisted }) => !relisted);
  const again = added.filter(({ relisted }) => relisted);
  return [
    ...block("Delisted: no longer in the list", delisted.map(line), style),
    ...block(
      "Added",
      isNew.map(({ entry }) => line(entry)),
      style,
    ),
    ...block(
      "Listed again or restored: new here, with an older date",
      again.map(({ entry }) => line(entry)),
      style,
    ),
    ...block(
      "Changed",
      changed.map(({ entry, changes }) => line(entry) + changes.map((one) => changeLine(one, style)).join("")),
      style,
    ),
  ];
}

function block(heading: string, items: readonly string[], style: Style): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, longest).map((item) => `- ${item}`);
  const more = items.length > longest ? [`- … and ${items.length - longest} more`] : [];
  return ["", ...style.heading(3, `${heading} (${items.length})`), ...shown, ...more];
}

function nameLine({ id, name, listings }: Entry, style: Style): string {
  const [listing] = listings;
  const reference = listing?.reference ?? id.slice(id.indexOf(":") + 1);
  const since = listing?.listed == null ? "no date printed" : spokenDate(listing.listed);
  const details = [reference, ...(listing === undefined ? [] : [listing.programme, since])];
  return `${style.strong(style.text(name))} (${style.text(details.join(", "))})`;
}

const labels: Readonly<Record<Change["what"], string>> = {
  name: "name",
  names: "other names",
  programme: "programme",
  listed: "listed",
  ended: "ended",
  reference: "reference",
  type: "type",
};

function changeLine({ what, before, after }: Change, style: Style): string {
  const isDate = what === "listed" || what === "ended";
  const words = (values: readonly string[]) =>
    values.map((value) => (isDate ? spokenDate(value) : `“${style.text(value)}”`)).join(", ");
  const also = what === "names" && before.length === 0 ? "also " : "";
  const parts = [
    before.length > 0 ? `no longer ${words(before)}` : "",
    after.length > 0 ? `now ${also}${words(after)}` : "",
  ].filter((part) => part !== "");
  return `\n  - ${labels[what]}: ${parts.join(", ")}`;
}
