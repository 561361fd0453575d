/** First references: sources with a surname only, where the full name stands, and what says who somebody is. */
import { givenNames } from "../../attribution/givenNames.ts";
import { wordClassOf } from "../../attribution/lexicon.ts";
import {
  bodyNameWords,
  bodyNouns,
  documentNouns,
  groupNouns,
  knownBodies,
  openers,
  personRoles,
  plainCapitals,
  shortTitles,
  thingWords,
} from "../../attribution/partyWords.ts";
import type { Attribution, Credits, Speaker } from "../../attribution/types.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { lookupPlace } from "../../language/gazetteer.ts";
import { namesOutlet } from "../../language/media.ts";
import { wordsIn } from "../../language/words.ts";
import { isBodysName } from "./bodySigns.ts";
import { attributionsIn } from "./credits.ts";
import { bodiesLikeNames, bodiesLikeSurnames, nameKey, namesIn } from "./draftNames.ts";
import { isWithheld } from "./withheldNames.ts";

/** Below this the source may be another's, or nobody's. */
const sure = 0.85;
/** For a full name, which is a person's more surely. */
const sureOfName = 0.75;

export interface Surname {
  readonly span: Span;
  readonly cue: Span;
  readonly name: string;
  readonly lower: string;
}

/** A source of quoted words that is one capitalised word; whether it is a surname is another question. */
export function loneName(draft: Draft, { source, cue, kind, confidence, speaker }: Attribution): Surname | null {
  if (source === null || cue === null || kind !== "direct" || confidence < sure) return null;
  if (speaker !== null && speaker.kind !== "person") return null;
  const name = draft.text.slice(source.start, source.end);
  if (!/^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(name)) return null;
  return { span: source, cue, name, lower: nameKey(name) };
}

/**
 * Is it most likely a person's: no place, no body, no outlet, no common word, no name without a surname on purpose, and
 * does it say something?
 */
export function isSurname(draft: Draft, { cue, name, lower }: Surname): boolean {
  const other = [
    openers,
    plainCapitals,
    groupNouns,
    personRoles,
    knownBodies,
    bodiesLikeSurnames,
    bodyNouns,
    documentNouns,
  ];
  if (other.some((set) => set.has(lower)) || lookupPlace(name) !== undefined || namesOutlet(name)) return false;
  return says(draft.text, cue) && !isBodysName(draft, name) && !isWithheld(draft, name);
}

function says(text: string, cue: Span): boolean {
  return wordsIn(text, cue).some(({ lower }) => wordClassOf(lower) === 1);
}

export interface Naming {
  readonly span: Span;
  /** Null where it stands after a role only, or is no surname there. */
  readonly full: string | null;
}

/** Where a name (its last word in lower case) is first given in full; null where it never is. */
export function firstNaming({ blocks }: Draft, lower: string): Naming | null {
  for (const block of blocks) {
    const span = namesIn(block.paragraph).get(lower);
    if (span === undefined) continue;
    if (span === null) return { span: { start: block.start, end: block.start }, full: null };
    return { span: inDraft(block, span), full: block.paragraph.text.slice(span.start, span.end) };
  }
  return null;
}

/** The bare full name of a speaker that nothing in the draft says more about; null for any other. */
export function rolelessName(draft: Draft, credits: Credits, speaker: Speaker): Span | null {
  const { text } = draft;
  const { name, kind, mention, mentions } = speaker;
  if (kind !== "person" || mentions.length >= prominent || text.slice(mention.start, mention.end) !== name) return null;
  // The usual case first: an apposition follows.
  if (text[mention.end] === ",") return null;
  const words = name.split(" ");
  const surname = words.at(-1) ?? "";
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return null;
  const first = attributionsIn(credits, mention).find(
    ({ source, confidence }) => source?.start === mention.start && confidence >= sureOfName,
  );
  if (first?.cue == null || first.source?.end !== mention.end || !says(text, first.cue)) return null;
  if (/report/i.test(text.slice(first.cue.start, first.cue.end))) return null;
  if (describedBefore(draft, credits, first)) return null;
  if (
    outletBefore.test(text.slice(Math.max(0, mention.start - sentenceBefore), mention.start)) ||
    outletAfter.test(text.slice(first.cue.start))
  )
    return null;
  if (isTitle(words[0] ?? "") || hasRole(draft, speaker) || namesBody(name, surname)) return null;
  if (!isPersons(draft, speaker, words, first)) return null;
  // Named before, in a headline or after a role: somebody the reader has met.
  if (text.indexOf(surname) < mention.start || firstNaming(draft, surname.toLowerCase())?.full !== name) return null;
  return mention;
}

