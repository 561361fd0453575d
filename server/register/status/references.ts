/** References of lists as copy and footnotes write them. */
import type { Span } from "../../draft/types.ts";

export interface Reference {
  readonly span: Span;
  readonly authority: string;
  /** As in `Listing.reference`. */
  readonly reference: string;
}

/** The first group is the reference. */
const patterns: readonly (readonly [authority: string, pattern: RegExp])[] = [
  // Two letters of the committee, i or e for individual or entity: QDe.132.
  ["un", /\b((?:CD|CF|GB|HT|IQ|IR|KP|LY|QD|SD|SO|SS|TA|YE)[ie]\.\d{3})\b/g],
  ["us-treasury", /\bOFAC\s+(?:uid|id|no\.?|number)\s*:?\s*(\d{3,6})\b/gi],
  // CELEX numbers of regulations and decisions, with their annex where it follows.
  ["eu", /\b(3\d{4}[RD]\d{4})\b/g],
  ["uk-home-office", /\b(SI (?:19|20)\d{2}\/\d{1,4})\b/g],
];

/** Every reference in a text, by place. */
export function findReferences(text: string): readonly Reference[] {
  return patterns
    .flatMap(([authority, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({
        span: { start: match.index, end: match.index + match[0].length },
        authority,
        reference: match[1] ?? "",
      })),
    )
    .sort((a, b) => a.span.start - b.span.start);
}
