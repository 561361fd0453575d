/** What is on record for a sentence, for its hover. */
import * as l10n from "../l10n/l10n.ts";
import { factsOf, labelOf, recordedFor } from "../ledger/label.ts";
import { type PlacedLedger, type PlacedSource, sourcesFor } from "../ledger/place.ts";
import { plainText } from "../rules/explanation.ts";
import { clientCommands } from "./messages.ts";

/** Markdown, or null where nothing is on record. `linksTo` is the draft's URI where the client follows links to its commands. */
export function recordedAt(
  ledger: PlacedLedger | null,
  offset: number,
  linksTo: string | null,
): { readonly text: string; readonly span: PlacedSource["span"] } | null {
  if (ledger === null) return null;
  const recorded = sourcesFor(ledger, { start: offset, end: offset + 1 });
  const [first] = recorded;
  if (first === undefined) return null;
  return { text: recorded.map((source) => told(source, linksTo)).join("\n\n"), span: first.span };
}

function told({ entry, fit }: PlacedSource, linksTo: string | null): string {
  const opening = fit === "fresh" ? l10n.t("Source on record") : l10n.t("Source on record, but for other words");
  const facts = factsOf(entry).map(plainText).join(" · ");
  const words = fit === "fresh" ? "" : `  \n${plainText(recordedFor(entry.anchor.sentence, entry.changed))}`;
  const link = linksTo === null ? "" : `  \n[${l10n.t("Edit")}](${commandLink(linksTo, entry.id)})`;
  return `**${opening}:** ${plainText(labelOf(entry))}${facts === "" ? "" : `  \n${facts}`}${words}${link}`;
}

function commandLink(uri: string, id: string): string {
  return `command:${clientCommands.editSource}?${encodeURIComponent(JSON.stringify([{ uri, id }]))}`;
}
