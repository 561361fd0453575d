/** What the attribution engine hands to everything above it. */
import type { Span } from "../draft/types.ts";
import type { Tokens } from "./tokens.ts";

/** How the words are given: in quotation marks, in part, or in the reporter's own words. */
export type ContentKind = "direct" | "mixed" | "indirect";

export type SourceKind =
  | "person"
  | "institution"
  | "document"
  | "outlet"
  | "generic-media"
  | "anonymous"
  | "vague"
  | "none";

/** A person, body or document that the draft credits, with every phrase that stands for it. */
export interface Speaker {
  /** Its number in `Credits.speakers`. */
  readonly id: number;
  /** The fullest name or phrase the draft uses for it. */
  readonly name: string;
  readonly kind: SourceKind;
  /** Its first mention by name or description (not a pronoun), in the draft; may lie before its first credit. */
  readonly mention: Span;
  /** All its mentions in running copy outside quotations, pronoun sources included, in order. */
  readonly mentions: readonly Span[];
}

/** One statement credited to a source. All spans in draft offsets; none overlaps another of the same attribution. */
export interface Attribution {
  /** The first source phrase: "the Afghan embassy"; null where nobody is named. */
  readonly source: Span | null;
  /** All source phrases, in order; usually one. */
  readonly sources: readonly Span[];
  /** "stated", "according to", ":"; null where a quotation only stands beside a credit. */
  readonly cue: Span | null;
  /** What is credited, in order, at least one span. */
  readonly content: readonly Span[];
  /** Who the source phrase stands for; null where nobody is named or two could be meant. */
  readonly speaker: Speaker | null;
  /** Everybody who could be meant: one where `speaker` is, two or more where it is open, none where nobody is. */
  readonly candidates: readonly Speaker[];
  readonly kind: ContentKind;
  readonly sourceKind: SourceKind;
  /** From the first to the last character of source, cue and content. */
  readonly reach: Span;
  /** 0..1, calibrated: of a hundred attributions at .8 about eighty name the right words and the right source. */
  readonly confidence: number;
}

/** Who says what in a draft. */
export interface Credits {
  /** By place. */
  readonly attributions: readonly Attribution[];
  /** In order of first mention. */
  readonly speakers: readonly Speaker[];
}

/** Roles of a labelled span, in the order the labels have them. */
export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** Labels of a token: 0 nothing, then beginning and inside of source, cue and content. */
export const labelCount = 7;

/** Half-open range of token numbers. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Source, cues and contents of one attribution in token numbers of its paragraph. */
export interface TokenAttribution {
  readonly sources: readonly TokenRange[];
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
  readonly confidence: number;
}

/** A cue and its sources that no content of the paragraph chose: "The mayor wrote:" before a quotation of its own. */
export type Waiting = Pick<TokenAttribution, "sources"> & { readonly cue: TokenRange };

/** What is known of a paragraph by itself. */
export interface ParagraphResult {
  readonly tokens: Tokens;
  readonly attributions: readonly TokenAttribution[];
  /** Contents found without a cue: mostly quotations credited in another paragraph, or nowhere. */
  readonly unclaimed: readonly TokenRange[];
  /** A cue at the end whose words must follow in the next paragraph. */
  readonly waiting: Waiting | null;
}
