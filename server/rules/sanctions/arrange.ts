/** Changes to the marks of a draft: whatever is added, moved or taken away, every other mark keeps its footnote and the order holds. */

import { type Footnotes, type NoteLine, separator, storyEnd, type TextMark } from "../../draft/footnotes.ts";
import { markAt, rankOf, rewritten, type Sequence, sequencer } from "../../draft/series.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { wholeLinesOfAll } from "../hygiene/lines.ts";
import type { Edit } from "../types.ts";

/** Names a footnote: the mark it has now, or `newNote` for one to be made. */
export type NoteKey = string;
export const newNote: NoteKey = "new";

export interface Change {
  readonly sequence: Sequence;
  /** How a new mark is written where the draft has none to copy: "*", "†", "[1]", "¹". */
  readonly form: string;
  readonly removeMarks?: readonly TextMark[];
  readonly removeLines?: readonly NoteLine[];
  /** New marks, at offsets of the draft. */
  readonly add?: readonly { readonly at: number; readonly note: NoteKey }[];
  /** The wording of the new note's line. */
  readonly wording?: string;
}

interface Placed {
  readonly span: Span;
  readonly note: NoteKey;
  readonly mark: TextMark | null;
}

/**
 * Edits, sorted, that make a change. Marks that ran in order of first use do so afterwards; where they did not, a new
 * note takes the next free mark and nothing is renumbered. Null where the sequence has too few marks or the draft no
 * place for a footnote.
 */
export function arranged(draft: Draft, notes: Footnotes, change: Change): readonly Edit[] | null {
  const { sequence, removeMarks = [], removeLines = [], add = [], wording = null } = change;
  const of = sequencer(notes);
  const isOwn = (item: TextMark | NoteLine) => of(item) === sequence;
  const before = notes.marks.filter(isOwn).map((mark): Placed => ({ span: mark.span, note: mark.mark, mark }));
  // By place: the finding's marks may have been read from the draft another time than these.
  const [goingMarks, goingLines] = [removeMarks, removeLines].map(
    (list) => new Set(list.map(({ span }) => span.start)),
  );
  const kept = before.filter(({ span }) => !goingMarks?.has(span.start));
  const taken = removeMarks.map(({ span }) => withSpace(draft, span));
  const added = add.map(({ at: wanted, note }): Placed => {
    // Not within what goes.
    const at = taken.find(({ start, end }) => start < wanted && wanted < end)?.end ?? wanted;
    return { span: { start: at, end: at }, note, mark: null };
  });
  const after = [...kept, ...added].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const lines = notes.lines.filter((line) => isOwn(line) && !goingLines?.has(line.span.start));
  const names = namesOf(sequence, before, after, lines);
  if (names === null) return null;

  const edits: Edit[] = taken.map((span) => ({ span, newText: "" }));
  const form = formOf(draft, before, lines, change.form);
  for (const { span, note, mark } of after) {
    const name = names.get(note) ?? note;
    if (mark === null) edits.push({ span, newText: rewritten(form, name) });
    else if (name !== note) edits.push({ span, newText: rewritten(draft.text.slice(span.start, span.end), name) });
  }
  const gone = removeLines.map(({ span }) => span);
  for (const span of wholeLinesOfAll(draft, gone)) edits.push({ span, newText: "" });
  const order = [...names.keys()];
  const wasSorted = isSorted(lines.map(({ mark }) => firstUse(before, mark)));
  const contents = wasSorted ? [...lines].sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark)) : lines;
  lines.forEach((place, index) => {
    const newText = lineText(draft, contents[index] ?? place, names);
    if (newText !== draft.text.slice(place.span.start, place.span.end)) edits.push({ span: place.span, newText });
  });
  if (wording !== null) {
    const line = newLine(draft, notes, { lines, contents, names, form, wording });
    if (line === null) return null;
    edits.push(line);
  }
  return joined(edits);
}

