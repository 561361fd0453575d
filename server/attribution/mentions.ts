/** Where a paragraph names or describes persons and bodies in its own words: every mention that speakers may be linked by. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { lookupPlace } from "../language/gazetteer.ts";
import { namesOutlet } from "../language/media.ts";
import { finiteSpeechForms } from "../language/speechVerbs.ts";
import { houseVoice, quotedFiller, wordsIn } from "../language/words.ts";
import { givenNames } from "./givenNames.ts";
import {
  bodyNameWords,
  bodyNouns,
  determiners,
  documentNouns,
  type Gender,
  genderedRoles,
  groupNouns,
  humanVerbs,
  knownBodies,
  nameParticles,
  nameSuffixes,
  openers,
  openersOfNames,
  personObjectVerbs,
  personRoles,
  phraseWalls,
  placeNames,
  placePrepositions,
  plainCapitals,
  prepositions,
  roleModifiersDropped,
  shortTitles,
  smallWords,
  thingWords,
} from "./partyWords.ts";

/** "the interior minister of Pakistan": minister, with interior and PK. Modifiers in lower case, countries by code. */
export interface Role {
  readonly head: string;
  readonly modifiers: readonly string[];
}

export type Sort = "person" | "body" | "outlet" | "document" | "group" | "place" | "unknown";

export interface Mention {
  /** In the paragraph; a name with its title, a description from its determiner to its noun. */
  readonly span: Span;
  readonly form: "name" | "description" | "pronoun";
  /** The words of a name without its titles, in lower case; of a description nothing. */
  readonly name: readonly string[];
  /** The same in one, to look up. */
  readonly key: string;
  /** The same without "Jr" and the like. */
  readonly own: readonly string[];
  /** The name as written, or the description. */
  readonly text: string;
  readonly sort: Sort;
  readonly roles: readonly Role[];
  readonly determiner: "definite" | "indefinite" | "possessive" | null;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Something about it says that it is a person: a title, a role, an age, a verb. */
  readonly human: boolean;
  /** Something says that it is no person: "the" before it, a place's preposition. */
  readonly inhuman: boolean;
  /** In a sentence that has capitals throughout: two words that may be a name, or one of them, or none. */
  readonly title: boolean;
  /** The only capital of its sentence's first word: it may be any word. */
  readonly lone: boolean;
  /** The length of it with the description after it: "Ana Holt, the mayor". */
  readonly apposed: number;
  /** The preposition before it. */
  readonly governed: string | null;
  /** The first of its sentence, with a verb after it: what the sentence is about. */
  readonly subject: boolean;
  readonly possessive: boolean;
  /** Letters that the draft gives as its short form: "(RBF)". */
  readonly alias: string | null;
  /** Number of the mention of this paragraph that names the same party: "the minister, Ana Holt,". */
  readonly sameAs: number | null;
  /** Number of its sentence. */
  readonly sentence: number;
}

interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  /** Without a possessive ending. */
  readonly end: number;
  /** With it. */
  readonly close: number;
  readonly capital: boolean;
  readonly possessive: boolean;
}

type Draftable<T> = { -readonly [K in keyof T]: T[K] };
type Open = Draftable<Mention>;

/** All mentions of a paragraph in order, quoted words left out. */
export const mentionsIn = perParagraph((paragraph: Paragraph): readonly Mention[] => {
  const voice = houseVoice(paragraph);
  const found: Open[] = [];
  paragraph.sentences.forEach((sentence, number) => {
    const tokens = tokensOf(voice, sentence);
    if (isTitleCase(tokens)) readTitle(voice, tokens, number, found);
    else readSentence(voice, tokens, number, found);
  });
  for (const mention of found) {
    mention.key = mention.name.join(" ");
    mention.own = mention.name.filter((word) => !nameSuffixes.has(word));
  }
  return found;
});

