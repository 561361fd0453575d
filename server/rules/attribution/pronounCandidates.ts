/** Whom "he" or "she" can mean after a sentence that puts two people side by side. */
import { wordClassOf } from "../../attribution/lexicon.ts";
import type { Attribution, Credits, Speaker } from "../../attribution/types.ts";
import { firstWhere } from "../../draft/firstWhere.ts";
import { perDraft } from "../../draft/perDraft.ts";
import { blockAt, holds, inDraft, overlaps, quotationAt } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import { houseVoice, isCapitalised, wordsIn } from "../../language/words.ts";
import { attributionsIn } from "./credits.ts";

export interface Candidate {
  /** For second reference: the surname where the draft uses it alone, else the full name. */
  readonly name: string;
  readonly full: string;
  /** The mention in the sentence before. */
  readonly span: Span;
}

/** Ties that put two people side by side; after other verbs a pronoun means the subject. */
const ties =
  /(?<=^|[\s,])(?:and|met|meets|meet|meeting|told|tells|joined|joins|called|phoned|with|spoke|speaks|talked|wrote|debated|visited|hugged|thanked|greeted)(?=$|[\s,])/;
/** Is the cue a verb of saying, not of doing or thinking? */
export function says(text: string, cue: Span): boolean {
  return wordsIn(text, cue).some(({ lower }) => wordClassOf(lower) === 1);
}

/** Before the second name: who asks the questions is not who answers. */
const interviewers = /(?:['’]s|\b(?:host|anchor|reporter|correspondent|interviewer|moderator|journalist|editor))\s*$/i;

/** The two people of the sentence before, if they are tied so that the pronoun can mean both; else nobody. */
export function namedBefore(
  draft: Draft,
  credits: Credits,
  { candidates }: Attribution,
  pronoun: Span,
  apart: number,
): readonly Candidate[] {
  const sentences = sentencesOf(draft, pronoun);
  if (sentences === null) return [];
  const { own, before } = sentences;
  const people = candidates.filter(({ kind, name }) => kind === "person" && /\p{Lu}\S* \S*\p{Lu}/u.test(name));
  const found: Candidate[] = [];
  for (const person of people) {
    const near = within(person.mentions, { start: before.start, end: own.end });
    const mentions = near.filter((span) => span.start !== pronoun.start && isNamed(draft, span));
    if (mentions.some((span) => overlaps(span, own))) return [];
    const span = mentions.find((one) => holds(before, one));
    if (span === undefined || isCreditedWord(draft, credits, span)) continue;
    found.push({ name: secondReference(draft, person), full: person.name, span });
  }
  const [first, second, third] = found.sort((a, b) => a.span.start - b.span.start);
  if (first === undefined || second === undefined || third !== undefined || first.name === second.name) return [];
  const between = draft.text.slice(first.span.end, second.span.start);
  // "Stern's answer" is about the answer; a stop between them parts them.
  if (
    /[:;.!?()“”"]|['’]s?$/.test(between.replace(/\b\p{Lu}\./gu, "")) ||
    /^['’]/.test(draft.text.slice(second.span.end))
  )
    return [];
  const near = wordsIn(between, { start: 0, end: between.length }).length <= apart;
  return near && ties.test(between) && !interviewers.test(between) ? [first, second] : [];
}

/** Of spans in order, those that begin in the stretch: a draft may have thousands of mentions and as many pronouns. */
function within(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  const firstFrom = (offset: number) => firstWhere(spans.length, (index) => (spans[index]?.start ?? 0) >= offset);
  return spans.slice(firstFrom(start), firstFrom(end));
}

/** The pronoun's own sentence with the quoted ones before it, and the last sentence of house voice before those. */
function sentencesOf(draft: Draft, pronoun: Span): { readonly own: Span; readonly before: Span } | null {
  const block = blockAt(draft, pronoun.start);
  if (block === null) return null;
  const { paragraph } = block;
  let at = paragraph.sentences.findIndex(
    ({ start, end }) => start + block.start <= pronoun.start && pronoun.start < end + block.start,
  );
  const end = paragraph.sentences[at]?.end;
  while (at > 0 && isQuoted(block, paragraph.sentences[at - 1])) at--;
  const start = paragraph.sentences[at]?.start;
  if (start === undefined || end === undefined) return null;
  const own = inDraft(block, { start, end });
  const previous = at > 0 ? block : draft.blocks[block.index - 1];
  const before = at > 0 ? paragraph.sentences[at - 1] : previous?.paragraph.sentences.at(-1);
  if (previous?.paragraph.zone !== "body" || before === undefined) return null;
  return { own, before: inDraft(previous, before) };
}

function isQuoted({ paragraph }: Block, sentence: Span | undefined): boolean {
  return sentence !== undefined && wordsIn(houseVoice(paragraph), sentence).length === 0;
}

/** A name with its capital: no pronoun, no description. */
function isNamed({ text }: Draft, { start, end }: Span): boolean {
  const words = wordsIn(text, { start, end });
  const last = words.at(-1);
  return last !== undefined && isCapitalised(last.text) && !/^(?:he|she|they|it|who|his|her)$/.test(last.lower);
}

/** Inside somebody's words: quoted, or credited in house voice. */
function isCreditedWord(draft: Draft, credits: Credits, span: Span): boolean {
  const block = blockAt(draft, span.start);
  if (block === null || quotationAt(block.paragraph, span.start - block.start) !== null) return true;
  return attributionsIn(credits, span).some(({ content }) => content.some((part) => holds(part, span)));
}

/** Parts of a surname that stand before its last word: "De Niro", "von der Leyen". */
const particles =
  /^(?:af|al|ap|ben|bin|bint|da|dal|das|de|dei|del|della|den|der|des|di|do|dos|du|el|ibn|la|le|ten|ter|van|vom|von|zu|zur)$/i;

/** Which part of a name is the surname differs by language ("Xi Jinping"): the draft's own use decides. */
function secondReference(draft: Draft, speaker: Speaker): string {
  const known = secondReferences(draft);
  const reference = known.get(speaker) ?? shortName(draft, speaker);
  known.set(speaker, reference);
  return reference;
}

const secondReferences = perDraft(() => new Map<Speaker, string>());

function shortName({ text }: Draft, { name }: Speaker): string {
  const words = name.split(" ").filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word.replace(",", "")));
  let first = words.length - 1;
  while (first > 1 && particles.test(words[first - 1] ?? "")) first--;
  const surname = words.slice(first).join(" ");
  return first > 0 && standsAlone(text, surname, words[first - 1] ?? "") ? surname : name;
}

/** Is the surname used somewhere without the word that comes before it in the full name? */
function standsAlone(text: string, surname: string, before: string): boolean {
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + surname.length)) {
    const isWord = !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1) + text.charAt(at + surname.length));
    if (isWord && !text.slice(Math.max(0, at - before.length - 1), at).startsWith(before)) return true;
  }
  return false;
}
