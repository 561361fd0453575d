/** Who accuses whom in a paragraph, and signs that the accused has answered. */
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { monthNames } from "../../language/calendar.ts";
import { namesDay } from "../../language/timeElements.ts";
import { apart, houseVoice, houseWords, isCapitalised, type Word, wordsIn } from "../../language/words.ts";
import { doerBefore, settled, unidentified, wrongdoing } from "../../language/wrongdoing.ts";

export interface Party {
  /** As written, without the article. */
  readonly name: string;
  /** As written before the name, with its space: "the "; "" for none. */
  readonly article: string;
  /** The word it is known by: the family name, or the noun of a group. */
  readonly key: string;
  /** Words before the noun of a group: `provincial` in `provincial authorities`; none for a name. */
  readonly mods: readonly string[];
}

export interface Accusation {
  /** `accused provincial authorities`. */
  readonly span: Span;
  readonly party: Party;
  readonly partySpan: Span;
  /** "direct": accused X of; "told": what somebody says X did. */
  readonly kind: "direct" | "told";
}

const accuse = /^accus(?:e|es|ed|ing)$/;
/** Before "accused": nobody accuses in the active voice. */
const passive =
  /^(?:is|are|was|were|be|been|being|stands?|stood|the|an?|falsely|wrongly|all|those|men|man|woman|people|and|or|of)$/;
/** Nobody in particular, or somebody only the sentence before knows. */
const nobody =
  /^(?:him|her|it|them|me|us|you|himself|herself|themselves|itself|each|one|some|many|others?|critics|people|anyone|everyone|someone|opponents|rivals|whoever|those|his|their|its|my|our|your|reporters|journalists|men|women|both)$/;
/** Groups that have somebody to answer for them though no name stands there. */
const bodies = new Set(
  `authorities police army military government ministry company council court officials soldiers troops officers prosecutors
  party campaign administration university church agency board union bank hospital school regime junta parliament embassy
  consulate navy guards developers contractors management organisers organizers leaders rebels`.split(/\s+/),
);
/** Nobody rings these for a reply: no single address, or none at all. */
const unreachable =
  /^(?:isis|isil|is|daesh|al-qaeda|al-qaida|republicans|democrats|conservatives|liberals|labour|tories|europeans|muslims|christians|jews|men|women|west)$/;
const longestParty = 7;
const longestGroup = 4;
/** How many words may stand between the party and "of": "late on Thursday evening". */
const longestAside = 8;
/** Words that begin what is said of the accusation, not of the accused: when and how it was made. */
const aside =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|overnight|now|earlier|later|late|last|this|again|once|twice|repeatedly|publicly|openly|directly|explicitly|formally|falsely|wrongly|wrongfully|unfairly|jointly|recently|previously|also|instead)$/;

export const accusationsIn = perParagraph((paragraph: Paragraph): readonly Accusation[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.flatMap((sentence, at) => {
    const words = houseWords(paragraph)[at] ?? [];
    const text = voice.slice(sentence.start, sentence.end);
    return [
      ...words.flatMap((_, at) => accusedAt(voice, words, at) ?? []),
      ...(settled.test(text) ? [] : toldIn(text, sentence.start)),
    ];
  });
});

