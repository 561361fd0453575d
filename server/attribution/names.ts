/** Names of persons, bodies and places, with what their words and those around them tell. */
import type { Span } from "../draft/types.ts";
import { lookupPlace } from "../language/gazetteer.ts";
import { namesOutlet } from "../language/media.ts";
import { finiteSpeechForms } from "../language/speechVerbs.ts";
import { apposition } from "./apposition.ts";
import { bodyRole, isGloss } from "./bodyNames.ts";
import { describe, endsPhrase, phraseStart } from "./descriptions.ts";
import { givenNames } from "./givenNames.ts";
import { introduce } from "./introductions.ts";
import { adjacent, type Token } from "./mentionTokens.ts";
import { blank, type Open, type Role, type Sort } from "./mentionTypes.ts";
import {
  auxiliary,
  genderOf,
  isBodyWord,
  isNounHead,
  isRole,
  modifiersOf,
  preposition,
  roleHead,
} from "./nounWords.ts";
import {
  bodyNouns,
  documentNouns,
  type Gender,
  humanVerbs,
  knownBodies,
  loneSurnames,
  personObjectVerbs,
  personRoles,
  phraseWalls,
  placeNames,
  placePrepositions,
  plainCapitals,
  shortTitles,
  thingWords,
} from "./partyWords.ts";

/** Offices that stand with capitals and no article: "Prime Minister said". */
const offices = new Set(
  "minister secretary president premier chancellor ambassador commissioner director spokesman spokeswoman governor speaker general".split(
    " ",
  ),
);

