/** Whom a pronoun can mean: everybody fitting in the nearest place where somebody fits. Two who could be meant stay two. */
import type { Draft, Span, Zone } from "../draft/types.ts";
import { wordTable } from "../language/wordTable.ts";
import type { Mention } from "./mentionTypes.ts";
import { isPerson, type Party } from "./parties.ts";

export type Pronoun = "he" | "she" | "it" | "they" | "who" | "which";

/** A phrase of the draft that stands for somebody, with whom it is linked to so far. */
export interface Reference {
  span: Span;
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

const pronouns = wordTable<Pronoun>({
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
});

/** "their" with a mark and a space. */
const longestPronoun = 7;

/** The pronoun a source phrase consists of; null for any other phrase. */
export function pronounOf(text: string): Pronoun | null {
  if (text.length > longestPronoun) return null;
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
const fronted = /^(?:after|when|as|since|because|if|before|until|once)$/i;

const circumstances =
  /^(?:about|against|among|asked|at|behind|besides|beyond|by|during|for|from|in|like|of|on|over|regarding|speaking|talking|to|under|unlike|with)$/i;
/** No fronted clause is longer. */
const longestFront = 300;

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
    const one = own[i];
    if (one === undefined || one.sentence !== reference.sentence) break;
    const fitting = one.parties.filter((party) => fits(party, pronoun));
    if (fitting.length === 0) continue;
    const from = Math.max(one.span.end, one.span.start + (one.mention?.apposed ?? 0));
    const gap = draft.text.slice(from, reference.span.start);
    if (!between.test(gap) && !apposed.test(gap)) return [];
    // "Holt and Tan, who said": both, or only Tan.
    const other = own[i - 1];
    const paired = other !== undefined && /^\s+and\s+$/.test(draft.text.slice(other.span.end, one.span.start));
    return paired
      ? union(
          other.parties.filter((party) => fits(party, pronoun)),
          fitting,
        )
      : fitting;
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
  const before = own.slice(Math.max(0, at - mostRead), at);
  const same = before.filter((one) => one.sentence === here.sentence && (!one.credited || one.source));
  const front = frontOf(draft, block, here.sentence);
  const main = same.filter((one) => one.span.start >= front.end);
  // "Holt was the oldest, and he said": the sentence is about Holt.
  for (const acting of [true, false]) {
    const found = fitting(main, pronoun, (one) => !acting || isActing(one));
    if (found.length > 0) return found;
  }
  // Of "Asked about Tan, he said" and "After Tan accused him, he said" Tan is not he.
  const open = front.clause && !(pronoun === "he" ? hasHim : hasHer).test(front.text);
  const sentence = open
    ? fitting(same, pronoun, (one) => one.span.start < front.end && (one.mention?.governed ?? null) === null)
    : [];
  const others = before.filter((one) => one.sentence !== here.sentence);
  const found = inParagraph(withoutAsker(draft, others, pronoun), pronoun);
  if (found.length > 0) return union(sentence, found);
  let seen = 0;
  for (let index = block - 1; index >= 0 && seen < farthest; index--) {
    if (!copy.has(draft.blocks[index]?.paragraph.zone ?? "note")) continue;
    seen++;
    const list = (references[index] ?? []).slice(-mostRead);
    const earlier = inParagraph(seen === 1 ? withoutAsker(draft, list, pronoun) : list, pronoun);
    if (earlier.length > 0) return union(sentence, earlier);
  }
  if (sentence.length > 0) return sentence;
  return fitting(before, pronoun, (one) => one.credited).slice(-1);
}

const asking =
  /^[^.!?]{0,40}?\bask(?:ed|s) (?<asked>(?:him|her)(?=[,.:?]| (?:if|whether|how|why|what|when|where|who|about|to)\b)|(?=\p{Lu}))/u;
const askers = /\b(?:reporter|journalist|interviewer|correspondent|moderator|host|anchor|newsman)\b/i;

/** Behind "A reporter asked him whether …" he is the one asked: named before the asker, or right after "asked". */
function withoutAsker(draft: Draft, list: readonly Reference[], pronoun: Pronoun): readonly Reference[] {
  const at = list.findLastIndex((one) => one.source);
  const asker = list[at];
  if ((pronoun !== "he" && pronoun !== "she") || asker === undefined || !/^asks?(?:ed)?$/i.test(asker.cue)) return list;
  if (list.at(-1)?.sentence !== asker.sentence) return list;
  const { start, end } = asker.span;
  const asked = asking.exec(draft.text.slice(end, end + 60))?.groups?.asked;
  if (asked === (pronoun === "he" ? "him" : "her")) return list.slice(0, at);
  return asked === "" && askers.test(draft.text.slice(start, end)) ? list.filter((one) => one !== asker) : list;
}

/** So many references of a paragraph are looked at. */
const mostRead = 64;

const hasHim = /\bhim\b/i;
const hasHer = /\bher(?=,|\s(?:of|for|in|on|to|by|with|from|at|over|into)\b|$)/i;

/** What a sentence puts before its main clause, up to the first comma: a clause of time or cause, or only circumstances. */
function frontOf(draft: Draft, block: number, sentence: number) {
  const nothing = { end: 0, clause: false, text: "" };
  const place = draft.blocks[block];
  const span = place?.paragraph.sentences[sentence];
  if (place === undefined || span === undefined) return nothing;
  const text = place.paragraph.text.slice(span.start, Math.min(span.end, span.start + longestFront));
  const first = /^[^\p{L}]*(\p{L}*)/u.exec(text)?.[1] ?? "";
  const clause = fronted.test(first);
  if (!clause && !circumstances.test(first)) return nothing;
  const comma = text.indexOf(",");
  if (comma < 0) return clause ? { end: place.start + span.end, clause, text } : nothing;
  return { end: place.start + span.start + comma, clause, text: text.slice(0, comma) };
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
    // A body is "they" where it speaks or acts, not wherever it is named.
    const named = pronoun === "they" && !one.source && one.mention?.subject !== true;
    if (named && one.parties.every((party) => !party.plural)) continue;
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

/** A pronoun in running copy tells he or she where only one person can be meant: spoken of alone, or "herself". */
function learn(references: readonly Reference[][], block: number, at: number, pronoun: "he" | "she"): void {
  const own = references[block] ?? [];
  const here = own[at];
  if (here === undefined) return;
  const before = own.slice(Math.max(0, at - mostRead), at);
  const reflexive = here.mention?.text.toLowerCase().endsWith("self") === true;
  const persons = new Set<Party>();
  const collect = (list: readonly Reference[]) => {
    for (const one of list) for (const party of one.parties) if (fits(party, pronoun)) persons.add(party);
  };
  collect(reflexive ? before.filter((one) => one.sentence === here.sentence) : before);
  if (persons.size !== 1) return;
  if (!reflexive) collect((references[block - 1] ?? []).slice(-mostRead));
  const [only] = persons;
  if (persons.size === 1 && only !== undefined && only.gender === null) only.gender = pronoun;
}
