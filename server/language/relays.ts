/** Finds words that reached the draft through two hands or more, one of them unnamed. */
import type { Span } from "../draft/types.ts";
import { beginsClause, endsClause } from "./clauses.ts";
import { genericSourceGroups, identifyingWords } from "./genericSources.ts";
import { namesOutlet } from "./media.ts";
import { findMediaCues, type MediaPhrase, mediaEndingAt, mediaStartingAt } from "./mediaSources.ts";
import { sourcesIn } from "./sources.ts";
import { apart, type Word } from "./words.ts";

/** A chain of hands; the stretches are those of the text. */
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

const passedOn = /^(?:cited|quoted|reported|carried|relayed|published|broadcast|aired)$/;
const quoting = /^(?:cited|quoted|citing|quoting|quotes|cites)$/;
const sourceNouns = new Map(
  genericSourceGroups
    .filter((group) => group.kind !== "critic")
    .flatMap((group) => group.nouns.map((noun) => [noun, new Set(group.modifiers)] as const)),
);
const saidForms = /^(?:said|says|reported|reports|wrote|writes|announced|added)$/;
const chainReach = 12;
const originReach = 7;
const backingReach = 40;

/** The chains of one sentence, in order. */
export function findRelays(voice: string, words: readonly Word[]): readonly Relay[] {
  const found: Relay[] = [];
  for (let at = 0; at < words.length; at++) {
    const relay =
      passedBy(voice, words, at) ??
      mediaQuoting(voice, words, at) ??
      citing(voice, words, at) ??
      told(voice, words, at);
    if (relay !== null && (found.at(-1)?.span.end ?? -1) <= relay.span.start) found.push(relay);
  }
  return found;
}

/** `according to A cited by B`; `quoted by B`. */
function passedBy(voice: string, words: readonly Word[], at: number): Relay | null {
  const verb = words[at];
  if (verb === undefined || !passedOn.test(verb.lower)) return null;
  // `quoted as saying by local media`
  const by = words[at + 1]?.lower === "as" && words[at + 2]?.lower === "saying" ? at + 3 : at + 1;
  if (!/^(?:by|in)$/.test(words[by]?.lower ?? "")) return null;
  const start = accordingStart(voice, words, at);
  const media = mediaStartingAt(voice, words, by + 1);
  const end = media?.last ?? nameEnd(voice, words, by + 1);
  if (end === null) return null;
  const outlet = spanOf(words, by + 1, end);
  const outletNamed = media === null || namesOutlet(voice.slice(outlet.end));
  if (start === null) {
    // "Reported by local media" is one hand; "quoted" and "cited" always have somebody behind them.
    if (outletNamed || !quoting.test(verb.lower)) return null;
    return { span: spanOf(words, at, end), outlet, outletNamed, origin: null, originNamed: false, secondHand: null };
  }
  const originEnd = words[at - 1]?.lower === "as" ? at - 2 : at - 1;
  if (originEnd < start + 2) return null;
  const originNamed = !isVague(words.slice(start + 2, originEnd + 1));
  if (outletNamed && originNamed) return null;
  const origin = spanOf(words, start + 2, originEnd);
  const secondHand = originNamed ? { start: origin.end, end: outlet.end } : null;
  return { span: spanOf(words, start, end), outlet, outletNamed, origin, originNamed, secondHand };
}

/** Index of "according" where `according to A` runs up to the word without a break but a comma or "as". */
function accordingStart(voice: string, words: readonly Word[], at: number): number | null {
  for (let i = at - 1; i > 0 && at - i < chainReach; i--) {
    const [word, next] = [words[i], words[i + 1]];
    if (word === undefined || next === undefined || /[^\s,’'"“”\uFFFC-]/.test(voice.slice(word.end, next.start)))
      return null;
    if (word.lower === "to" && words[i - 1]?.lower === "according") return i - 1;
  }
  return null;
}

/** `Local media quoted A`, `local media reported, citing A`, `local media, citing A, said`. */
function mediaQuoting(voice: string, words: readonly Word[], at: number): Relay | null {
  const verb = words[at];
  if (verb === undefined || !quoting.test(verb.lower)) return null;
  const media = mediaBefore(voice, words, at);
  if (media === null || namesOutlet(voice.slice(words[media.last]?.end ?? 0))) return null;
  const end = originEndFrom(voice, words, at + 1);
  if (end < at + 1) return null;
  const origin = spanOf(words, at + 1, end);
  const originNamed = !isVague(words.slice(at + 1, end + 1));
  const outlet = spanOf(words, media.first, media.last);
  return { span: spanOf(words, media.first, end), outlet, outletNamed: false, origin, originNamed, secondHand: null };
}

/** Unnamed media as the subject of the quoting word at `at`, straight before it or before a verb and a comma. */
function mediaBefore(voice: string, words: readonly Word[], at: number): MediaPhrase | null {
  let last = at - 1;
  while (last >= 0 && /^(?:have|has|had|also|widely|later)$/.test(words[last]?.lower ?? "")) last--;
  const straight = mediaEndingAt(voice, words, last);
  if (straight !== null && beginsClause(voice, words, straight.first)) return straight;
  if (!/ing$/.test(words[at]?.lower ?? "")) return null;
  const from = Math.max(0, at - chainReach);
  const cue = findMediaCues(voice, words.slice(from, at)).at(-1);
  if (cue === undefined || /[^\s\p{L},]/u.test(voice.slice(cue.span.end, words[at]?.start))) return null;
  const between = words
    .slice(from, at)
    .filter((word) => word.start >= cue.span.end && word.start < (words[at]?.start ?? 0));
  return between.length > 3 ? null : { first: from + cue.media.first, last: from + cue.media.last };
}

/** `the Courier reported, citing local media`; `said, citing unnamed sources`. */
function citing(voice: string, words: readonly Word[], at: number): Relay | null {
  const verb = words[at];
  if (verb === undefined || !/^(?:citing|quoting)$/.test(verb.lower)) return null;
  const media = mediaStartingAt(voice, words, at + 1);
  const end = media?.last ?? vagueEnd(voice, words, at + 1);
  if (end === null || !endsOrigin(voice, words, end) || !isBacking(voice, words, at)) return null;
  // "Citing a local newspaper, the Harbour Times": named after all.
  const one = /^an?$/.test(words[at + 1]?.lower ?? "");
  const after = words[end + 1];
  if (after !== undefined && identifyingWords.has(after.lower)) return null;
  if (one && namesOutlet(voice.slice(words[end]?.end, (after?.end ?? 0) + 30))) return null;
  const origin = spanOf(words, at + 1, end);
  return {
    span: spanOf(words, at, end),
    outlet: null,
    outletNamed: true,
    origin,
    originNamed: false,
    secondHand: null,
  };
}

/** Does somebody say or report something in the sentence, so that what is cited backs it? */
function isBacking(voice: string, words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - backingReach), at + backingReach);
  return sourcesIn(voice, near).some(({ cue }) => saidForms.test(cue.lower) && cue !== words[at]);
}

