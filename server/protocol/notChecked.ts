/** What was not checked of a draft, where a client that has no status of ours shows it. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import * as l10n from "../l10n/l10n.ts";
import type { Session } from "./session.ts";

/** Why the draft, or part of what is looked for, was not checked: lines for people; empty where all was. */
export function notCheckedNotes({ checked, failure, house }: Session): readonly string[] {
  if (failure !== null) return [failure];
  const unstyled =
    house !== null && house.fault !== null && !house.keptEarlier ? [l10n.t("the house style: {0}", house.fault)] : [];
  return [...unstyled, ...(checked?.notChecked ?? []).map(({ rule, reason }) => `${rule}: ${reason}`)];
}

/** A warning at the head of the draft: without it no finding would look like a clean draft. */
export function notCheckedDiagnostics(session: Session): readonly Diagnostic[] {
  const notes = session.checked === null && session.failure === null ? [] : notCheckedNotes(session);
  if (notes.length === 0) return [];
  return [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      severity: DiagnosticSeverity.Warning,
      source: "stet",
      code: "not-checked",
      message: [l10n.t("Not checked:"), ...notes].join("\n"),
    },
  ];
}
