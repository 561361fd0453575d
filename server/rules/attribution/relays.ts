/**
 * Words that reached the draft through two hands or more, one of them unnamed. The engine tells who is credited and
 * with what; how one hand stands behind another (`estimates cited by local media`, `citing police`) is read here, in the
 * credit's own words and those right beside it, since the engine gives one hand to each credit.
 */

import { sourceKindOf } from "../../attribution/kinds.ts";
import type { Attribution, Credits } from "../../attribution/types.ts";
import { allMatches } from "../../draft/allMatches.ts";
import { blockAt, inDraft, overlaps, textOf } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import { identifyingWords } from "../../language/genericSources.ts";
import { namesOutlet } from "../../language/media.ts";
import { isUnnamedMedia, unnamedMediaAt } from "../../language/unnamedMedia.ts";
import { houseVoice } from "../../language/words.ts";
import { attributionsIn } from "./credits.ts";
import { isAnothers } from "./vagueCredits.ts";

/** A chain of hands; the stretches are those of the draft. */
export interface Relay {
  readonly span: Span;
  /** Who passed the words on last; null where the draft names them elsewhere. */
  readonly outlet: Span | null;
  readonly outletNamed: boolean;
  /** Whose words they were; null where the chain does not say. */
  readonly origin: Span | null;
  readonly originNamed: boolean;
  /** ` cited by B` of `according to A cited by B`: what goes when the writer goes to A. */
  readonly secondHand: Span | null;
}

