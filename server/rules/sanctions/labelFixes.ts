/** Changes that label a name, move its label or take it away. */
import type { NoteLine, TextMark } from "../../draft/footnotes.ts";
import { markAt, type Sequence, sequencer } from "../../draft/series.ts";
import type { CalendarDate, Draft, MarkSeries, Span } from "../../draft/types.ts";
import { checkStatus } from "../../register/status/checkStatus.ts";
import type { Label, Labels, StatusNote } from "../../register/status/labels.ts";
import { markPlace } from "../../register/status/markPlace.ts";
import type { LabelPolicy } from "../../register/status/policy.ts";
import { plainWording, type WordingRequest, wordingsFor, writesAmerican } from "../../register/status/wordings.ts";
import type { Entry, Mention } from "../../register/types.ts";
import type { Suggestion } from "../types.ts";
import { arranged, newNote, withSpace } from "./arrange.ts";

export interface Labelling {
  readonly draft: Draft;
  readonly labels: Labels;
  readonly policy: LabelPolicy;
  readonly day: CalendarDate;
}

/** How the first mark of a series is written. */
const firstForm: Readonly<Record<MarkSeries, string>> = {
  asterisks: "*",
  daggers: "†",
  digits: "[1]",
  superscript: "¹",
};

/** The sequence that status marks of the draft run in, and how a mark of it is written. */
export function statusSeries({ draft, labels, policy }: Labelling): {
  readonly sequence: Sequence;
  readonly form: string;
} {
  const of = sequencer(labels.footnotes);
  const like =
    labels.labels.find(({ mark }) => mark !== null)?.mark ?? labels.notes.find(({ claims }) => claims.length > 0)?.line;
  if (like !== undefined) {
    const span = "head" in like ? like.head : like.span;
    return { sequence: of(like), form: draft.text.slice(span.start, span.end) };
  }
  const { series } = policy;
  const form = series === "digits" && draft.format === "markdown" ? "[^1]" : firstForm[series];
  return { sequence: of({ series }), form };
}

/** Wordings to offer for an entry in this draft. */
export function wordingsIn({ draft, policy, day }: Labelling, entry: Entry): readonly string[] {
  return wordingsFor(entry, requestOf(draft, policy, day));
}

export function requestOf(draft: Draft, { authorities }: LabelPolicy, day: CalendarDate): WordingRequest {
  return { day, authorities, american: writesAmerican(draft.text) };
}

/** A placeholder where the register has no wording: it is an open note, and reported as one. */
const unknownStatus = "[STATUS?]";

/** Mark and footnote for a mention: under a footnote that fits already, with each wording, or in words. */
export function labelSuggestions(labelling: Labelling, mention: Mention, entry: Entry): readonly Suggestion[] {
  const wordings = wordingsIn(labelling, entry);
  const fitting = labelling.policy.grouping === "wording" ? fittingNotes(labelling, entry, wordings) : [];
  const marked = [
    ...fitting.flatMap((note) => underNote(labelling, mention, note)),
    ...(wordings.length > 0 ? wordings : [unknownStatus])
      .filter(
        (wording) =>
          !fitting.some(({ line }) => plainWording(textAt(labelling.draft, line.text)) === plainWording(wording)),
      )
      .flatMap((wording) => withNewNote(labelling, [mention], wording)),
  ];
  const [best] = wordings;
  const inWords = best === undefined ? [] : inlineWords(labelling, mention, best);
  const all = labelling.policy.policy === "inline" ? [...inWords, ...marked] : [...marked, ...inWords];
  // Where the house labels in words and no bracket fits here, a mark is an answer, but not the house's.
  const isHouse = wordings.length > 0 && (labelling.policy.policy !== "inline" || inWords.length > 0);
  return all.map((suggestion, index) => (index === 0 && isHouse ? { ...suggestion, preferred: true } : suggestion));
}

/** Footnotes of the draft that may be said of the entry: its own wordings, and claims the register bears out. */
function fittingNotes(
  { draft, labels, day }: Labelling,
  entry: Entry,
  wordings: readonly string[],
): readonly StatusNote[] {
  const plain = new Set(wordings.map(plainWording));
  return labels.notes.filter(({ line, claims }) => {
    if (plain.has(plainWording(textAt(draft, line.text)))) return true;
    const verdicts = claims.flatMap((claim) => checkStatus(claim, entry, day));
    return (
      entry.wordings.length === 0 &&
      verdicts.length > 0 &&
      verdicts.every(({ kind }) => kind === "holds" || kind === "shorthand")
    );
  });
}

function underNote(labelling: Labelling, mention: Mention, { line }: StatusNote): readonly Suggestion[] {
  return markedWith(labelling, line, mention, `Add the mark of “${textAt(labelling.draft, line.text)}”`);
}

/** The mark of a footnote put on a mention. */
export function markedWith(
  { draft, labels }: Labelling,
  line: NoteLine,
  mention: Mention,
  title: string,
): readonly Suggestion[] {
  const at = markPlace(draft, mention.span);
  if (at === null) return [];
  const edits = arranged(draft, labels.footnotes, {
    sequence: sequencer(labels.footnotes)(line),
    form: textAt(draft, line.head),
    add: [{ at, note: line.mark }],
  });
  return edits === null ? [] : [{ title, edits }];
}

