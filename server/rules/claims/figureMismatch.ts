/** Shows a figure that the draft gives differently in another place. */

import { inDraft } from "../../draft/spans.ts";
import type { Span, Zone } from "../../draft/types.ts";
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

  suggest: ({ data: { here, there } }) => [
    { title: `Make it “${there.words}”, as in line ${there.line}`, edits: [{ span: here.span, newText: there.words }] },
    { title: `Make line ${there.line} “${here.words}”, as here`, edits: [{ span: there.span, newText: here.words }] },
  ],

  explain({ data }) {
    const rows = data.all.map(({ words, zone, line }) => `| ${plainText(words)} | ${zoneName(zone)} | ${line} |`);
    return [`| ${l10n.t("figure")} | ${l10n.t("where")} | ${l10n.t("line")} |`, "| --- | --- | ---: |", ...rows].join(
      "\n",
    );
  },
});

/** From "14" to the end of "14 of the 25". */
function wholeEnd(text: string, from: number): number {
  const match = /^ of (?:the |its |their |all )?[\p{L}\d,.-]*[\p{L}\d]/u.exec(text.slice(from, from + 40));
  return from + (match?.[0].length ?? 0);
}
