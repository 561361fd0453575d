/** A footnote as one thing: all its marks in the text together with the lines that explain them. */

import type { Footnotes, NoteLine } from "./footnotes.ts";
import { footnoteHead } from "./marks.ts";
import { rewritten } from "./series.ts";
import type { Span } from "./types.ts";

/** Everything that bears one mark. */
export interface FootnoteSymbol {
  readonly mark: string;
  /** The mark under the cursor, or the head of the line it stands in. */
  readonly here: Span;
  /** Is the cursor in the footnote's line, not on a mark of the text? */
  readonly inLine: boolean;
  /** The marks of the text in reading order, then those in the wording of other notes. */
  readonly marks: readonly Span[];
  /** One line as a rule; none under an orphan mark, two where a line came in twice. */
  readonly lines: readonly NoteLine[];
}

/** The footnote whose mark or line holds the offset; null elsewhere. A mark counts up to the place just behind it. */
export function footnoteAt(notes: Footnotes, offset: number): FootnoteSymbol | null {
  const all = [...notes.marks, ...notes.lines.flatMap(({ inner }) => inner)];
  const touches = ({ start, end }: Span) => start <= offset && offset <= end;
  const mark = all.find(({ span }) => touches(span));
  const line = mark === undefined ? notes.lines.find(({ span }) => touches(span)) : undefined;
  const found = mark ?? line;
  if (found === undefined) return null;
  return {
    mark: found.mark,
    here: line?.head ?? found.span,
    inLine: line !== undefined,
    marks: all.filter((other) => other.mark === found.mark).map(({ span }) => span),
    lines: notes.lines.filter((other) => other.mark === found.mark),
  };
}

/** Why a footnote cannot bear a mark, as a sentence for the person who typed it; null where it can. */
export function whyNotMark({ mark }: FootnoteSymbol, wanted: string, { marks, lines }: Footnotes): string | null {
  const head = readMark(wanted);
  if (head === null) return `“${wanted}” is no footnote mark. Use * ** †, ‡, [1] or ¹.`;
  if (head === mark) return null;
  const taken = [...marks, ...lines].some((other) => other.mark === head);
  return taken ? `“${wanted}” already marks another footnote of this draft.` : null;
}

/** The edits that give a footnote another mark wherever the old one stands. `wanted` must be one that `whyNotMark` allows. */
export function remarked(
  text: string,
  { marks, lines }: FootnoteSymbol,
  wanted: string,
): readonly { readonly span: Span; readonly text: string }[] {
  // A bare number goes on in the form each mark has here: [2], ².
  const written = (old: string) => (/^\d+$/.test(wanted) ? rewritten(isNumber(old) ? old : "[1]", wanted) : wanted);
  return [...marks, ...lines.map(({ head }) => head)]
    .map((span) => ({ span, text: written(text.slice(span.start, span.end)) }))
    .filter((edit) => edit.text !== text.slice(edit.span.start, edit.span.end))
    .sort((a, b) => a.span.start - b.span.start);
}

function isNumber(mark: string): boolean {
  return /^\[|^[⁰¹²³⁴-⁹]/.test(mark);
}

/** A mark as it is compared, from what a person typed: "[2]", "²" and "2" are the same. Null where it is none. */
function readMark(typed: string): string | null {
  if (/^\d{1,3}$/.test(typed)) return typed;
  const head = footnoteHead(`${typed} x`);
  return head !== null && head.span.end === typed.length ? head.mark.replace(/^\^/, "") : null;
}