/** Does anything say that it is a person: the first name, or a "he" that can stand for nobody else? "Harbour Watch" is none. */
function isPersons(draft: Draft, speaker: Speaker, words: readonly string[], first: Attribution): boolean {
  const [given = "", next = ""] = words.map((word) => word.toLowerCase());
  const known = given.split("-").some((part) => givenNames.has(part));
  // "DI Tom Holt": what stands before a first name is a role.
  if (!known && ((words.length > 2 && givenNames.has(next)) || !isCalledHeOrShe(draft, speaker, first))) return false;
  return !bodiesLikeNames.has(speaker.name.toLowerCase()) && !isBodysName(draft, speaker.name);
}

const heOrShe = /^s?he$/i;
const quotedWords = /“[^”]*”|"[^"]*"/g;

/** Only after quoted words: in "Harbour Watch said the man was ill. He had …" the man is "he". */
function isCalledHeOrShe({ text }: Draft, { mention, mentions }: Speaker, { kind }: Attribution): boolean {
  const pronoun = mentions.find(({ start, end }) => start > mention.end && heOrShe.test(text.slice(start, end)));
  if (kind !== "direct" || pronoun === undefined || pronoun.start - mention.end > nextSentence) return false;
  const between = text.slice(mention.end, pronoun.start).replace(quotedWords, "");
  return wordsIn(between, { start: 0, end: between.length }).every(
    ({ lower, text: own }) => heOrShe.test(lower) || (own === lower && !isRole(lower)),
  );
}

/** "Writing for the Courier, Ana Holt says", "In an article from the Courier, Ana Holt says": somebody of that paper. */
const outletBefore =
  /\b(?:[Ww]riting (?:for|in|on)|[Ii]n an? (?:\p{L}+ )?(?:article|piece|column|essay|op-ed|post|story|report|review) (?:for|from|in|on|at)) (?:an? |the )?\p{Lu}[^.;]*, $/u;
/** How far before a name its outlet may be given, in characters. */
const sentenceBefore = 140;
/** "Ana Holt wrote on Courier Online". */
const outletAfter =
  /^(?:wrote|writes) (?:on|for|in|at) (?:the )?(?!\p{Lu}\p{L}+day\b|Facebook|Twitter|Instagram|Medium|X\b|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu}/u;

/** Characters between a credit by description and the one that names its source: about a sentence. */
const nextSentence = 260;

/** "The tax commissioner says no file was opened. Ana Holt says …": the one described is the one named. */
function describedBefore({ text }: Draft, { attributions }: Credits, first: Attribution): boolean {
  const { source, sourceKind, cue } = attributions[attributions.indexOf(first) - 1] ?? {};
  if (source == null || cue == null || first.source === null || sourceKind !== "person") return false;
  if (first.source.start - cue.end > nextSentence) return false;
  const words = text.slice(source.start, source.end);
  // A description is in small letters but for names of places and bodies; a name ends in a capital.
  return (
    / /.test(words) &&
    wordsIn(words, { start: 0, end: words.length }).some(({ lower, text: own }) => own === lower && isRole(lower))
  );
}

function isTitle(word: string): boolean {
  return Object.hasOwn(shortTitles, word.toLowerCase().replace(/\.$/, ""));
}

function namesBody(name: string, last: string): boolean {
  const lower = last.toLowerCase();
  const things = [bodyNouns, bodyNameWords, groupNouns, thingWords, documentNouns, plainCapitals];
  return (
    things.some((set) => set.has(lower)) ||
    namesOutlet(name) ||
    /^(?:insider|journalism|upshot)$/.test(lower) ||
    lookupPlace(name) !== undefined
  );
}

/** How far around a name its role is looked for, in characters: some twelve words. */
const around = 70;
/** Who is named this often is who the story is about. */
const prominent = 8;

/** Does any mention say who it is: a title, an apposition, "of", "who", or a description that stands for the name? */
function hasRole({ text }: Draft, { name, mentions }: Speaker): boolean {
  const surname = name.split(" ").at(-1) ?? "";
  return mentions.some(({ start, end }) => {
    const own = text.slice(start, end);
    if (!own.includes(surname)) return !/^(?:he|she|who|they|it)$/i.test(own);
    const [given] = name.split(" ");
    if (own.split(" ").length > name.split(" ").length || (own !== surname && !own.startsWith(given ?? "")))
      return true;
    const before = text.slice(Math.max(0, start - around), start);
    const after = text.slice(end, end + around);
    if (
      /^(?:,|\s*\(|['’]s |\s(?:of|from|at|with|who|whose|is|was|has|had|heads|leads|runs|chairs|works|owns)\b)/.test(
        after,
      )
    )
      return true;
    const last = wordsIn(before, { start: 0, end: before.length }).slice(-2);
    return /[\p{L}][,’']?s? $/u.test(before) && last.some(({ lower }) => isRole(lower));
  });
}

/** A role by its word or its ending: `treasurer`, `violinist`, `beekeeper`. */
function isRole(lower: string): boolean {
  return personRoles.has(lower) || /(?:[^e]er|or|ist|ian|ant|man|woman|ee|eer|yst)$/.test(lower);
}
