/** Figures that the draft gives twice with different values: headline, standfirst and captions against the body, and wholes in the body. */
import type { Credits } from "../../attribution/types.ts";
import { areCompatible, type FigureMention, figureMentions } from "../../claims/figureMentions.ts";
import { givesPercent } from "../../claims/levels.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Block, Draft, Zone } from "../../draft/types.ts";
import { attributionsIn } from "../attribution/credits.ts";

export interface PlacedMention {
  readonly block: Block;
  readonly mention: FigureMention;
  /** Speaker's number, for "the ministry put it at 30, the rebels at 45"; null where nobody is credited. */
  readonly speaker: number | null;
}

export interface Mismatch {
  readonly at: PlacedMention;
  readonly other: PlacedMention;
  /** Every mention of the figure. */
  readonly all: readonly PlacedMention[];
}

/** Parts of a draft that summarise the body. */
const summaries: ReadonlySet<Zone> = new Set(["headline", "standfirst", "caption"]);

export function mismatchesIn(draft: Draft, credits: Credits): readonly Mismatch[] {
  const byKey = new Map<string, PlacedMention[]>();
  for (const block of draft.blocks) {
    const { zone } = block.paragraph;
    if (!summaries.has(zone) && zone !== "body" && zone !== "bullet") continue;
    for (const mention of figureMentions(block.paragraph)) {
      const credit = attributionsIn(credits, inDraft(block, mention.figure))[0];
      const placed = { block, mention, speaker: credit?.speaker?.id ?? null };
      const known = byKey.get(mention.key);
      if (known === undefined) byKey.set(mention.key, [placed]);
      else known.push(placed);
    }
  }
  const lead = draft.blocks.find(({ paragraph: { zone } }) => zone === "body" || zone === "bullet");
  const found: Mismatch[] = [];
  for (const all of byKey.values()) {
    if (all.length < 2) continue;
    const isSummary = ({ block }: PlacedMention) => summaries.has(block.paragraph.zone);
    const body = all.filter((placed) => !isSummary(placed));
    for (const at of all.filter(isSummary)) {
      if (isLevel(at) && isGivenInBody(draft, at)) continue;
      // "To cut 450 jobs" is what the lead tells of; further down the firm "created 300 jobs" in another year.
      const other = againstBody(at, at.mention.isFate ? body : body.filter(({ block }) => block === lead));
      if (other !== null) found.push({ at, other, all });
    }
    found.push(...againstEachOther(body, all));
  }
  return found.sort(
    (a, b) => a.at.block.start + a.at.mention.figure.start - b.at.block.start - b.at.mention.figure.start,
  );
}

function isLevel({ mention }: PlacedMention): boolean {
  return mention.key.startsWith("level of ");
}

/** Prices in Dunmarsh may have risen by what the headline says, those of the lead elsewhere. */
function isGivenInBody(draft: Draft, { mention }: PlacedMention): boolean {
  return draft.blocks.some(({ paragraph }) => !summaries.has(paragraph.zone) && givesPercent(paragraph, mention.least));
}

/** The body's figure that a summary contradicts; null where some figure of the body, or a sum of two, bears it out, or one is an update. */
function againstBody({ mention }: PlacedMention, body: readonly PlacedMention[]): PlacedMention | null {
  const [first] = body;
  if (first === undefined || mention.isUpdate || mention.isJoined) return null;
  if (body.some((other) => other.mention.isUpdate || other.mention.isJoined || areCompatible(mention, other.mention)))
    return null;
  const sums = body.some((a, i) =>
    body.slice(i + 1).some((b) =>
      areCompatible(mention, {
        ...a.mention,
        least: a.mention.least + b.mention.least,
        most: a.mention.most + b.mention.most,
      }),
    ),
  );
  // Many different counts of such things: nobody can tell which the summary means.
  return sums || new Set(body.map((other) => other.mention.least)).size > 2 ? null : first;
}

/** "14 of 24 attacks" and later "14 of 25 attacks": the same part, another whole. */
function againstEachOther(body: readonly PlacedMention[], all: readonly PlacedMention[]): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const wholes = body.filter(({ mention }) => mention.whole !== null && !mention.isUpdate);
  for (const [i, at] of wholes.entries()) {
    const other = wholes
      .slice(0, i)
      .find(
        (earlier) =>
          earlier.mention.least === at.mention.least &&
          earlier.mention.whole !== at.mention.whole &&
          (earlier.speaker === at.speaker || at.speaker === null || earlier.speaker === null),
      );
    if (other !== undefined) found.push({ at, other, all });
  }
  return found;
}
