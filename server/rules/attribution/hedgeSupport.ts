/** Whether a hedge has somebody behind it, and what a sentence is without it. */
import type { Credits } from "../../attribution/types.ts";
import { isAbbreviationStop } from "../../draft/finalStop.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { holds, textOf } from "../../draft/spans.ts";
import type { Draft, Paragraph, Span } from "../../draft/types.ts";
import { type HedgeMention, mayHedge } from "../../language/hedges.ts";
import { namesOutlet } from "../../language/media.ts";
import { finiteSpeechForms, speechForms } from "../../language/speechVerbs.ts";
import { apart, houseVoice, type Word } from "../../language/words.ts";
import { type TextChange, withoutWords } from "../claims/article.ts";
import { attributionsIn } from "./credits.ts";
import { type Given, givenIn, isNamed, isSomebody } from "./givenSources.ts";
import { grievances } from "./words.ts";

/** A sentence in house voice. */
export interface HedgedSentence {
  readonly paragraph: Paragraph;
  /** House voice of its whole paragraph; the rest counts there. */
  readonly voice: string;
  readonly span: Span;
  readonly words: readonly Word[];
  /** Has it words that bring an alleger along without a statement: `the complaint`, `was charged`, `investigators`? */
  readonly grieved: boolean;
  /** Has it a paper that may have reported it: `the report`, `leaked`? The engine sees papers only where they state. */
  readonly papers: boolean;
}

export function readHedged(paragraph: Paragraph, span: Span, words: readonly Word[]): HedgedSentence {
  return {
    paragraph,
    voice: houseVoice(paragraph),
    span,
    words,
    grieved: words.some((word) => grievances.has(word.lower)),
    papers: words.some((word) => /^(?:report|memo|leaked|filing|documents|transcript)$/.test(word.lower)),
  };
}

const voiceNamesOutlet = perParagraph((paragraph) => namesOutlet(houseVoice(paragraph)));

/** A sentence at its place in the draft. */
export interface PlacedSentence {
  readonly sentence: HedgedSentence;
  /** Of its paragraph, in the draft. */
  readonly base: number;
}

export type HedgeFault = "reports" | "alleges" | "says" | "adjective" | "stacked";

const accusing = speechForms(["base", "third", "past", "participle", "gerund"], ["allege"]);
/** Characters between an accusing cue and the hedge that says it again. */
const stackReach = 60;

/** What is missing or doubled at the hedge; null where it stands rightly. */
export function hedgeFault(
  draft: Draft,
  credits: Credits,
  { sentence, base }: PlacedSentence,
  mention: HedgeMention,
  before: PlacedSentence | null,
  after: PlacedSentence | null,
): HedgeFault | null {
  const { hedge } = mention;
  const span = { start: base + mention.span.start, end: base + mention.span.end };
  if (hedge.kind === "adverb" && isStacked(draft, credits, sentence, mention, span)) return "stacked";
  if (sourcesOf(draft, credits, { sentence, base }).some(isSomebody)) return null;
  if (hedge.asks === "alleges" && sentence.grieved) return null;
  if (before !== null && (hedge.asks === "reports" ? reports : alleges)(draft, credits, before)) return null;
  if (hedge.asks === "reports" && voiceNamesOutlet(sentence.paragraph)) return null;
  // "…, reportedly. According to the Courier, …"
  if (hedge.asks === "reports" && after !== null && reportsNext(draft, credits, after)) return null;
  return hedge.kind === "adjective" ? "adjective" : hedge.asks;
}

/** Those that the sentence credits. A hedge makes its cue part of what is hearsay: `Holt reportedly said` has no reporter. */
function sourcesOf(draft: Draft, credits: Credits, { sentence: { span }, base }: PlacedSentence): readonly Given[] {
  return givenIn(credits, { start: base + span.start, end: base + span.end }).filter(
    ({ cue }) => !mayHedge(textOf(draft, cue)),
  );
}

/** `accused him of allegedly …`, `alleges that he allegedly …`, `reportedly said …, according to …`. */
function isStacked(
  draft: Draft,
  credits: Credits,
  { words }: HedgedSentence,
  { hedge, first }: HedgeMention,
  span: Span,
): boolean {
  const isLinked = /^(?:of|with)$/.test(words[first - 1]?.lower ?? "");
  return attributionsIn(credits, span).some(({ cue, content }) => {
    if (cue === null || !content.some((part) => holds(part, span))) return false;
    const verbs = textOf(draft, cue).toLowerCase();
    if (verbs === "according to") return true;
    if (cue.end > span.start || span.start - cue.end > stackReach) return false;
    if (hedge.word === "allegedly" && /\balleg/.test(verbs)) return true;
    return isLinked && verbs.split(/\s+/).some((verb) => accusing.has(verb));
  });
}

