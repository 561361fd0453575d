/**
 * Who says what by rules alone, where no model is loaded: quotations beside a speech verb, "said (that) …", "…, X said",
 * "according to", "X: …" in headlines. Sure of little, so its confidence is fixed and modest.
 */
import type { Paragraph } from "../draft/types.ts";
import { accordingTo, clause, endOfWords } from "./accordingTo.ts";
import type { Surroundings } from "./features.ts";
import { claimFollowing } from "./following.ts";
import { hearerEnd } from "./hearers.ts";
import { isSpeechVerb, sourcePronouns, wordClassOf } from "./lexicon.ts";
import { phraseAfter, subjectBefore } from "./phrases.ts";
import { quoteStates, type Tokens, tokensOf } from "./tokens.ts";
import type { ParagraphResult, TokenAttribution, TokenRange } from "./types.ts";

/** How often rules of each kind were right on training articles, in round numbers. */
const confidences = { direct: 0.8, clause: 0.65, colon: 0.5 } as const;

/** Speech verbs that are mostly nouns or mean something else outside quotations. */
const doubtful = new Set(
  `state states report reports claim claims show shows find finds point points note notes estimate estimates project projects
   post posts document documents detail details outline hint hints signal signals read reads cite quote quotes issue answer
   counter conclude concludes publish publishes published describe describes described post email text blog reason repeat
   continue continues continued found`.split(/\s+/),
);

/** Headlines, also those of other stories and of sections. */
export function isTitle({ zone }: Paragraph): boolean {
  return zone === "headline" || zone === "related" || zone === "crosshead";
}

export function applyRules(paragraph: Paragraph, around: Surroundings): ParagraphResult {
  const tokens = tokensOf(paragraph);
  const found: TokenAttribution[] = [];
  const taken = new Uint8Array(tokens.count);
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[from]) to++;
    readSentence(tokens, from, to, isTitle(paragraph) || around.headline, found, taken);
    from = to;
  }
  return { tokens, ...claimFollowing(tokens, found), waiting: null };
}

function readSentence(
  tokens: Tokens,
  from: number,
  to: number,
  headline: boolean,
  found: TokenAttribution[],
  taken: Uint8Array,
): void {
  const add = (
    sources: readonly TokenRange[],
    cue: TokenRange,
    contents: readonly TokenRange[],
    confidence: number,
  ): boolean => {
    const all = [...sources, cue, ...contents];
    if (contents.length === 0 || all.some((range) => isTaken(taken, range))) return false;
    for (const range of all) taken.fill(1, range.from, range.to);
    found.push({ sources, cue, contents, confidence });
    return true;
  };
  const end = endOfWords(tokens, from, to);
  for (const { sources, cue, contents, confidence } of accordingTo(tokens, from, end)) {
    if (cue !== null) add(sources, cue, contents, confidence);
  }
  for (let verb = from; verb < end; verb++) {
    if (tokens.quote[verb] !== quoteStates.outside || taken[verb] === 1) continue;
    const norm = tokens.norm[verb] ?? "";
    const before = tokens.norm[verb - 1] ?? "";
    if (wordClassOf(norm) === 3 || determiner.test(before)) nominal(tokens, from, end, verb, add);
    else if (isSpeechVerb(norm) || (wordClassOf(norm) === 2 && !norm.endsWith("ing")))
      speech(tokens, from, end, verb, add);
  }
  colon(tokens, from, end, headline, add);
}

type Add = (
  sources: readonly TokenRange[],
  cue: TokenRange,
  contents: readonly TokenRange[],
  confidence: number,
) => boolean;

function isTaken(taken: Uint8Array, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (taken[i] === 1) return true;
  return false;
}

/** What makes the next word a noun. */
const determiner = /^(?:the|a|an|this|that|any|no|his|her|their|its|my|our|'s|')$/;

