/** Renumber Footnotes: a source action and commands, shown before it is done where the editor can show it. */

import type { CodeAction, Connection, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Draft } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { renumberedFootnotes } from "../rules/sanctions/renumberAll.ts";
import { clientCommands, type RenumberPlan } from "./messages.ts";
import { rangeOf } from "./positions.ts";

/** Kind of the action: what people ask for by name, as in `editor.codeActionsOnSave`. */
export const renumberKind = "source.stet.renumberFootnotes";
const label = () => l10n.t("Renumber footnotes");
const annotation = "stet.renumberFootnotes";

export interface EditAbilities {
  /** Can the client take edits that name the version they were made for? */
  readonly versionedEdits: boolean;
  /** Can it show edits to the person before it makes them? */
  readonly confirmsEdits: boolean;
}

/**
 * The action, for a draft whose footnotes are out of order; null for one where they are not. Our own client shows the changes
 * beside the draft.
 */
export function renumberAction(
  draft: Draft,
  document: TextDocument,
  abilities: EditAbilities,
  isOwnClient: boolean,
): CodeAction | null {
  const edit = renumberEdit(draft, document, abilities);
  if (edit === null) return null;
  if (!isOwnClient) return { title: label(), kind: renumberKind, edit };
  return { title: label(), kind: renumberKind, command: { title: label(), command: clientCommands.renumberFootnotes } };
}

/** What renumbering would change. */
export function renumberPlan(draft: Draft, document: TextDocument): RenumberPlan {
  return { version: document.version, edits: textEdits(draft, document) };
}

/** Is this kind of action among those asked for? Source actions come only when they are asked for. */
export function wantsRenumber(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => renumberKind === kind || renumberKind.startsWith(`${kind}.`)) ?? false;
}

/** Has the client make the changes, after the person saw them; how many there were, 0 where all was in order. */
export async function renumberNow(
  connection: Connection,
  draft: Draft,
  document: TextDocument,
  abilities: EditAbilities,
): Promise<number> {
  const edit = renumberEdit(draft, document, abilities);
  if (edit === null) return 0;
  await connection.workspace.applyEdit({ label: label(), edit });
  return renumberedFootnotes(draft).length;
}

function renumberEdit(
  draft: Draft,
  document: TextDocument,
  { versionedEdits, confirmsEdits }: EditAbilities,
): WorkspaceEdit | null {
  const edits = textEdits(draft, document);
  if (edits.length === 0) return null;
  if (!versionedEdits) return { changes: { [document.uri]: edits } };
  const { uri, version } = document;
  if (!confirmsEdits) return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  const annotated = edits.map((edit) => ({ ...edit, annotationId: annotation }));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: {
      [annotation]: {
        label: label(),
        description: l10n.t("Marks and footnotes in the order of first use"),
        needsConfirmation: true,
      },
    },
  };
}

function textEdits(draft: Draft, document: TextDocument): TextEdit[] {
  return renumberedFootnotes(draft).map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
}