function tokensOf(voice: string, sentence: Span): readonly Token[] {
  return wordsIn(voice, sentence).map(({ text, lower, start, end }) => {
    const possessive = /.['’]s$/i.test(text) || (/s$/i.test(text) && /^['’](?!\p{L})/u.test(voice.slice(end, end + 2)));
    const bare = possessive && lower.endsWith("'s") ? text.slice(0, -2) : text;
    const capital = isCapital(bare);
    return {
      text: bare,
      lower: lower.slice(0, bare.length),
      start,
      end: start + bare.length,
      close: possessive && bare === text ? end + 1 : end,
      capital,
      possessive,
    };
  });
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text);
}

const jumps = /^\s*["“”'‘’(]{1,2}\uFFFC{0,24}["“”'’)]{0,2}\s*$/;

/** Do the two words stand side by side? A full stop of a title or initial and a nickname do not part them. */
function joined(voice: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined || a.possessive) return false;
  const gap = voice.slice(a.close, b.start);
  if (/^\s+$/.test(gap) || gap === " & ") return true;
  if (/^\.\s*$/.test(gap)) return a.text.length === 1 || Object.hasOwn(shortTitles, a.lower) || a.lower === "st";
  return gap.includes(quotedFiller) && jumps.test(gap);
}

/** Only white space between? */
function adjacent(voice: string, a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && /^\s+$/.test(voice.slice(a.close, b.start));
}

/** Words that stay small in a headline of capitals. */
const smallInTitles = new Set(
  "a an and as at but by for from if in into is it of off on onto or out over per than that the to up via vs was with".split(
    " ",
  ),
);

/** Has every word of any weight a capital, as in many headlines? Then capitals tell nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const { capital, lower } of tokens) {
    if (capital) capitals++;
    else if (!smallInTitles.has(lower) && !/^\p{N}/u.test(lower)) return false;
  }
  return capitals >= 4;
}

/** Of a headline every capitalised word may be a name the copy knows. */
function readTitle(voice: string, tokens: readonly Token[], sentence: number, found: Open[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!token.capital || smallWords.has(token.lower)) continue;
    const next = tokens[i + 1];
    const pair = next?.capital === true && joined(voice, token, next) && !smallWords.has(next.lower);
    const words = pair && next !== undefined ? [token, next] : [token];
    found.push({
      ...blank(sentence),
      ...spanText(voice, token.start, words.at(-1)?.end ?? token.end),
      form: "name",
      name: words.map(({ lower }) => lower),
      title: true,
    });
  }
}

const personPronouns: Readonly<Record<string, Gender>> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
};

function readSentence(voice: string, tokens: readonly Token[], sentence: number, found: Open[]): void {
  const first = found.length;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const pronoun = Object.hasOwn(personPronouns, token.lower) ? personPronouns[token.lower] : undefined;
    if (pronoun !== undefined) {
      found.push({ ...blank(sentence), ...spanText(voice, token.start, token.end), form: "pronoun", gender: pronoun });
    }
    if (token.capital && pronoun === undefined && (isInitial(voice, token) || !isOpener(tokens, i))) {
      const end = runEnd(voice, tokens, i);
      i = readRun(voice, tokens, i, end, sentence, first, found);
      continue;
    }
    if (!token.capital || i === 0) readDescription(voice, tokens, i, sentence, found);
    i++;
  }
}

const blank = (sentence: number) => ({
  name: [],
  key: "",
  own: [],
  sort: "unknown" as Sort,
  roles: [],
  determiner: null,
  plural: false,
  gender: null,
  human: false,
  inhuman: false,
  title: false,
  lone: false,
  apposed: 0,
  governed: null,
  subject: false,
  possessive: false,
  alias: null,
  sameAs: null,
  sentence,
});

const spanText = (voice: string, start: number, end: number) => ({
  span: { start, end },
  text: voice.slice(start, end),
});

/** "A." of "Jill A. Martin" is no article. */
function isInitial(voice: string, { text, close }: Token): boolean {
  return text.length === 1 && voice.charAt(close) === ".";
}

/** A word that has its capital from the sentence, or opens no name anywhere. */
function isOpener(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i] as Token;
  if (smallWords.has(lower)) return true;
  if (i > 0) return false;
  if (openersOfNames.has(lower)) return tokens[1]?.capital !== true;
  // "Entrusting Ana Holt with it"
  if (lower.length > 7 && lower.endsWith("ing") && tokens[1]?.capital === true && tokens[2]?.capital === true)
    return true;
  return openers.has(lower) || groupNouns.has(lower) || roleModifiersDropped.has(lower);
}

