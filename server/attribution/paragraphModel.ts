/** One paragraph through the model: several readings, and of them the attributions that are likeliest right. */
import type { Paragraph } from "../draft/types.ts";
import { judge } from "./acceptance.ts";
import { accordsWithMeasure, overlookedAccordingTo } from "./accordingTo.ts";
import { isAuthorHedge } from "./authorHedges.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { encode } from "./encoder.ts";
import { positionRows, type Surroundings } from "./features.ts";
import { claimFollowing } from "./following.ts";
import { withoutHearers } from "./hearers.ts";
import { withWholeName } from "./listNames.ts";
import { longestParagraph, type Model } from "./model.ts";
import { overlookedSaid } from "./overlookedSaid.ts";
import { applyRules, isTitle } from "./rules.ts";
import { withEndedSource } from "./sourceEnds.ts";
import { withoutSubjectTalkedOf } from "./talkedAbout.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import type { ParagraphResult, TokenAttribution, TokenRange, Waiting } from "./types.ts";

/** All that the net and the linker find; training fits the confidence to these. */
export interface Reading {
  readonly tokens: Tokens;
  readonly candidates: readonly Candidate[];
  readonly unclaimed: readonly TokenRange[];
  readonly waiting: Waiting | null;
}

/** Of a paragraph of `longestParagraph` tokens at most. */
export function readParagraph(model: Model, paragraph: Paragraph, around: Surroundings): Reading {
  const tokens = tokensOf(paragraph);
  if (tokens.count === 0) return { tokens, candidates: [], unclaimed: [], waiting: null };
  const scores = encode(model, tokens, positionRows(tokens, around, model.offsets));
  const { all, best } = candidatesOf(model, tokens, scores);
  return { tokens, candidates: all, unclaimed: best.unclaimed, waiting: best.waiting };
}

export function applyModel(model: Model, paragraph: Paragraph, around: Surroundings): ParagraphResult {
  if (isTitle(paragraph)) {
    // "Mayor: …" and "…, says mayor" are plain by rule, and the corpus has too few headlines to learn them from.
    const plain = applyRules(paragraph, around);
    if (plain.attributions.length > 0) return plain;
  }
  if (tokensOf(paragraph).count > longestParagraph) return applyRules(paragraph, around);
  const { tokens, candidates, unclaimed, waiting } = readParagraph(model, paragraph, around);
  const sure = chosen(model, tokens, candidates)
    .filter((found) => !isAuthorHedge(tokens, found) && !accordsWithMeasure(tokens, found))
    .map((found) => withoutSubjectTalkedOf(tokens, found))
    .map((found) => withWholeName(tokens, withEndedSource(tokens, withoutHearers(tokens, found))));
  const found = [...sure, ...overlookedAccordingTo(tokens, sure)];
  const { attributions, unclaimed: quoted } = claimFollowing(tokens, [...found, ...overlookedSaid(tokens, found)]);
  const free = [...unclaimed, ...quoted.filter((range) => !unclaimed.some((other) => meet(range, other)))].filter(
    (range) => !attributions.some(({ contents }) => contents.some((other) => meet(range, other))),
  );
  return { tokens, attributions, unclaimed: free.sort((a, b) => a.from - b.from), waiting };
}

function meet(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The best first; nothing that contradicts a better one: no word is credited twice, no cue announces twice. */
function chosen(model: Model, tokens: Tokens, candidates: readonly Candidate[]): readonly TokenAttribution[] {
  const ranked = candidates
    .map(({ link, features }) => ({ link, ...judge(model, features) }))
    .filter(({ confidence }) => confidence >= model.thresholds.accept)
    .sort((a, b) => b.rank - a.rank);
  const taken = new Uint8Array(tokens.count);
  const kept: TokenAttribution[] = [];
  for (const { link, confidence } of ranked) {
    const own = [link.cue, ...link.contents];
    if (own.some(({ from, to }) => taken.subarray(from, to).includes(1))) continue;
    if (kept.some(({ sources }) => sources.some((source) => own.some((range) => meet(range, source))))) continue;
    for (const { from, to } of own) taken.fill(1, from, to);
    kept.push({ cue: link.cue, sources: link.sources, contents: link.contents, confidence });
  }
  return kept;
}
