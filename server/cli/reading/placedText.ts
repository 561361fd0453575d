/** Copy taken out of a file with markup, and where each of its characters stands in the file. */
import type { Span } from "../../draft/types.ts";
import type { Edit, Suggestion } from "../../rules/types.ts";

/** All spans are in UTF-16 code units. */
export interface PlacedText {
  /** The copy, without markup. */
  readonly text: string;
  /** A stretch of the copy as a stretch of the file, markup between its words included. */
  toStored(span: Span): Span;
  /** A change of the copy as one of the file; null where it would touch markup or what the file does not hold. */
  toStoredFix(fix: Suggestion): Suggestion | null;
}

/** A stretch of copy: the same in the file (`exact`), written otherwise there (`&amp;`), or added by the reader (null). */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly stored: Span | null;
  readonly exact: boolean;
}

export interface Placing {
  /** Words that stand in the file as they are. */
  keep(words: string, storedStart: number): void;
  /** Words that stand for something else in the file. */
  replace(words: string, stored: Span): void;
  /** Words the file does not hold. */
  add(words: string): void;
  /** How the copy ends so far. */
  endsWith(words: string): boolean;
  done(): PlacedText;
}

/** `written` writes new words as the file needs them. */
export function createPlacing(written: (words: string) => string): Placing {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let tail = "";
  const push = (words: string, stored: Span | null, exact: boolean) => {
    if (words === "") return;
    pieces.push({ at: length, length: words.length, stored, exact });
    parts.push(words);
    length += words.length;
    tail = (tail + words).slice(-8);
  };
  return {
    keep: (words, storedStart) => push(words, { start: storedStart, end: storedStart + words.length }, true),
    replace: (words, stored) => push(words, stored, false),
    add: (words) => push(words, null, false),
    endsWith: (words) => tail.endsWith(words),
    done: () => placedText(parts.join(""), pieces, written),
  };
}

function placedText(text: string, pieces: readonly Piece[], written: (words: string) => string): PlacedText {
  /** The last piece that begins at or before the offset. */
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** Where a character begins and ends in the file; null for one the reader added. */
  const storedAt = (offset: number): Span | null => {
    const piece = pieces[indexAt(offset)];
    if (piece === undefined || piece.stored === null || offset < 0 || offset >= text.length) return null;
    if (!piece.exact) return piece.stored;
    const start = piece.stored.start + offset - piece.at;
    return { start, end: start + 1 };
  };
  /** The nearest end of something stored at or before the offset. */
  const endBefore = (offset: number): number => {
    for (let index = indexAt(Math.max(0, offset - 1)); index >= 0; index--) {
      const piece = pieces[index];
      if (piece?.stored === undefined || piece.stored === null || piece.at >= offset) continue;
      return piece.exact ? piece.stored.start + Math.min(offset - piece.at, piece.length) : piece.stored.end;
    }
    return 0;
  };
  const startAfter = (offset: number, limit: number): number | null => {
    for (let index = indexAt(offset); index < pieces.length; index++) {
      const piece = pieces[index];
      if (piece === undefined || piece.at >= limit) break;
      if (piece.stored === null || piece.at + piece.length <= offset) continue;
      return piece.exact ? piece.stored.start + Math.max(0, offset - piece.at) : piece.stored.start;
    }
    return null;
  };
  const toStored = ({ start, end }: Span): Span => {
    const from = startAfter(start, Math.max(end, start + 1)) ?? endBefore(start);
    return { start: from, end: end <= start ? from : Math.max(from, endBefore(end)) };
  };
  const toStoredEdit = ({ span, newText }: Edit): Edit | null => {
    if (/[\r\n]/.test(newText)) return null;
    if (span.start === span.end) {
      const before = storedAt(span.start - 1);
      const at = before?.end ?? storedAt(span.start)?.start;
      return at === undefined ? null : { span: { start: at, end: at }, newText: written(newText) };
    }
    let end: number | null = null;
    for (let offset = span.start; offset < span.end; offset++) {
      const stored = storedAt(offset);
      // A character that stands for several, or several for one, may only go as a whole.
      if (stored === null || (end !== null && stored.start !== end && stored.end !== end)) return null;
      end = stored.end;
    }
    return { span: toStored(span), newText: written(newText) };
  };
  return {
    text,
    toStored,
    toStoredFix(fix) {
      const edits: Edit[] = [];
      for (const edit of fix.edits) {
        const stored = toStoredEdit(edit);
        if (stored === null) return null;
        edits.push(stored);
      }
      const { snippet: _, ...plain } = fix;
      return { ...plain, edits };
    },
  };
}
