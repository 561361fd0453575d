/** What kinds, fields and outcomes are called. */
import { l10n } from "vscode";
import type { LedgerEntry, LedgerKind, Outcome, ResponseField, SourceField } from "../../server/protocol/messages.ts";

export const kindNames: Readonly<Record<LedgerKind, string>> = {
  witnessed: l10n.t("Witnessed"),
  interview: l10n.t("Interview"),
  document: l10n.t("Document"),
  data: l10n.t("Data"),
  statement: l10n.t("Statement"),
  outlet: l10n.t("Another outlet"),
  background: l10n.t("Background fact"),
  calculation: l10n.t("Calculation"),
};

/** What belongs to a kind, in a few words. */
export const kindHints: Readonly<Record<LedgerKind, string>> = {
  witnessed: l10n.t("a reporter saw or heard it"),
  interview: l10n.t("somebody said it to us"),
  document: l10n.t("a ruling, a report, a letter"),
  data: l10n.t("a table, a register, a count"),
  statement: l10n.t("a body said it to everybody"),
  outlet: l10n.t("reported by somebody else"),
  background: l10n.t("known and easy to look up"),
  calculation: l10n.t("worked out from other figures"),
};

/** What is asked for as "who or what". */
export const whoQuestions: Readonly<Record<LedgerKind, string>> = {
  witnessed: l10n.t("Who was there?"),
  interview: l10n.t("Who said it?"),
  document: l10n.t("Which document?"),
  data: l10n.t("Whose data, and which?"),
  statement: l10n.t("Whose statement?"),
  outlet: l10n.t("Which outlet?"),
  background: l10n.t("Where can it be looked up?"),
  calculation: l10n.t("How was it worked out?"),
};

export const fieldNames: Readonly<Record<SourceField, string>> = {
  name: l10n.t("Who or what"),
  title: l10n.t("Title"),
  contact: l10n.t("Contact"),
  codeName: l10n.t("Code name"),
  described: l10n.t("How copy may describe them"),
  approvedBy: l10n.t("Anonymity approved by"),
  where: l10n.t("Where to find it"),
  obtained: l10n.t("Obtained on"),
  by: l10n.t("By"),
  checkedBy: l10n.t("Checked by"),
  checked: l10n.t("Checked on"),
  transcript: l10n.t("Words as they were said"),
  note: l10n.t("Note"),
};

export const fieldHints: Readonly<Partial<Record<SourceField, string>>> = {
  title: l10n.t("mayor of Velmora"),
  contact: l10n.t("telephone, e-mail"),
  codeName: l10n.t("never the real name, nor anything that tells who it is"),
  described: l10n.t("an official at the port authority"),
  approvedBy: l10n.t("the editor who approved it"),
  where: l10n.t("address and page, file and time, notebook and page"),
};

export const responseNames: Readonly<Record<ResponseField, string>> = {
  party: l10n.t("Who is accused"),
  asked: l10n.t("Asked on"),
  how: l10n.t("How"),
  by: l10n.t("By"),
  deadline: l10n.t("Answer wanted by"),
  outcome: l10n.t("Outcome"),
  answered: l10n.t("Answered on"),
  answer: l10n.t("Answer"),
  note: l10n.t("Note"),
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  asked: l10n.t("No answer so far"),
  answered: l10n.t("Answered"),
  declined: l10n.t("Declined to comment"),
  "no-reply": l10n.t("Did not reply"),
};

/** An entry on one line: `Interview: Ana Holt, mayor of Velmora`. */
export function entryTitle(entry: LedgerEntry): string {
  if (entry.kind === "response") return `${entry.fields.party}: ${outcomeNames[entry.fields.outcome]}`;
  const { name, title, codeName } = entry.fields;
  const who = entry.anonymous
    ? l10n.t("code name {0}", codeName ?? "")
    : [name, title].filter((part) => part !== undefined).join(", ");
  return who === "" ? kindNames[entry.kind] : `${kindNames[entry.kind]}: ${who}`;
}
