/** The footnotes of a draft: marks in the text, lines that explain them, and the order a series of marks runs in. */
import { allMatches } from "./allMatches.ts";
import { lineEndOf } from "./lines.ts";
import { perDraft } from "./perDraft.ts";
import { perParagraph } from "./perParagraph.ts";
import { covers, holds, inDraft } from "./spans.ts";
import type { Block, Draft, MarkSeries, Span, Zone } from "./types.ts";

/** A mark in the running text; draft offsets. */
export interface TextMark {
  readonly span: Span;
  readonly mark: string;
  readonly series: MarkSeries;
  readonly zone: Zone;
}

/** A footnote line; draft offsets. */
export interface NoteLine {
  /** The whole line. */
  readonly span: Span;
  readonly head: Span;
  readonly text: Span;
  readonly mark: string;
  readonly series: MarkSeries;
  readonly block: Block;
  /** Marks within the note's wording that point to other notes. */
  readonly inner: readonly TextMark[];
}

export interface Footnotes {
  readonly marks: readonly TextMark[];
  readonly lines: readonly NoteLine[];
}

export const footnotesOf = perDraft((draft): Footnotes => {
  const marks: TextMark[] = [];
  const onScores = new Set<TextMark>();
  const lines: NoteLine[] = [];
  for (const [block] of hasMarks.inDraft(draft)) {
    const { zone, footnote, marks: found, text } = block.paragraph;
    const here = found
      .filter(({ span }) => footnote === null || !holds(footnote.span, span))
      .map(({ span, mark, series }) => ({ span: inDraft(block, span), mark: plainMark(mark), series, zone }));
    if (footnote === null) {
      marks.push(...here);
      for (const mark of here) if (isOnScore(text, mark.span.start - block.start)) onScores.add(mark);
    } else {
      lines.push({
        span: { start: block.start, end: block.end },
        head: inDraft(block, footnote.span),
        text: inDraft(block, footnote.text),
        mark: plainMark(footnote.mark),
        series: footnote.series,
        block,
        inner: here,
      });
    }
  }
  const explained = new Set(lines.map(({ mark }) => mark));
  if (lines.some(({ series }) => series === "digits")) addApart(draft, marks, explained);
  const own = marks.filter((mark) => explained.has(mark.mark) || !(mark.mark === "*" && onScores.has(mark)));
  const isSeries = asteriskRuns(own, explained);
  const kept = own.filter(({ mark, series }) => series !== "asterisks" || isSeries(mark.length));
  return { marks: kept, lines: withoutRatings(withoutLists(lines, kept), kept) };
});

/** "The Front [1] left": a number that stands apart is a mark where a footnote begins with it. */
function addApart(draft: Draft, marks: TextMark[], explained: ReadonlySet<string>): void {
  for (const [block, found] of numbersApart.inDraft(draft)) {
    for (const { mark, ...span } of found) {
      if (explained.has(mark))
        marks.push({ span: inDraft(block, span), mark, series: "digits", zone: block.paragraph.zone });
    }
  }
  marks.sort((a, b) => a.span.start - b.span.start);
}

const apart = /(?<=[\p{L}\p{N})\]”"’][ \u00a0])\[\^?(?<number>\d{1,3})\](?![\p{L}\p{N}])/gu;

const numbersApart = perParagraph(({ text, opaque, footnote, prose }) =>
  footnote !== null || !text.includes("[")
    ? []
    : allMatches(text, apart)
        .filter(({ index }) => index >= prose.start && !covers(opaque, index))
        .map(({ index, 0: whole, groups }) => ({
          start: index,
          end: index + whole.length,
          mark: groups?.number ?? "",
        })),
);

/** Cricket's “not out”: `finished on 68*`. */
function isOnScore(text: string, at: number): boolean {
  return /(?<![\p{L}\p{N}.,-])\d{1,3}$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** Which runs of asterisks are marks: a long one only with its line, or next to one shorter by one. Others star words out: `bulls***`. */
function asteriskRuns(marks: readonly TextMark[], explained: ReadonlySet<string>): (length: number) => boolean {
  const used = new Set(marks.map(({ mark }) => mark));
  const isMark = (length: number): boolean => {
    const run = "*".repeat(length);
    if (explained.has(run)) return true;
    if (!used.has(run)) return false;
    return length < 3 || isMark(length - 1);
  };
  return isMark;
}

const hasMarks = perParagraph(({ marks, footnote }) => marks.length > 0 || footnote !== null);

/** Leaves out lines that all begin with a sign the text never uses: a list whose bullets lack their space. */
function withoutLists(lines: readonly NoteLine[], marks: readonly TextMark[]): readonly NoteLine[] {
  const used = new Set(marks.map(({ mark }) => mark));
  const counts = new Map<string, number>();
  for (const { mark } of lines) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return lines.filter(({ mark }) => used.has(mark) || counts.get(mark) === 1);
}

/** Leaves out `*** Hamlet, Leeds Playhouse`: stars before a title that nothing counts up to from `*`. */
function withoutRatings(lines: readonly NoteLine[], marks: readonly TextMark[]): readonly NoteLine[] {
  if ([...marks, ...lines].some(({ mark }) => mark === "*")) return lines;
  const used = new Set(marks.map(({ mark }) => mark));
  const isRating = ({ mark, series, head, text }: NoteLine) =>
    series === "asterisks" && !used.has(mark) && text.start > head.end;
  return lines.filter((line) => !isRating(line));
}

/** Markdown's `[^1]` counts as 1. */
function plainMark(mark: string): string {
  return mark.replace(/^\^/, "");
}

/** What stands between two lines that belong together: a line end, or a blank line where the draft uses those. */
export function separator(draft: Draft): string {
  const before = draft.blocks.at(-2);
  const last = draft.blocks.at(-1);
  const ends = before && last ? draft.text.slice(before.end, last.start).replace(/[^\r\n]/g, "") : "";
  return /^(?:\r\n|\n|\r){1,2}$/.test(ends) ? ends : lineEndOf(draft.text);
}

const storyZones: readonly Zone[] = ["headline", "standfirst", "dateline", "bullet", "body", "crosshead", "caption"];
const signOff = /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|with (?:files|inputs?))\b/i;

/** Is it a paragraph of the story itself, after which footnotes may follow, and not a sign-off? */
export function isStory({ paragraph }: Block): boolean {
  return storyZones.includes(paragraph.zone) && !signOff.test(paragraph.text);
}

/** The last paragraph of the story; null in an empty draft. */
export function storyEnd(draft: Draft): Block | null {
  return draft.blocks.findLast(isStory) ?? null;
}
