/** Finds countries, nationalities and capitals in a draft; knows which country borders which. Facts: countries.ts. */

import {
  AMBIGUOUS_NAMES,
  type CountryRow,
  DISPUTED,
  LONGER_NAMES,
  OTHER_PLACES,
  PART_OF,
  PLAIN_AFTER,
  PLAIN_BEFORE,
  UN_MEMBERS,
  WORD_WITH_CAPITAL,
} from "./countries.ts";

export type PlaceKind = "country" | "demonym" | "capital";

export interface Country {
  /** ISO 3166-1 alpha-2; England, Scotland, Wales and Northern Ireland have GB-ENG, GB-SCT, GB-WLS, GB-NIR. */
  readonly code: string;
  /** The name news uses, without "the". */
  readonly name: string;
  /** Every name, the common one first. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  /** Every capital with its spellings; the first is the one to show to people. */
  readonly capitals: readonly string[];
  /** Codes of the countries that share a land border. */
  readonly neighbours: readonly string[];
  /** The state this part or territory belongs to, or null. */
  readonly partOf: string | null;
  /** "capital": states disagree on the capital; "status": on the place as such. Rules stay silent there. */
  readonly disputed: "capital" | "status" | null;
}

/** What the table knows about one spelling. */
export interface PlaceName {
  /** The spelling of the table, e.g. "Bogotá" for "Bogota" and "BOGOTA". */
  readonly name: string;
  /** A name of a country and its capital ("Singapore") is a "country"; `isCapitalOf` still knows the capital. */
  readonly kind: PlaceKind;
  /** Nearly always one code; two for "Korea", "Dominican", "London" (United Kingdom, England) ... */
  readonly codes: readonly string[];
  /** Why the name often means something else ("also a US state or its people"), or null. */
  readonly ambiguity: string | null;
  /** True where no rule may take a side: a contested capital or a contested state. */
  readonly disputed: boolean;
}

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
export const countries: readonly Country[] = [...UN_MEMBERS, ...OTHER_PLACES].map(toCountry);

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
  return index.get(firstWord(wanted, 0))?.find((form) => form.text === wanted)?.place ?? undefined;
}

/** Whether the table lists this city as a capital of this country, in any spelling. Contested capitals count too. */
export function isCapitalOf(city: string, code: string): boolean {
  return capitalCodes.get(plain(city))?.includes(code) ?? false;
}

/**
 * Whether "city, country" contradicts the table: the city is a capital of another country and nothing speaks for a
 * misunderstanding. Never where the name is ambiguous, where one of the places is disputed or where both belong to one
 * state.
 */
export function isCapitalElsewhere(city: string, code: string): boolean {
  const codes = capitalCodes.get(plain(city)) ?? [];
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
    const form = longestForm(text, position, index.get(word));
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

const ambiguities = readAmbiguities();
const capitalCodes = readCapitals();
const index = buildIndex();
/** The code units a spelling may start with: capitals, and the small letters of "eSwatini" and "ni-Vanuatu". */
const starts = new Uint8Array(0x10000);
for (const word of index.keys()) starts[word.charCodeAt(0)] = 1;
const plainBefore: ReadonlySet<string> = new Set(PLAIN_BEFORE);
const plainAfter: ReadonlySet<string> = new Set(PLAIN_AFTER);

function toCountry([code, name, otherNames, demonyms, capitals, borders]: CountryRow): Country {
  return {
    code,
    name,
    names: [name, ...spellings(otherNames)],
    demonyms: spellings(demonyms),
    capitals: capitals.split(" & ").flatMap(spellings),
    neighbours: borders === "" ? [] : borders.split(" "),
    partOf: PART_OF[code] ?? null,
    disputed: DISPUTED[code] ?? null,
  };
}

/** The spellings a cell of the table stands for: "Dane(s)/Danish" gives Dane, Danes, Danish. */
function spellings(cell: string): readonly string[] {
  if (cell === "") return [];
  return cell.split(/\/(?![^(]*\))/).flatMap(expand);
}

/** Resolves the first bracket, then the others: "Dane(s)" gives Dane, Danes; "Manxm(a/e)n" gives Manxman, Manxmen. */
function expand(pattern: string): readonly string[] {
  const match = pattern.includes("(") ? /\(([^()]*)\)/.exec(pattern) : null;
  if (match === null) return [pattern];
  const [whole, inside = ""] = match;
  const choices = inside.includes("/") ? inside.split("/") : ["", inside];
  return choices.flatMap((choice) => expand(pattern.replace(whole, () => choice)));
}

/** A name and the spellings that follow from it, each written as in the index. */
function variants(name: string): readonly string[] {
  const forms = new Set([name]);
  if (name.includes("Saint ")) forms.add(name.replace("Saint ", "St ")).add(name.replace("Saint ", "St. "));
  for (const form of [...forms]) if (form.includes(" and ")) forms.add(form.replace(" and ", " & "));
  if (!isAscii(name)) for (const form of [...forms]) forms.add(form.normalize("NFD").replace(/\p{M}/gu, ""));
  return [...forms].map(plain);
}

function readAmbiguities(): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const [reason, names] of AMBIGUOUS_NAMES) for (const name of spellings(names)) reasons.set(name, reason);
  return reasons;
}

