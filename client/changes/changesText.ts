/** Changes in words: lines of a list, and a document to keep. Pure: of VS Code it uses the translations only. */
import { l10n } from "vscode";
import type { ChangedThing, ChangesResult } from "../../server/protocol/messages.ts";
import { escaped } from "../markdown.ts";

export const kindTitles = (): Readonly<Record<ChangedThing["kind"], string>> => ({
  figure: l10n.t("Figures and dates"),
  name: l10n.t("Names"),
  quotation: l10n.t("Quotations"),
});

/** "3,400 euros → 4,300 euros"; of long quotations the part that differs. */
export function changeLine({ before, after }: ChangedThing, longest = 60): string {
  if (before === null || after === null) return shortened((after ?? before)?.text ?? "", longest * 2);
  const [was, is] = differingParts(before.text, after.text, longest);
  return `${was} → ${is}`;
}

/** A Markdown document: what was changed, added and removed of each kind. */
export function changesDocument({ changes, words }: ChangesResult, draft: string, version: string): string {
  const titles = kindTitles();
  const sections = (["figure", "name", "quotation"] as const).flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length === 0 ? [] : [`## ${titles[kind]}`, "", ...own.map(documentLine), ""];
  });
  return [
    `# ${l10n.t("What changed in {0}", escaped(draft))}`,
    "",
    `${l10n.t("Since: {0}.", escaped(version))} ${l10n.t("Words: {0} → {1}.", words.before, words.after)}`,
    "",
    ...(sections.length === 0 ? [l10n.t("No figure, name or quotation differs.")] : sections),
  ].join("\n");
}

function documentLine({ before, after }: ChangedThing): string {
  const place =
    after === null
      ? l10n.t("line {0} of the other version", before?.line ?? 0)
      : l10n.t("line {0}", after.range.start.line + 1);
  if (before === null) return `- ${l10n.t("Added: {0}", bold(after?.text ?? ""))} (${place})`;
  if (after === null) return `- ${l10n.t("Removed: {0}", bold(before.text))} (${place})`;
  return `- ${l10n.t("Changed: {0} → {1}", bold(before.text), bold(after.text))} (${place})`;
}

function bold(text: string): string {
  return `**${escaped(text)}**`;
}

/** Both texts, cut to where they differ when they are long. */
function differingParts(a: string, b: string, longest: number): readonly [string, string] {
  if (a.length <= longest && b.length <= longest) return [a, b];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  // Three words or so before it, from the beginning of one.
  start = Math.max(0, a.lastIndexOf(" ", Math.max(0, start - 20)) + 1);
  const cut = (text: string) => (start === 0 ? "" : "…") + shortened(text.slice(start), longest);
  return [cut(a), cut(b)];
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
