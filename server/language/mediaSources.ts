/** Finds media that are given as a source without a name. */
import type { Span } from "../draft/types.ts";
import { beginsClause, endsClause } from "./clauses.ts";
import { countries } from "./gazetteer.ts";
import {
  ambiguousMediaNouns,
  ambiguousOutlets,
  genericMediaModifiers,
  genericMediaNouns,
  mediaProduct,
  mediaProducts,
  mediaVerbs,
  mediumWords,
  unnamedOutlets,
} from "./media.ts";
import { apart, isCapitalised, type Word } from "./words.ts";

/** A noun phrase for media at large or one unnamed outlet, by word indices, both inclusive. */
export interface MediaPhrase {
  readonly first: number;
  readonly last: number;
}

/** Unnamed media in the place of a source. */
export interface MediaCue {
  readonly span: Span;
  readonly media: MediaPhrase;
}

const nouns = new Set(genericMediaNouns);
const ambiguous = new Set(ambiguousMediaNouns);
const outlets = new Set(unnamedOutlets);
const ambiguousOutlet = new Set(ambiguousOutlets);
const mediums = new Set(mediumWords);
const products = new Set(mediaProducts);
const product = new Set(mediaProduct);
const modifiers = new Set(genericMediaModifiers);
const verbs = new Set(mediaVerbs);
/** `Turkish media`, `US media`: a country's, but still nobody's in particular. */
const nationalities = new Set(countries.flatMap((country) => [...country.demonyms, ...country.names]));
const amounts = /^(?:some|several|many|multiple|various|numerous|different)$/;
const adverb = /^(?:also|now|later|earlier|first|since|have|has|had)$|ly$/;
/** What may follow `according to local media` besides punctuation. */
const afterMedia = /^(?:on|late|early|this|last|yesterday|today|published|and|but|which)$/;
/** Participles by which media are the source of a fact, with `by` or `in`. */
const passives = /^(?:reported|identified|named|confirmed)$/;

/** The unnamed media whose phrase ends at the word, or null; `trade` lets `the media` pass, the trade as a whole. */
export function mediaEndingAt(voice: string, words: readonly Word[], end: number, trade = false): MediaPhrase | null {
  const head = words[end];
  const before = end > 0 && !apart(voice, words[end - 1], head) ? words[end - 1] : undefined;
  if (head === undefined || (isCapitalised(head.text) && end > 0)) return null;
  let noun = end;
  let one = false;
  if (products.has(head.lower) || product.has(head.lower)) {
    if (before === undefined || !(mediums.has(before.lower) || nouns.has(before.lower))) return null;
    if (isCapitalised(before.text) && end > 1) return null;
    one = product.has(head.lower);
    noun = end - 1;
  } else if (outlets.has(head.lower)) one = true;
  else if (ambiguousOutlet.has(head.lower)) {
    if (before === undefined || !mediums.has(before.lower)) return null;
    one = true;
  } else if (ambiguous.has(head.lower)) {
    if (before === undefined || !(mediums.has(before.lower) || amounts.test(before.lower) || before.lower === "local"))
      return null;
    if (amounts.test(before.lower) && head.lower !== "outlets") return null;
  } else if (!nouns.has(head.lower)) return null;
  let first = noun;
  while (first > 0 && !apart(voice, words[first - 1], words[first]) && modifies(words[first - 1])) first--;
  const marker = first > 0 && !apart(voice, words[first - 1], words[first]) ? words[first - 1] : undefined;
  const article = marker?.lower ?? "";
  if (one) return article === "a" || article === "an" ? { first: first - 1, last: end } : null;
  // "The media" alone is seldom a source; "the local media" is.
  if (article === "the") return first < noun || trade ? { first: first - 1, last: end } : null;
  return { first, last: end };
}