/** Reads the run of capitals [i, end); answers where to go on. */
export function readRun(
  voice: string,
  tokens: readonly Token[],
  i: number,
  end: number,
  sentence: number,
  first: number,
  found: Open[],
): number {
  const before = tokens[i - 1];
  const attached = adjacent(voice, before, tokens[i]) && before?.possessive === false ? before : undefined;
  const opening = tokens[i] as Token;
  const last = tokens[end - 1] as Token;
  const after = adjacent(voice, last, tokens[end]) && !last.possessive ? tokens[end] : undefined;
  const words = tokens.slice(i, end);
  // Titles and offices in front: as far as the last role word that something follows.
  let title = -1;
  for (let k = 0; k < words.length - 1; k++) if (isRole(words[k]?.lower ?? "")) title = k;
  if (title < 0 && standsBeforeName(words, i === 0)) title = 0;
  let start: Span = { start: opening.start, end: last.end };
  const article = attached?.lower === "the";
  if (article && words.length === 1 && bodyNouns.has(last.lower)) {
    // "the Front", "the Senate".
    if (after === undefined || endsPhrase(voice, tokens, i)) describe(voice, tokens, i, i, sentence, found);
    return end;
  }
  const isLast = isRole(last.lower) && !Object.hasOwn(shortTitles, last.lower);
  const hasBody = words.some((word) => isBodyWord(word.lower));
  if (
    isLast &&
    (article || before?.possessive === true || (words.length > 1 && offices.has(last.lower))) &&
    (words.length > 1 || article || before?.possessive === true)
  ) {
    // "the Prime Minister": a description with capitals.
    if (after?.capital !== true) describe(voice, tokens, end - 1, i, sentence, found);
    return end;
  }
  let from = title + 1;
  const roles: Role[] = [];
  let gender: Gender | null = null;
  if (title >= 0 && words[from]?.lower === "of") {
    // "Secretary of State John Kerry"; "Archbishop of Canterbury" is all description.
    from += words[from + 1]?.lower === "the" ? 3 : 2;
    if (from >= words.length) {
      describe(voice, tokens, i + title, i, sentence, found);
      return end;
    }
  }
  if (title >= 0 && !isBodyWord(last.lower) && !thingWords.has(last.lower)) {
    for (let k = 0; k <= title; k++) gender ??= genderOf(words[k]?.lower ?? "");
    const head = roleHead(words[title]?.lower ?? "");
    if (head !== "")
      roles.push({
        head,
        modifiers: [...modifiersOf(words, 0, title), ...modifiersOf(words, title + 2, from)],
      });
  } else if (title >= 0) {
    from = 0;
    title = -1;
  }
  if (title < 0) from = afterOrigin(words);
  const own = words.slice(from);
  if (title < 0) start = { start: own[0]?.start ?? opening.start, end: last.end };
  const text = voice.slice(own[0]?.start ?? opening.start, last.end);
  const single = own.length === 1;
  const lower = own.map((word) => word.lower);
  const titled = title >= 0;
  let sort: Sort = titled ? "person" : "unknown";
  if (!titled) {
    const place = lookupPlace(text);
    const tail = lower.at(-1) ?? "";
    if (single && plainCapitals.has(tail)) {
      // "White said": hers only where the draft names a Mary White. "May" alone is a month too often.
      if (loneSurnames.has(tail)) {
        found.push({
          ...blank(sentence),
          span: start,
          text,
          form: "name",
          name: lower,
          lone: true,
          possessive: last.possessive,
        });
      }
      return end;
    }
    if (place !== undefined && place.kind === "demonym") {
      if (!single) return end;
      const many = /s$/.test(text);
      found.push({
        ...blank(sentence),
        span: start,
        text,
        form: many ? "description" : "name",
        name: many ? [] : lower,
        sort: many ? "group" : "unknown",
        roles: many ? [{ head: tail, modifiers: [] }] : [],
        plural: many,
        // "Cuban said": somebody's surname only where the draft says so.
        lone: !many,
        possessive: last.possessive,
      });
      return end;
    }
    if (place !== undefined || placeNames.has(lower.join(" "))) sort = "place";
    else if (namesOutlet(text)) sort = "outlet";
    else if (hasBody || / & /.test(text) || (single && knownBodies.has(tail)) || /^white house$/i.test(text))
      sort = "body";
    else if (thingWords.has(tail) && !single && !isPlaceLikeSurname(lower, attached, after)) return end;
    else if (single && /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,6})$/u.test(text)) sort = "body";
    else if (documentNouns.has(tail) && !single && tail !== "bill") sort = "document";
  }
  // "the Trump campaign", "Clinton spokesman Lee": a modifier of what follows.
  if (!titled && after !== undefined && !after.capital && isNounHead(after.lower)) return end;
  const mention: Open = {
    ...blank(sentence),
    span: start,
    form: "name",
    name: lower,
    text,
    sort,
    gender,
    lone: single && !titled && i === 0,
    governed: preposition(attached),
    subject:
      i === 0 && after !== undefined && !after.capital && (auxiliary.has(after.lower) || !phraseWalls.has(after.lower)),
    possessive: last.possessive,
  };
  // "treasurer Ana Holt": the role in small letters right before.
  if (!titled && attached !== undefined && !attached.capital && personRoles.has(attached.lower) && isPersonal(sort)) {
    const back = phraseStart(voice, tokens, i - 1);
    roles.push({ head: attached.lower, modifiers: modifiersOf(tokens, back.from, i - 1) });
    gender ??= genderOf(attached.lower);
    mention.span = { start: tokens[back.from]?.start ?? opening.start, end: last.end };
    mention.sort = "person";
    const outer = tokens[back.from - 1];
    mention.governed = adjacent(voice, outer, tokens[back.from]) ? preposition(outer) : null;
  }
  if (isPersonal(mention.sort)) {
    mention.human =
      mention.sort === "person" ||
      (own.length > 1 && givenNames.has(lower[0] ?? "")) ||
      (attached !== undefined && (personObjectVerbs.has(attached.lower) || attached.lower === "late")) ||
      (after !== undefined &&
        (finiteSpeechForms.has(after.lower) || humanVerbs.has(after.lower) || after.lower === "who")) ||
      /^,\s(?:who\b|aged?\b|\d{1,2},)/.test(voice.slice(last.close, last.close + 8));
    if (article && !titled) mention.human = false;
    mention.inhuman = !titled && attached !== undefined && (article || placePrepositions.has(attached.lower));
  }
  if (sort === "body") roles.push(bodyRole(own));
  let next = end;
  const apposed = mention.sort === "place" ? null : apposition(voice, tokens, end);
  if (apposed !== null && (isPersonal(mention.sort) || !apposed.person)) {
    roles.push(apposed.role);
    next = apposed.next;
    mention.apposed = (tokens[next - 1]?.end ?? last.end) - mention.span.start;
    if (apposed.person) {
      mention.human = true;
      mention.sort = "person";
      mention.determiner = null;
      gender ??= genderOf(apposed.role.head);
    } else if (mention.sort === "unknown") mention.sort = documentNouns.has(apposed.role.head) ? "document" : "body";
  }
  const gloss = /^\s?\((?:the\s)?["“‘']?(\p{Lu}[\p{Lu}\p{N}&-]{1,9})["”’']?\)/u.exec(
    voice.slice(last.close, last.close + 24),
  );
  if (gloss !== null && isGloss(gloss[1] ?? "", words, sort)) {
    mention.alias = (gloss[1] ?? "").toLowerCase();
    if (!titled) mention.sort = mention.sort === "outlet" ? "outlet" : "body";
    if (sort === "unknown") roles.push(bodyRole(own));
    // The letters are no mention of their own.
    while (next < tokens.length && (tokens[next]?.start ?? 0) < last.close + gloss[0].length) next++;
  }
  mention.roles = roles;
  mention.gender = gender;
  found.push(mention);
  if (isPersonal(mention.sort)) introduce(voice, tokens, i, end, first, found);
  return next;
}

