/** The report on an import, as Markdown for people: what was added, changed and delisted. */
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
  /** Is there an earlier good copy? */
  readonly keeps: boolean;
}

/** At most so many entries of a kind are spelled out. */
const longest = 200;

/** Gives a Markdown document: summary first, then each list with its changes. */
export function reportOf(lists: readonly ListReport[], failures: readonly ListFailure[], day: string): string {
  const lines = [`# Sanctions lists, ${day}`, ""];
  for (const { title, reason, keeps } of failures) {
    const rest = keeps ? "The copy at hand stays in use." : "There is no earlier copy of it.";
    lines.push(`- **${escaped(title)}: not taken over.** ${escaped(reason)}. ${rest}`);
  }
  for (const { title, asOf, entries, before } of lists) {
    const news = before === null ? "first copy" : summaryOf(before.diff);
    lines.push(`- **${escaped(title)}** of ${asOf}: ${count(entries, "entry", "entries")}, ${news}`);
  }
  for (const list of lists) lines.push("", ...sectionOf(list));
  return `${lines.join("\n")}\n`;
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

function sectionOf({ title, asOf, notes, before }: ListReport): readonly string[] {
  const lines = [`## ${escaped(title)}`, ""];
  if (before === null) lines.push(`First copy, of ${asOf}.`);
  else {
    const { diff } = before;
    lines.push(
      `Copy of ${before.asOf} compared with copy of ${asOf}: ${summaryOf(diff)}, ${diff.unchanged} unchanged.`,
    );
    lines.push(
      ...block("Delisted: no longer in the list", diff.delisted.map(nameLine)),
      ...block(
        "Added",
        diff.added.filter(({ relisted }) => !relisted).map(({ entry }) => nameLine(entry)),
      ),
      ...block(
        "Added with a listing date older than the copy before: listed again, or restored",
        diff.added.filter(({ relisted }) => relisted).map(({ entry }) => nameLine(entry)),
      ),
      ...block(
        "Changed",
        diff.changed.map(({ entry, changes }) => `${nameLine(entry)}${changes.map(changeLine).join("")}`),
      ),
    );
  }
  for (const note of notes) lines.push("", `> ${escaped(note)}`);
  return lines;
}

function block(heading: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, longest).map((item) => `- ${item}`);
  const more = items.length > longest ? [`- … and ${items.length - longest} more`] : [];
  return ["", `### ${heading} (${items.length})`, "", ...shown, ...more];
}

function nameLine({ id, name, listings }: Entry): string {
  const [listing] = listings;
  const reference = listing?.reference ?? id.slice(id.indexOf(":") + 1);
  const details = [
    reference,
    ...(listing === undefined ? [] : [listing.programme, listing.listed ?? "no date printed"]),
  ];
  return `**${escaped(name)}** (${escaped(details.join(", "))})`;
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

function changeLine({ what, before, after }: Change): string {
  const words = [
    before.length > 0 ? `no longer ${quoted(before)}` : "",
    after.length > 0 ? `now ${before.length > 0 || what !== "names" ? "" : "also "}${quoted(after)}` : "",
  ].filter((part) => part !== "");
  return `\n  - ${labels[what]}: ${words.join(", ")}`;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `“${escaped(value)}”`).join(", ");
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** List text must not become links, headings or HTML of the report. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
