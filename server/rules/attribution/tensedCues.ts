/** Cues in a plain tense, and reasons to leave the draft's. */
import type { Attribution, SourceKind } from "../../attribution/types.ts";
import { ofSentence } from "../../claims/signs.ts";
import { blockAt, quotationAt, sentenceAt, textOf } from "../../draft/spans.ts";
import type { Block, Draft, Span, Zone } from "../../draft/types.ts";
import { houseVoice, isCapitalised } from "../../language/words.ts";
import { cueVerb } from "./cueVerb.ts";
import { type CueTense, lastingAdverbs, occasion, standingPlace, standingText, tenseForms } from "./tenses.ts";

/** The verb of a cue, in the draft. */
export interface TensedCue {
  readonly span: Span;
  readonly tense: CueTense;
  /** The same verb in the other tense; null where its number is open. */
  readonly other: string | null;
}

/** Below, the engine may have taken something else for a cue. */
const sureEnough = 0.5;

/** The cue where somebody plainly "said" or "says"; texts say for good, and `has said` is in neither tense. */
export function tensedCue(draft: Draft, { cue, source, sourceKind, confidence }: Attribution): TensedCue | null {
  if (cue === null || source === null || confidence < sureEnough || !speaks.has(sourceKind)) return null;
  const verb = cueVerb(draft.text, cue, (word) => tenseForms.has(word));
  const form = tenseForms.get(verb?.word ?? "");
  if (verb === null || form === undefined || verb.isHelped) return null;
  if (verb.adverbs.some((adverb) => lastingAdverbs.has(adverb))) return null;
  const block = blockAt(draft, cue.start);
  if (block?.paragraph.zone !== "body" || quotationAt(block.paragraph, cue.start - block.start) !== null) return null;
  const { tense, past, present } = form;
  if (tense === "present" && (standingText.test(textOf(draft, source)) || standsThere(block, cue))) return null;
  const number = numberOf(textOf(draft, source));
  const other = tense === "present" ? past : number === null ? null : present[number];
  return { span: verb.span, tense, other };
}

function standsThere({ paragraph, start }: Block, cue: Span): boolean {
  const sentence = sentenceAt(paragraph, cue.start - start);
  return sentence !== null && standsIn(paragraph, sentence);
}

const standsIn = ofSentence(standingPlace);

const speaks: ReadonlySet<SourceKind> = new Set(["person", "institution", "anonymous"]);

/** Does "says" or "say" go with the source? Null where its words do not tell. */
function numberOf(source: string): "singular" | "plural" | null {
  if (/^(?:he|she|it|who)$/i.test(source)) return "singular";
  if (/^(?:they|we|I|you)$|\band\b|\bpolice$|\bpeople$|\p{Ll}s$/iu.test(source)) {
    return /^\p{Lu}\S*$|(?:^|\s)\p{Lu}\S*s$/u.test(source) && !/\band\b/.test(source) ? null : "plural";
  }
  return /(?:^|\s)\p{Lu}[\p{L}.’'-]*$/u.test(source) ? "singular" : null;
}

/** Has the other tense a reason of its own: a day, or a clause about the speaker (`Holt, who says he is ill`)? */
export function isMeant(draft: Draft, { span, tense }: TensedCue): boolean {
  const block = blockAt(draft, span.start);
  const sentence = block === null ? null : sentenceAt(block.paragraph, span.start - block.start);
  if (block === null || sentence === null) return true;
  if (isHeadingInBody(draft, block, sentence)) return true;
  const voice = houseVoice(block.paragraph);
  const before = voice.slice(sentence.start, span.start - block.start);
  if (tense === "present") return subordinate.test(before) || /^ something about\b/.test(draft.text.slice(span.end));
  return occasion.test(voice.slice(sentence.start, sentence.end));
}

/** In a clause like these the present is what holds at any time: `what Holt says his plan would do`, `if Holt asks`. */
const subordinate =
  /\b(?:who|which|that)\b(?: [^\s,.]+){0,3} $|\b(?:if|when|whenever|what|whatever|how|unless|until|as|than)(?: [^\s,.]+){1,3} $/iu;

/** A headline run into the text: headlines have their own tense. */
function isHeadingInBody({ blocks }: Draft, block: Block, sentence: Span): boolean {
  if (sentence.start > block.paragraph.prose.start) return false;
  const isFirst = !blocks.some(({ index, paragraph: { zone } }) => index < block.index && headings.has(zone));
  const words = block.paragraph.text.slice(sentence.start, sentence.end).match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return isFirst || words.filter(isCapitalised).length * 3 > words.length * 2;
}

const headings: ReadonlySet<Zone> = new Set(["headline", "standfirst", "body"]);
