/** Shows a figure that the draft gives differently in another place. */

import { crowdWords } from "../../claims/crowdWords.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Draft, Span, Zone } from "../../draft/types.ts";
import { zoneName } from "../../draft/zoneName.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import { draftRule } from "../types.ts";
import { mismatchesIn, type PlacedMention } from "./mismatches.ts";

interface Data {
  readonly here: Place;
  readonly there: Place;
  readonly all: readonly Place[];
}

interface Place {
  /** The figure, with its whole where it has one, in the draft. */
  readonly span: Span;
  readonly words: string;
  readonly zone: Zone;
  /** One-based. */
  readonly line: number;
}

export const figureMismatch = draftRule<Record<never, never>, Data>({
  meta: {
    id: "figure-mismatch",
    group: "claims",
    statement: "The same figure agrees in headline, standfirst, captions and body.",
    level: "warning",
    zones: ["headline", "standfirst", "caption", "bullet", "body"],
    inQuotes: false,
    tags: [],
    why: "A headline that the text does not bear out is the error readers find first.",
    source: "IPSO, Editors’ Code, clause 1; Reuters Handbook, Corrections",
    options: {},
    messages: { mismatch: { text: "“{here}” here, “{there}” in line {line}: which is right?" } },
    examples: {
      bad: [
        {
          text: "⟦20⟧ killed in Velmora market fire\n\nA fire in the fish market killed 18 people on Monday, police said.",
        },
        {
          text: "Border attacks\n\n14 of 24 attacks involved lorries, the minister said.\n\nThe minister said ⟦14 of 25⟧ attacks began at the pass.",
        },
      ],
      good: [
        { text: "Ten killed in Port Alden blast\n\nBetween five and ten people were killed, police said." },
        { text: "Late goal cuts lead to three points\n\nVelmora stay top with 52 points." },
        { text: "Dozens held in Velmora raids\n\nPolice said 41 people were held in the raids." },
        {
          text: "18 killed in Velmora market fire\n\nThe fire killed 18 people on Monday and 20 by Tuesday, the ministry said.",
        },
        { text: "Nearly 1,200 lorries stopped\n\nPolice stopped 1,187 lorries in May, they said." },
        {
          text: "Toll disputed after shelling\n\nThe ministry said 30 people were killed. The rebels said 45 people were killed.",
        },
      ],
    },
  },

  *check(draft, { credits }) {
    const placeOf = ({ block, mention }: PlacedMention): Place => {
      const local =
        mention.whole === null
          ? mention.figure
          : { start: mention.figure.start, end: wholeEnd(block.paragraph.text, mention.figure.end) };
      const span = inDraft(block, local);
      return {
        span,
        words: draft.text.slice(span.start, span.end),
        zone: block.paragraph.zone,
        line: block.line + 1,
      };
    };
    for (const { at, other, all } of mismatchesIn(draft, credits)) {
      const [here, there] = [placeOf(at), placeOf(other)];
      yield {
        span: here.span,
        message: "mismatch",
        values: { here: here.words, there: there.words, line: String(there.line) },
        related: [{ span: there.span, message: l10n.t("“{0}” here", there.words) }],
        data: { here, there, all: all.map(placeOf) },
      };
    }
  },

  suggest({ data: { here, there } }, draft) {
    // "Hundreds killed" and "12 people were killed": neither goes into the other's place.
    if (isCrowd(here.words) !== isCrowd(there.words)) return [];
    const [own, other] = [inPlaceOf(draft, here, there.words), inPlaceOf(draft, there, here.words)];
    return [
      { title: `Make it “${own}”, as in line ${there.line}`, edits: [{ span: here.span, newText: own }] },
      { title: `Make line ${there.line} “${other}”, as here`, edits: [{ span: there.span, newText: other }] },
    ];
  },

  explain({ data }) {
    const rows = data.all.map(({ words, zone, line }) => `| ${plainText(words)} | ${zoneName(zone)} | ${line} |`);
    return [`| ${l10n.t("figure")} | ${l10n.t("where")} | ${l10n.t("line")} |`, "| --- | --- | ---: |", ...rows].join(
      "\n",
    );
  },
});

function isCrowd(words: string): boolean {
  return crowdWords[words.toLowerCase()] !== undefined;
}

/** The words with a capital where a sentence begins, and without one elsewhere. */
function inPlaceOf({ text }: Draft, { span, words }: Place, other: string): string {
  const isFirst = /^\p{Ll}/u.test(words)
    ? false
    : /(?:^|[.!?:]["”’)]?\s|\n)[*•-]?\s*["“‘]?$/u.test(text.slice(Math.max(0, span.start - 4), span.start));
  const first = other.charAt(0);
  return (isFirst || /^\p{Lu}/u.test(words) ? first.toUpperCase() : first.toLowerCase()) + other.slice(1);
}

/** From "14" to the end of "14 of the 25". */
function wholeEnd(text: string, from: number): number {
  const match = /^ of (?:the |its |their |all )?[\p{L}\d,.-]*[\p{L}\d]/u.exec(text.slice(from, from + 40));
  return from + (match?.[0].length ?? 0);
}
