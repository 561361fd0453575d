/** The statements of a draft that show a sign of a claim and rest on nobody: what the claim rules report. */
import type { Attribution, Credits } from "../../attribution/types.ts";
import type { Sign } from "../../claims/signs.ts";
import { statementAt } from "../../claims/statements.ts";
import type { Claim, Support } from "../../claims/types.ts";
import { isAbbreviationStop } from "../../draft/finalStop.ts";
import { inDraft, overlaps, quotationAt, textOf } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph, Span } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";
import { attributionsIn } from "../attribution/credits.ts";
import { hasCue } from "./credit.ts";
import { isGivenBeside } from "./givenBeside.ts";
import { type Nearest, nearestCredit } from "./nearestCredit.ts";

/** What the fixes and the hover of a claim need, in draft offsets. */
export interface ClaimData {
  readonly type: Sign["type"];
  /** Where an attribution can follow the statement; null where quoted words end it. */
  readonly creditAt: number | null;
  /** Where a placeholder can stand. */
  readonly noteAt: number;
  readonly nearest: Nearest | null;
}

export interface Unsourced<S extends Sign> {
  readonly sign: S;
  readonly block: Block;
  readonly claim: Claim;
  /** The sign's span in the draft. */
  readonly span: Span;
  readonly data: ClaimData;
}

interface ClaimContext {
  readonly claims: readonly Claim[];
  readonly credits: Credits;
}

/** A placeholder is in place already: another rule says that it must not stay. */
const placeholder = /\[[\p{Lu} ]+\?\]/u;

/** Whoever writes "I" or "you" speaks for themselves: a column, a guide, a speech that is printed whole. */
const firstPerson = /\b(?:I|I['’]m|I['’]ve|my|we|we['’]re|our|ours|us|you|your|let['’]s)\b/u;

/**
 * Every sign that `find` sees in a sentence of running copy without a source. `enough` are the ways of resting on somebody that do for
 * these claims; all of them unless a rule is stricter.
 */
export function* unsourced<S extends Sign>(
  draft: Draft,
  context: ClaimContext,
  find: (paragraph: Paragraph) => readonly S[],
  enough: (by: Support["by"]) => boolean = () => true,
): Generator<Unsourced<S>> {
  // Asked first: between two keys there are none, and then no paragraph need be looked at.
  const { claims, credits } = context;
  const known = new Map<Claim, SentenceSays>();
  for (const block of draft.blocks) {
    const { paragraph, start } = block;
    if (paragraph.zone !== "body" && paragraph.zone !== "bullet") continue;
    for (const sign of find(paragraph)) {
      const claim = claimAt(claims, start + sign.sentence.start);
      if (claim === null || claim.form !== null || isSourced(draft, claim, enough)) continue;
      const span = inDraft(block, sign.span);
      // Once a sentence: one without end has a sign every few words.
      let says = known.get(claim);
      if (says === undefined) {
        says = sentenceSays(block, claim, sign);
        known.set(claim, says);
      }
      if (says.own || isCredited(draft, credits, claim, span) || (says.cue && hasCueBeside(paragraph, sign))) continue;
      if (isGivenBeside(paragraph, sign)) continue;
      yield { sign, block, claim, span, data: claimData(draft, block, sign, credits) };
    }
  }
}

/** Written by somebody about themselves, or waiting for its source already. */
export function speaksForItself({ paragraph, start }: Block, sentence: Span): boolean {
  const voice = houseVoice(paragraph).slice(sentence.start - start, sentence.end - start);
  return placeholder.test(voice) || firstPerson.test(voice);
}

function isSourced(draft: Draft, { support }: Claim, enough: (by: Support["by"]) => boolean): boolean {
  if (support === null || !enough(support.by)) return false;
  return support.attribution === null || !isInference(draft, support.attribution);
}

const inferred =
  /^(?:(?:appear|seem)(?:s|ed|ing)?|(?:is|are|was|were|been) (?:widely )?(?:believed|thought|estimated|reckoned))$/iu;

/**
 * "The action appears to be aimed at them", "the group is believed to have 3,000 men": the engine reads a source and a cue there; a thing
 * that appears or is believed to be says nothing.
 */
function isInference(draft: Draft, { cue }: Attribution): boolean {
  return cue !== null && inferred.test(textOf(draft, cue));
}

interface SentenceSays {
  /** It is written by somebody about themselves, or waits for its source already. */
  readonly own: boolean;
  /** A word that credits stands in it. */
  readonly cue: boolean;
}

function sentenceSays(block: Block, { span }: Claim, { sentence }: Sign): SentenceSays {
  const voice = houseVoice(block.paragraph).slice(sentence.start, sentence.end);
  return { own: speaksForItself(block, span), cue: hasCue(voice) };
}

function isCredited(draft: Draft, credits: Credits, claim: Claim, span: Span): boolean {
  const here = attributionsIn(credits, claim.span).filter((attribution) => !isInference(draft, attribution));
  return here.some(({ content }) => content.some((part) => overlaps(part, span)));
}

/** A cue that the engine could not place: then somebody may well say it. "An estimated 5,000" is no cue of its own making. */
function hasCueBeside(paragraph: Paragraph, { span, sentence }: Sign): boolean {
  const voice = houseVoice(paragraph);
  return hasCue(`${voice.slice(sentence.start, span.start)} … ${voice.slice(span.end, sentence.end)}`);
}

export function claimData(draft: Draft, block: Block, sign: Sign, credits: Credits): ClaimData {
  const { paragraph, start } = block;
  const statement = statementAt(paragraph, sign.span.start) ?? sign.sentence;
  // Backwards, for a statement may be long and every sign asks.
  let { end } = statement;
  while (end > statement.start && /[\s.,;:!?…—–-]/u.test(paragraph.text.charAt(end - 1))) end--;
  const quoted = quotationAt(paragraph, end - 1) !== null || /["”’»']/u.test(paragraph.text.charAt(end - 1));
  // "in the U.S.": its last stop cannot go behind what is inserted.
  const isShort = !quoted && paragraph.text[end] === "." && isAbbreviationStop(paragraph.text, end);
  return {
    type: sign.type,
    creditAt: quoted || isShort ? null : start + end,
    noteAt: start + (quoted ? sign.span.end : isShort ? end + 1 : end),
    nearest: nearestCredit(draft, credits, inDraft(block, sign.sentence)),
  };
}

const places = new WeakMap<readonly Claim[], ReadonlyMap<number, Claim>>();

/** The claim whose sentence begins at the offset. */
function claimAt(claims: readonly Claim[], start: number): Claim | null {
  let known = places.get(claims);
  if (known === undefined) {
    known = new Map(claims.map((claim) => [claim.span.start, claim]));
    places.set(claims, known);
  }
  return known.get(start) ?? null;
}
