/**
 * The draft model: what every later step sees of a text.
 *
 * Two kinds of offsets exist, both UTF-16 code units, half-open:
 * - inside a `Paragraph` every span counts from the paragraph's own first character, so the same paragraph
 *   parses to the same object wherever it stands and can be cached by its text;
 * - a `Block` places a paragraph in the draft; `inDraft(block, span)` lifts a span to the stored text.
 */

/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What part of a news draft a paragraph is. */
export type Zone =
  | "front-matter"
  | "embargo"
  | "advisory"
  | "headline"
  | "standfirst"
  | "byline"
  | "dateline"
  | "bullet"
  | "body"
  | "crosshead"
  | "related"
  | "caption"
  | "divider"
  | "footnote"
  | "note"
  | "code";

/** Family of a pair of quotation marks. `double-single` is two ASCII single marks (''x'') used as one double mark. */
export type QuoteStyle =
  | "straight-double"
  | "curly-double"
  | "straight-single"
  | "curly-single"
  | "double-single"
  | "guillemet"
  | "low-high";

/** One quotation as far as it stands in one paragraph. */
export interface Quotation {
  /** With its marks; from the paragraph's start, or the last such mark, or to the paragraph's end where one is missing. */
  readonly span: Span;
  /** The quoted words, without the marks. */
  readonly content: Span;
  readonly style: QuoteStyle;
  /** 0 for a primary quotation, 1 for one inside it, and so on. */
  readonly depth: number;
  /** Does it have its opening mark in this paragraph? */
  readonly opened: boolean;
  /** Does it have its closing mark in this paragraph? */
  readonly closed: boolean;
}

/** One bracketed stretch. A missing partner leaves `closed` or `opened` false and the span reaching to the bracket itself only. */
export interface Bracket {
  readonly span: Span;
  readonly kind: "round" | "square" | "curly";
  /** 0 for an outermost bracket. */
  readonly depth: number;
  readonly opened: boolean;
  readonly closed: boolean;
}

export type MarkSeries = "asterisks" | "daggers" | "digits" | "superscript";

/** A footnote mark in running text: `*`, `**`, `†`, `[1]`, `¹`. */
export interface FootnoteMark {
  readonly span: Span;
  /** The mark in a form that compares equal between text and note: "*", "**", "†", "1". */
  readonly mark: string;
  readonly series: MarkSeries;
  /** False where a space stands between the word and the mark (`Taliban *`). */
  readonly attached: boolean;
}

/** The opening of a footnote line (`**` in `**banned group`); the note's text follows. */
export interface FootnoteHead {
  readonly span: Span;
  readonly mark: string;
  readonly series: MarkSeries;
  /** The wording after the mark, trimmed. */
  readonly text: Span;
}

/** A figure in the text, in digits or words. */
export interface Figure {
  readonly span: Span;
  readonly value: number;
  readonly form: "digits" | "words";
  readonly unit: "percent" | "money" | null;
}

/** A day of the calendar; month 1-12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day-and-month (and perhaps year or weekday) as written. */
export interface DateMention {
  readonly span: Span;
  /** 1-31 as written; it may be impossible (31 June): rules judge that. */
  readonly day: number;
  /** 1-12. */
  readonly month: number;
  readonly year: number | null;
  /** 0 Sunday ... 6 Saturday, where one is written with the date. */
  readonly weekday: number | null;
  readonly weekdaySpan: Span | null;
  /** The day-and-month(-and-year) without the weekday. */
  readonly dateSpan: Span;
}

/** The place-and-date opening of a story: `TIRANA, 4 Oct 2023 (Reuters) —`. */
export interface Dateline {
  readonly span: Span;
  readonly place: Span;
  readonly date: DateMention | null;
}

/** One paragraph, parsed; all spans count from its own start. Frozen by convention and cached by zone and text. */
export interface Paragraph {
  /** As stored, but for the line ends inside a hard-wrapped paragraph: each of their characters is a space here. */
  readonly text: string;
  readonly zone: Zone;
  /** Why the zone was chosen, for zones that rest on signs (related lines): short plain phrases. */
  readonly signs: readonly string[];
  /** The words themselves: without `## `, bullet or footnote marks, dateline or caption label. */
  readonly prose: Span;
  readonly dateline: Dateline | null;
  readonly footnote: FootnoteHead | null;
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  readonly brackets: readonly Bracket[];
  readonly marks: readonly FootnoteMark[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  /** Web addresses, code, tags and comments: not prose; rules do not report inside. */
  readonly opaque: readonly Span[];
}

/** A paragraph at its place in the draft. */
export interface Block {
  readonly paragraph: Paragraph;
  /** Position in `Draft.blocks`. */
  readonly index: number;
  /** Zero-based line its first character stands on. */
  readonly line: number;
  /** Offsets into the stored text; `end` is exclusive of the line end. */
  readonly start: number;
  readonly end: number;
}

/** A key of the front matter. `value` is its plain scalar text. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  /** Of the value, in the draft. */
  readonly span: Span;
}

/** The day the draft says it was written, and where it says so. */
export interface DraftDate {
  readonly date: CalendarDate;
  readonly from: "front-matter" | "dateline" | "setting";
  /** In the draft; null where it came from a setting. */
  readonly span: Span | null;
}

export interface Draft {
  readonly text: string;
  readonly format: "plain" | "markdown";
  readonly blocks: readonly Block[];
  readonly frontMatter: readonly FrontMatterEntry[];
  readonly date: DraftDate | null;
}
