/** Finds countries, nationalities and capitals in a draft; knows which country borders which. Facts: countries.ts. */

import { PLAIN_AFTER, PLAIN_BEFORE, WORD_WITH_CAPITAL } from "./countries.ts";
import { places } from "./places.computed.ts";
import { nameOf } from "./placeTables.ts";
import type { Country, PlaceKind, PlaceName } from "./placeTypes.ts";
import { firstWord, isWordUnit, plain } from "./placeWords.ts";

export type { Country, PlaceKind, PlaceName };

/** A place name in a text: a half-open range of UTF-16 code units, without article and possessive. */
export interface PlaceMention extends PlaceName {
  readonly start: number;
  readonly end: number;
  /** True where the name may well mean something else: `ambiguity` says what, for this place of the text. */
  readonly ambiguous: boolean;
  /** True where words with capitals around it suggest a longer name: "Jordan Henderson", "State Bank of Pakistan". */
  readonly insideName: boolean;
}

/** Every country and territory of the table. */
export const countries: readonly Country[] = places.countries;

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.code, country]));

/** The country with this code, or undefined. */
export function countryByCode(code: string): Country | undefined {
  return byCode.get(code);
}

/** Codes of the countries that share a land border with this one; none for islands and unknown codes. */
export function neighbours(code: string): readonly string[] {
  return byCode.get(code)?.neighbours ?? [];
}

/** What the table knows about exactly this spelling, or undefined: "Kyiv", "Afghans", "U.K.", "KABUL". */
export function lookupPlace(name: string): PlaceName | undefined {
  const wanted = plain(name);
  return formsOf(firstWord(wanted, 0))?.find((form) => form.text === wanted)?.place ?? undefined;
}

/** Whether the table lists this city as a capital of this country, in any spelling. Contested capitals count too. */
export function isCapitalOf(city: string, code: string): boolean {
  return capitalCodes(city).includes(code);
}

/**
 * Whether "city, country" contradicts the table: the city is a capital of another country and nothing speaks for a
 * misunderstanding. Never where the name is ambiguous, where one of the places is disputed or where both belong to one
 * state.
 */
export function isCapitalElsewhere(city: string, code: string): boolean {
  const codes = capitalCodes(city);
  const place = lookupPlace(city);
  const country = byCode.get(code);
  if (codes.length === 0 || place === undefined || country === undefined) return false;
  if (place.disputed || place.ambiguity !== null || country.disputed === "status") return false;
  return codes.every((other) => state(other) !== state(code));
}

/**
 * The countries, nationalities and capitals named in a text, in order and without overlap; the longest name wins.
 * The case of letters counts ("Turkey", not "turkey"); names wholly in capitals are found too. A name inside a known
 * longer name that is no place ("Indian Ocean", "Bank of England", "New Mexico") is left out; where only the capitals
 * around it speak for a longer name, the mention is there with `insideName`.
 */
export function findPlaces(text: string): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const length = text.length;
  let position = 0;
  while (position < length) {
    if (starts[text.charCodeAt(position)] !== 1 || !isBoundaryBefore(text, position)) {
      position++;
      continue;
    }
    const word = firstWord(text, position);
    const form = longestForm(text, position, formsOf(word));
    if (form === undefined) {
      position += word.length;
      continue;
    }
    const end = position + form.text.length;
    if (form.place !== null) mentions.push(toMention(text, position, end, form.place));
    position = end;
  }
  return mentions;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** The particles of names such as "Tehreek-e-Pakistan". */
const JOINED = /-(?:e|i|al|ul|ud|ur|us)-$/;

/** A word with a full stop that does not end a sentence. */
const TITLE_OR_INITIAL = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|St)\.$/u;