/** `her statement that …`, `the contractor’s claim that …`; without an owner nobody is credited. */
function nominal(tokens: Tokens, from: number, end: number, noun: number, add: Add): void {
  if (tokens.norm[noun + 1] !== "that" || tokens.quote[noun + 1] !== quoteStates.outside) return;
  if (
    wordClassOf(tokens.norm[noun] ?? "") === 0 ||
    !/^(?:his|her|their|its|my|our|'s|')$/.test(tokens.norm[noun - 1] ?? "")
  )
    return;
  const owner = /^'s?$/.test(tokens.norm[noun - 1] ?? "")
    ? subjectBefore(tokens, from, noun)
    : { from: noun - 1, to: noun };
  const content = clause(tokens, noun + 1, commaFrom(tokens, noun + 1, end));
  if (owner !== null && content !== null) add([owner], { from: noun, to: noun + 1 }, [content], confidences.colon);
}

/** The first comma outside quotations, or the end. */
function commaFrom(tokens: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && (tokens.norm[at] !== "," || tokens.quote[at] !== quoteStates.outside)) at++;
  return at;
}

const beForms = /^(?:am|is|are|was|were|be|been|being|get|got)$/;

/** `Costa was told by officials that …`: who is named after "by" speaks. */
function passive(tokens: Tokens, end: number, verb: number, add: Add): void {
  if (tokens.norm[verb + 1] !== "by") return;
  const source = phraseAfter(tokens, verb + 2, end);
  const content = source === null ? null : clause(tokens, source.to, end);
  if (source === null || content === null || content.to - content.from < 3) return;
  add([source], { from: verb - 1, to: verb + 2 }, [content], confidences.colon);
}

function speech(tokens: Tokens, from: number, end: number, verb: number, add: Add): void {
  const { norm, quote } = tokens;
  const outside = (i: number) => quote[i] === quoteStates.outside;
  let cueTo = verb + 1;
  if (beForms.test(norm[verb - 1] ?? "")) {
    passive(tokens, end, verb, add);
    return;
  }
  if (/^(?:not|n't|'t|never)$/.test(norm[verb - 1] ?? "")) return;
  const before = subjectBefore(tokens, from, verb);
  // Words after the verb that tell to whom or when, not what.
  let next = cueTo;
  if (/^(?:tell|tells|told)$/.test(norm[verb] ?? ""))
    next = hearerEnd(tokens, next, end) ?? phraseAfter(tokens, next, end)?.to ?? next;
  while (
    next < end &&
    outside(next) &&
    (wordClassOf(norm[next] ?? "") === 6 || (norm[next] === "on" && wordClassOf(norm[next + 1] ?? "") === 6))
  )
    next++;
  const quotedBefore = quotedRun(tokens, from, before?.from ?? verb);
  const inverted = before === null || quotedBefore?.to === verb ? phraseAfter(tokens, next, end) : null;
  const source = inverted ?? (before !== null && before.to > before.from ? before : null);
  if (source === null) return;
  const head = norm[source.from] ?? "";
  if (sourcePronouns.has(head) && source.to - source.from > 3) return;
  const afterSource = inverted === null ? next : inverted.to;
  if (norm[afterSource] === ":" && cueTo === afterSource) cueTo++;
  const contents: TokenRange[] = [];
  if (quotedBefore !== null) contents.push(quotedBefore);
  const quotedAfter = quotedStart(tokens, afterSource, end);
  if (quotedAfter !== null) {
    const rest = clause(tokens, quotedAfter, end);
    if (rest !== null) contents.push(rest);
  }
  const cue = { from: verb, to: cueTo };
  if (contents.length > 0) {
    add([source], cue, contents, confidences.direct);
    return;
  }
  if (wordClassOf(norm[verb] ?? "") !== 1 || (doubtful.has(norm[verb] ?? "") && norm[next] !== "that")) return;
  // "…, says operator": the clause before the comma again.
  if (inverted !== null) {
    const whole = norm[verb - 1] === "," && inverted.to === end ? clause(tokens, from, verb - 1) : null;
    if (whole !== null && whole.to - whole.from >= 3) add([source], cue, [whole], confidences.clause);
    return;
  }
  // "…, the mayor said": the clause before the comma that ends the content.
  if (norm[source.from - 1] === "," && !/^(?:that|in|to)$/.test(norm[next] ?? "")) {
    const said = clause(tokens, from, source.from - 1);
    if (said !== null && said.to - said.from >= 3) {
      add([source], cue, [said], confidences.clause);
      return;
    }
  }
  // A relative clause ends at its comma.
  const said = clause(tokens, next, head === "who" || head === "which" ? commaFrom(tokens, next, end) : end);
  if (said !== null && said.to - said.from >= 3) add([source], cue, [said], confidences.clause);
}

