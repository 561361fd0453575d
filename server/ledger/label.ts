/** Entries in a few words, for people. */
import * as l10n from "../l10n/l10n.ts";
import { inWords } from "./days.ts";
import { isResponse, type LedgerEntry, type LedgerKind, type Outcome, type SourceEntry } from "./types.ts";

function kindWords(kind: LedgerKind): string {
  switch (kind) {
    case "witnessed":
      return l10n.t("witnessed");
    case "interview":
      return l10n.t("interview");
    case "document":
      return l10n.t("document");
    case "data":
      return l10n.t("data");
    case "statement":
      return l10n.t("statement");
    case "outlet":
      return l10n.t("another outlet");
    case "background":
      return l10n.t("background fact");
    case "calculation":
      return l10n.t("calculation");
  }
}

function outcomeWords(outcome: Outcome): string {
  switch (outcome) {
    case "asked":
      return l10n.t("no answer so far");
    case "answered":
      return l10n.t("answered");
    case "declined":
      return l10n.t("declined to comment");
    case "no-reply":
      return l10n.t("did not reply");
  }
}

/** `interview, Ana Holt, mayor of Velmora`; an anonymous source by its code name. */
export function labelOf(entry: LedgerEntry): string {
  if (isResponse(entry)) return l10n.t("response, {0}: {1}", entry.fields.party, outcomeWords(entry.fields.outcome));
  const { name, title, codeName } = entry.fields;
  const who = entry.anonymous ? [l10n.t("code name {0}", codeName ?? "")] : [name, title];
  return [kindWords(entry.kind), ...who.filter((part) => part !== undefined)].join(", ");
}

/** What is recorded beyond the label, a short phrase each. */
export function factsOf({ fields, recorded }: SourceEntry): readonly string[] {
  const { described, approvedBy, where, obtained, by, checkedBy, checked, note } = fields;
  const facts = [
    described === undefined ? null : l10n.t("described as {0}", described),
    approvedBy === undefined ? null : l10n.t("anonymity approved by {0}", approvedBy),
    where === undefined ? null : l10n.t("where: {0}", where),
    obtained === undefined ? null : l10n.t("obtained {0}", inWords(obtained)),
    by === undefined ? null : l10n.t("by {0}", by),
    checkedWords(checkedBy, checked),
    recorded === "" ? null : l10n.t("recorded {0}", inWords(recorded.slice(0, 10))),
    note === undefined ? null : l10n.t("note: {0}", note),
  ];
  return facts.filter((fact) => fact !== null);
}

/** `Recorded for (28 November 2026): “The flood …”`: the words an entry was made for, and the day where it is known. */
export function recordedFor(words: string, changed: string): string {
  return changed === ""
    ? l10n.t("Recorded for: “{0}”", words)
    : l10n.t("Recorded for ({0}): “{1}”", inWords(changed.slice(0, 10)), words);
}

function checkedWords(by: string | undefined, on: string | undefined): string | null {
  if (by === undefined) return on === undefined ? null : l10n.t("checked {0}", inWords(on));
  return on === undefined ? l10n.t("checked by {0}", by) : l10n.t("checked by {0}, {1}", by, inWords(on));
}
