/** A rule's finding explained, in Markdown: for hovers, reports and the docs. */

import type { Draft } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Example, Finding, Rule } from "./types.ts";

/**
 * Why the rule asks, what it has to say of this finding, what the house says of it, and whose rule it is, as Markdown paragraphs. The
 * message is left out: whoever shows the explanation shows that beside it. Throws only if the rule's `explain` does.
 */
export function explanationOf(
  rule: Rule,
  finding: Finding,
  draft: Draft,
  houseReasons: readonly HouseReason[] = [],
): string {
  const own = rule.explain?.(finding, draft).trim() ?? "";
  const house = houseReasons.map(({ why, link }) => {
    const guide = link === null ? "" : `[${l10n.t("the house’s guide")}](${link})`;
    return l10n.t(
      "House style: {0}",
      [why === null ? "" : plainText(why), guide].filter((part) => part !== "").join(" · "),
    );
  });
  return [plainText(l10n.withValues(rule.meta.why, {})), own, othersOf(finding), ...house, sourceOf(rule)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What a house says of a finding in its own words. */
export interface HouseReason {
  readonly why: string | null;
  /** A web address. */
  readonly link: string | null;
}

/** What less specific rules saw in the same statement. */
function othersOf({ others }: Finding): string {
  if (others.length === 0) return "";
  return l10n.t("Also here: {0}", others.map(({ rule, text }) => `${plainText(text)} (\`${rule}\`)`).join(" "));
}

/** Why the rule asks and whose rule it is, as Markdown paragraphs: what can be said without a finding. */
export function reasonOf(rule: Pick<Rule, "meta">): string {
  return `${plainText(l10n.withValues(rule.meta.why, {}))}\n\n${sourceOf(rule)}`;
}

/**
 * One line of the rule's first bad example and one of its first good one, as Markdown, marked words bold; "" where it has neither. Of an
 * example of several lines, the one that is marked, or else the last: the rest only sets the scene.
 */
export function examplesOf(rule: Rule): string {
  const [bad] = rule.meta.examples.bad;
  const [good] = rule.meta.examples.good;
  return [
    ...(bad === undefined ? [] : [`✗ ${telling(bad)}`]),
    ...(good === undefined ? [] : [`✓ ${telling(good)}`]),
  ].join("  \n");
}

function telling({ text }: Example): string {
  const lines = splitMarks(text).filter((line) => line.trim() !== "");
  return shownLine(lines.find((line) => line.includes("⟦")) ?? lines.at(-1) ?? "", bold).trim();
}

/** Shows marked words. `before` and `after` are what stands next to them, as in the draft. */
export type ShowMarked = (marked: string, before: string, after: string) => string;

/** An example as a Markdown quotation, line for line. `show` makes Markdown of the words between ⟦ and ⟧. */
export function quotedExample(example: Example, show: ShowMarked): string {
  const lines = splitMarks(example.text).map((line) => shownLine(line, show));
  return lines
    .map((line, index) => {
      const last = index === lines.length - 1 || lines[index + 1]?.trim() === "" || line.trim() === "";
      return `> ${line.trim()}${last ? "" : "\\"}`.trimEnd();
    })
    .join("\n");
}

function shownLine(line: string, show: ShowMarked): string {
  const parts = line.split(/([⟦⟧])/u);
  let shown = "";
  let open = false;
  parts.forEach((part, index) => {
    if (part === "⟦" || part === "⟧") open = part === "⟦";
    else if (open) shown += show(part, parts[index - 2] ?? "", parts[index + 2] ?? "");
    else shown += plainText(part);
  });
  return shown;
}

/** Lines of a marked text; a mark that runs over a line end is closed and opened again there. */
function splitMarks(text: string): readonly string[] {
  let open = false;
  return text.split(/\r\n|\n|\r/).map((line) => {
    const resumed = open ? `⟦${line}`.replace(/^⟦⟧/u, "") : line;
    const last = line.match(/[⟦⟧]/gu)?.at(-1);
    if (last !== undefined) open = last === "⟦";
    return open ? `${resumed}⟧`.replace(/⟦⟧$/u, "") : resumed;
  });
}

/** Bold where Markdown would read the stars as such; else the marks of the examples themselves. */
const bold: ShowMarked = (marked, before, after) => {
  const inner = marked.trim();
  if (inner === "") return "⟦⟧";
  const lead = marked.slice(0, marked.indexOf(inner));
  const tail = marked.slice(lead.length + inner.length);
  const fits = (inside: string, outside: string) =>
    /[\p{L}\p{N}]/u.test(inside) || outside === "" || /[^\p{L}\p{N}]/u.test(outside);
  const opens = fits(inner.charAt(0), lead || before.slice(-1));
  const closes = fits(inner.slice(-1), tail || after.charAt(0));
  const shown = opens && closes ? `**${plainText(inner)}**` : `⟦${plainText(inner)}⟧`;
  return `${plainText(lead)}${shown}${plainText(tail)}`;
};

/** Plain text as Markdown that shows it unchanged. `code` in backticks stays code. */
export function plainText(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join("");
}

function escaped(text: string): string {
  return text
    .replace(/[\\*_[\]<>~|`]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/g, (_, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );
}

function sourceOf({ meta }: Pick<Rule, "meta">): string {
  return l10n.t("Source: {0}", plainText(meta.source === "Common practice" ? l10n.t("Common practice") : meta.source));
}