/** Unnamed media phrase that begins at the word, or null. */
export function mediaStartingAt(
  voice: string,
  words: readonly Word[],
  first: number,
  trade = false,
): MediaPhrase | null {
  let found: MediaPhrase | null = null;
  for (let last = first; last < first + 6 && last < words.length; last++) {
    if (last > first && apart(voice, words[last - 1], words[last])) break;
    const phrase = mediaEndingAt(voice, words, last, trade);
    if (phrase !== null && phrase.first === first) found = phrase;
  }
  return found;
}

/** The cues of a sentence whose source is unnamed media. */
export function findMediaCues(voice: string, words: readonly Word[]): readonly MediaCue[] {
  const found: MediaCue[] = [];
  for (let at = 0; at < words.length; at++) {
    const cue = accordingTo(voice, words, at) ?? passive(voice, words, at) ?? subject(voice, words, at);
    if (cue === null) continue;
    const last = found.at(-1);
    if (last === undefined || last.span.end <= cue.span.start) found.push(cue);
  }
  return found;
}

/** `according to local media`, `according to reports in the local press`. */
function accordingTo(voice: string, words: readonly Word[], at: number): MediaCue | null {
  if (words[at]?.lower !== "to" || words[at - 1]?.lower !== "according") return null;
  let first = at + 1;
  if (
    /^(?:reports|accounts|coverage|articles)$/.test(words[first]?.lower ?? "") &&
    /^(?:in|by|from)$/.test(words[first + 1]?.lower ?? "")
  ) {
    first += 2;
  }
  const media = mediaStartingAt(voice, words, first, true);
  if (media === null) return null;
  const next = words[media.last + 1];
  if (!endsClause(voice, words, media.last) && next !== undefined && !afterMedia.test(next.lower)) return null;
  return cueOf(words, at - 1, media.last, media);
}

/** `was reported by local media`, `was named in press reports`. */
function passive(voice: string, words: readonly Word[], at: number): MediaCue | null {
  const verb = words[at];
  if (verb === undefined || !passives.test(verb.lower) || !/^(?:by|in)$/.test(words[at + 1]?.lower ?? "")) return null;
  const media = mediaStartingAt(voice, words, at + 2);
  return media === null || apart(voice, verb, words[at + 1]) ? null : cueOf(words, at, media.last, media);
}

/** `Local media has reported`, `media reports said`, `…, reported local media.` */
function subject(voice: string, words: readonly Word[], at: number): MediaCue | null {
  const verb = words[at];
  if (verb === undefined || !verbs.has(verb.lower) || isCapitalised(verb.text)) return null;
  if (endsInverted(voice, words, at)) {
    const media = mediaStartingAt(voice, words, at + 1);
    if (media !== null && endsClause(voice, words, media.last)) return cueOf(words, at, media.last, media);
  }
  let last = at - 1;
  while (last >= 0 && adverb.test(words[last]?.lower ?? "") && !apart(voice, words[last], words[last + 1])) last--;
  if (apart(voice, words[last], words[last + 1])) return null;
  const media = mediaEndingAt(voice, words, last);
  if (media === null || !beginsClause(voice, words, media.first)) return null;
  const next = words[at + 1];
  const follows = next === undefined || apart(voice, verb, next) ? "" : next.lower;
  if (verb.lower === "said" && follows === "to") return null;
  // "Media reports of unrest": the noun. The verb has a clause or a thing after it.
  if (/^reports?$/.test(verb.lower) && !/^(?:that|the|a|an|\d.*)?$/.test(follows) && !isCapitalised(next?.text ?? ""))
    return null;
  return cueOf(words, media.first, at, media);
}

function endsInverted(voice: string, words: readonly Word[], at: number): boolean {
  return at > 0 && apart(voice, words[at - 1], words[at]);
}

function modifies(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return modifiers.has(word.lower) || nationalities.has(word.text);
}

function cueOf(words: readonly Word[], first: number, last: number, media: MediaPhrase): MediaCue | null {
  const start = words[first];
  const end = words[last];
  return start === undefined || end === undefined ? null : { span: { start: start.start, end: end.end }, media };
}
