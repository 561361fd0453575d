/** Whether a hedge has somebody behind it, and what a sentence is without it. */
import type { Span } from "../../draft/types.ts";
import type { HedgeMention } from "../../language/hedges.ts";
import { namesOutlet } from "../../language/media.ts";
import { type SourceMention, sourcesIn } from "../../language/sources.ts";
import { finiteSpeechForms, speechForms } from "../../language/speechVerbs.ts";
import { apart, isCapitalised, quotedFiller, type Word, wordsIn } from "../../language/words.ts";
import { grievances } from "./words.ts";

/** A sentence in house voice with its sources. */
export interface HedgedSentence {
  /** House voice of its whole paragraph; the rest counts there. */
  readonly voice: string;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly sources: readonly SourceMention[];
  /** Has it words that bring an alleger along: `the complaint`, `was charged`, `investigators`? */
  readonly grieved: boolean;
  readonly accordingTo: boolean;
}

export function readHedged(voice: string, span: Span): HedgedSentence {
  const words = wordsIn(voice, span);
  return {
    voice,
    span,
    words,
    sources: sourcesIn(voice, words),
    grieved: words.some((word) => grievances.has(word.lower)),
    accordingTo: words.some((word, at) => word.lower === "according" && words[at + 1]?.lower === "to"),
  };
}

export type HedgeFault = "reports" | "alleges" | "says" | "adjective" | "stacked";

interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

const accusing = speechForms(["base", "third", "past", "participle", "gerund"], ["allege"]);
const stackReach = 8;

/** What is missing or doubled at the hedge; null where it stands rightly. */
export function hedgeFault(
  sentence: HedgedSentence,
  mention: HedgeMention,
  before: HedgedSentence | null,
): HedgeFault | null {
  const { hedge } = mention;
  if (hedge.kind === "adverb" && isStacked(sentence, mention)) return "stacked";
  if (isGiven(sentence.sources) || (hedge.asks === "alleges" && sentence.grieved)) return null;
  if (hedge.asks === "reports" ? before !== null && reports(before) : before !== null && alleges(before)) return null;
  if (hedge.asks === "reports" && namesOutlet(sentence.voice)) return null;
  return hedge.kind === "adjective" ? "adjective" : hedge.asks;
}

/** `accused him of allegedly …`, `alleges that he allegedly …`, `reportedly said …, according to …`. */
function isStacked({ words, accordingTo }: HedgedSentence, { hedge, first }: HedgeMention): boolean {
  const earlier = words.slice(Math.max(0, first - stackReach), first);
  const link = words[first - 1]?.lower ?? "";
  if (/^(?:of|with)$/.test(link) && earlier.some((word) => accusing.has(word.lower))) return true;
  if (hedge.word === "allegedly" && earlier.some((word) => /^alleg(?:e|es|ed|ing)$/.test(word.lower))) return true;
  return accordingTo;
}

function isGiven(sources: readonly SourceMention[]): boolean {
  return sources.some(({ kind }) => kind === "named" || kind === "described");
}

/** Does the sentence before give somebody who can be the reporter: an outlet, a document, "according to"? */
function reports({ voice, span, words, sources }: HedgedSentence): boolean {
  if (namesOutlet(voice.slice(span.start, span.end))) return true;
  const passedOn = sources.some(({ cue, kind }) => kind === "named" && /^(?:to|per|reported|reports)$/.test(cue.lower));
  return passedOn || words.some((word) => /^(?:report|memo|leaked|filing|documents|transcript)$/.test(word.lower));
}

function alleges(before: HedgedSentence): boolean {
  return isGiven(before.sources) || before.grieved;
}

/** The last three named sources, nearest first. */
export function namedSources(sentences: readonly HedgedSentence[]): readonly string[] {
  const names = sentences.flatMap(({ voice, sources }) =>
    sources.flatMap(({ kind, words }) => {
      const from = words.findIndex((word) => isCapitalised(word.text));
      const [first, last] = [words[from], words.at(-1)];
      return kind !== "named" || first === undefined || last === undefined ? [] : [voice.slice(first.start, last.end)];
    }),
  );
  const whole = names.filter((name) => name.length <= 60 && !name.includes(quotedFiller));
  return [...new Set(whole.reverse())].slice(0, 3);
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
  return [{ span: { start: word.start, end: next.start }, newText: "" }];
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
  const lead = /^[^\uFFFC]*\uFFFC+["”’'»]+ ?/.exec(voice.slice(span.start, span.end))?.[0].length ?? 0;
  if (/[,;:()–—]|\b(?:who|which|that|but|while|and|because)\b/.test(voice.slice(span.start + lead, span.end)))
    return null;
  const stop = span.end - 1;
  const speaks = words.slice(mention.last + 1, mention.last + 2).some((word) => finiteSpeechForms.has(word.lower));
  if (lead > 0 && !speaks) return null;
  return [...without, { span: { start: stop, end: stop }, newText: `, ${placeholder} reported` }];
}