/** New marks by the marks of now, in the order of first use; null where the sequence has too few. */
function namesOf(
  sequence: Sequence,
  before: readonly Placed[],
  after: readonly Placed[],
  lines: readonly NoteLine[],
): ReadonlyMap<NoteKey, string> | null {
  const used = [...new Set(before.map(({ note }) => note))];
  const inOrder = used.every((note, index) => markAt(sequence, index) === note);
  const order = [...new Set([...after.map(({ note }) => note), ...lines.map(({ mark }) => mark)])];
  const names = new Map<NoteKey, string>();
  const free = Math.max(-1, ...order.map((note) => (note === newNote ? -1 : rankOf(sequence, note)))) + 1;
  for (const [index, note] of order.entries()) {
    const name = inOrder ? markAt(sequence, index) : note === newNote ? markAt(sequence, free) : note;
    if (name === null) return null;
    names.set(note, name);
  }
  return names;
}

interface NewLine {
  readonly lines: readonly NoteLine[];
  readonly contents: readonly NoteLine[];
  readonly names: ReadonlyMap<NoteKey, string>;
  readonly form: string;
  readonly wording: string;
}

/** The new note's line: before the first line of a later mark, else after the last, else below the story. */
function newLine(draft: Draft, notes: Footnotes, { lines, contents, names, form, wording }: NewLine): Edit | null {
  const [like] = lines;
  const head = like === undefined ? form : draft.text.slice(like.head.start, like.head.end);
  const gap = like === undefined ? (/^\[/.test(form) ? " " : "") : draft.text.slice(like.head.end, like.text.start);
  const colon = like === undefined && form.startsWith("[^") ? ":" : "";
  const text = `${rewritten(head, names.get(newNote) ?? head)}${colon}${gap}${wording}`;
  const order = [...names.keys()];
  const between = separator(draft);
  const next = contents.findIndex(({ mark }) => order.indexOf(mark) > order.indexOf(newNote));
  const place = next < 0 ? undefined : lines[next];
  if (place !== undefined) return { span: { start: place.span.start, end: place.span.start }, newText: text + between };
  const at = lines.at(-1)?.span.end ?? notes.lines.at(-1)?.span.end ?? storyEnd(draft)?.end;
  return at === undefined ? null : { span: { start: at, end: at }, newText: between + text };
}

/** A footnote line with its own mark and those within its wording under their new names. */
function lineText(draft: Draft, line: NoteLine, names: ReadonlyMap<NoteKey, string>): string {
  let text = "";
  let at = line.span.start;
  for (const { span, mark } of [{ span: line.head, mark: line.mark }, ...line.inner]) {
    const written = draft.text.slice(span.start, span.end);
    const name = names.get(mark);
    text +=
      draft.text.slice(at, span.start) + (name === undefined || name === mark ? written : rewritten(written, name));
    at = span.end;
  }
  return text + draft.text.slice(at, line.span.end);
}

function formOf(draft: Draft, marks: readonly Placed[], lines: readonly NoteLine[], otherwise: string): string {
  const like = marks[0]?.span ?? lines[0]?.head;
  return like === undefined ? otherwise : draft.text.slice(like.start, like.end);
}

function firstUse(marks: readonly Placed[], note: NoteKey): number {
  const at = marks.findIndex((placed) => placed.note === note);
  return at < 0 ? marks.length : at;
}

function isSorted(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

/** With the brackets round it, and the space before it where the mark stands apart from its word. */
export function withSpace({ text }: Draft, span: Span): Span {
  const bracketed = text[span.start - 1] === "(" && text[span.end] === ")";
  const [start, end] = bracketed ? [span.start - 1, span.end + 1] : [span.start, span.end];
  return { start: text[start - 1] === " " ? start - 1 : start, end };
}

/** Sorted; edits that touch become one, so that no editor has to guess their order. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = result.at(-1);
    if (last !== undefined && last.span.end === edit.span.start) {
      result[result.length - 1] = {
        span: { start: last.span.start, end: edit.span.end },
        newText: last.newText + edit.newText,
      };
    } else result.push(edit);
  }
  return result;
}
