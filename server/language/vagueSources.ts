/** Finds source phrases that name nobody in the words of a sentence. */
import type { Span } from "../draft/types.ts";
import { beginsClause, endsClause } from "./clauses.ts";
import {
  bareQuantifiers,
  type GenericSourceKind,
  genericSourceGroups,
  identifyingWords,
  impersonalParticiples,
  numberWords,
  spreadingAdverbs,
} from "./genericSources.ts";
import { inflect } from "./speechVerbs.ts";
import { apart, isCapitalised, type Word } from "./words.ts";

export interface VaguePhrase {
  readonly kind: GenericSourceKind | "added" | "impersonal";
  readonly span: Span;
  /** The noun as written, lower case; "" where the phrase has none. */
  readonly noun: string;
  /** Where the missing name would stand. */
  readonly insertAt: number;
}

export interface VagueOptions {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly impersonal: boolean;
}

interface Head {
  readonly kind: GenericSourceKind | "added";
  /** Index of the phrase's first word. */
  readonly first: number;
  readonly last: number;
  readonly noun: string;
}

/** Verbs by which a group's view is carried; not those of doing (`experts show`, `supporters praise`). */
const carrying = `argue claim contend maintain insist suggest assert warn caution predict believe fear worry
  note estimate report acknowledge counter complain allege`.split(/\s+/);
const irregular = [inflect("say", "said"), inflect("tell", "told"), inflect("think", "thought")];
const verbForms = [...irregular, ...carrying.map((verb) => inflect(verb))];
const presentForms = new Set(verbForms.map((verb) => verb.base));
const pastForms = new Set(verbForms.map((verb) => verb.past));
const reportForms = /^(?:say|said|suggest(?:ed)?|indicate[ds]?|claim(?:ed)?|alleged?)$/;
/** Verbs that a bare `some` or `many` must have: others are nouns or feelings as often (`causing some worry`). */
const opinionForms = /^(?:say|argue|claim|believe|contend|suggest|think|fear|argued|claimed|suggested|said)$/;
const adverb = /^(?:also|still|now|often|long|already|privately|generally|have|had)$|ly$/;
/** What follows `it is believed` where "it" stands for a clause: `that`, or the clause's own beginning. */
const clauseStart =
  /^(?:that|the|an?|he|she|they|we|his|her|its|their|there|this|these|those|some|many|most|more|up|at least|two|three|\d.*)$/;
const beForms = new Set(["is", "are", "was", "were", "be", "been", "being"]);

/** The phrases of one sentence; `words` are its words in `voice` (house voice of the paragraph). */
export function findVagueSources(voice: string, words: readonly Word[], options: VagueOptions): readonly VaguePhrase[] {
  const found: VaguePhrase[] = [];
  words.forEach((word, at) => {
    const phrase =
      word.lower === "to" && words[at - 1]?.lower === "according"
        ? accordingTo(voice, words, at, options)
        : (subject(voice, words, at, options) ?? inverted(voice, words, at, options));
    if (phrase !== null) found.push(phrase);
    else if (options.impersonal && impersonalParticiples.includes(word.lower)) {
      const impersonal = impersonalAt(voice, words, at);
      if (impersonal !== null) found.push(impersonal);
    }
  });
  return found;
}

/** `critics say`, `some analysts have argued`. */
function subject(voice: string, words: readonly Word[], at: number, options: VagueOptions): VaguePhrase | null {
  const verb = words[at];
  if (verb === undefined) return null;
  const carries = presentForms.has(verb.lower) || pastForms.has(verb.lower);
  if (!carries && !reportForms.test(verb.lower)) return null;
  let last = at - 1;
  while (last >= 0 && adverb.test(words[last]?.lower ?? "")) last--;
  if (words.slice(last, at).some((word, i) => apart(voice, word, words[last + i + 1]))) return null;
  const head = headEndingAt(voice, words, last, options);
  if (head === null || !beginsClause(voice, words, head.first)) return null;
  const perfect =
    /^ha[vd]e?$/.test(words[at - 1]?.lower ?? "") || words.slice(last + 1, at).some((w) => w.lower === "have");
  if (head.kind === "report" ? !reportForms.test(verb.lower) : !carries) return null;
  if (head.kind === "quantifier" || head.kind === "people") {
    // "Some said" tells of people met before; "some say" and "some have said" of nobody.
    if (!opinionForms.test(verb.lower) || (!presentForms.has(verb.lower) && !perfect)) return null;
  }
  if (head.kind === "quantifier" || head.kind === "people" || head.kind === "critic") {
    const next = words[at + 1]?.lower === "that" ? words[at + 2] : words[at + 1];
    // "Some say they hear echoes": they speak of themselves, so they are people met before.
    if (/^(?:they|their)\b/.test(next?.lower ?? "")) return null;
  }
  return identified(voice, words, at) ? null : phraseOf(words, head, head.first, at);
}

/** `…, say critics.` */
function inverted(voice: string, words: readonly Word[], at: number, options: VagueOptions): VaguePhrase | null {
  const verb = words[at];
  if (verb === undefined || !/^(?:say|said|argued?|warn(?:ed)?|claim(?:ed)?)$/.test(verb.lower)) return null;
  if (at > 0 && !apart(voice, words[at - 1], verb)) return null;
  const head = headStartingAt(voice, words, at + 1, options);
  if (head === null || !endsClause(voice, words, head.last) || identified(voice, words, head.last)) return null;
  return phraseOf(words, head, at, head.last);
}