/** Marks on the mentions and a new footnote for them. */
export function withNewNote(
  labelling: Labelling,
  mentions: readonly Mention[],
  wording: string,
  removeMarks: readonly TextMark[] = [],
): readonly Suggestion[] {
  const { draft, labels } = labelling;
  const places = mentions.flatMap(({ span }) => markPlace(draft, span) ?? []);
  const removed = removeMarks.map(({ span }) => span.start);
  const at = places.length === mentions.length ? places : removed;
  if (at.length === 0) return [];
  const { sequence, form } = statusSeries(labelling);
  const add = at.map((place) => ({ at: place, note: newNote }));
  const edits = arranged(draft, labels.footnotes, { sequence, form, removeMarks, add, wording });
  const mark = markAt(sequence, 0);
  if (edits === null || mark === null) return [];
  return [{ title: `Add a mark and the footnote “${wording}”`, edits }];
}

/** Another mark with its own footnote in place of marks that stand now. */
export function ownNote(labelling: Labelling, marks: readonly TextMark[], wording: string): readonly Suggestion[] {
  const { draft, labels } = labelling;
  const [like] = marks;
  if (like === undefined) return [];
  const edits = arranged(draft, labels.footnotes, {
    sequence: sequencer(labels.footnotes)(like),
    form: textAt(draft, like.span),
    removeMarks: marks,
    add: marks.map(({ span }) => ({ at: span.end, note: newNote })),
    wording,
  });
  return edits === null ? [] : [{ title: `Give it its own mark and the footnote “${wording}”`, edits }];
}

/** Where words in brackets fit behind a name; null inside a possessive or a compound, and beside another bracket. */
function inlinePlace(draft: Draft, { span }: Mention): number | null {
  const at = markPlace(draft, span);
  return at !== span.end || /^(?:[-‐‑–—]\p{L}|\s?[([])/u.test(draft.text.slice(at, at + 2)) ? null : at;
}

function inlineWords({ draft }: Labelling, mention: Mention, wording: string): readonly Suggestion[] {
  const at = inlinePlace(draft, mention);
  if (at === null) return [];
  return [{ title: `Insert “(${wording})” here`, edits: [{ span: { start: at, end: at }, newText: ` (${wording})` }] }];
}

/** The label's mark taken from where it stands and put on another mention. */
export function moveMark(
  { draft, labels }: Labelling,
  mark: TextMark,
  to: Mention,
  title: string,
): readonly Suggestion[] {
  const at = markPlace(draft, to.span);
  if (at === null) return [];
  const edits = arranged(draft, labels.footnotes, {
    sequence: sequencer(labels.footnotes)(mark),
    form: textAt(draft, mark.span),
    removeMarks: [mark],
    add: [{ at, note: mark.mark }],
  });
  return edits === null ? [] : [{ title, edits }];
}

/** Words in brackets, given without these, put behind an earlier mention. */
export function moveWords({ draft }: Labelling, words: Span, to: Mention, title: string): readonly Suggestion[] {
  const at = inlinePlace(draft, to);
  if (at === null || at >= words.start) return [];
  const taken = withSpace(draft, { start: words.start - 1, end: words.end + 1 });
  const edits = [
    { span: { start: at, end: at }, newText: ` (${textAt(draft, words)})` },
    { span: taken, newText: "" },
  ];
  return [{ title, edits }];
}

/** The marks go, and with the last mark of a footnote its line. */
export function removeMarks(
  { draft, labels }: Labelling,
  marks: readonly TextMark[],
  title: string,
): readonly Suggestion[] {
  const [like] = marks;
  if (like === undefined) return [];
  const { footnotes } = labels;
  const going = new Set(marks);
  const left = new Set(footnotes.marks.filter((mark) => !going.has(mark)).map(({ mark }) => mark));
  const gone = new Set(marks.map(({ mark }) => mark).filter((mark) => !left.has(mark)));
  const edits = arranged(draft, footnotes, {
    sequence: sequencer(footnotes)(like),
    form: textAt(draft, like.span),
    removeMarks: marks,
    removeLines: footnotes.lines.filter(({ mark }) => gone.has(mark)),
  });
  return edits === null ? [] : [{ title, edits }];
}

/** Another wording in place of a label's: its footnote's text, or the words in the running text. */
export function reworded(
  draft: Draft,
  { note, span, kind }: Label,
  wordings: readonly string[],
): readonly Suggestion[] {
  const old = note?.line.text ?? (kind === "inline" ? span : null);
  if (old === null) return [];
  const stop = /[.;]$/.exec(textAt(draft, old))?.[0] ?? "";
  return wordings
    .filter((wording) => plainWording(wording) !== plainWording(textAt(draft, old)))
    .map((wording, index) => ({
      title: `Replace by “${wording}”`,
      edits: [{ span: old, newText: `${wording}${wording.endsWith(stop) ? "" : stop}` }],
      ...(index === 0 && { preferred: true }),
    }));
}

export function textAt({ text }: Draft, { start, end }: Span): string {
  return text.slice(start, end);
}
