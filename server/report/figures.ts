/** Every figure of a draft that a fact-checker would ask about: what it counts and who gives it. */
import { casualtyFigures } from "../claims/casualtyFigures.ts";
import { countedFigures } from "../claims/countedFigures.ts";
import { crowdWords } from "../claims/crowdWords.ts";
import { fateName } from "../claims/fateName.ts";
import { holds, inDraft, overlaps } from "../draft/spans.ts";
import type { Draft, Span, Zone } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import type { Places } from "./places.ts";
import { repeatsIn, storyZones } from "./repeats.ts";
import type { ReportFigure, ReportFinding, ReportSentence } from "./types.ts";

const zones: ReadonlySet<Zone> = new Set([...storyZones, "headline", "caption"]);
/** Rules that doubt a figure. */
const doubting = new Set(["figure-mismatch", "figures-do-not-add-up", "round-number-total"]);

/** "tens of thousands of Afghans": an amount without a figure. */
const crowd = new RegExp(
  `\\b(?:${Object.keys(crowdWords)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})\\b of (?:the )?(?<what>[\\p{L}-]+)`,
  "giu",
);

/** By place; paragraphs that repeat another are left out. */
export function figuresOf(
  draft: Draft,
  sentences: readonly ReportSentence[],
  findings: readonly ReportFinding[],
  places: Places,
): readonly ReportFigure[] {
  const repeats = repeatsIn(draft);
  const doubts = findings.filter(({ rule }) => doubting.has(rule));
  return draft.blocks.flatMap((block): readonly ReportFigure[] => {
    const { paragraph } = block;
    if (!zones.has(paragraph.zone) || repeats.has(block.index)) return [];
    const casualties = casualtyFigures(paragraph);
    const found: { readonly span: Span; readonly what: string }[] = [
      ...casualties.map(({ span, fate }) => ({ span, what: fateName(fate) })),
      ...countedFigures(paragraph)
        .filter(({ figure }) => !casualties.some(({ span }) => overlaps(span, figure.span)))
        .map(({ span, noun, kind }) => ({ span, what: noun ?? (kind === "count" ? "" : kind) })),
    ];
    for (const match of houseVoice(paragraph).matchAll(crowd)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => overlaps(other.span, span))) found.push({ span, what: match.groups?.what ?? "" });
    }
    // "17 of the 31": the whole is told with its part.
    const outer = found.filter(
      ({ span }) =>
        !found.some((other) => other.span !== span && holds(other.span, span) && other.span.start < span.start),
    );
    return outer
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ span, what }) => {
        const own = inDraft(block, span);
        const sentence = sentences.find((one) => overlaps(one.span, own));
        return {
          ...places.of(own, 160),
          what: what.replace(/\s+/gu, " "),
          source: sentence?.who ?? null,
          way: sentence?.way ?? "none",
          doubt: doubts.find((finding) => overlaps(finding.span, own))?.message ?? "",
        };
      });
  });
}