/** Quoted words (and what stands before them) that end at the comma or mark before `to`; null where none do. */
function quotedRun(tokens: Tokens, from: number, to: number): TokenRange | null {
  let end = to;
  if (end > from && tokens.norm[end - 1] === "," && tokens.quote[end - 1] === quoteStates.outside) end--;
  if (end <= from || tokens.quote[end - 1] === quoteStates.outside) return null;
  let begin = end;
  while (begin > from && tokens.quote[begin - 1] !== quoteStates.outside) begin--;
  // Part of a sentence: what stands before the mark belongs to the statement.
  let words = 0;
  for (let i = begin; i < end; i++) words += tokens.isWord[i] ?? 0;
  if (words === 0) return null;
  return { from: begin - from <= 2 ? begin : from, to: end };
}

/** Where quoted words begin right after `from` (a comma, colon or "that" may stand between). */
function quotedStart(tokens: Tokens, from: number, end: number): number | null {
  let at = from;
  while (at < end && /^(?:[,:]|that|of)$/.test(tokens.norm[at] ?? "") && tokens.quote[at] === quoteStates.outside) at++;
  return at < end && tokens.quote[at] === quoteStates.opening ? at : null;
}

/** Words at most of a source that stands behind a headline's colon. */
const longestTail = 4;

/** What a headline's colon sets off that says what sort of piece it is: `Timeline: …`, `Storm Petra live: …`. */
const label =
  /(?:^| )(?:live|live (?:blog|updates?)|as it happened|timeline|explainer|explained|in (?:pictures|full|numbers|charts|maps))$|^(?:factbox|fact[ -]?check|gallery|watch|listen|podcast|quiz|recap|obituary|profile|opinion|comment|exclusive|breaking|updated?)$/;
/** The same before the colon only: behind it, an analysis or a video is where the words are from. */
const labelBefore = /^(?:analysis|video|interview|preview|briefing|focus|insight)$/;

/** `Mayor: Bridge will stay shut`, and in headlines `Bridge will stay shut: mayor`. */
function colon(tokens: Tokens, from: number, end: number, headline: boolean, add: Add): void {
  for (let i = from + 1; i + 1 < end; i++) {
    if (tokens.norm[i] !== ":" || tokens.quote[i] !== quoteStates.outside) continue;
    const cue = { from: i, to: i + 1 };
    const after = clause(tokens, i + 1, end);
    if (after === null) return;
    const words = (range: TokenRange) => tokens.norm.slice(range.from, range.to).join(" ");
    const isShort = after.to - after.from <= longestTail && i - from > longestTail;
    if (headline && isShort && tokens.quote[after.from] === quoteStates.outside) {
      const content = clause(tokens, from, i);
      if (content !== null && !label.test(words(after))) add([after], cue, [content], confidences.colon);
      return;
    }
    const before = { from, to: i };
    const isLabel = headline && (label.test(words(before)) || labelBefore.test(words(before)));
    if (!isLabel && i - from <= 6 && (headline || tokens.quote[i + 1] === quoteStates.opening)) {
      add([before], cue, [after], confidences.colon);
    }
    return;
  }
}
