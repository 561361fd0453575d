/** Two places named one after the other that contradict each other: a way to where it began, a capital elsewhere. */
import { allMatches } from "../../draft/allMatches.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import {
  type Country,
  countryByCode,
  findPlaces,
  isCapitalElsewhere,
  type PlaceMention,
} from "../../language/gazetteer.ts";

export interface Contradiction {
  readonly kind: "home" | "journey" | "neighbour" | "border" | "capital";
  readonly span: Span;
  readonly first: Span;
  readonly second: Span;
  /** The country both stand for, or for "capital" the one the city is said to be in. */
  readonly code: string;
  /** For "capital": the city as the gazetteer spells it. */
  readonly city?: string;
}

const leaving =
  "(?:flee(?:s|ing)?|fled|lea(?:ve|ves|ving)|left|escap(?:e|es|ed|ing)(?: from)?|quit|abandon(?:ed|ing)?)";
/** "Afghans [who] fled their country to neighbouring ". Not "their homes": those may be left for another province. */
const leavesHome = new RegExp(
  `^(?: (?!to\\b)[\\p{Ll}-]+){0,6} ${leaving} (?:their|his|her) (?:own )?(?:[\\p{Ll}-]+ )?` +
    "(?:country|homeland|native land|nation)(?: [\\p{Ll}-]+){0,3}? (?:to|for|into) " +
    "(?:(?:neighbou?ring|nearby|adjacent) )?(?:the )?$",
  "u",
);
const fromBefore = /(?:^|[\s(])from (?:the )?$/i;
const toBetween = /^ (?:back )?to (?:neighbou?ring )?(?:the )?$/;
const betweenBefore = /\bbetween (?:the )?$/i;
const andBetween = /^ and (?:neighbou?ring )?(?:the )?$/;
/** The first place is the subject: it opens the sentence or a clause. */
const subjectBefore = /(?:^|[.;:,—–] |\b(?:and|but|that|when|after|as|while) )(?:[Tt]he )?$/;
const bordersBetween =
  /^ (?:[\p{Ll}-]+ ){1,8}(?:(?:to|into|with|in|from|against|at) neighbou?ring|its (?:neighbou?r|border with)) (?:the )?$/u;
const capitalBetween = /^(?:[’']s? capital(?: city)?(?: of)?,? | capital(?: city)?(?: of)?,? )$/;
const capitalOfBetween = /^, (?:the )?capital of (?:the )?$/;
const listAfter = /^(?:,? (?:and|or) |, (?:the )?\p{Lu}|[’'-])/u;
/** "Beirut to Beirut airport": the second name is part of another thing's. */
const namedAfterIt =
  "(?:airport|airfield|airspace|bay|bridge|cathedral|city|county|district|governorate|harbour|harbor|island|municipality|port" +
  "|prison|province|region|stadium|state|station|suburbs?|university|zoo)";
const longerAfter = new RegExp(`^(?:[’'-]|, \\p{Lu}| \\p{Lu}| ${namedAfterIt}\\b)`, "u");
/** "After the talks in Riyadh, Ukraine said": where a clause opens with the place, the comma ends the opening. */
const clauseOpening =
  /(?:^|[.;:,—–] |\b(?:and|but|that|while) )(?:(?:shortly|soon|just|only|hours?|days?|weeks?|months?|years?|a (?:day|week|month|year)) )?(?:in|at|after|before|during|on|from|with|without|when|while|as|since|once|until|because|although|though|if|near|outside|for|to|ahead of|following|despite|under|\p{L}{2,20}ing) (?:[^.;:,]{0,80} )?$/iu;

const travel = `fl(?:ew|y|ies|ying|own) flights? dr(?:ove|ive|iving|iven) travel(?:s|led|ed|ling|ing)? walk(?:s|ed|ing)?
  sail(?:s|ed|ing)? moved? ferr(?:y|ies) trains? bus(?:es)? road railway march(?:ed|ing)? journey route`;
/** A way between two same names no gazetteer needs to know; the verb says they are places. */
const journey = new RegExp(
  `\\b(?:${travel.split(/\s+/).join("|")})\\b[^.;:,()]{0,30} ` +
    `(from (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}) (?:back )?to \\2)(?![\\p{L}’'-]|, \\p{Lu}| \\p{Lu}| ${namedAfterIt}\\b)`,
  "gu",
);
const calendar = new RegExp(
  "^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October" +
    "|November|December|Christmas|Easter)$",
);

/** Spans count as those of `text` do. A dateline opens with its city; a sentence names it after a preposition. */
export function findContradictions(text: string, isDateline = false): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const places = findPlaces(text);
  for (const [index, first] of places.entries()) {
    const second = places[index + 1];
    if (second === undefined || !isPlain(first) || !isPlain(second)) continue;
    const pair = {
      isDateline,
      before: text.slice(0, first.start),
      between: text.slice(first.end, second.start),
      after: text.slice(second.end),
    };
    const contradiction = sameCountry(first, second, pair) ?? wrongCapital(first, second, places[index + 2], pair);
    if (contradiction !== null) found.push(contradiction);
  }
  for (const match of allMatches(text, journey)) {
    const [whole, way = "", name = ""] = match;
    const start = match.index + whole.length - way.length;
    const span = { start, end: start + way.length };
    const isUnclear = places.some((place) => !isPlain(place) && place.start >= span.start && place.end <= span.end);
    if (
      isUnclear ||
      calendar.test(name) ||
      found.some((other) => other.span.start < span.end && span.start < other.span.end)
    )
      continue;
    const first = { start: start + 5, end: start + 5 + name.length };
    found.push({ kind: "journey", span, first, second: { start: span.end - name.length, end: span.end }, code: "" });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

interface Surroundings {
  readonly isDateline: boolean;
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** One meaning only, and no taking sides. */
function isPlain(place: PlaceMention): boolean {
  return !place.ambiguous && !place.insideName && !place.disputed && place.codes.length === 1;
}

function sameCountry(first: PlaceMention, second: PlaceMention, pair: Surroundings): Contradiction | null {
  const [code = ""] = first.codes;
  if (second.codes[0] !== code || longerAfter.test(pair.after)) return null;
  const whole = { start: first.start, end: second.end };
  const result = { first, second, code, span: whole };
  if (first.kind === "demonym") {
    return second.kind === "country" && leavesHome.test(pair.between) ? { ...result, kind: "home" } : null;
  }
  if (second.kind !== first.kind) return null;
  const opening = (expression: RegExp) => first.start - (expression.exec(pair.before)?.[0].trimStart().length ?? 0);
  if (fromBefore.test(pair.before) && toBetween.test(pair.between)) {
    return { ...result, kind: "journey", span: { start: opening(fromBefore), end: second.end } };
  }
  if (betweenBefore.test(pair.before) && andBetween.test(pair.between)) {
    return { ...result, kind: "border", span: { start: opening(betweenBefore), end: second.end } };
  }
  const neighbour = first.kind === "country" && subjectBefore.test(pair.before) && bordersBetween.test(pair.between);
  return neighbour ? { ...result, kind: "neighbour" } : null;
}

/** "Kabul, Pakistan", "the Pakistani capital, Kabul", "Kabul, the capital of Pakistan". */
function wrongCapital(
  first: PlaceMention,
  second: PlaceMention,
  third: PlaceMention | undefined,
  { isDateline, before, between, after }: Surroundings,
): Contradiction | null {
  const cityFirst = first.kind === "capital";
  const [city, land] = cityFirst ? [first, second] : [second, first];
  const [code = ""] = land.codes;
  if (city.kind !== "capital" || land.kind === "capital" || !isCapitalElsewhere(city.name, code)) return null;
  const opens = /^ \p{Ll}/u.test(after) && opensClause(before);
  const listed = third !== undefined && /^,? ?(?:and|or|,)? ?$/.test(after.slice(0, third.start - second.end));
  const named = cityFirst
    ? land.kind === "country" &&
      (capitalOfBetween.test(between) ||
        (between === ", " &&
          !listed &&
          !opens &&
          (isDateline ? before === "" : /\b(?:in|from|near|at|to|outside) $/i.test(before) && !listAfter.test(after))))
    : capitalBetween.test(between) && !/\b(?:former|then|old|next) $/i.test(before) && !/^[’'-]/.test(after);
  const cased = cityFirst && land.kind === "demonym" && /^, (?:the )?$/.test(between) && /^ capital\b/.test(after);
  if (!named && !cased) return null;
  return {
    kind: "capital",
    span: { start: first.start, end: second.end },
    first: city,
    second: land,
    code,
    city: city.name,
  };
}

function opensClause(before: string): boolean {
  // Further back no clause that is still open began.
  return clauseOpening.test(before.length > 160 ? `…${before.slice(-160)}` : before);
}

/** The countries the city is a capital of. */
export function capitalOf(city: string, countries: readonly Country[]): readonly Country[] {
  return countries.filter((country) => country.capitals.includes(city));
}

/** "Iran, Pakistan and Turkmenistan". */
export function namesOf(codes: readonly string[]): string {
  const names = codes.flatMap((code) => countryByCode(code)?.name ?? []);
  return l10n.listed(names);
}
