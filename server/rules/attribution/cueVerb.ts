/** The verb of a cue: `also said` has one; `refused to concede`, `was claimed by` and `a claim that` have none. */
import type { Span } from "../../draft/types.ts";

export interface CueVerb {
  /** In lower case. */
  readonly word: string;
  readonly span: Span;
  /** Stands an auxiliary before it: `has said`, `is claiming`? */
  readonly isHelped: boolean;
  /** Adverbs before it, in lower case. */
  readonly adverbs: readonly string[];
}

const helpers = new Set("has have had having 's ’s 've ’ve 'd ’d is are was were be been".split(" "));
const adverb = /^(?:also|again|even|once|often|later|then|now|still|already|so|far|first|just|\p{L}+ly)$/u;
const particle = /^(?:out|at|into|against)$/;
const word = /[\p{L}'’-]+/gu;

/** Reads `auxiliary? adverb* verb particle* adverb*`; `isVerb` says which words count. Null for any other cue. */
export function cueVerb(text: string, cue: Span, isVerb: (word: string) => boolean): CueVerb | null {
  const whole = text.slice(cue.start, cue.end).toLowerCase();
  // Nearly all cues are one word.
  if (isVerb(whole)) return { word: whole, span: cue, isHelped: false, adverbs: [] };
  const words = [...whole.matchAll(word)];
  const at = words.findIndex(([found]) => isVerb(found));
  const match = words[at];
  if (match === undefined) return null;
  const before = words.slice(0, at).map(([found]) => found);
  const after = words.slice(at + 1).map(([found]) => found);
  if (!before.every((other) => helpers.has(other) || adverb.test(other))) return null;
  if (!after.every((other) => particle.test(other) || adverb.test(other))) return null;
  const isPassive = before.some((other) => /^(?:is|are|was|were|be|been)$/.test(other)) && !match[0].endsWith("ing");
  if (isPassive) return null;
  const start = cue.start + match.index;
  return {
    word: match[0],
    span: { start, end: start + match[0].length },
    isHelped: before.some((other) => helpers.has(other)),
    adverbs: before.filter((other) => !helpers.has(other)),
  };
}
