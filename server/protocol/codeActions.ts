import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { overlaps } from "../draft/spans.ts";
import type { Draft, Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import type { PlacedLedger } from "../ledger/place.ts";
import type { Finding, Rule, Suggestion } from "../rules/types.ts";
import { fingerprintOf } from "../stands/fingerprint.ts";
import { shortWords } from "../stands/standsFile.ts";
import { diagnosticOf } from "./diagnostics.ts";
import type { Judged } from "./judged.ts";
import { ledgerActions, type TouchedFinding } from "./ledgerActions.ts";
import {
  type CopyWordsArguments,
  clientCommands,
  type InsertSnippetArguments,
  type LetItStandArguments,
  serverCommands,
} from "./messages.ts";
import { rangeOf } from "./positions.ts";

export interface ActionSurroundings {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly version: number;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly docs: string | null;
  /** Does the client offer `clientCommands`? */
  readonly clientCommands: boolean;
  /** Can the client take edits that name the version they were made for? */
  readonly versionedEdits: boolean;
  /** The editor's record of sources, laid over the draft. */
  readonly ledger: PlacedLedger | null;
  /** Did the person ask, or does the editor look whether there is a lamp to light? */
  readonly invoked: boolean;
  /** What a person calls the place levels are written to: "workspace settings". */
  readonly settingsPlace: string;
}

/** Everything a person can do about the findings that touch a range: fixes first, then letting stand, then the rule's level. */
export function actionsFor(
  range: Span,
  visible: readonly Judged[],
  surroundings: ActionSurroundings,
): readonly CodeAction[] {
  const touched = visible.filter(({ finding: { span } }) => overlaps(span, range) || contains(span, range.start));
  const fixes: CodeAction[] = [];
  const standing: CodeAction[] = [];
  const levels = new Map<string, CodeAction>();
  const known: TouchedFinding[] = [];
  for (const { finding } of touched) {
    const rule = surroundings.rules.get(finding.rule);
    if (rule === undefined) continue;
    const diagnostic = diagnosticOf(finding, surroundings.document, rule, surroundings.docs);
    const diagnostics = [diagnostic];
    known.push({ finding, rule, diagnostic });
    for (const suggestion of suggestionsOf(rule, finding, surroundings.draft)) {
      if (suggestion.copy !== undefined && !surroundings.clientCommands) continue;
      fixes.push({
        title: l10n.title(suggestion.title),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(suggestion.preferred && { isPreferred: true }),
        ...changeOf(suggestion, surroundings),
      });
    }
    const words = shortWords(surroundings.draft.text.slice(finding.span.start, finding.span.end));
    const named = touched.length > 1 ? ` (${finding.rule})` : "";
    const stand: LetItStandArguments = {
      uri: surroundings.document.uri,
      rule: finding.rule,
      fingerprint: fingerprintOf(surroundings.draft, finding.rule, finding.span),
      words,
    };
    const title = l10n.t("Let it stand") + named;
    standing.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: serverCommands.letItStand, arguments: [stand] },
    });
    for (const reason of rule.meta.standReasons ?? []) {
      const because = l10n.t("Let it stand: {0}", l10n.inSentence(l10n.withValues(reason, {}))) + named;
      const command = { title: because, command: serverCommands.letItStand, arguments: [{ ...stand, reason }] };
      standing.push({ title: because, kind: CodeActionKind.QuickFix, diagnostics, command });
    }
    if (surroundings.clientCommands) {
      const withReason = l10n.t("Let it stand, with a reason…") + named;
      standing.push({
        title: withReason,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        command: { title: withReason, command: clientCommands.letItStandWithReason, arguments: [stand] },
      });
      // A house rule's level stands in the house style; VS Code has no setting of that name.
      if (rule.meta.group === "house") continue;
      const level = l10n.t("Set the level of “{0}”… ({1})", finding.rule, surroundings.settingsPlace);
      levels.set(finding.rule, {
        title: level,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        command: {
          title: level,
          command: clientCommands.setRuleLevel,
          arguments: [surroundings.document.uri, finding.rule],
        },
      });
    }
  }
  const { document, draft, ledger, invoked } = surroundings;
  const recording = surroundings.clientCommands
    ? ledgerActions(known, { uri: document.uri, draft, ledger, invoked, span: range, range: rangeOf(document, range) })
    : [];
  return [...fixes, ...recording, ...standing, ...levels.values()];
}

/** A rule whose fixes fail offers none; its finding stays. */
function suggestionsOf(rule: Rule, finding: Finding, draft: Draft): readonly Suggestion[] {
  try {
    return rule.suggest?.(finding, draft) ?? [];
  } catch {
    return [];
  }
}

/** Words to copy, the change with tab stops where our own client takes it, else the plain one. */
function changeOf(suggestion: Suggestion, surroundings: ActionSurroundings): Pick<CodeAction, "command" | "edit"> {
  const { document, version } = surroundings;
  if (suggestion.copy !== undefined) {
    const given: CopyWordsArguments = { text: suggestion.copy };
    return { command: { title: suggestion.title, command: clientCommands.copyWords, arguments: [given] } };
  }
  const [edit] = suggestion.edits;
  if (!surroundings.clientCommands || suggestion.snippet === undefined || edit === undefined) {
    return { edit: workspaceEdit(suggestion, surroundings) };
  }
  const { snippet } = suggestion;
  const title = l10n.title(suggestion.title);
  const given: InsertSnippetArguments = { uri: document.uri, version, range: rangeOf(document, edit.span), snippet };
  return { command: { title, command: clientCommands.insertSnippet, arguments: [given] } };
}

function workspaceEdit(
  suggestion: Suggestion,
  { document, version, versionedEdits }: ActionSurroundings,
): WorkspaceEdit {
  const edits: TextEdit[] = suggestion.edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  if (!versionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version }, edits }] };
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
