/** Noun phrases for media that bear no name: the engine tells where a source stands, this what it names. */
import type { Span } from "../draft/types.ts";
import { countries } from "./gazetteer.ts";
import {
  ambiguousMediaNouns,
  ambiguousOutlets,
  genericMediaModifiers,
  genericMediaNouns,
  mediaProduct,
  mediaProducts,
  mediumWords,
  unnamedOutlets,
} from "./media.ts";
import { apart, isCapitalised, type Word, wordsIn } from "./words.ts";

/** A noun phrase for media at large or one unnamed outlet, by word indices, both inclusive. */
interface MediaPhrase {
  readonly first: number;
  readonly last: number;
}

const nouns = new Set(genericMediaNouns);
const ambiguous = new Set(ambiguousMediaNouns);
const outlets = new Set(unnamedOutlets);
const ambiguousOutlet = new Set(ambiguousOutlets);
const mediums = new Set(mediumWords);
const products = new Set(mediaProducts);
const product = new Set(mediaProduct);
const modifiers = new Set(genericMediaModifiers);
/** `Turkish media`, `US media`: a country's, but still nobody's in particular. */
const nationalities = new Set(countries.flatMap((country) => [...country.demonyms, ...country.names]));
const amounts = /^(?:some|several|many|multiple|various|numerous|different)$/;

/** The unnamed media whose phrase ends at the word, or null; `trade` lets `the media` pass, the trade as a whole. */
function mediaEndingAt(voice: string, words: readonly Word[], end: number, trade = false): MediaPhrase | null {
  const head = words[end];
  const before = end > 0 && !apart(voice, words[end - 1], head) ? words[end - 1] : undefined;
  // "Local TV": letters have their capitals anywhere.
  if (head === undefined || (isCapitalised(head.text) && end > 0 && head.text !== "TV")) return null;
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
function mediaStartingAt(voice: string, words: readonly Word[], first: number): MediaPhrase | null {
  let found: MediaPhrase | null = null;
  for (let last = first; last < first + 6 && last < words.length; last++) {
    if (last > first && apart(voice, words[last - 1], words[last])) break;
    const phrase = mediaEndingAt(voice, words, last);
    if (phrase !== null && phrase.first === first) found = phrase;
  }
  return found;
}

/** Characters read of a phrase; no noun phrase for media is longer. */
const longestPhrase = 60;
/** `reports in the local press`: the media stand behind their product. */
const productOf = /^(?:some |several )?(?:reports|accounts|coverage|articles) (?:in|by|from) /i;
const participle = /,? (?:published|carried|broadcast|aired|released)$/;

/** Is the phrase, a source's, one for unnamed media and no more? `trade` lets `the media` pass. */
export function isUnnamedMedia(phrase: string, trade = false): boolean {
  const bare = phrase
    .trim()
    .replace(/[,;:]$/, "")
    .replace(participle, "")
    .replace(productOf, "");
  if (bare.length > longestPhrase) return false;
  const words = wordsIn(bare, { start: 0, end: bare.length });
  // "Media outlets in the region"
  const place = words.findIndex(({ lower }, at) => at > 0 && lower === "in");
  return mediaEndingAt(bare, words, (place < 0 ? words.length : place) - 1, trade)?.first === 0;
}

/** The unnamed media whose phrase begins at the offset of the text, or null. */
export function unnamedMediaAt(text: string, offset: number): Span | null {
  const words = wordsIn(text, { start: offset, end: Math.min(text.length, offset + longestPhrase) });
  if (words[0]?.start !== offset) return null;
  const last = words[mediaStartingAt(text, words, 0)?.last ?? -1];
  return last === undefined ? null : { start: offset, end: last.end };
}

function modifies(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return modifiers.has(word.lower) || nationalities.has(word.text);
}