/** `according to experts`, at its "to". */
function accordingTo(voice: string, words: readonly Word[], at: number, options: VagueOptions): VaguePhrase | null {
  const head = headStartingAt(voice, words, at + 1, options);
  if (head === null || !endsClause(voice, words, head.last) || identified(voice, words, head.last)) return null;
  return phraseOf(words, head, at - 1, head.last);
}

/** `it is believed that …`, `is widely thought to …`, at the participle. */
function impersonalAt(voice: string, words: readonly Word[], at: number): VaguePhrase | null {
  const spread = spreadingAdverbs.includes(words[at - 1]?.lower ?? "");
  let first = at - 1;
  while (first >= 0 && /ly$/.test(words[first]?.lower ?? "")) first--;
  if (words[first]?.lower === "been" && /^ha[sd]$/.test(words[first - 1]?.lower ?? "")) first--;
  const hasBe = beForms.has(words[first]?.lower ?? "") || words[first + 1]?.lower === "been";
  // "It's believed that", "it's been said that": one word holds both.
  if (words[first]?.lower === "been" && words[first - 1]?.lower === "it's") first--;
  const contracted = words[first]?.lower === "it's";
  const it = contracted || (hasBe && words[first - 1]?.lower === "it" && !apart(voice, words[first - 1], words[first]));
  const next = words[at + 1];
  const follows = next === undefined || apart(voice, words[at], next) ? "" : next.lower;
  const opener = contracted ? first : first - 1;
  const aside = follows === "" && it && apart(voice, words[opener - 1], words[opener]);
  if (it) {
    if (!aside && (next === undefined || follows === "" || !(clauseStart.test(follows) || isCapitalised(next.text))))
      return null;
    first = opener;
  } else if (!spread || (follows !== "to" && follows !== "that")) return null;
  else if (!hasBe) first++;
  const start = words[first];
  const end = words[at];
  if (start === undefined || end === undefined) return null;
  const span = { start: start.start, end: end.end };
  return { kind: "impersonal", span, noun: "", insertAt: span.end };
}

/**
 * Words that stand for people or things described here (`two sources at the ministry`), so that the bare noun means them later; by the
 * word in lower case, in the order of `words`.
 */
export function describedIn(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const described = new Map<string, Word[]>();
  for (const [at, word] of words.entries()) {
    if (!isDescribed(words[at - 1], words[at + 1])) continue;
    const same = described.get(word.lower);
    if (same === undefined) described.set(word.lower, [word]);
    else same.push(word);
  }
  return described;
}

function isDescribed(before: Word | undefined, after: Word | undefined): boolean {
  if (identifyingWords.has(after?.lower ?? "")) return true;
  if (before === undefined) return false;
  return isCapitalised(before.text) || /^\d|'s$|s'$/.test(before.lower) || numberWords.has(before.lower);
}

function headEndingAt(voice: string, words: readonly Word[], last: number, options: VagueOptions): Head | null {
  const noun = words[last]?.lower ?? "";
  const kind = kindOf(noun, words[last - 1]?.lower ?? "", options);
  if (kind === null) return null;
  const allowed = modifiersOf(kind);
  let first = last;
  while (first > 0 && allowed.has(words[first - 1]?.lower ?? "") && !apart(voice, words[first - 1], words[first]))
    first--;
  return kind === "people" && first === last ? null : { kind, first, last, noun };
}

function headStartingAt(voice: string, words: readonly Word[], first: number, options: VagueOptions): Head | null {
  for (let last = first; last < first + 4 && last < words.length; last++) {
    if (last > first && apart(voice, words[last - 1], words[last])) return null;
    const head = headEndingAt(voice, words, last, options);
    if (head !== null && head.first <= first && endsClause(voice, words, last)) return { ...head, first };
  }
  return null;
}

function kindOf(noun: string, before: string, options: VagueOptions): Head["kind"] | null {
  if (options.remove.includes(noun)) return null;
  if (options.add.includes(noun)) return "added";
  if (noun === "people" && bareQuantifiers.includes(before)) return "people";
  if (bareQuantifiers.includes(noun)) return "quantifier";
  return genericSourceGroups.find((group) => group.nouns.includes(noun))?.kind ?? null;
}

const modifierSets = new Map(genericSourceGroups.map((group) => [group.kind, new Set(group.modifiers)]));
const quantifierSet: ReadonlySet<string> = new Set(bareQuantifiers);
const noModifiers: ReadonlySet<string> = new Set();

function modifiersOf(kind: Head["kind"]): ReadonlySet<string> {
  if (kind === "quantifier") return noModifiers;
  return modifierSets.get(kind === "added" ? "critic" : (kind as GenericSourceKind)) ?? quantifierSet;
}

/** Is the phrase that ends at `last` followed by those it stands for (`critics say, like Olga Reyn`)? */
function identified(voice: string, words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return next !== undefined && apart(voice, words[last], next) && identifyingWords.has(next.lower);
}

function phraseOf(words: readonly Word[], head: Head, first: number, last: number): VaguePhrase | null {
  const start = words[first];
  const end = words[last];
  const noun = words[head.last];
  if (start === undefined || end === undefined || noun === undefined) return null;
  return { kind: head.kind, span: { start: start.start, end: end.end }, noun: head.noun, insertAt: noun.end };
}