/** The end of the run of capitals that begins at `i`. */
function runEnd(voice: string, tokens: readonly Token[], i: number): number {
  let end = i + 1;
  let ofs = 0;
  while (end < tokens.length && end - i < 12) {
    const token = tokens[end] as Token;
    const last = tokens[end - 1] as Token;
    const next = tokens[end + 1];
    if (!joined(voice, last, token)) {
      // "Farmers' Union", "Women's Institute": the owner is part of the name.
      const owned = last.possessive && token.capital && (groupNouns.has(last.lower) || singular(last.lower) !== null);
      if (!owned || !adjacent(voice, last, token)) break;
    }
    if (token.capital && (!smallWords.has(token.lower) || isInitial(voice, token))) {
      const goesOn = next?.capital === true && joined(voice, token, next);
      if (!plainCapitals.has(token.lower) || goesOn) {
        end++;
        continue;
      }
    }
    if (token.capital || next === undefined || !joined(voice, token, next)) break;
    if (nameParticles.has(token.lower)) {
      const after = tokens[end + 2];
      if (next.capital) end += 2;
      else if (nameParticles.has(next.lower) && after?.capital === true && joined(voice, next, after)) end += 3;
      else break;
      continue;
    }
    const joins = token.lower === "of" || token.lower === "for" || (token.lower === "and" && ofs > 0);
    if (!joins) break;
    const heads = ofs > 0 || isBodyWord(last.lower) || personRoles.has(last.lower);
    if (!heads || (token.lower === "for" && !isBodyWord(last.lower))) break;
    const article = next.lower === "the" ? tokens[end + 2] : undefined;
    if (next.capital) end += 2;
    else if (article?.capital === true && joined(voice, next, article)) end += 3;
    else break;
    ofs++;
  }
  return end;
}

const isBodyWord = (lower: string) => bodyNouns.has(lower) || bodyNameWords.has(lower);
const isRole = (lower: string) => personRoles.has(lower) || Object.hasOwn(shortTitles, lower);

/** A singular role behind a plural: "ministers". */
function singular(lower: string): string | null {
  if (lower.endsWith("men") && personRoles.has(`${lower.slice(0, -3)}man`)) return `${lower.slice(0, -3)}man`;
  if (lower.endsWith("women") && personRoles.has(`${lower.slice(0, -5)}woman`)) return `${lower.slice(0, -5)}woman`;
  if (!lower.endsWith("s")) return null;
  const stem = lower.slice(0, -1);
  if (personRoles.has(stem) || bodyNouns.has(stem)) return stem;
  const y = lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : "";
  if (bodyNouns.has(y) || personRoles.has(y)) return y;
  const es = lower.endsWith("es") ? lower.slice(0, -2) : "";
  return bodyNouns.has(es) || personRoles.has(es) ? es : null;
}

/** A modifier in a form that compares equal: "Afghan" and "Afghanistan" give "AF"; null for words that tell nothing. */
function modifier(token: Token): string | null {
  if (token.capital) {
    const place = lookupPlace(token.text);
    if (place !== undefined) return place.codes[0] ?? token.lower;
  }
  return roleModifiersDropped.has(token.lower) ? null : token.lower;
}

function modifiersOf(tokens: readonly Token[], from: number, to: number): string[] {
  const modifiers: string[] = [];
  for (let i = from; i < to; i++) {
    const one = tokens[i] === undefined ? null : modifier(tokens[i] as Token);
    if (one !== null && one !== "of" && one !== "for" && one !== "and") modifiers.push(one);
  }
  return modifiers;
}

const roleHead = (lower: string) => shortTitles[lower] ?? lower;

/** Offices that stand with capitals and no article: "Prime Minister said". */
const offices = new Set(
  "minister secretary president premier chancellor ambassador commissioner director spokesman spokeswoman governor speaker general".split(
    " ",
  ),
);