/** The codes for every spelling of every capital. */
function readCapitals(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const country of countries) {
    for (const form of new Set(country.capitals.flatMap(variants).flatMap(withCapitals))) {
      codes.set(form, [...(codes.get(form) ?? []), country.code]);
    }
  }
  return codes;
}

/** Every spelling by its first word, the longest first. */
function buildIndex(): ReadonlyMap<string, readonly Form[]> {
  const places = new Map<string, PlaceName | null>();
  for (const country of countries) {
    for (const name of country.names) addPlace(places, name, "country", country);
    for (const name of country.demonyms) addPlace(places, name, "demonym", country);
    for (const name of country.capitals) addPlace(places, name, "capital", country);
  }
  for (const [, names] of LONGER_NAMES) {
    for (const form of spellings(names).flatMap(variants).flatMap(withCapitals)) places.set(form, null);
  }
  const forms = new Map<string, Form[]>();
  for (const [text, place] of places) {
    const word = firstWord(text, 0);
    const list = forms.get(word);
    if (list === undefined) forms.set(word, [{ text, place }]);
    else list.push({ text, place });
  }
  for (const list of forms.values()) list.sort((a, b) => b.text.length - a.text.length);
  return forms;
}

/** Adds all spellings of a name; one that is there already gets the further code and keeps its kind. */
function addPlace(places: Map<string, PlaceName | null>, name: string, kind: PlaceKind, country: Country): void {
  const disputed = country.disputed === "status" || (country.disputed === "capital" && kind === "capital");
  for (const variant of variants(name)) {
    const ambiguity = ambiguities.get(variant) ?? ambiguities.get(name) ?? null;
    for (const form of withCapitals(variant)) {
      const known = places.get(form);
      if (!known) places.set(form, { name, kind, codes: [country.code], ambiguity, disputed });
      else if (!known.codes.includes(country.code)) {
        places.set(form, { ...known, codes: [...known.codes, country.code], disputed: known.disputed || disputed });
      }
    }
  }
}

/** The spelling itself and, for names of four letters and more, the one wholly in capitals; accents also apart. */
function withCapitals(form: string): readonly string[] {
  const forms = form.length < 4 ? [form] : [form, form.toUpperCase()];
  return isAscii(form) ? forms : [...forms, ...forms.map((each) => each.normalize("NFD"))];
}

/** Straight apostrophes, plain hyphens, plain spaces, composed letters: one way to write each spelling in the index. */
function plain(name: string): string {
  if (isAscii(name)) return name;
  return name
    .normalize("NFC")
    .replace(/[’‘ʼʻ]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/[\u00a0\u202f]/g, " ");
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

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

/** Whether the code unit at this index belongs to a word: letters with their marks, digits, "_". */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code);
  if (code >= 0xd800 && code <= 0xdfff) {
    const high = code >= 0xdc00 ? at - 1 : at;
    return /^[\p{L}\p{N}]/u.test(text.slice(high, high + 2));
  }
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}

/** The letters and digits from here on; at least one code unit. */
function firstWord(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && isWordUnit(text, end)) end++;
  return text.slice(start, end);
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
    if (kind === "demonym" && startsSentence(text, before.start) && !index.has(before.word)) return false;
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
