/** The line around a finding, cut to the terminal's width, with carets under the marked words. */
import type { Span } from "../../draft/types.ts";
import { printable } from "../printable.ts";
import { beginningOf, endOf, widthOf } from "./cells.ts";

export interface Excerpt {
  readonly line: string;
  /** Blanks, then at least one caret. */
  readonly carets: string;
}

/**
 * Excerpts `text` around `mark` inside `line` (spans in offsets of `text`). Marks that run on over the line's end are
 * shown as far as it goes; `columns` is what the excerpt may take, at least 20.
 */
export function excerpt(text: string, line: Span, mark: Span, columns: number): Excerpt {
  const room = Math.max(20, columns);
  const end = Math.max(mark.start, Math.min(mark.end, line.end));
  // Nothing further away can be shown: a paragraph may be megabytes long.
  const near = text.slice(wholeCharacter(text, Math.max(line.start, mark.start - 4 * room)), mark.start);
  const far = text.slice(end, wholeCharacter(text, Math.min(line.end, end + 4 * room)));
  const marked = text.slice(mark.start, wholeCharacter(text, Math.min(end, mark.start + 4 * room)));

  const forMark = near === "" && far === "" ? room : room - 12;
  const shownMark = cutEnd(shown(marked), forMark, end - mark.start > marked.length);
  let left = room - widthOf(shownMark);
  const after = cutEnd(shown(far), left - Math.min(widthOf(shown(near)), left >> 1), line.end > end + far.length);
  left -= widthOf(after);
  const before = cutStart(shown(near), left, mark.start - near.length > line.start);
  const lead = before.trimStart();
  return {
    line: `${lead}${shownMark}${after}`.trimEnd(),
    carets: " ".repeat(widthOf(lead)) + "^".repeat(Math.max(1, widthOf(shownMark))),
  };
}

/** Without control characters and with a byte order mark taking no room. */
function shown(text: string): string {
  return printable(text.replace(/^\uFEFF/, ""));
}

/** Steps back from the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}

function cutEnd(text: string, columns: number, more: boolean): string {
  if (!more && widthOf(text) <= columns) return text;
  const kept = beginningOf(text, Math.max(0, columns - 1));
  const words = /^(.*\s)\S*$/s.exec(kept)?.[1] ?? kept;
  return `${words.length > kept.length / 2 ? words.trimEnd() : kept}…`;
}

function cutStart(text: string, columns: number, more: boolean): string {
  if (!more && widthOf(text) <= columns) return text;
  const kept = endOf(text, Math.max(0, columns - 1));
  const words = /^\S*\s+(.*)$/s.exec(kept)?.[1] ?? kept;
  return `…${words.length > kept.length / 2 ? words : kept}`;
}