/** Reads the run of capitals [i, end); answers where to go on. */
function readRun(
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
    if (single && plainCapitals.has(tail)) return end;
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
    else if (hasBody || (single && knownBodies.has(tail)) || /^white house$/i.test(text)) sort = "body";
    else if (thingWords.has(tail) && !single) return end;
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

const preposition = (token: Token | undefined) =>
  token !== undefined && prepositions.has(token.lower) ? token.lower : null;
const isPersonal = (sort: Sort) => sort === "person" || sort === "unknown";
const isNounHead = (lower: string) =>
  personRoles.has(lower) ||
  bodyNouns.has(lower) ||
  documentNouns.has(lower) ||
  (groupNouns.has(lower) && lower.length > 6);

function genderOf(word: string): Gender | null {
  return Object.hasOwn(genderedRoles, word) ? (genderedRoles[word] ?? null) : null;
}

/** "Ministry of Defence" and "Defence Ministry": ministry, with defence. */
function bodyRole(words: readonly Token[]): Role {
  let at = words.findIndex((word) => word.lower === "of" || word.lower === "for") - 1;
  if (at < 0 || !isBodyWord(words[at]?.lower ?? "")) at = words.findLastIndex((word) => isBodyWord(word.lower));
  if (at < 0) at = words.length - 1;
  return {
    head: words[at]?.lower ?? "",
    modifiers: [...modifiersOf(words, 0, at), ...modifiersOf(words, at + 1, words.length)],
  };
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

/** Are the letters a short form of the words before them? Two initials of a person's two names are not enough. */
function isGloss(letters: string, words: readonly Token[], sort: Sort): boolean {
  if (/^\d/.test(letters)) return false;
  if (sort === "body" || sort === "outlet") return true;
  const initials = words.filter((word) => word.capital).map((word) => word.text.charAt(0));
  return initials.length > 1 && initials.join("") === letters.replace(/[^\p{Lu}]/gu, "");
}

/** "the interior minister, Ana Holt, said": the description before belongs to the name. */
function introduce(
  voice: string,
  tokens: readonly Token[],
  i: number,
  end: number,
  first: number,
  found: Open[],
): void {
  const name = found.at(-1);
  const described = found.at(-2);
  if (name === undefined || described === undefined || found.length - 2 < first || name.roles.length > 1) return;
  const from = Math.max(first, found.length - 6);
  const at = found.slice(from, -1).findLastIndex((one) => one.form === "description" && one.sort === "person");
  const role = found[from + at];
  if (at < 0 || role === undefined || role.plural || role.sameAs !== null) return;
  const between = voice.slice(role.span.end, tokens[i]?.start ?? 0);
  if (!/^(?:\s(?:of|for|at|with|in|from|to|on)\s[^,.;:!?\uFFFC]{1,70})?,\s$/.test(between)) return;
  if (between.split(/[\s,]+/).some((word) => finiteSpeechForms.has(word) || auxiliary.has(word))) return;
  const last = tokens[end - 1];
  const after = tokens[end];
  const tail = voice.slice(last?.close ?? 0, (last?.close ?? 0) + 60);
  const rest = tail.replace(/^\s(?:of|from)\s[^,.;:]{1,40}(?=,)/, "").slice(0, 2);
  const closes = rest === "" || /^[,.;:)—–-]/.test(rest.trim()) || finiteSpeechForms.has(after?.lower ?? "");
  if (!closes || /^,\s*(?:and|or)\b/.test(voice.slice(last?.close ?? 0, (last?.close ?? 0) + 6))) return;
  role.sameAs = found.length - 1;
  name.roles = [...name.roles, ...role.roles];
  name.gender ??= role.gender;
  name.sort = "person";
  name.human = true;
  name.inhuman = false;
}

const auxiliary = new Set("is are was were has have had will would can could may might did does do".split(" "));

/** The words of a noun phrase back from its head at `head`: where its modifiers begin and what determines it. */
function phraseStart(voice: string, tokens: readonly Token[], head: number) {
  let from = head;
  let determiner: Mention["determiner"] = null;
  while (from > 0 && head - from < 6) {
    const token = tokens[from - 1] as Token;
    const gap = voice.slice(token.close, tokens[from]?.start ?? 0);
    if (!/^['’]?\s+$/.test(gap)) break;
    if (token.possessive) {
      from--;
      determiner = "possessive";
      // The possessor's own name and article belong to it: "the Afghan president's".
      while (from > 0 && head - from < 9 && adjacent(voice, tokens[from - 1], tokens[from])) {
        const owner = tokens[from - 1] as Token;
        if (!owner.capital && owner.lower !== "the") break;
        if (openers.has(owner.lower) && owner.lower !== "the") break;
        from--;
        if (owner.lower === "the") break;
      }
      break;
    }
    const known = Object.hasOwn(determiners, token.lower) ? determiners[token.lower] : undefined;
    if (known !== undefined) {
      determiner = known;
      return { from, determiner, start: from - 1 };
    }
    if (phraseWalls.has(token.lower) || finiteSpeechForms.has(token.lower) || /(?:ed|ly)$/.test(token.lower)) break;
    if (token.capital && openers.has(token.lower)) break;
    from--;
  }
  return { from, determiner, start: from };
}

/** Words that may follow a complete noun phrase. */
function endsPhrase(voice: string, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!adjacent(voice, tokens[i], next) || next === undefined) return true;
  if (next.capital) return false;
  return (
    phraseWalls.has(next.lower) ||
    finiteSpeechForms.has(next.lower) ||
    humanVerbs.has(next.lower) ||
    Object.hasOwn(determiners, next.lower) ||
    /(?:ed|ing|ly)$/.test(next.lower)
  );
}

/** A description whose noun stands at `i`, in small letters. */
function readDescription(voice: string, tokens: readonly Token[], i: number, sentence: number, found: Open[]): void {
  const { lower } = tokens[i] as Token;
  const one = personRoles.has(lower) || bodyNouns.has(lower) || documentNouns.has(lower) || groupNouns.has(lower);
  if (!one && singular(lower) === null) return;
  if (!endsPhrase(voice, tokens, i) && tokens[i]?.possessive !== true) return;
  const { from } = phraseStart(voice, tokens, i);
  // "shook her head"
  if (lower === "head" && tokens[i + 1]?.lower !== "of" && from === i) return;
  describe(voice, tokens, i, from, sentence, found);
}

/** The description with its noun at `head` and its modifiers from `from` on. */
function describe(
  voice: string,
  tokens: readonly Token[],
  head: number,
  from: number,
  sentence: number,
  found: Open[],
): void {
  const token = tokens[head] as Token;
  const phrase = phraseStart(voice, tokens, head);
  const determiner = phrase.determiner;
  // Without an article nothing tells where its modifiers begin.
  const begin = determiner === null && !token.capital ? Math.max(from, head - 1) : Math.min(from, phrase.start);
  const start = tokens[begin] ?? token;
  const one = singular(token.lower);
  const plural =
    (groupNouns.has(token.lower) && !personRoles.has(token.lower)) || (one !== null && !personRoles.has(token.lower));
  const capitals = token.capital && head > 0;
  if (determiner === null && !plural && !capitals && !loneBodies.has(token.lower)) return;
  // "She was a moderator", "as the mayor": it tells of somebody mentioned elsewhere.
  const outer = tokens[begin - 1];
  if (outer !== undefined && predicates.has(outer.lower) && adjacent(voice, outer, start)) return;
  const owner = tokens[phrase.start]?.lower ?? "";
  const noun = roleHead(one ?? token.lower);
  const sort = plural
    ? "group"
    : personRoles.has(noun)
      ? "person"
      : bodyNouns.has(noun)
        ? "body"
        : documentNouns.has(noun)
          ? "document"
          : "group";
  // Names among its modifiers are no mentions of their own, an owner's apart.
  while ((found.at(-1)?.span.start ?? -1) >= start.start && found.at(-1)?.possessive === false) found.pop();
  found.push({
    ...blank(sentence),
    ...spanText(voice, start.start, token.end),
    form: "description",
    sort: token.lower === "police" ? "body" : sort,
    roles: [
      {
        head: noun,
        modifiers: [
          ...(determiner === "possessive" && owners.has(owner) ? [owner] : []),
          ...modifiersOf(tokens, phrase.from, head),
          ...modifiersAfter(voice, tokens, head),
        ],
      },
    ],
    determiner,
    plural,
    gender: genderOf(noun),
    human: sort === "person",
    inhuman: sort !== "person",
    governed: adjacent(voice, outer, start) ? preposition(outer) : null,
    subject: begin === 0,
    possessive: token.possessive,
  });
}

const predicates = new Set("is was are were be been being as become became becomes remain remained remains".split(" "));
const owners = new Set("his her their its our my".split(" "));
/** Bodies that need no article. */
const loneBodies = new Set("police congress parliament prosecution".split(" "));

/** "of the Afghan embassy" after a noun: afghan, embassy. */
function modifiersAfter(voice: string, tokens: readonly Token[], head: number): string[] {
  const next = tokens[head + 1];
  if (next === undefined || !adjacent(voice, tokens[head], next) || tokens[head]?.possessive === true) return [];
  if (!/^(?:of|for|at|in|from|with)$/.test(next.lower)) return [];
  let end = head + 2;
  while (end < tokens.length && end - head < 8) {
    const token = tokens[end] as Token;
    if (!adjacent(voice, tokens[end - 1], token)) break;
    const small = Object.hasOwn(determiners, token.lower) || token.lower === "of" || token.lower === "and";
    if (!small && (phraseWalls.has(token.lower) || finiteSpeechForms.has(token.lower))) break;
    end++;
  }
  return modifiersOf(tokens, head + 2, end).filter((word) => !Object.hasOwn(determiners, word));
}

/** ", 43, the mayor of Velmora," after a name that ends before `at`. */
function apposition(
  voice: string,
  tokens: readonly Token[],
  at: number,
): { readonly role: Role; readonly person: boolean; readonly next: number } | null {
  const comma = (k: number) => /^,\s/.test(voice.slice(tokens[k - 1]?.close ?? 0, tokens[k]?.start ?? 0));
  let from = at;
  if (from >= tokens.length || !comma(from)) return null;
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? "") && from + 1 < tokens.length && comma(from + 1)) from++;
  let head = -1;
  let end = from;
  while (end < tokens.length && end - from < 9) {
    const token = tokens[end] as Token;
    if (end > from && !/^['’]?\s+$/.test(voice.slice(tokens[end - 1]?.close ?? 0, token.start))) break;
    const determined = end === from && Object.hasOwn(determiners, token.lower);
    if (!determined && (phraseWalls.has(token.lower) || finiteSpeechForms.has(token.lower))) break;
    if (head >= 0 && /(?:ing|ed)$/.test(token.lower)) break;
    if (personRoles.has(token.lower) || bodyNouns.has(token.lower)) head = end;
    else if (head >= 0 && !token.capital) head = -1;
    end++;
  }
  const noun = tokens[head];
  if (noun === undefined || head !== end - 1 || noun.possessive) return null;
  // It must close before a verb comes: "According to Holt, the mayor said" holds no apposition.
  let close = end;
  let relative = false;
  while (close < tokens.length && close - end < 24) {
    const gap = voice.slice(tokens[close - 1]?.close ?? 0, tokens[close]?.start ?? 0);
    if (/[,;:()—–\uFFFC]|\.\s|\s-\s/.test(gap)) break;
    const { lower } = tokens[close] as Token;
    if (lower === "who" || lower === "which" || lower === "that" || lower === "whose") relative = true;
    else if (!relative && (finiteSpeechForms.has(lower) || auxiliary.has(lower))) return null;
    close++;
  }
  const first = tokens[from]?.lower ?? "";
  const determined = Object.hasOwn(determiners, first);
  const person = personRoles.has(noun.lower) && !bodyNouns.has(noun.lower) ? true : personRoles.has(noun.lower);
  return {
    role: {
      head: noun.lower,
      modifiers: [...modifiersOf(tokens, determined ? from + 1 : from, head), ...modifiersAfter(voice, tokens, head)],
    },
    person,
    next: head + 1,
  };
}
