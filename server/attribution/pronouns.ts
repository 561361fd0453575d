/** Whom a pronoun can mean: everybody fitting in the nearest place where somebody fits. Two who could be meant stay two. */
import type { Draft, Span, Zone } from "../draft/types.ts";
import type { Mention } from "./mentions.ts";
import { isPerson, type Party } from "./parties.ts";

export type Pronoun = "he" | "she" | "it" | "they" | "who" | "which";

/** A phrase of the draft that stands for somebody, with whom it is linked to so far. */
export interface Reference {
  readonly span: Span;
  /** Null for pronoun sources. */
  readonly mention: Mention | null;
  readonly block: number;
  readonly sentence: number;
  /** One, or everybody it could be; none where nobody is known. */
  parties: readonly Party[];
  readonly pronoun: Pronoun | null;
  /** Is somebody credited by it? */
  source: boolean;
  /** Does it stand in words credited to somebody? */
  credited: boolean;
  /** The cue it is the source of. */
  cue: string;
}

const pronouns: Readonly<Record<string, Pronoun>> = {
  he: "he",
  his: "he",
  him: "he",
  she: "she",
  her: "she",
  it: "it",
  its: "it",
  they: "they",
  their: "they",
  them: "they",
  who: "who",
  whose: "who",
  whom: "who",
  which: "which",
  that: "which",
};

/** The pronoun a source phrase consists of; null for any other phrase. */
export function pronounOf(text: string): Pronoun | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[,.;:]$/, "");
  return Object.hasOwn(pronouns, word) ? (pronouns[word] ?? null) : null;
}

export function fits(party: Party, pronoun: Pronoun): boolean {
  switch (pronoun) {
    case "he":
    case "she":
      return isPerson(party) && (party.gender === null || party.gender === pronoun);
    case "it":
      return !party.plural && !isPerson(party) && party.sort !== "group";
    case "they":
      return party.plural || party.sort === "body" || party.sort === "group" || party.sort === "outlet";
    case "who":
      return isPerson(party) || party.plural || party.sort === "unknown" || party.sort === "group";
    case "which":
      return !isPerson(party);
  }
}

/** How many blocks back a pronoun may look for its party. */
const farthest = 5;
/** Blocks that only interrupt the copy. */
const copy: ReadonlySet<Zone> = new Set(["standfirst", "body", "bullet"]);
/** Cues by which the one who spoke last speaks on. */
const goesOn = /\b(?:add(?:ed|s|ing)?|continu(?:ed|es|ing)|went on|goes on|conclud(?:ed|es|ing)|also)\b/i;
/** Cues of somebody else than the one who spoke last. */
const answers = /^(?:repl(?:ied|ies)|respond(?:ed|s)|answer(?:ed|s)|disagree[ds]|countered)\b/i;
/** Prepositions after which a person takes part: "met with Tan", "told to Tan", "questioned by Tan". */
const taking = new Set(["with", "to", "by"]);
/** Clauses in front of the main one whose subject may be somebody else's: "When Tan resigned, he said". */
const fronted = /^(?:after|when|as|since|because|if|before|until|once|asked)$/i;

/** Links the pronoun at a place of the rows. */
export function resolvePronoun(draft: Draft, references: readonly Reference[][], block: number, at: number): void {
  const own = references[block];
  const reference = own?.[at];
  const pronoun = reference?.pronoun;
  if (own === undefined || reference === undefined || pronoun === undefined || pronoun === null) return;
  if (pronoun === "who" || pronoun === "which") {
    reference.parties = antecedent(draft, own, at, pronoun);
    return;
  }
  if (!reference.source) {
    if (pronoun === "he" || pronoun === "she") learn(references, block, at, pronoun);
    return;
  }
  let found = candidates(draft, references, block, at, pronoun);
  if (found.length > 1) {
    const speaker = lastSpeaker(references, block, at, pronoun);
    if (speaker !== null && found.includes(speaker)) {
      if (goesOn.test(reference.cue)) found = [speaker];
      else if (answers.test(reference.cue)) found = found.filter((party) => party !== speaker);
    }
  }
  reference.parties = found;
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    if ((pronoun === "he" || pronoun === "she") && only.gender === null) only.gender = pronoun;
    only.last = block;
  }
}

