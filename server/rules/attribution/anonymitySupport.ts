/** Whether an unnamed source is one indeed, and where its reason would stand. */
import type { Credits } from "../../attribution/types.ts";
import { textOf } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { identifyingWords } from "../../language/genericSources.ts";
import type { SourcedSentence } from "./anonymity.ts";
import { attributionsIn } from "./credits.ts";
import { closingComma } from "./insertedClause.ts";

/** A sentence at its place. */
export interface Placed {
  readonly sentence: SourcedSentence;
  /** Its paragraph's, in the draft. */
  readonly base: number;
}

export interface Insertion {
  readonly insertAt: number;
  readonly newText: string;
}

/** `A top adviser explained why. Tan Holt, who …`: the next sentence brings the name. */
export function opensWithName(draft: Draft, next: Placed | undefined): boolean {
  return (
    next !== undefined &&
    fullName.test(draft.text.slice(next.base + next.sentence.start, next.base + next.sentence.start + 60))
  );
}

const fullName = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{Ll}’'-]+(?:,| \p{Ll})/u;

/** The phrase that an attribution has as its source here; null where it has none, or where a name stands beside it. */
export function sourceAt(draft: Draft, credits: Credits, span: Span, confidence: number): Span | null {
  for (const { cue, sources, confidence: sure } of attributionsIn(credits, span)) {
    // The phrase must begin here: in "the fund that an aide set up said" the fund speaks.
    const source = sources.find((phrase) => phrase.start >= span.start - 1 && phrase.start < span.end);
    if (source === undefined || cue === null || sure < confidence) continue;
    if (otherCue.test(draft.text.slice(cue.start, cue.end))) return null;
    if (spokenOf.test(draft.text.slice(Math.max(source.end - 1, cue.start - passiveReach), cue.end))) return null;
    const end = Math.max(span.end, source.end);
    const before = draft.text.slice(Math.max(0, Math.min(source.start, span.start - 40)), span.start);
    const after = draft.text.slice(span.end, end + 30);
    if (isModifier(draft.text.slice(span.end, end))) return null;
    if (nameBefore.test(before.replace(placeBefore, "")) || nameAfter.test(after)) return null;
    return { start: span.start, end };
  }
  return null;
}

/** Words that others wrote at another time, and words that were not said. */
const otherCue = /\b(?:e-?mailed|wrote|writes|asked|asks|wondered|declined|refused|joked)\b/u;
/** `is accused`, `was said`: others speak, of somebody who says nothing; not `was quoted`. */
const spokenOf =
  /\b(?:is|are|was|were|be|been|being)(?: \p{L}+ly| also| now| still)? (?!(?:quoted|cited)\b)(?:\p{L}+ed|said|told|thought|known|understood|held|seen|found|shown|sued)(?: (?:of|to|by|as|that|with))?$/u;
/** Characters before a cue that may hold the "is" of its passive. */
const passiveReach = 20;
/** `an official statement`: the rest of the phrase has the noun. */
function isModifier(rest: string): boolean {
  const next = /^ (\p{L}+)/u.exec(rest)?.[1];
  return next !== undefined && !identifyingWords.has(next) && !follows.has(next);
}

const follows = new Set("of for to on near based directly working there and or speaking here that".split(" "));

/** `Tan Holt, a senior official`; `In Velmora, a senior official` has a place there. */
const nameBefore = /\p{Lu}[\p{L}’'-]+\.?(?: \([^)]{1,12}\)|, \d{1,3})?,\s*$/u;
const placeBefore = /\b(?:In|At|On|From|in|at|on|from) [^,.]{1,30},\s*$/u;
const nameAfter = /(?:,| named| called|:)\s+\p{Lu}\p{Ll}+ \p{Lu}/u;

/** A reason to be filled in: after “on condition of anonymity”, else beside the source; null where it has its own clause. */
export function insertion(draft: Draft, source: Span, { sentence, base }: Placed): Insertion | null {
  if (sentence.anonymityEnd !== null) return { insertAt: base + sentence.anonymityEnd, newText: " because [REASON?]" };
  const rest = draft.text.slice(source.end, source.end + 20);
  if (/\bwho\b/.test(draft.text.slice(source.start, source.end)) || /^,? who\b/.test(rest)) return null;
  // Before the mark that closes an aside: `speaking from Velmora,`, `– a former colonel –`.
  const insertAt = source.start + textOf(draft, source).replace(/[\s,–—-]+$/, "").length;
  const closing = closingComma(draft, insertAt);
  return { insertAt, newText: `, who asked not to be named because [REASON?]${closing}` };
}
