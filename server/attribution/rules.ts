/**
 * Who says what by rules alone, where no model is loaded: quotations beside a speech verb, "said (that) …", "…, X said",
 * "according to", "X: …" in headlines. Sure of little, so its confidence is fixed and modest.
 */
import type { Paragraph } from "../draft/types.ts";
import type { Surroundings } from "./features.ts";
import { isSpeechVerb, sourcePronouns, wordClassOf } from "./lexicon.ts";
import { phraseAfter, subjectBefore } from "./phrases.ts";
import { quoteStates, type Tokens, tokenise } from "./tokens.ts";
import type { ParagraphResult, TokenAttribution, TokenRange } from "./types.ts";

/** How often rules of each kind were right on training articles, in round numbers. */
const confidences = { according: 0.8, direct: 0.8, clause: 0.65, colon: 0.5 } as const;

/** Speech verbs that are mostly nouns or mean something else outside quotations. */
const doubtful = new Set(
  `state states report reports claim claims show shows find finds point points note notes estimate estimates project projects
   post posts document documents detail details outline hint hints signal signals read reads cite quote quotes issue answer
   counter conclude concludes publish publishes published describe describes described post email text blog reason repeat
   continue continues continued found`.split(/\s+/),
);

export function applyRules(paragraph: Paragraph, around: Surroundings): ParagraphResult {
  const tokens = tokenise(paragraph);
  const found: TokenAttribution[] = [];
  const taken = new Uint8Array(tokens.count);
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[from]) to++;
    readSentence(tokens, from, to, around.headline, found, taken);
    from = to;
  }
  const unclaimed = claimFollowing(tokens, found, taken);
  return { tokens, attributions: found, unclaimed, waiting: null };
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
  accordingTo(tokens, from, end, add);
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

/** Without the sentence's final stop, which belongs to no content; quotation marks do. */
function endOfWords(tokens: Tokens, from: number, to: number): number {
  let end = to;
  while (end > from && tokens.quote[end - 1] === quoteStates.outside && /^[.!?]$/.test(tokens.norm[end - 1] ?? ""))
    end--;
  return end;
}

function isTaken(taken: Uint8Array, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (taken[i] === 1) return true;
  return false;
}

/** The range without commas and conjunctions at its ends; null where no word is left. */
function clause(tokens: Tokens, from: number, to: number): TokenRange | null {
  let a = from;
  let b = to;
  while (a < b && /^[,;:]$/.test(tokens.norm[a] ?? "") && tokens.quote[a] === quoteStates.outside) a++;
  while (b > a && /^[,;:—–-]$/.test(tokens.norm[b - 1] ?? "") && tokens.quote[b - 1] === quoteStates.outside) b--;
  let words = 0;
  for (let i = a; i < b; i++) words += tokens.isWord[i] ?? 0;
  return words === 0 ? null : { from: a, to: b };
}

export function accordingTo(tokens: Tokens, from: number, end: number, add: Add): void {
  for (let i = from; i + 2 < end; i++) {
    if (tokens.norm[i] !== "according" || tokens.norm[i + 1] !== "to" || tokens.quote[i] !== quoteStates.outside)
      continue;
    const source = phraseWithTail(tokens, i + 2, end);
    if (source === null) continue;
    const cue = { from: i, to: i + 2 };
    const before = clause(tokens, from, i);
    const after = clause(tokens, source.to, end);
    const content = i - from <= 1 ? after : before;
    if (content !== null) add([source], cue, [content], confidences.according);
  }
}

/** A source after "according to": up to the comma or the end, prepositions included ("a report by the ministry"). */
function phraseWithTail(tokens: Tokens, from: number, end: number): TokenRange | null {
  let to = from;
  while (to < end && tokens.quote[to] === quoteStates.outside && !/^[,;:—–]$/.test(tokens.norm[to] ?? "")) {
    if (to > from && /^(?:that|which|who|and|but|while)$/.test(tokens.norm[to] ?? "")) break;
    to++;
  }
  return to > from ? { from, to } : null;
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
  if (/^(?:tell|tells|told)$/.test(norm[verb] ?? "")) next = phraseAfter(tokens, next, end)?.to ?? next;
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

/** `Mayor: Bridge will stay shut`; `Bridge will stay shut: mayor` is too easily something else. */
function colon(tokens: Tokens, from: number, end: number, headline: boolean, add: Add): void {
  for (let i = from + 1; i < Math.min(end - 2, from + 7); i++) {
    if (tokens.norm[i] !== ":" || tokens.quote[i] !== quoteStates.outside) continue;
    const quoted = tokens.quote[i + 1] === quoteStates.opening;
    if (!quoted && !headline) return;
    const content = clause(tokens, i + 1, end);
    if (content !== null) add([{ from, to: i }], { from: i, to: i + 1 }, [content], confidences.colon);
    return;
  }
}

/** Fully quoted sentences after a credited quotation go on with it; others stay unclaimed. */
function claimFollowing(tokens: Tokens, found: TokenAttribution[], taken: Uint8Array): readonly TokenRange[] {
  const unclaimed: TokenRange[] = [];
  for (let i = 0; i < tokens.count; ) {
    if (tokens.quote[i] === quoteStates.outside || taken[i] === 1) {
      i++;
      continue;
    }
    let to = i;
    let words = 0;
    while (to < tokens.count && tokens.quote[to] !== quoteStates.outside && taken[to] === 0)
      words += tokens.isWord[to++] ?? 0;
    const range = { from: i, to };
    const sentenceStart = i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i];
    i = to;
    if (words < 4 || !sentenceStart) continue;
    const index = found.findLastIndex((one) => one.contents.some((content) => content.to <= range.from));
    const last = found[index];
    if (last?.contents.some((content) => tokens.quote[content.from] !== quoteStates.outside)) {
      found[index] = { ...last, contents: [...last.contents, range] };
    } else unclaimed.push(range);
  }
  return unclaimed;
}