/** What may stand between a noun and its "who": a place or possessor of it, an age, a bracket. */
const between =
  /^\.?(?:\s(?:of|in|at|from|for|on|with|to)\s[^,;:.]{1,60})?(?:\s\([^)]{1,30}\))?(?:,\s\d{1,3})?(?:,|\s[—–-]+)?\s*$/;
/** Or a description: ", a doctor from Velmora,". */
const apposed =
  /^(?:,\s\d{1,3})?,\s(?:an?|the|his|her|its|their)\s(?:(?!\b(?:said|says|is|was|are|were|has|had|will)\b)[^;:.]){1,100},\s*$/;

/** The noun right before "who". */
function antecedent(draft: Draft, own: readonly Reference[], at: number, pronoun: Pronoun): readonly Party[] {
  const reference = own[at];
  if (reference === undefined) return [];
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const other = own[i];
    if (other === undefined || other.sentence !== reference.sentence) break;
    const fitting = other.parties.filter((party) => fits(party, pronoun));
    if (fitting.length === 0) continue;
    const from = Math.max(other.span.end, other.span.start + (other.mention?.apposed ?? 0));
    const gap = draft.text.slice(from, reference.span.start);
    return between.test(gap) || apposed.test(gap) ? fitting : [];
  }
  return [];
}

/** Everybody a personal pronoun can mean. */
function candidates(
  draft: Draft,
  references: readonly Reference[][],
  block: number,
  at: number,
  pronoun: Pronoun,
): readonly Party[] {
  const own = references[block] ?? [];
  const here = own[at];
  if (here === undefined) return [];
  // Of "Asked about Tan, he said" Tan is not he.
  const before = own
    .slice(Math.max(0, at - mostRead), at)
    .filter((one) => one.sentence !== here.sentence || (one.mention?.governed ?? null) === null);
  const same = before.filter((one) => one.sentence === here.sentence && (!one.credited || one.source));
  // "Holt was the oldest, and he said": the sentence is about Holt.
  const front = frontEnd(draft, block, here.sentence);
  const main = fitting(same, pronoun, (one) => one.span.start >= front && isActing(one));
  if (main.length > 0) return main;
  const sentence = fitting(same, pronoun, () => true);
  const others = before.filter((one) => one.sentence !== here.sentence);
  const found = inParagraph(others, pronoun);
  if (found.length > 0) return union(sentence, found);
  let seen = 0;
  for (let index = block - 1; index >= 0 && seen < farthest; index--) {
    if (!copy.has(draft.blocks[index]?.paragraph.zone ?? "note")) continue;
    seen++;
    const earlier = inParagraph((references[index] ?? []).slice(-mostRead), pronoun);
    if (earlier.length > 0) return union(sentence, earlier);
  }
  if (sentence.length > 0) return sentence;
  return fitting(before, pronoun, (one) => one.credited).slice(-1);
}

/** So many references of a paragraph are looked at. */
const mostRead = 64;

/** Where the main clause of a sentence begins that puts a clause of time or cause in front. */
function frontEnd(draft: Draft, block: number, sentence: number): number {
  const place = draft.blocks[block];
  const span = place?.paragraph.sentences[sentence];
  if (place === undefined || span === undefined) return 0;
  const start = place.paragraph.text.slice(span.start, span.start + 20);
  if (!fronted.test(/^[^\p{L}]*(\p{L}*)/u.exec(start)?.[1] ?? "")) return 0;
  const comma = place.paragraph.text.slice(span.start, span.end).indexOf(",");
  return place.start + (comma < 0 ? span.end : span.start + comma);
}

/** Does it take part, rather than being only spoken of: "Tan's plan", "a speech on Tan"? */
function isActing({ mention }: Reference): boolean {
  if (mention === null) return true;
  if (mention.possessive) return false;
  return mention.governed === null || (mention.determiner !== "indefinite" && taking.has(mention.governed));
}