/** Does the sentence before give somebody who can be the reporter: an outlet, a document, "according to"? */
function reports(draft: Draft, credits: Credits, before: PlacedSentence): boolean {
  const { voice, span, papers } = before.sentence;
  if (papers || namesOutlet(voice.slice(span.start, span.end))) return true;
  return sourcesOf(draft, credits, before).some(
    (given) =>
      given.sourceKind === "outlet" ||
      given.sourceKind === "document" ||
      (isNamed(draft, given) && /\b(?:according to|per|report(?:s|ed)?)$/i.test(textOf(draft, given.cue))),
  );
}

/** Does the sentence after open with the reporter? */
function reportsNext(draft: Draft, credits: Credits, { sentence: { span }, base }: PlacedSentence): boolean {
  return givenIn(credits, { start: base + span.start, end: base + span.end }).some(
    ({ cue, source, sourceKind }) =>
      (cue.start === base + span.start || source.start === base + span.start) &&
      (sourceKind === "outlet" || sourceKind === "document" || namesOutlet(textOf(draft, source))),
  );
}

function alleges(draft: Draft, credits: Credits, before: PlacedSentence): boolean {
  return before.sentence.grieved || sourcesOf(draft, credits, before).some(isSomebody);
}

/** Characters back in which somebody named is still near: some eight sentences. */
const nearby = 1200;

/** The last three sources named before the offset, nearest first. */
export function namedBefore(draft: Draft, credits: Credits, offset: number): readonly string[] {
  const near = givenIn(credits, { start: Math.max(0, offset - nearby), end: offset });
  const names = near.flatMap((given) => {
    if (given.source.end > offset || !isNamed(draft, given)) return [];
    const name = (given.speaker?.name ?? textOf(draft, given.source)).replace(/^(?:The|A|An)\s/i, "");
    return name.length <= 60 ? [name] : [];
  });
  return [...new Set(names.reverse())].slice(0, 3);
}

/** The sentence without the hedge: a capital goes to the next word, commas round the hedge go too. */
export function withoutHedge(
  { voice, words, span }: HedgedSentence,
  { first, last }: HedgeMention,
): readonly TextChange[] | null {
  const [word, end, next, before] = [words[first], words[last], words[last + 1], words[first - 1]];
  if (word === undefined || end === undefined || next === undefined) return null;
  const fenced = /^\s*[,–—-]/.test(voice.slice(end.end, next.start));
  if (apart(voice, end, next) && !fenced) return null;
  if (word.start === span.start) {
    const initial = next.text.charAt(0).toUpperCase();
    return [{ span: { start: word.start, end: next.start + 1 }, newText: initial }];
  }
  if (before === undefined) return null;
  if (fenced) {
    // ", allegedly, " goes whole; a comma on one side only belongs to the sentence.
    const between = voice.slice(before.end, word.start);
    return /^\s*[,–—-]\s*$/.test(between) ? [{ span: { start: before.end, end: next.start }, newText: " " }] : null;
  }
  return [withoutWords(voice, { start: word.start, end: next.start })];
}

/** `, X reported` at the end of a sentence of one clause, in place of the hedge. */
export function withReporterAtEnd(
  sentence: HedgedSentence,
  mention: HedgeMention,
  placeholder: string,
): readonly TextChange[] | null {
  const { voice, span, words } = sentence;
  const without = withoutHedge(sentence, mention);
  // More than one clause: the words at the end would not reach the hedge.
  if (without === null || !/[^.]\.$/.test(voice.slice(span.start, span.end))) return null;
  if (isAbbreviationStop(voice, span.end - 1)) return null;
  const lead = /^[^\uFFFC]*\uFFFC+["”’'»]+ ?/.exec(voice.slice(span.start, span.end))?.[0].length ?? 0;
  if (/[,;:()–—]|\s-\s|\b(?:who|which|that|but|while|and|because)\b/.test(voice.slice(span.start + lead, span.end)))
    return null;
  const stop = span.end - 1;
  const speaks = words.slice(mention.last + 1, mention.last + 2).some((word) => finiteSpeechForms.has(word.lower));
  if (lead > 0 && !speaks) return null;
  return [...without, { span: { start: stop, end: stop }, newText: `, ${placeholder} reported` }];
}
