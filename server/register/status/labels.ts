/** The labels of a draft: which listed names bear a mark or status words, and what those claim. */
import { type Footnotes, footnotesOf, type NoteLine, type TextMark } from "../../draft/footnotes.ts";
import { blockAt } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import type { Entry, Mention } from "../types.ts";
import { inlineAfter, inlineBeside } from "./inlineStatus.ts";
import { tailAfter } from "./markPlace.ts";
import { movedClaim, parseStatus, type StatusClaim } from "./parseStatus.ts";

/** A footnote line and what it says of somebody's status. */
export interface StatusNote {
  readonly line: NoteLine;
  /** Draft offsets; empty where the note is about something else. */
  readonly claims: readonly StatusClaim[];
}

/** A mark or inline wording on a mention. */
export interface Label {
  readonly mention: Mention;
  readonly kind: "mark" | "inline";
  /** The mark, or the words: draft offsets. */
  readonly span: Span;
  readonly mark: TextMark | null;
  /** The footnote of the mark; null for inline words and for a mark whose footnote is missing. */
  readonly note: StatusNote | null;
  readonly claims: readonly StatusClaim[];
}

export interface Labels {
  readonly footnotes: Footnotes;
  readonly notes: readonly StatusNote[];
  /** The mentions of the draft outside its footnotes, by place; initials in brackets behind their name are part of that naming. */
  readonly namings: readonly Mention[];
  /** By place. */
  readonly labels: readonly Label[];
  /** The first label on each naming that bears one. */
  readonly byMention: ReadonlyMap<Mention, Label>;
  /** Mentions that status words stand near in their sentence, which spares them a label although none may be bound to them. */
  readonly spared: ReadonlySet<Mention>;
  /** Does the draft state anybody's status, in a footnote or in brackets behind a listed name? */
  readonly inUse: boolean;
  /** Where the first paragraph of the story begins; null in a draft that has none. */
  readonly storyStart: number | null;
}

/** Binds the marks and status words of a draft to the names they stand on. `mentions` are those of the same draft, by place. */
export function labelsOf(draft: Draft, mentions: readonly Mention[]): Labels {
  const footnotes = footnotesOf(draft);
  const notes = footnotes.lines.map((line): StatusNote => ({ line, claims: claimsOf(draft, line.text) }));
  const noteOf = noteFinder(draft, notes);
  const namings = namingsIn(draft, mentions);
  const marks = footnotes.marks.flatMap((mark): readonly Label[] => {
    const mention = bearerOf(draft, mark, namings);
    if (mention === null) return [];
    const note = noteOf(mark);
    // A number may as well point to a source of the sentence.
    if (isNumber(mark) && (note === null || note.claims.length === 0)) return [];
    return [{ mention, kind: "mark", span: mark.span, mark, note, claims: note?.claims ?? [] }];
  });
  const inline = namings.flatMap((mention): readonly Label[] => {
    const found = inlineAfter(draft, mention);
    return found === null ? [] : [{ mention, kind: "inline", mark: null, note: null, ...found }];
  });
  const bound = new Set(inline.map(({ mention }) => mention));
  const inlineSpans = inline.map(({ span }) => span);
  const labels = [...marks, ...inline].sort((a, b) => a.span.start - b.span.start);
  // Later ones first, so that the first is what remains.
  const byMention = new Map(labels.toReversed().map((label) => [label.mention, label]));
  return {
    footnotes,
    notes,
    namings,
    labels,
    byMention,
    spared: new Set(namings.filter((mention) => !bound.has(mention) && inlineBeside(draft, mention, inlineSpans))),
    inUse: inline.some(({ claims }) => claims.some(isAttributed)) || notes.some(({ claims }) => claims.length > 0),
    storyStart: draft.blocks.find(({ paragraph: { zone } }) => zone === "body" || zone === "dateline")?.start ?? null,
  };
}

/** Mentions of the story; "(TTP)" right behind the name it is short for counts with that name. */
function namingsIn(draft: Draft, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((mention, index) => {
    if (mention.zone === "footnote") return false;
    const before = mentions[index - 1];
    if (before === undefined || before.entry !== mention.entry || mention.entry === null) return true;
    const between = draft.text.slice(before.span.end, mention.span.start);
    return !(between === " (" && draft.text[mention.span.end] === ")");
  });
}

/** Labels of one entry, by place. */
export function labelsOfEntry({ labels }: Labels, entry: Entry): readonly Label[] {
  return labels.filter(({ mention }) => mention.entry === entry);
}

const isAttributed = ({ authorities }: StatusClaim) => authorities.length > 0;
const isNumber = ({ series }: TextMark) => series === "digits" || series === "superscript";

function claimsOf(draft: Draft, { start, end }: Span): readonly StatusClaim[] {
  return parseStatus(draft.text.slice(start, end)).map((claim) => movedClaim(claim, start));
}

/** Finds a mark's footnote: in a round-up that of its own item, between two dividers. */
function noteFinder(draft: Draft, notes: readonly StatusNote[]): (mark: TextMark) => StatusNote | null {
  const dividers = draft.blocks.filter(({ paragraph }) => paragraph.zone === "divider").map(({ start }) => start);
  const itemAt = (offset: number) => dividers.filter((start) => start < offset).length;
  return (mark) => {
    const same = notes.filter(({ line }) => line.mark === mark.mark);
    const item = itemAt(mark.span.start);
    return same.find(({ line }) => itemAt(line.span.start) === item) ?? same[0] ?? null;
  };
}

/** Nouns that stand for the group named before: "he said of the group*". */
const standIns =
  /\b(?:the|this|that|its?)\s+(?:\p{L}+\s+)?(?:group|grouping|organi[sz]ation|movement|militia|network|militants|insurgents|fighters|rebels|outfit)$/iu;

/**
 * The mention that a mark stands on: right before it, but for the possessive, the initials in brackets, a noun that goes
 * with the name ("Taliban movement*"), a closing bracket, comma or quotation mark; else the last one before a noun that stands for it.
 */
function bearerOf(draft: Draft, mark: TextMark, mentions: readonly Mention[]): Mention | null {
  const block = blockAt(draft, mark.span.start);
  if (block === null) return null;
  const before = mentions.filter(({ span }) => span.start >= block.start && span.end <= mark.span.start);
  const last = before.at(-1);
  if (last === undefined) return null;
  const between = draft.text.slice(last.span.end, mark.span.start);
  if (tailAfter.test(between)) return last;
  return between.length < 200 && standIns.test(between) ? last : null;
}
