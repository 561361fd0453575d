/** The source report of one draft: plain data, made from a checked draft. All spans are UTF-16 offsets into it, all lines count from 1. */
import type { ContentKind } from "../attribution/types.ts";
import type { Span } from "../draft/types.ts";
import type { Level, RuleGroup, RuleTag } from "../rules/types.ts";

/** Where the words of a sentence come from. */
export const ways = [
  "person",
  "institution",
  "document",
  "media",
  "anonymous",
  "vague",
  /** The editor recorded a source. */
  "recorded",
  /** A claim or a quotation, and nobody is credited. */
  "unsourced",
  /** Nobody is credited, and nothing asks for it. */
  "none",
  /** Headlines, captions: no sentence of the story. */
  "frame",
] as const;
export type Way = (typeof ways)[number];

export const voiceGroups = ["people", "institutions", "documents", "media", "anonymous", "nobody"] as const;
export type VoiceGroup = (typeof voiceGroups)[number];

export interface Place {
  readonly span: Span;
  readonly line: number;
}

/** Words of the draft, with white space made plain. */
export interface PlacedWords extends Place {
  readonly words: string;
}

export interface ReportSentence extends PlacedWords {
  /** Place in `DraftReport.sentences`. */
  readonly number: number;
  /** Of the block it stands in, in the draft: sentences of one block stand together. */
  readonly block: number;
  readonly way: Way;
  /** Who is credited, as the draft names them; null where nobody is. */
  readonly who: string | null;
  /** How sure the credit is to be meant for these words: "in the sentence", "carried over", … ; "" without one. */
  readonly rests: string;
  /** Its claims without a source, by place in `DraftReport.claims`. */
  readonly claims: readonly number[];
  /** What the editor has on record for it, by place in `DraftReport.records`. */
  readonly records: readonly number[];
  /** The line of the paragraph that this one repeats word for word; such sentences are not counted. */
  readonly repeats: number | null;
}

/** One thing somebody is credited with. */
export interface Statement extends PlacedWords {
  readonly kind: ContentKind;
  /** The block it begins in; null outside the story's paragraphs. */
  readonly block: number | null;
}

/** A person, body or paper that the draft credits. */
export interface Voice extends Place {
  readonly id: number;
  readonly name: string;
  readonly group: VoiceGroup;
  /** Somebody in particular, so that it counts as a source. */
  readonly counts: boolean;
  readonly statements: readonly Statement[];
  /** Blocks of the story that hold its statements, in order. */
  readonly blocks: readonly number[];
}

export interface Paragraph extends PlacedWords {
  readonly block: number;
  readonly repeats: number | null;
}

export interface ReportFinding extends PlacedWords {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly group: RuleGroup;
  readonly tags: readonly RuleTag[];
  /** What the sentence it stands in rests on, for the legal read: "Afghan Consulate (institution)". */
  readonly support: string;
}

export interface ReportFigure extends PlacedWords {
  /** What is counted: "lorries", "killed"; "" where the sentence leaves it open. */
  readonly what: string;
  /** Who is credited in its sentence; null for nobody. */
  readonly source: string | null;
  readonly way: Way;
  /** What a rule says of it: "… does not fit 18 in line 4"; "" for nothing. */
  readonly doubt: string;
}

export type Bearing = "borne-out" | "nearly" | "open" | "not-borne-out";

export interface ReportNote extends Place {
  /** "*", or "" for status words in the text. */
  readonly mark: string;
  /** The footnote, or the words in the text; null where a mark has no footnote. */
  readonly words: string | null;
  readonly bearers: readonly ReportBearer[];
}

/** A listed name that a footnote is on. */
export interface ReportBearer {
  readonly name: string;
  /** What the loaded registers say to each claim of the footnote. */
  readonly judgements: readonly { readonly bearing: Bearing; readonly words: string }[];
  /** What they hold in force on the draft's day: "UN Security Council, since 29 July 2011". */
  readonly listings: readonly string[];
}

/** A source the editor recorded for a sentence. */
export interface ReportRecord {
  /** Null where no sentence is like the one it was recorded for. */
  readonly span: Span | null;
  readonly line: number | null;
  /** The sentence as it stands, or as it stood. */
  readonly words: string;
  /** "Interview: Hana Dol"; for an anonymous source its code name. */
  readonly label: string;
  /** "obtained 3 May 2025; tape 2, 14:10" */
  readonly detail: string;
  readonly checkedBy: string;
  /** `YYYY-MM-DD`, or "" */
  readonly checked: string;
  /** `stale`: the words have changed since; `lost`: the sentence is gone. */
  readonly fit: "fresh" | "stale" | "lost";
}

export interface ReportAccusation {
  readonly party: string;
  /** Each place where the party is accused, by place. */
  readonly accusations: readonly PlacedWords[];
  /** Where it answers, or the draft says that an answer was sought; null for nowhere. */
  readonly response: PlacedWords | null;
  /** What is on record of asking them: "asked on 3 May 2025, no answer so far". */
  readonly recorded: readonly string[];
}

export const questionKinds = ["placeholder", "claim", "quotation", "footnote", "response"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface ReportQuestion extends PlacedWords {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly rule: string;
}

export interface ReportStand extends PlacedWords {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** Numbers that the line over the draft, the tree and the report share. */
export interface ReportCounts {
  /** Voices that are somebody in particular and say something. */
  readonly sources: number;
  readonly claimsWithoutSource: number;
  readonly footnotesMissing: number;
  readonly sentences: number;
  readonly words: number;
  readonly paragraphs: number;
}

export interface DraftReport {
  readonly title: string;
  readonly counts: ReportCounts;
  /** A sentence for the editor where the story rests on one source or none; null otherwise. */
  readonly warning: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly ReportSentence[];
  /** Those with most paragraphs first. */
  readonly voices: readonly Voice[];
  /** Credits that could mean two: "he", where two men were named. */
  readonly unclear: readonly (Statement & { readonly who: string })[];
  readonly claims: readonly ReportFinding[];
  readonly figures: readonly ReportFigure[];
  readonly notes: readonly ReportNote[];
  readonly records: readonly ReportRecord[];
  readonly accusations: readonly ReportAccusation[];
  readonly questions: readonly ReportQuestion[];
  readonly findings: readonly ReportFinding[];
  readonly stands: readonly ReportStand[];
  /** Rules that could not run: their silence means nothing. */
  readonly notChecked: readonly { readonly rule: string; readonly reason: string }[];
  /** Day the registers were read, in words; null without one. */
  readonly registerAsOf: string | null;
}