/** `told a television channel, a news site said`. */
function told(voice: string, words: readonly Word[], at: number): Relay | null {
  if (!/^(?:told|telling)$/.test(words[at]?.lower ?? "")) return null;
  const media = mediaStartingAt(voice, words, at + 1);
  const end = media?.last ?? nameEnd(voice, words, at + 1);
  if (end === null || !endsClause(voice, words, end)) return null;
  const firstHand = spanOf(words, at + 1, end);
  if (media === null && !namesOutlet(voice.slice(firstHand.start, firstHand.end))) return null;
  const from = end + 1;
  const cue = findMediaCues(voice, words.slice(from, from + 8))[0];
  if (cue === undefined || cue.span.start !== words[from]?.start) return null;
  const [first, last] = [words[from + cue.media.first], words[from + cue.media.last]];
  if (first === undefined || last === undefined) return null;
  const outlet = { start: first.start, end: last.end };
  const span = { start: words[at]?.start ?? 0, end: cue.span.end };
  return { span, outlet, outletNamed: false, origin: firstHand, originNamed: media === null, secondHand: null };
}

/** Nobody in particular: `experts`, `unnamed sources`, but not `sources close to the talks`. */
function isVague(origin: readonly Word[]): boolean {
  const head = origin.at(-1)?.lower ?? "";
  const modifiers = sourceNouns.get(head);
  if (modifiers === undefined)
    return /^(?:media|press|newspapers)$/.test(head) || /^(?:media|press|news) reports$/.test(lastTwo(origin));
  return origin.slice(0, -1).every((word) => modifiers.has(word.lower));
}

function lastTwo(origin: readonly Word[]): string {
  return origin
    .slice(-2)
    .map((word) => word.lower)
    .join(" ");
}

/** The end of a vague source that begins at the word: `unnamed sources`. */
function vagueEnd(voice: string, words: readonly Word[], first: number): number | null {
  for (let last = first; last < first + 4 && last < words.length; last++) {
    if (last > first && apart(voice, words[last - 1], words[last])) return null;
    if (isVague(words.slice(first, last + 1))) return endsClause(voice, words, last) ? last : null;
  }
  return null;
}

/** Where the quoted party's noun phrase stops: punctuation, `as saying`, `that`, or a few words on. */
function originEndFrom(voice: string, words: readonly Word[], first: number): number {
  let last = first - 1;
  while (last + 1 < words.length && last - first + 1 < originReach) {
    const next = words[last + 1];
    if (next === undefined || (last >= first && apart(voice, words[last], next))) break;
    if (/^(?:as|that|who|which|when|on|in|and|saying|said)$/.test(next.lower)) break;
    last++;
  }
  return last;
}

function endsOrigin(voice: string, words: readonly Word[], last: number): boolean {
  return endsClause(voice, words, last) || /^(?:on|in|and|that|which|as)$/.test(words[last + 1]?.lower ?? "");
}

/** The end of a run of words with capitals (`the Nova Era`), or null where none begins. */
function nameEnd(voice: string, words: readonly Word[], first: number): number | null {
  let last = first;
  if (/^(?:the|daily|newspaper|broadcaster)$/.test(words[first]?.lower ?? "")) last++;
  if (!/^\p{Lu}/u.test(words[last]?.text ?? "")) return null;
  while (/^\p{Lu}/u.test(words[last + 1]?.text ?? "") && !apart(voice, words[last], words[last + 1])) last++;
  return last;
}

function spanOf(words: readonly Word[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
