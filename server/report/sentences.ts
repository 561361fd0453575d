/** How each sentence of a draft is sourced. */

import type { Analysis } from "../analysis.ts";
import type { Attribution, SourceKind } from "../attribution/types.ts";
import type { Claim, Support } from "../claims/types.ts";
import { blockAt, inDraft, overlaps, textOf } from "../draft/spans.ts";
import type { Draft, Zone } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { type Places, shortened } from "./places.ts";
import { repeatsIn } from "./repeats.ts";
import type { ReportFinding, ReportRecord, ReportSentence, Way } from "./types.ts";
import { tellsOfSilence } from "./voices.ts";

const wayOf: Readonly<Record<SourceKind, Way>> = {
  person: "person",
  institution: "institution",
  document: "document",
  outlet: "media",
  "generic-media": "media",
  anonymous: "anonymous",
  vague: "vague",
  none: "none",
};

function restsOn(by: Support["by"]): string {
  switch (by) {
    case "attribution":
      return l10n.t("credited in the sentence");
    case "citation":
      return l10n.t("a document or link in the sentence");
    case "ledger":
      return l10n.t("recorded by the editor");
    case "carry-over":
      return l10n.t("carried over from the sentence before");
    case "neighbour":
      return l10n.t("named in the next sentence");
    case "reach":
      return l10n.t("a credit stands near, but does not clearly cover it");
  }
}

/** Parts that stand around a story and are shown with it. */
const frames: ReadonlySet<Zone> = new Set(["headline", "caption", "crosshead"]);

/** What sentences are held against. */
export interface Known {
  /** Findings that miss a source. */
  readonly claims: readonly ReportFinding[];
  /** Findings that miss a speaker. */
  readonly quotations: readonly ReportFinding[];
  readonly records: readonly ReportRecord[];
}

/** By place, headlines, crossheads and captions among them. */
export function sentencesOf(
  { draft, claims, credits }: Pick<Analysis, "draft" | "claims" | "credits">,
  { claims: missing, quotations, records }: Known,
  places: Places,
): readonly ReportSentence[] {
  const repeats = repeatsIn(draft);
  const running = claims.map((claim): Omit<ReportSentence, "number"> => {
    const block = blockAt(draft, claim.span.start)?.index ?? 0;
    const own = missing.flatMap(({ span }, at) => (overlaps(span, claim.span) ? [at] : []));
    const lacksSpeaker = quotations.some(({ span }) => overlaps(span, claim.span));
    const kept = records.flatMap(({ span }, at) => (span !== null && overlaps(span, claim.span) ? [at] : []));
    const found = creditOf(draft, claim, credits.attributions);
    const label = kept.flatMap((at) => records[at]?.label ?? []).join("; ");
    const credited = found.way === "recorded" ? { ...found, who: label === "" ? null : label } : found;
    const way = credited.way === "none" && (own.length > 0 || lacksSpeaker) ? "unsourced" : credited.way;
    const earlier = repeats.get(block);
    return {
      ...places.of(claim.span),
      ...credited,
      block,
      way,
      claims: own,
      records: kept,
      repeats: earlier === undefined ? null : places.lineAt(earlier.start),
    };
  });
  const around = draft.blocks.flatMap((block): readonly Omit<ReportSentence, "number">[] => {
    if (!frames.has(block.paragraph.zone)) return [];
    const span = inDraft(block, block.paragraph.prose);
    if (span.end <= span.start) return [];
    return [
      {
        ...places.of(span),
        block: block.index,
        way: "frame",
        who: null,
        rests: "",
        claims: [],
        records: [],
        repeats: null,
      },
    ];
  });
  return [...running, ...around]
    .sort((a, b) => a.span.start - b.span.start)
    .map((sentence, number) => ({ ...sentence, number }));
}

interface Credit {
  readonly way: Way;
  readonly who: string | null;
  readonly rests: string;
}

const nobody: Credit = { way: "none", who: null, rests: "" };
/** "The order appears to be aimed at them": a thing that appears says nothing. */
const inference = /^(?:appear|seem)(?:s|ed|ing)?$/iu;

function creditOf(draft: Draft, { support }: Claim, attributions: readonly Attribution[]): Credit {
  if (support === null) return nobody;
  const { by, span, attribution } = support;
  if (by === "ledger") return { way: "recorded", who: null, rests: restsOn(by) };
  if (by === "citation" && attribution === null) {
    return { way: "document", who: span === null ? null : shortened(textOf(draft, span), 120), rests: restsOn(by) };
  }
  const credit =
    attribution ?? (span === null ? undefined : attributions.find(({ reach }) => overlaps(reach, span))) ?? null;
  if (credit === null) return { way: "document", who: null, rests: restsOn(by) };
  if (tellsOfSilence(draft, credit)) return nobody;
  if (credit.cue !== null && inference.test(textOf(draft, credit.cue))) return nobody;
  const who = whoOf(draft, credit);
  if (by === "reach") return { way: "none", who: null, rests: who === null ? "" : `${restsOn(by)} (${who})` };
  return { way: wayOf[credit.sourceKind], who, rests: restsOn(by) };
}

function whoOf(draft: Draft, { speaker, candidates, source }: Attribution): string | null {
  if (speaker !== null) return speaker.name;
  if (candidates.length > 1) return candidates.map(({ name }) => name).join(l10n.t(" or "));
  return source === null ? null : shortened(textOf(draft, source), 120);
}
