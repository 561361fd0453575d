/** What a person can put on record from where they stand in the draft. */

import { type CodeAction, CodeActionKind, type Command, type Diagnostic } from "vscode-languageserver";
import type { Draft, Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { labelOf } from "../ledger/label.ts";
import { type PlacedLedger, sourcesFor } from "../ledger/place.ts";
import { sentencesTouched } from "../ledger/sentences.ts";
import type { Finding, Rule } from "../rules/types.ts";
import type { AddSourceArguments, EntryArguments, RecordResponseArguments } from "./ledgerMessages.ts";
import { clientCommands } from "./messages.ts";

/** A finding at the place, as the editor shows it. */
export interface TouchedFinding {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly diagnostic: Diagnostic;
}

export interface LedgerActionSurroundings {
  readonly uri: string;
  readonly draft: Draft;
  readonly ledger: PlacedLedger | null;
  /** The range the actions are asked for. */
  readonly range: AddSourceArguments["range"];
  readonly span: Span;
  /** Did the person ask, or does the editor look whether there is a lamp to light? */
  readonly invoked: boolean;
}

/** The recorded source first where it went stale; then new sources and responses; entries to edit where the person asks. */
export function ledgerActions(
  touched: readonly TouchedFinding[],
  { uri, draft, ledger, range, span, invoked }: LedgerActionSurroundings,
): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  const add = (title: string, command: string, given: object, diagnostics: readonly Diagnostic[]) => {
    if (actions.some((action) => action.title === title)) return;
    const call: Command = { title, command, arguments: [given] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics], command: call });
  };
  for (const { finding, rule, diagnostic } of touched) {
    const { stale = [], party } = rule.records?.(finding) ?? {};
    for (const { id, label } of stale) {
      const entry: EntryArguments = { uri, id };
      add(l10n.t("The source holds for the new words: {0}", label), clientCommands.confirmSource, entry, [diagnostic]);
      add(l10n.t("Edit the source: {0}…", label), clientCommands.editSource, entry, [diagnostic]);
      add(l10n.t("Remove the source: {0}", label), clientCommands.removeSource, entry, [diagnostic]);
    }
    if (party !== undefined) {
      const asked: RecordResponseArguments = { uri, party };
      add(l10n.t("Record a response from {0}…", party), clientCommands.recordResponse, asked, [diagnostic]);
    }
  }
  const asking = touched.filter(({ rule }) => asksForSource(rule));
  const isSentence = asking.length > 0 || (invoked && sentencesTouched(draft, span).length > 0);
  if (isSentence) {
    const diagnostics = asking.map(({ diagnostic }) => diagnostic);
    add(l10n.t("Add source…"), clientCommands.addSource, { uri, range } satisfies AddSourceArguments, diagnostics);
  }
  if (invoked && ledger !== null) {
    for (const { entry } of sourcesFor(ledger, { start: span.start, end: Math.max(span.end, span.start + 1) })) {
      const label = labelOf(entry);
      add(l10n.t("Edit the source: {0}…", label), clientCommands.editSource, { uri, id: entry.id }, []);
      add(l10n.t("Remove the source: {0}", label), clientCommands.removeSource, { uri, id: entry.id }, []);
    }
  }
  return actions;
}

/** Would a recorded source answer it, or is it about one? */
function asksForSource({ meta, records }: Rule): boolean {
  return meta.answeredBy !== undefined || meta.tags.includes("asks-for-source") || records !== undefined;
}
