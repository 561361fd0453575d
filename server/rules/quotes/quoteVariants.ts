/** Shows two versions of one quotation that do not agree word for word. */

import { inDraft } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import { draftRule } from "../types.ts";
import { likeQuotes, mayChange, type PlacedRun, placeOf, type QuotedRun } from "./likeQuotes.ts";
import { sameSpeaker } from "./quoteSpeakers.ts";
import { transcriptDifferences } from "./transcripts.ts";
import { type Difference, differences } from "./versions.ts";

interface Data {
  /** The other version in the draft; null where it is the transcript's. */
  readonly earlier: Span | null;
  readonly later: Span;
  /** Of the other version; 0 for the transcript. */
  readonly line: number;
  /** Who was recorded: "interview, Ana Holt"; "" for a version in the draft. */
  readonly record: string;
  readonly differences: readonly Difference[];
}

export const quoteVariants = draftRule<Record<never, never>, Data>({
  meta: {
    id: "quote-variants",
    group: "quotes",
    statement: "Two versions of one quotation agree word for word, and with the transcript that is on record.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: true,
    tags: ["legal"],
    why: "Quotation marks promise the very words. Where two versions stand in one story, at least one of them is not what was said.",
    source: "Reuters Handbook, A–Z: quotations; Guardian style guide, quotes",
    options: {},
    messages: {
      changed: { text: "“{second}” here, “{first}” in line {line}: which was said?" },
      missing: { text: "“{first}” of line {line} is missing here: which was said?" },
      added: { text: "“{second}” is not in the version of line {line}: which was said?" },
      transcriptChanged: { text: "“{second}” here, “{first}” in the transcript on record." },
      transcriptMissing: { text: "“{first}” of the transcript on record is missing here." },
      transcriptAdded: { text: "“{second}” is not in the transcript on record." },
    },
    examples: {
      bad: [
        {
          text: "“We will never leave”: Holt digs in\n\nThe mayor of Velmora said on Monday that the town would stay where it was.\n\n“⟦We will not leave,⟧” Ana Holt told the council.",
        },
        {
          text: "Valley to be flooded\n\n“Nobody has asked us what we think of the dam,” Holt told the council on Monday.\n\nThe council met for an hour.\n\n“⟦Nobody has asked us what we think about the dam,⟧” Holt said.",
        },
        {
          text: "Valley to be flooded\n\n“We shall never leave the valley,” Ana Holt said on Monday.\n\nShe spoke for an hour.\n\n“⟦We shall leave the valley,⟧” Holt said.",
        },
        {
          text: "Valley to be flooded\n\n“⟦We never left them,⟧” Holt said on Monday.",
          ledger: [
            {
              kind: "interview",
              fields: { name: "Ana Holt", transcript: "Well, we have never left them. Not once." },
              on: "We never left",
            },
          ],
        },
        {
          text: "Valley to be flooded\n\n“I have really never seen the river so high in all my years,” Jan Tan said on Monday.\n\nThe water came at noon. Tan said: “⟦I have never seen the river so high in all my years.⟧”",
        },
      ],
      good: [
        {
          text: "“We will never leave”: Holt digs in\n\nThe mayor of Velmora said on Monday that the town would “never leave” its valley.\n\n“We will never leave,” Ana Holt told the council.",
        },
        {
          text: "Valley to be flooded\n\n“We never left them,” Holt said on Monday.",
          ledger: [
            { kind: "interview", fields: { transcript: "Let me say this: we never left them." }, on: "We never left" },
          ],
        },
        {
          text: "Valley to be flooded\n\n“We will never leave,” said Ana Holt, the mayor.\n\n“We will not leave,” said Jan Tan, a farmer.",
        },
        {
          text: "Valley to be flooded\n\n“We will fight for the valley,” Holt said on Monday.\n\nThe council met for an hour.\n\n“We will fight for the river,” Holt said.",
        },
        {
          text: "Valley to be flooded\n\n“They [the council] never asked us what we think,” Holt said on Monday.\n\nThe council met for an hour.\n\n“They never asked us what we think,” Holt said.",
        },
        {
          text: "Valley to be flooded\n\n“We will stay here. We will not leave. We will never leave,” Holt said on Monday.",
        },
        {
          text: "Valley to be flooded\n\n“We will not leave the valley!” Holt said on Monday.\n\nThe council met for an hour.\n\n“we will not leave the valley,” Holt said.",
        },
      ],
    },
  },

  *check(draft, { credits, ledger }) {
    const reported = new Set<number>();
    for (const { block, run, found, label } of transcriptDifferences(draft, ledger)) {
      const [first] = found;
      const later = inDraft(block, run.content);
      if (first === undefined || reported.has(later.start)) continue;
      reported.add(later.start);
      yield {
        span: later,
        message:
          first.first === "" ? "transcriptAdded" : first.second === "" ? "transcriptMissing" : "transcriptChanged",
        values: { first: first.first, second: first.second },
        data: { earlier: null, later, line: 0, record: label, differences: found },
      };
    }
    for (const { earlier, later } of likeQuotes(draft)) {
      const words = Math.min(earlier.run.words.length, later.run.words.length);
      if (words < leastWords || reported.has(placeOf(later).start)) continue;
      // Said in one breath it is rhetoric: “We will stay. We will not leave. We will never leave.”
      if (earlier.block === later.block && words < longEnough) continue;
      const found = differencesOf(earlier.run, later.run);
      const [first] = found ?? [];
      if (found === null || first === undefined) continue;
      const [there, here] = [placeOf(earlier), placeOf(later)];
      // A headline names its speaker in its own way: `“We will stay”: Holt digs in`.
      const same = isHeading(earlier) ? "same" : sameSpeaker(credits, there, here);
      if (same === "different" || (same === "unknown" && words < longEnough)) continue;
      reported.add(here.start);
      const line = earlier.block.line + 1;
      yield {
        span: inDraft(later.block, later.run.content),
        message: first.first === "" ? "added" : first.second === "" ? "missing" : "changed",
        values: { first: first.first, second: first.second, line: String(line) },
        related: [{ span: there, message: l10n.t("The other version") }],
        data: { earlier: there, later: here, line, record: "", differences: found },
      };
    }
  },

  explain({ data: { earlier, later, line, record, differences: found } }, { text }) {
    const listed = found.map(({ first, second }) => `“${first || "–"}” / “${second || "–"}”`).join(", ");
    return [
      earlier === null
        ? l10n.t("Compared with the transcript on record: {0}.", plainText(record))
        : l10n.t("Line {0}: “{1}”", line, text.slice(earlier.start, earlier.end)),
      l10n.t("Here: “{0}”", text.slice(later.start, later.end)),
      l10n.t("Differences: {0}.", listed),
    ].join("\n\n");
  },
});

/** Fewer words are alike by chance. */
const leastWords = 4;
/** So many alike are no chance whoever is credited. */
const longEnough = 8;

const known = new WeakMap<QuotedRun, WeakMap<QuotedRun, readonly Difference[] | null>>();

/** Compared once for as long as both paragraphs live. */
function differencesOf(earlier: QuotedRun, later: QuotedRun): readonly Difference[] | null {
  const found = known.get(earlier) ?? new WeakMap<QuotedRun, readonly Difference[] | null>();
  known.set(earlier, found);
  let result = found.get(later);
  if (result === undefined) {
    const words = Math.min(earlier.words.length, later.words.length);
    result = differences(earlier.words, later.words, mayChange(words));
    found.set(later, result);
  }
  return result;
}

function isHeading({ block }: PlacedRun): boolean {
  return block.paragraph.zone === "headline" || block.paragraph.zone === "standfirst";
}
