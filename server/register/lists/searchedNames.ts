/** Which names of a large list are looked for in drafts: strong ones of two words or more, with enough letters to be nothing else. */
import {
  addHashes,
  addKey,
  checkAfter,
  checkBetween,
  longestName,
  type NameKeys,
  noWords,
  placeAfter,
  placeBetween,
} from "../nameTable.ts";
import { foldName } from "../nameTokens.ts";
import { isParticle } from "../transliteration.ts";
import type { EntryType, Name } from "../types.ts";

/** Shorter names are too often something else. */
const fewestLetters = 8;
/** No particle is longer. */
const longestParticle = 3;

function isSearched({ strength, kind, text }: Name, type: EntryType): boolean {
  if (strength === "weak" || kind === "acronym" || type === "vessel" || type === "aircraft") return false;
  return text.length >= fewestLetters;
}

/** The folded words of a name that is looked for; null for the others. */
export function searchedWords(name: Name, type: EntryType): readonly string[] | null {
  if (!isSearched(name, type)) return null;
  const words = foldName(name.text);
  let letters = 0;
  let telling = 0;
  for (const word of words) {
    letters += word.length;
    if (word.length > 1 && !isParticle(word)) telling++;
  }
  return letters >= fewestLetters && telling >= 2 ? words : null;
}

/** Adds a name to the keys if it is looked for. */
export function addSearched(keys: NameKeys, name: Name, type: EntryType, number: number): void {
  if (!isSearched(name, type) || addPlain(keys, name.text, number)) return;
  const words = searchedWords(name, type);
  if (words !== null) addKey(keys, words, number);
}

const apart = 0;
const notPlain = 0xff;
/** By ASCII code: the folded letter or digit, or what it is instead. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  if (/[a-z0-9]/.test(letter)) return letter.charCodeAt(0);
  return / |[,.()&-]/.test(letter) ? apart : notPlain;
});

/**
 * The same for a name of ASCII letters, digits and plain punctuation, as nearly all are: its hashes are made while it is read, without
 * words. False where it holds something else and must be taken apart.
 */
function addPlain(keys: NameKeys, text: string, number: number): boolean {
  let { place, check } = noWords;
  let [first, words, letters, telling, start] = [0, 0, 0, 0, -1];
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? apart : (folded[text.charCodeAt(at)] ?? notPlain);
    if (code === notPlain) return false;
    if (code === apart) {
      if (start < 0) continue;
      const length = at - start;
      letters += length;
      if (length > longestParticle || (length > 1 && !isParticle(text.slice(start, at).toLowerCase()))) telling++;
      words++;
      if (words === keys.prefix) first = place;
      start = -1;
    } else {
      if (start < 0) {
        start = at;
        place = placeBetween(place);
        check = checkBetween(check);
      }
      place = placeAfter(place, code);
      check = checkAfter(check, code);
    }
  }
  if (letters < fewestLetters || telling < 2 || words < keys.prefix || words > longestName) return true;
  addHashes(keys, first, place, check, words, number);
  return true;
}