/** "Dan Hill said", "met Dan Hill": somebody, where somebody speaks or is met. "Victoria Park" may be where. */
function isPlaceLikeSurname(name: readonly string[], before: Token | undefined, after: Token | undefined): boolean {
  const [given = "", surname = "", ...more] = name;
  if (more.length > 0 || !givenNames.has(given) || namesOfPlaces.has(given) || !placeLike.has(surname)) return false;
  return (
    /^(?:met|told|asked|interviewed|married|phoned|thanked)$/.test(before?.lower ?? "") ||
    (after !== undefined && (finiteSpeechForms.has(after.lower) || after.lower === "met"))
  );
}

const placeLike = new Set("hill hills lane park bridge street lake rivers river island beach".split(" "));
const namesOfPlaces = new Set(
  "victoria charlotte albert george madison alexandra helen jackson lincoln regent".split(" "),
);

const isPersonal = (sort: Sort) => sort === "person" || sort === "unknown";

/**
 * "Winger Tom Holt" at the start of a sentence, "DI Tom Holt" anywhere: whatever word stands before a given name and a
 * surname there is a role, unless it is a given name, too.
 */
function standsBeforeName(words: readonly Token[], opens: boolean): boolean {
  const [role, given] = words;
  if (role === undefined || given === undefined || words.length < 3 || words.length > 4) return false;
  if (!givenNames.has(given.lower) || givenNames.has(role.lower) || lookupPlace(role.text) !== undefined) return false;
  if (words.some(({ lower }) => isBodyWord(lower)) || namesOutlet(role.text)) return false;
  return /^\p{Lu}{2,4}$/u.test(role.text) || (opens && /^\p{Lu}\p{Ll}{2,}(?:-\p{Ll}+)*$/u.test(role.text));
}

/** How many words say where somebody is from, before a name of two words: "Canadian Ana Holt", "Seoul-born Ana Holt". */
function afterOrigin(words: readonly Token[]): number {
  const hyphened = words.findLastIndex(({ lower }) =>
    /-(?:born|based|made|winning|led|raised|trained|educated)$/.test(lower),
  );
  if (hyphened >= 0 && hyphened < words.length - 1) return hyphened + 1;
  if (words.length !== 3 || words.some(({ lower }) => isBodyWord(lower))) return 0;
  return givenNames.has(words[1]?.lower ?? "") && lookupPlace(words[0]?.text ?? "")?.kind === "demonym" ? 1 : 0;
}
