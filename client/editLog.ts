/** What was typed since a view was drawn: its places lead to the words they meant. */
import { type Disposable, type TextDocument, type TextDocumentContentChangeEvent, workspace } from "vscode";
import { isDraft } from "./drafts.ts";

/** UTF-16 offsets into a draft. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface EditLog extends Disposable {
  /** Where a stretch of an earlier version of the document stands now; null where that version is too long ago. */
  now(document: TextDocument, version: number, span: Span): Span | null;
}

interface Edit {
  /** Of the document after it. */
  readonly version: number;
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

/** Views are drawn anew within seconds: more edits than this are not made meanwhile. */
const longest = 500;

export function createEditLog(): EditLog {
  const edits = new Map<string, Edit[]>();
  const listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isDraft(document)) return;
      const key = document.uri.toString();
      const known = edits.get(key) ?? [];
      edits.set(key, known);
      known.push({ version: document.version, changes: contentChanges });
      if (known.length > longest) known.shift();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => edits.delete(uri.toString())),
  ];
  return {
    now(document, version, span) {
      if (version === document.version) return span;
      const known = edits.get(document.uri.toString()) ?? [];
      const since = known.filter((edit) => edit.version > version);
      // Versions without a change of the text are not in the log, so the oldest that is need not follow at once.
      const isWhole = version < document.version && (known.length < longest || known.length > since.length);
      if (!isWhole) return null;
      return since.flatMap(({ changes }) => changes).reduce(moved, span);
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** VS Code gives the changes of one edit from the end of the text to its beginning: each may be made by itself. */
function moved({ start, end }: Span, { rangeOffset, rangeLength, text }: TextDocumentContentChangeEvent): Span {
  const by = text.length - rangeLength;
  if (rangeOffset + rangeLength <= start) return { start: start + by, end: end + by };
  if (rangeOffset >= end) return { start, end };
  return { start: Math.min(start, rangeOffset), end: Math.max(end, rangeOffset + rangeLength) + by };
}