/** Everybody who speaks in a sentence: "The board accused Tan, according to a letter" has two. */
function speakersIn(list: readonly Reference[], sentence: number, pronoun: Pronoun): readonly Party[] {
  const own = fitting(list, pronoun, (one) => one.source && one.sentence === sentence);
  const first = list.find((one) => one.sentence === sentence && (one.mention !== null || one.source));
  const [subject] = first?.parties ?? [];
  // "It" goes on with what the sentence is about, whoever says so: "The board failed, according to a letter. It added".
  if (pronoun !== "it" || subject === undefined || first?.parties.length !== 1 || first.mention?.subject !== true)
    return own;
  const reported =
    list.findLast((one) => one.source && one.sentence === sentence)?.cue.toLowerCase() === "according to";
  return fits(subject, "it") && (reported || own.includes(subject)) ? [subject] : own;
}

/** Is the sentence about one of the parties: is its first person one of them, as its subject? */
function isAbout(list: readonly Reference[], sentence: number, parties: readonly Party[]): boolean {
  const first = list.find((one) => one.sentence === sentence && one.parties.length > 0);
  if (first?.parties.length !== 1 || !parties.includes(first.parties[0] as Party)) return false;
  return first.pronoun === null ? (first.mention?.subject ?? false) : first.source;
}

/** Those of a paragraph: its last fitting speaker and everybody named after, else those of its last sentence that names one. */
function inParagraph(list: readonly Reference[], pronoun: Pronoun): readonly Party[] {
  const last = list.findLastIndex((one) => one.source && one.parties.some((party) => fits(party, pronoun)));
  const speaker = list[last];
  if (speaker !== undefined) {
    const own = speakersIn(list, speaker.sentence, pronoun);
    const after = list.slice(last + 1).filter((one) => !one.credited);
    // Sentences that are about the speaker leave it the one spoken of, whoever else they name.
    const others = after.filter((one) => isActing(one) && !isAbout(after, one.sentence, own));
    return union(
      own,
      fitting(others, pronoun, () => true),
    );
  }
  for (const acting of [true, false]) {
    for (let i = list.length - 1; i >= 0; i--) {
      const one = list[i];
      if (one === undefined || one.credited || (acting && !isActing(one))) continue;
      if (!one.parties.some((party) => fits(party, pronoun))) continue;
      return fitting(
        list,
        pronoun,
        (other) => other.sentence >= one.sentence && !other.credited && (!acting || isActing(other)),
      );
    }
  }
  return [];
}

function fitting(list: readonly Reference[], pronoun: Pronoun, wanted: (one: Reference) => boolean): readonly Party[] {
  const found: Party[] = [];
  for (const one of list) {
    if (one.parties.length === 0 || (one.pronoun !== null && !one.source) || !wanted(one)) continue;
    for (const party of one.parties) if (fits(party, pronoun) && !found.includes(party)) found.push(party);
  }
  return found;
}

function union(a: readonly Party[], b: readonly Party[]): readonly Party[] {
  return b.length === 0 ? a : [...a, ...b.filter((party) => !a.includes(party))];
}

function lastSpeaker(references: readonly Reference[][], block: number, at: number, pronoun: Pronoun): Party | null {
  for (let index = block; index >= Math.max(0, block - 1); index--) {
    const list = references[index] ?? [];
    for (let i = index === block ? at - 1 : list.length - 1; i >= 0; i--) {
      const one = list[i];
      if (one?.source !== true) continue;
      const [only] = one.parties;
      return one.parties.length === 1 && only !== undefined && fits(only, pronoun) ? only : null;
    }
  }
  return null;
}

/** A pronoun in running copy tells he or she where only one person is spoken of at all. */
function learn(references: readonly Reference[][], block: number, at: number, pronoun: "he" | "she"): void {
  const persons = new Set<Party>();
  const collect = (list: readonly Reference[]) => {
    for (const one of list.slice(-64)) for (const party of one.parties) if (fits(party, pronoun)) persons.add(party);
  };
  collect((references[block] ?? []).slice(0, at));
  if (persons.size !== 1) return;
  collect(references[block - 1] ?? []);
  const [only] = persons;
  if (persons.size === 1 && only !== undefined && only.gender === null) only.gender = pronoun;
}