/** `accused X of`, at the verb. */
function accusedAt(voice: string, words: readonly Word[], at: number): Accusation | null {
  const verb = words[at];
  if (verb === undefined || !accuse.test(verb.lower)) return null;
  const before = words[at - 1];
  if (words.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:not|never|nobody|no)$|n't$/.test(lower)))
    return null;
  if (verb.lower === "accused" && (before === undefined || passive.test(before.lower))) return null;
  const first = /^(?:the|an?)$/.test(words[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  let last = at;
  let of = at + 1;
  for (; of - at <= longestParty + longestAside && words[of]?.lower !== "of"; of++) {
    if (apart(voice, words[of - 1], words[of])) return null;
    if (last === of - 1 && !(of > first && isAside(words, of))) last = of;
  }
  const start = words[first];
  const end = words[last];
  if (start === undefined || end === undefined || last < first) return null;
  if (words[of]?.lower !== "of" || apart(voice, words[of - 1], words[of])) return null;
  const party = partyFrom(words.slice(first, last + 1));
  if (party === null) return null;
  return {
    span: { start: verb.start, end: end.end },
    party: { ...party, name: voice.slice(start.start, end.end), article: voice.slice(verb.end + 1, start.start) },
    partySpan: { start: start.start, end: end.end },
    kind: "direct",
  };
}

/** Does the party end before this word? */
function isAside(words: readonly Word[], at: number): boolean {
  const { text = "", lower = "" } = words[at] ?? {};
  if (lower === "on")
    return !isSundayPaper(words, at) && (namesDay(words[at + 1]?.text ?? "") || isDate(words, at + 1));
  if (words[at - 1]?.lower === "on") return false;
  return aside.test(lower) && (!isCapitalised(text) || namesDay(text));
}

/** The Mail on Sunday is no Mail. */
function isSundayPaper(words: readonly Word[], on: number): boolean {
  return (
    words[on + 1]?.text === "Sunday" && /^(?:Mail|Independent|Post|Star|Scotland)$/.test(words[on - 1]?.text ?? "")
  );
}

/** `4 March`, `March 4`. */
function isDate(words: readonly Word[], at: number): boolean {
  return [words[at], words[at + 1]].some((word) => monthNames.includes(word?.text ?? ""));
}

/** A name or an answerable group; null for anything else. */
function partyFrom(words: readonly Word[]): Pick<Party, "key" | "mods"> | null {
  const head = words.at(-1);
  if (head === undefined || words.length > longestParty || words.some(({ lower }) => nobody.test(lower))) return null;
  if (words.some(({ lower }) => /^(?:and|or|who|which|that|in|at|from|for)$/.test(lower))) return null;
  if (unreachable.test(head.lower) || (head.lower === "state" && words.at(-2)?.lower === "islamic")) return null;
  if (isCapitalised(head.text)) return { key: head.text.replace(/[’']s$/u, ""), mods: [] };
  if (words.length > longestGroup || !bodies.has(head.lower)) return null;
  return { key: head.lower, mods: words.slice(0, -1).map(({ lower }) => lower.replace(/'s$/, "")) };
}

/** How far back the words are that say whose clerk or founder did it. */
const lookBack = 80;

/** `Dol hid the debt`: whether somebody says so, the credits must tell. */
function toldIn(text: string, base: number): readonly Accusation[] {
  return allMatches(text, wrongdoing).flatMap((match) => {
    const name = (match.groups?.party ?? "").trim();
    const words = name.split(" ");
    const key = words.at(-1) ?? "";
    if (unidentified.has(words[0] ?? "") || !/^\p{Lu}/u.test(key)) return [];
    const before = doerBefore(text.slice(Math.max(0, match.index - lookBack), match.index));
    if (before === null) return [];
    const end = base + match.index + name.length;
    const article = /^the /i.exec(before)?.[0] ?? "";
    const party = { name: before.slice(article.length) + name, article: article.toLowerCase(), key, mods: [] };
    const span = { start: base + match.index - before.length, end: base + match.index + match[0].length };
    return [{ span, party, partySpan: { start: span.start + article.length, end }, kind: "told" }];
  });
}

/** Words by which somebody answers a charge, or by which the draft says that an answer was sought. */
const answer = new RegExp(
  "\\b(?:deni(?:ed|es|al|als)|deny(?:ing)?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)" +
    "|rebut(?:s|ted|tal)?|respon(?:d|ds|ded|ding|se)|repl(?:y|ies|ied)|rejoinder|retort(?:s|ed)?|counter(?:s|ed)|defend(?:s|ed|ing)?" +
    "|apologi[sz](?:es?|ed)|acknowledg(?:es?|ed)|admit(?:s|ted)?|no comment|not comment|declin(?:es?|ed|ing) (?:to|requests)" +
    "|(?:not|n['’]t) (?:immediately )?(?:respond|reply|return|answer|comment)|(?:not|n['’]t) (?:immediately )?(?:be )?(?:reached|contacted)" +
    "|(?:calls?|messages?|e-?mails?|letters?) (?:[\\p{L}’'-]+ ){1,8}(?:not (?:immediately )?|un)(?:returned|answered)|unable to (?:reach|contact)" +
    "|call(?:s|ed|ing)? (?:the|this|that|these|those|its?|her|his|their) (?:\\p{L}+ )?(?:claim|allegation|charge|accusation)s?" +
    "|(?:claim|allegation|charge|accusation)s? (?:(?:that|which) )?(?:the \\p{L}+|he|she|it|they) (?:called|described)" +
    "|unavailable for comment|request(?:s|ed)? for comment|comment was not|sought comment|spokes(?:man|woman|person|people)" +
    "|lawyers?|attorneys?|solicitors?|(?:fired|hit|shot|pushed|struck) back|insist(?:s|ed)?|maintain(?:s|ed)|baseless|unfounded|a lie|lying)\\b",
  "iu",
);

/** Said before the charge, in its sentence: "Although Holt has denied it, the union accused Holt of theft." */
const denial = /\b(?:deni(?:ed|es|al|als)|deny|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed))\b/iu;

/** Does the accusing sentence carry an answer, too? What the accused is said to have done ("of lying") and who accuses ("lawyers") is none. */
export function answersItself({ text }: Paragraph, sentence: Span, { span, kind }: Accusation): boolean {
  const rest = text.slice(span.end, sentence.end);
  const after = kind === "direct" ? rest.replace(upToDeed, "") : rest;
  return denial.test(text.slice(sentence.start, span.start)) || answer.test(after);
}

/** `on Thursday of lying`, behind the accused. */
const upToDeed = /^(?: [\p{L}\d]+){0,8}? of \p{L}+/u;

export interface AnswerSentence {
  /** The sentence's words, quoted ones too, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** The sentences of a paragraph that answer a charge; by their place in it. */
export const answersIn = perParagraph((paragraph: Paragraph): ReadonlyMap<number, AnswerSentence> => {
  const found = new Map<number, AnswerSentence>();
  for (const [at, sentence] of paragraph.sentences.entries()) {
    if (!answer.test(paragraph.text.slice(sentence.start, sentence.end))) continue;
    const words = wordsIn(paragraph.text, sentence).map(({ lower }) => lower.replace(/'s$|s'$/, ""));
    found.set(at, { words: new Set(words) });
  }
  return found;
});
