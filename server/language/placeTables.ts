/** The gazetteer's tables, made from the facts of countries.ts: every spelling of every place by its first word. */
import {
  AMBIGUOUS_NAMES,
  type CountryRow,
  DISPUTED,
  LONGER_NAMES,
  OTHER_PLACES,
  PART_OF,
  UN_MEMBERS,
} from "./countries.ts";
import type { Country, PlaceKind, PlaceName } from "./placeTypes.ts";
import { firstWord, isAscii, plain } from "./placeWords.ts";

/**
 * Plain data, so that it can be made once, at bundling. A draft names few places: names and spellings are lines, read when they are asked
 * for; to make thousands of objects at every start takes as long as to check a short draft.
 */
export interface PlaceTables {
  /** Every country and territory. */
  readonly countries: readonly Country[];
  /** A line for each spelling of a capital: the spelling, then the codes of its countries; tabs between. */
  readonly capitals: string;
  /** A line for each name: `nameOf` reads it. */
  readonly names: string;
  /** A line for each first word: the word, then its spellings, the longest first, each followed by the number of its name, or -1. */
  readonly spellings: string;
}

export function readPlaceTables(): PlaceTables {
  const countries = [...UN_MEMBERS, ...OTHER_PLACES].map(toCountry);
  const spelled = spellingsOf(countries);
  const numbers = new Map<PlaceName, number>();
  for (const place of spelled.values()) if (place !== null && !numbers.has(place)) numbers.set(place, numbers.size);
  const forms = new Map<string, (readonly [string, number])[]>();
  for (const [text, place] of spelled) {
    const form = [text, place === null ? -1 : (numbers.get(place) ?? -1)] as const;
    const word = firstWord(text, 0);
    const list = forms.get(word);
    if (list === undefined) forms.set(word, [form]);
    else list.push(form);
  }
  for (const list of forms.values()) list.sort(([a], [b]) => b.length - a.length);
  return {
    countries,
    capitals: lines([...capitalsOf(countries)].map(([spelling, codes]) => [spelling, ...codes])),
    names: lines([...numbers.keys()].map(lineOf)),
    spellings: lines([...forms].map(([word, list]) => [word, ...list.flat()])),
  };
}

function lines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.join("\t")).join("\n");
}

function lineOf({ name, kind, codes, ambiguity, disputed }: PlaceName): readonly string[] {
  return [name, kind, codes.join(" "), ambiguity ?? "", disputed ? "disputed" : ""];
}

/** Reads a line of `names`. */
export function nameOf(line: string): PlaceName {
  const [name = "", kind = "", codes = "", ambiguity = "", disputed = ""] = line.split("\t");
  return {
    name,
    kind: kind === "capital" || kind === "demonym" ? kind : "country",
    codes: codes.split(" "),
    ambiguity: ambiguity === "" ? null : ambiguity,
    disputed: disputed !== "",
  };
}

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
function capitalsOf(countries: readonly Country[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const country of countries) {
    for (const form of new Set(country.capitals.flatMap(variants).flatMap(withCapitals))) {
      codes.set(form, [...(codes.get(form) ?? []), country.code]);
    }
  }
  return codes;
}

/** Every spelling and the place it names; null for a longer name that is no place. */
function spellingsOf(countries: readonly Country[]): ReadonlyMap<string, PlaceName | null> {
  const ambiguities = readAmbiguities();
  const places = new Map<string, PlaceName | null>();
  for (const country of countries) {
    for (const name of country.names) addPlace(places, ambiguities, name, "country", country);
    for (const name of country.demonyms) addPlace(places, ambiguities, name, "demonym", country);
    for (const name of country.capitals) addPlace(places, ambiguities, name, "capital", country);
  }
  for (const [, names] of LONGER_NAMES) {
    for (const form of spellings(names).flatMap(variants).flatMap(withCapitals)) places.set(form, null);
  }
  return places;
}

/** Adds all spellings of a name; one that is there already gets the further code and keeps its kind. */
function addPlace(
  places: Map<string, PlaceName | null>,
  ambiguities: ReadonlyMap<string, string>,
  name: string,
  kind: PlaceKind,
  country: Country,
): void {
  const disputed = country.disputed === "status" || (country.disputed === "capital" && kind === "capital");
  for (const variant of variants(name)) {
    const ambiguity = ambiguities.get(variant) ?? ambiguities.get(name) ?? null;
    const place: PlaceName = { name, kind, codes: [country.code], ambiguity, disputed };
    for (const form of withCapitals(variant)) {
      const known = places.get(form);
      if (!known) places.set(form, place);
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
