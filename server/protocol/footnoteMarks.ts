/** Going between footnote marks and the lines that explain them, and giving them another mark. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type FootnoteSymbol, footnoteAt, remarked, whyNotMark } from "../draft/footnoteSymbols.ts";
import { footnotesOf } from "../draft/footnotes.ts";
import type { Draft, Span } from "../draft/types.ts";
import { rangeOf } from "./positions.ts";

/** From a mark to its footnote's line, from a line to its first mark. Null where the offset is in neither. */
export function marksDefinition(draft: Draft, document: TextDocument, offset: number): readonly Location[] | null {
  const footnote = footnoteAt(footnotesOf(draft), offset);
  if (footnote === null) return null;
  const { inLine, marks, lines } = footnote;
  const targets = inLine ? marks.slice(0, 1) : lines.map(({ span }) => span);
  return located(targets, document);
}

/** Every mark of a footnote, with its line where the declaration is wanted. Null where the offset is in neither. */
export function marksReferences(
  draft: Draft,
  document: TextDocument,
  offset: number,
  withLine: boolean,
): readonly Location[] | null {
  const footnote = footnoteAt(footnotesOf(draft), offset);
  if (footnote === null) return null;
  return located(withLine ? [...footnote.marks, ...heads(footnote)] : footnote.marks, document);
}

/** The marks of a footnote and the head of its line. Null where the offset is in neither. */
export function marksHighlights(
  draft: Draft,
  document: TextDocument,
  offset: number,
): readonly DocumentHighlight[] | null {
  const footnote = footnoteAt(footnotesOf(draft), offset);
  if (footnote === null) return null;
  return [
    ...footnote.marks.map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Read })),
    ...heads(footnote).map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Write })),
  ];
}

/** The mark that a rename at the offset would change; null where there is none. */
export function markRename(
  draft: Draft,
  document: TextDocument,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | null {
  const footnote = renameable(draft, offset);
  if (footnote === null) return null;
  const { here } = footnote;
  return { range: rangeOf(document, here), placeholder: draft.text.slice(here.start, here.end) };
}

/**
 * The edit that gives a footnote another mark in the text and at its line; null where no mark is at the offset, and
 * why not as a sentence where the mark cannot be used.
 */
export function renamedMark(
  draft: Draft,
  document: TextDocument,
  offset: number,
  typed: string,
): WorkspaceEdit | string | null {
  const footnote = renameable(draft, offset);
  if (footnote === null) return null;
  const wanted = typed.trim();
  const refusal = whyNotMark(footnote, wanted, footnotesOf(draft));
  if (refusal !== null) return refusal;
  const edits = remarked(draft.text, footnote, wanted).map(({ span, text }) => ({
    range: rangeOf(document, span),
    newText: text,
  }));
  return { changes: { [document.uri]: edits } };
}

/** A footnote is renamed at its marks, not from within its wording. */
function renameable(draft: Draft, offset: number): FootnoteSymbol | null {
  const footnote = footnoteAt(footnotesOf(draft), offset);
  return footnote !== null && footnote.here.start <= offset && offset <= footnote.here.end ? footnote : null;
}

function heads({ lines }: FootnoteSymbol): readonly Span[] {
  return lines.map(({ head }) => head);
}

function located(spans: readonly Span[], document: TextDocument): readonly Location[] {
  return spans.map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
}