/** The end of a sentence, a line or an opening quotation mark just before. */
const SENTENCE_START = /(?:^|[\n\r.!?:“‘"'([]) ?$/;

interface Word {
  readonly word: string;
  readonly start: number;
}

const NO_WORD: Word = { word: "", start: 0 };

/** One spelling in the index; a longer name that is no place has no `place`. */
interface Form {
  readonly text: string;
  readonly place: PlaceName | null;
}

/** The line after the first word of each line. */
function linesByWord(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split("\n").map((line) => {
      const end = line.indexOf("\t");
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

const spellingLines = linesByWord(places.spellings);
const nameLines = places.names.split("\n");
const namesRead = new Map<number, PlaceName>();
const formsRead = new Map<string, readonly Form[]>();
let capitalLines: ReadonlyMap<string, string> | null = null;

/** The spellings that begin with this word, the longest first. */
function formsOf(word: string): readonly Form[] | undefined {
  const known = formsRead.get(word);
  const line = known === undefined ? spellingLines.get(word) : undefined;
  if (line === undefined) return known;
  const cells = line.split("\t");
  const forms: Form[] = [];
  for (let i = 0; i + 1 < cells.length; i += 2)
    forms.push({ text: cells[i] ?? "", place: placeAt(Number(cells[i + 1])) });
  formsRead.set(word, forms);
  return forms;
}

function placeAt(number: number): PlaceName | null {
  const line = nameLines[number];
  if (line === undefined) return null;
  const place = namesRead.get(number) ?? nameOf(line);
  namesRead.set(number, place);
  return place;
}

/** The codes of the countries whose capital is spelled so. */
function capitalCodes(city: string): readonly string[] {
  capitalLines ??= linesByWord(places.capitals);
  return capitalLines.get(plain(city))?.split("\t") ?? [];
}

/** The code units a spelling may start with: capitals, and the small letters of "eSwatini" and "ni-Vanuatu". */
const starts = new Uint8Array(0x10000);
for (const word of spellingLines.keys()) starts[word.charCodeAt(0)] = 1;
const plainBefore: ReadonlySet<string> = new Set(PLAIN_BEFORE);
const plainAfter: ReadonlySet<string> = new Set(PLAIN_AFTER);

/** The longest of these spellings that stands at this position and ends at the end of a word. */
function longestForm(text: string, start: number, forms: readonly Form[] | undefined): Form | undefined {
  return forms?.find((form) => standsAt(text, start, form.text) && isBoundaryAfter(text, start + form.text.length));
}

/** Whether the spelling stands here, whichever apostrophe, hyphen or space the text has. */
function standsAt(text: string, start: number, name: string): boolean {
  for (let offset = 0; offset < name.length; offset++) {
    const wanted = name.charCodeAt(offset);
    const found = text.charCodeAt(start + offset);
    if (found === wanted) continue;
    if (wanted === APOSTROPHE && (found === 0x2019 || found === 0x2018 || found === 0x2bc || found === 0x2bb)) continue;
    if (wanted === SPACE && (found === 0xa0 || found === 0x202f)) continue;
    if (wanted === HYPHEN && (found === 0x2010 || found === 0x2011)) continue;
    return false;
  }
  return true;
}

/** Whether a word may start here: no letter, digit, "_" or "@" stands before. */
function isBoundaryBefore(text: string, position: number): boolean {
  if (position === 0) return true;
  const code = text.charCodeAt(position - 1);
  return !isWordUnit(text, position - 1) && code !== 0x40;
}

/** Whether a word may end here: no letter, digit, "_" or "$" ("US$5") and no ".com" follows. */
function isBoundaryAfter(text: string, position: number): boolean {
  if (position >= text.length) return true;
  const code = text.charCodeAt(position);
  if (code === 0x24 || isWordUnit(text, position)) return false;
  if (code !== 0x2e) return true;
  const next = text.charCodeAt(position + 1);
  return !(next >= 0x61 && next <= 0x7a);
}

function toMention(text: string, start: number, end: number, place: PlaceName): PlaceMention {
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const insideName = continuesBefore(text, start, before, place.kind) || continuesAfter(text, end, after);
  const ambiguity = ambiguityHere(text, start, end, place, isShouted(before.word) || isShouted(after));
  const { name, kind, codes, disputed } = place;
  return { start, end, name, kind, codes, ambiguity, ambiguous: ambiguity !== null, disputed, insideName };
}

/** Why the name may mean something else at this place of the text: capitals in mid-sentence make "Turkey" a country. */
function ambiguityHere(
  text: string,
  start: number,
  end: number,
  place: PlaceName,
  amidCapitals: boolean,
): string | null {
  if (place.name === "US") return amidCapitals ? "also the pronoun" : place.ambiguity;
  if (place.ambiguity !== WORD_WITH_CAPITAL) return place.ambiguity;
  const shouted = isShouted(text.slice(start, end));
  return shouted || startsSentence(text, start) ? place.ambiguity : null;
}

/** Whether the words before make the place the end of a longer name: "Air Jordan", "State Bank of Pakistan". */
function continuesBefore(text: string, start: number, before: Word, kind: PlaceKind): boolean {
  if (text.charAt(start - 1) === "-" && JOINED.test(text.slice(Math.max(0, start - 4), start))) return true;
  if (startsWithCapital(before.word)) {
    // "Frightened Afghans", "Poor Syrians": an adjective with the capital of its sentence.
    if (kind === "demonym" && startsSentence(text, before.start) && !spellingLines.has(before.word)) return false;
    return !isPlainBefore(before.word);
  }
  if (before.word !== "of" && before.word !== "the") return false;
  let earlier = wordBefore(text, before.start);
  if (before.word === "the") {
    if (earlier.word !== "of") return false;
    earlier = wordBefore(text, earlier.start);
  }
  return startsWithCapital(earlier.word) && !isPlainBefore(earlier.word) && !plainAfter.has(earlier.word.toLowerCase());
}

/** The word before, if only spaces stand between and no sentence or possessive ends there. */
function wordBefore(text: string, position: number): Word {
  let end = position;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === position || end === 0) return NO_WORD;
  let start = end;
  while (start > 0 && (isWordUnit(text, start - 1) || isJoiner(text.charCodeAt(start - 1)))) start--;
  const word = text.slice(start, end);
  if (/['’]s?$/.test(word)) return NO_WORD;
  if (word.endsWith(".") && !TITLE_OR_INITIAL.test(word)) return NO_WORD;
  return { word, start };
}

/** The word after, if one space stands between. */
function wordAfter(text: string, position: number): string {
  if (!isSpace(text.charCodeAt(position))) return "";
  const start = position + 1;
  if (start >= text.length || !isWordUnit(text, start)) return "";
  return firstWord(text, start);
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 0xa0 || code === 0x202f;
}

/** What may stand within a word: hyphens, apostrophes, the full stops of "U.S.". */
function isJoiner(code: number): boolean {
  return code === HYPHEN || code === 0x2011 || code === APOSTROPHE || code === 0x2019 || code === 0x2e;
}

function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

/** Whether a word is written wholly in capitals and longer than "A" or "I". */
function isShouted(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

function isPlainBefore(word: string): boolean {
  const lower = word.toLowerCase();
  return plainBefore.has(lower) || /(?:ly|ing|ed|ern|-born)$/.test(lower);
}

/** Whether a sentence starts here. */
function startsSentence(text: string, position: number): boolean {
  return SENTENCE_START.test(text.slice(Math.max(0, position - 2), position));
}

/** Whether the word after makes the place the start of a longer name: "Jordan Henderson"; after "U.S." none does. */
function continuesAfter(text: string, end: number, after: string): boolean {
  return startsWithCapital(after) && !plainAfter.has(after.toLowerCase()) && text.charAt(end - 1) !== ".";
}

/** The code of the state a place belongs to: its own, or that of the state it is part of. */
function state(code: string): string {
  return byCode.get(code)?.partOf ?? code;
}