/** The chains of a draft's body, in order; of two that overlap the longer. */
export function relaysIn(draft: Draft, credits: Credits): readonly Relay[] {
  const found = credits.attributions.flatMap((attribution): readonly Relay[] => {
    const place = placeOf(draft, attribution);
    if (place === null || isAnothers(credits, place.source)) return [];
    const relay = passedBy(place) ?? mediaQuoting(place) ?? told(place);
    return relay === null ? [] : [relay];
  });
  for (const block of draft.blocks) {
    if (block.paragraph.zone === "body") found.push(...citing(draft, credits, block), ...quotedBy(draft, block));
  }
  found.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  const kept: Relay[] = [];
  for (const relay of found) if (!kept.some(({ span }) => overlaps(span, relay.span))) kept.push(relay);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** A credit with its sentence. */
interface Place {
  readonly draft: Draft;
  readonly attribution: Attribution;
  readonly source: Span;
  readonly cue: Span;
  /** House voice of the paragraph behind as many characters as stand before it: offsets are the draft's. */
  readonly voice: (span: Span) => string;
  readonly sentence: Span;
}

function placeOf(draft: Draft, attribution: Attribution): Place | null {
  const { source, cue } = attribution;
  if (source === null || cue === null) return null;
  const block = blockAt(draft, source.start);
  if (block?.paragraph.zone !== "body") return null;
  const at = source.start - block.start;
  const own = block.paragraph.sentences.find(({ start, end }) => start <= at && at < end);
  if (own === undefined) return null;
  const text = houseVoice(block.paragraph);
  return {
    draft,
    attribution,
    source: { start: source.start, end: source.start + textOf(draft, source).replace(/[\s,;:]+$/, "").length },
    cue,
    voice: ({ start, end }) => text.slice(start - block.start, end - block.start),
    sentence: { start: block.start + own.start, end: block.start + own.end },
  };
}

const handedOn =
  /^([^.;:()"“”]{1,90}?)(,? (?:as )?(cited|quoted|reported|carried|relayed|published|broadcast|aired) (?:by|in) )/;
/** What an outlet puts out is its own, whoever the people in it are. */
const ownWork = /^(?:carried|published|broadcast|aired)$/;
const outletName =
  /^(?:the |daily |newspaper |broadcaster |news agency )*\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)*/u;

/** `A cited by B`, whether the engine took B into the source or not. */
function passedBy({ draft, source, sentence, voice }: Place): Relay | null {
  const [, before = "", link = "", verb = ""] = handedOn.exec(voice({ start: source.start, end: sentence.end })) ?? [];
  const origin = { start: source.start, end: source.start + before.length };
  if (before === "" || origin.end < source.end - link.length - 60 || origin.end > source.end) return null;
  const from = origin.end + link.length;
  const media = unnamedMediaAt(draft.text, from);
  const name = outletName.exec(voice({ start: from, end: sentence.end }))?.[0] ?? "";
  if (media === null && name === "") return null;
  const outlet = media ?? { start: from, end: from + name.length };
  const outletNamed = media === null || namesOutlet(voice({ start: outlet.end, end: sentence.end }));
  const originNamed = !isVague(before) || (outletNamed && ownWork.test(verb));
  if (outletNamed && originNamed) return null;
  return {
    span: { start: cueBefore(draft, source.start), end: outlet.end },
    outlet,
    outletNamed,
    origin,
    originNamed,
    secondHand: originNamed ? { start: origin.end, end: outlet.end } : null,
  };
}

/** With the "according to" before a source. */
function cueBefore(draft: Draft, start: number): number {
  const behind = /according to $/i.exec(draft.text.slice(Math.max(0, start - 13), start));
  return start - (behind?.[0].length ?? 0);
}

const quotingCue = /\b(?:cit|quot)(?:es?|ed|ing)$/i;
const wall = /^(.{1,60}?)(?=[,.;:()"“”\uFFFC]| (?:as|that|who|which|when|on|in|and|saying|said)\b|$)/;

/** `Local media quoted A`, `local media reported, citing A`, `local media, citing A, said`. */
function mediaQuoting({ draft, attribution, source, cue, sentence, voice }: Place): Relay | null {
  if (!quotingCue.test(textOf(draft, cue)) || cue.start < source.end) return null;
  // "The minister was quoted" has no origin after it.
  if (!isUnnamedMedia(textOf(draft, source), true) || /\b(?:was|were|been|is|are)\b/.test(textOf(draft, cue)))
    return null;
  if (namesOutlet(voice({ start: source.end, end: cue.start }))) return null;
  const content = attribution.content.find(({ start }) => start >= cue.end);
  const words = content === undefined ? "" : (wall.exec(voice({ start: content.start, end: sentence.end }))?.[1] ?? "");
  if (content === undefined || words === "") return null;
  const origin = { start: content.start, end: content.start + words.length };
  const span = { start: source.start, end: origin.end };
  return { span, outlet: source, outletNamed: false, origin, originNamed: !isVague(words), secondHand: null };
}

const citingWord = /\b(?:citing|quoting) /g;
/** Nobody says where they stand: `unnamed officials`; `unnamed port officials` are somebody's. */
const concealed =
  /^(?:(?:an?|one|two|three|several|some) )?(?:unnamed|anonymous|unidentified) (?:senior )?(?:officials?|sources?|people|persons?|aides?|diplomats?|insiders?|advis[eo]rs?)$/;
const endsOrigin = /^(?:[,.;:)\s]*$|[,.;:)]| (?:on|in|and|that|which|as)\b)/;

/** `the Courier reported, citing local media`; `said, citing unnamed sources`: somebody named, who cites nobody named. */
function citing(draft: Draft, credits: Credits, block: Block): readonly Relay[] {
  const text = houseVoice(block.paragraph);
  return allMatches(text, citingWord).flatMap((match) => {
    const at = match.index + match[0].length;
    const own = block.paragraph.sentences.find(({ start, end }) => start <= match.index && match.index < end);
    if (own === undefined || !isBacking(draft, credits, inDraft(block, own), text.slice(own.start, match.index)))
      return [];
    const media = unnamedMediaAt(draft.text, block.start + at);
    const words = wall.exec(text.slice(at, own.end))?.[1] ?? "";
    const origin = media ?? inDraft(block, { start: at, end: at + words.length });
    const after = text.slice(origin.end - block.start, own.end);
    if (media === null ? !isVague(words) && !concealed.test(words) : !endsOrigin.test(after)) return [];
    if (identifyingWords.has(/^,? (\p{L}+)/u.exec(after)?.[1] ?? "")) return [];
    // "Citing a local newspaper, the Harbour Times": named after all.
    if (/^an? /.test(text.slice(at, at + 3)) && namesOutlet(after.slice(0, 40))) return [];
    const span = { start: block.start + match.index, end: origin.end };
    return [{ span, outlet: null, outletNamed: true, origin, originNamed: false, secondHand: null }];
  });
}

/** Does somebody report in the sentence, so that what is cited stands behind it? A mayor may resign citing reports. */
function isBacking(draft: Draft, credits: Credits, sentence: Span, before: string): boolean {
  return (
    namesOutlet(before) ||
    attributionsIn(credits, sentence).some(
      ({ cue }) => cue !== null && overlaps(cue, sentence) && !/^(?:citing|quoting)$/.test(textOf(draft, cue)),
    )
  );
}

const tellsBefore = /\b(?:told|telling) ([^,.;:()"“”]{2,50}), $/;

/** `An aide told a television channel, a news site said, that …`: the engine credits the second hand. */
function told({ draft, source, cue, sentence, voice }: Place): Relay | null {
  if (!isUnnamedMedia(textOf(draft, source))) return null;
  const match = tellsBefore.exec(voice({ start: sentence.start, end: source.start }));
  const hearer = match?.[1] ?? "";
  if (match === null || !(isUnnamedMedia(hearer) || namesOutlet(hearer))) return null;
  const start = sentence.start + match.index;
  const from = source.start - 2 - hearer.length;
  return {
    span: { start, end: Math.max(source.end, cue.end) },
    outlet: source,
    outletNamed: false,
    origin: { start: from, end: source.start - 2 },
    originNamed: !isUnnamedMedia(hearer),
    secondHand: null,
  };
}

const quoted = /\b(?:quoted|cited) (?:as saying )?(?:by|in) /g;

/** `quoted by local media`: whoever spoke, the engine credits them, and the media that heard it are in no span of its. */
function quotedBy(draft: Draft, block: Block): readonly Relay[] {
  return allMatches(houseVoice(block.paragraph), quoted).flatMap((match) => {
    const start = block.start + match.index;
    const outlet = unnamedMediaAt(draft.text, start + match[0].length);
    if (outlet === null || namesOutlet(draft.text.slice(outlet.end, outlet.end + 40))) return [];
    const span = { start, end: outlet.end };
    return [{ span, outlet, outletNamed: false, origin: null, originNamed: false, secondHand: null }];
  });
}

/** Nobody in particular: `experts`, `unnamed sources`, `local media`; not `sources close to the talks`. */
function isVague(words: string): boolean {
  const kind = sourceKindOf([words]);
  return kind === "vague" || kind === "generic-media";
}
