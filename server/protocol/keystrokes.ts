/** Typed or pasted? */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** Longer changes than this many UTF-16 code units are pasted, not typed: no quiet zone. */
const longestKeystroke = 3;

/** Offset just after a single small change in the new text, or null where it was no keystroke. */
export function keystrokeIn(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): number | null {
  const [change] = changes;
  if (changes.length !== 1 || change === undefined || !("range" in change)) return null;
  const { range, text } = change;
  const isSmall = text.length <= longestKeystroke && range.start.line === range.end.line;
  if (!isSmall || range.end.character - range.start.character > longestKeystroke) return null;
  return document.offsetAt(range.start) + text.length;
}
