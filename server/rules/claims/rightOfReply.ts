/** Whether somebody makes an accusation, and whether the accused has a say in the draft. */
import { givenNames } from "../../attribution/givenNames.ts";
import { companyNouns, personRoles, shortTitles } from "../../attribution/partyWords.ts";
import type { Attribution, Credits } from "../../attribution/types.ts";
import { inDraft, overlaps, textOf } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import { findPlaces, lookupPlace } from "../../language/gazetteer.ts";
import { isCapitalised, wordsIn } from "../../language/words.ts";
import { attributionsIn } from "../attribution/credits.ts";
import { type Accusation, answersIn, answersItself, type Party } from "./accusations.ts";

/** An accusation at its place. */
export interface Placed {
  readonly accusation: Accusation;
  readonly block: Block;
  /** Its place in the paragraph. */
  readonly sentence: number;
}

const sureEnough = 0.6;

/** Is it credited to somebody, in words that are not quoted? */
export function isTold(credits: Credits, span: Span): boolean {
  return attributionsIn(credits, span).some(
    ({ cue, content, confidence, kind }) =>
      cue !== null && kind !== "direct" && confidence >= sureEnough && content.some((part) => overlaps(part, span)),
  );
}

/** Where the accused has a say: as a source of anything, or in a sentence that answers or says an answer was sought; null for nowhere. */
export function answerTo(draft: Draft, credits: Credits, placed: Placed): Span | null {
  const { accusation, block, sentence } = placed;
  const { party } = accusation;
  const own = inDraft(block, accusation.partySpan);
  const accused = credits.speakers.filter(({ mentions }) => mentions.some((mention) => overlaps(mention, own)));
  const speaking = credits.attributions.find(
    (attribution) =>
      (attribution.speaker !== null && accused.includes(attribution.speaker)) ||
      attribution.sources.some(
        (source) => !overlaps(source, own) && means(party, draft.text.slice(source.start, source.end)),
      ) ||
      describes(draft, placed, attribution),
  );
  if (speaking !== undefined) {
    const parts = [...speaking.sources, ...(speaking.cue === null ? [] : [speaking.cue]), ...speaking.content];
    return {
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
    };
  }
  const around = draft.blocks.slice(block.index, block.index + 2);
  for (const other of draft.blocks) {
    if (other.paragraph.zone !== "body") continue;
    for (const [at, { words }] of answersIn(other.paragraph)) {
      const accusing = other.paragraph.sentences[at];
      if (
        other === block &&
        at === sentence &&
        accusing !== undefined &&
        !answersItself(other.paragraph, accusing, accusation)
      )
        continue;
      const near = around.includes(other) && (other !== block || at >= sentence);
      // Near by, "he" or "the company" may be the accused; further off the name must stand there.
      if (words.has(party.key.toLowerCase()) || (near && standIns.some((word) => words.has(word)))) {
        const answer = other.paragraph.sentences[at];
        return answer === undefined ? { start: other.start, end: other.end } : inDraft(other, answer);
      }
    }
  }
  return null;
}

/** Is the source "the company", "the club’s owner", said near by of a party that may be one and is not the accuser? */
function describes(
  draft: Draft,
  { accusation, block, sentence }: Placed,
  { source, cue, speaker }: Attribution,
): boolean {
  const accusing = block.paragraph.sentences[sentence];
  const { party } = accusation;
  if (source === null || accusing === undefined || party.mods.length > 0 || !isCapitalised(party.key)) return false;
  if (isPersonsName(party.name) || (cue !== null && /accus/i.test(textOf(draft, cue)))) return false;
  if (source.start < block.start + accusing.end || source.start > (draft.blocks[block.index + 1] ?? block).end)
    return false;
  const noun = describing.exec(textOf(draft, source))?.groups?.noun?.toLowerCase() ?? "";
  if (!companyNouns.has(noun) && !otherBodies.has(noun)) return false;
  const within = inDraft(block, accusing);
  if (speaker?.mentions.some((mention) => overlaps(mention, within)) === true) return false;
  // The union that accuses is "the union" later, too.
  const words = wordsIn(draft.text, { start: within.start, end: block.start + accusation.partySpan.start });
  return !words.some(({ lower }) => lower.replace(/'s$/, "") === noun);
}

/** Courts, unions and councils are mostly others than the accused. */
const otherBodies = new Set(
  "agency airport charity church club college hospital hotel magazine ministry newspaper party school team university".split(
    " ",
  ),
);
const describing = /^the (?:\p{Ll}+ )?(?<noun>\p{Ll}+)(?:[’']s(?: \p{Ll}+){1,3})?$/iu;

/** Plainly a person: a given name or a title stands first. Of a lone family name nobody can tell. */
function isPersonsName(name: string): boolean {
  const [first = "", second] = name.toLowerCase().split(" ");
  const plain = first.replace(/\.$/, "");
  return second !== undefined && (givenNames.has(plain) || personRoles.has(plain) || Object.hasOwn(shortTitles, plain));
}

const standIns =
  `he she they it his her their its him them company firm ministry government spokesman spokeswoman spokesperson
  spokespeople lawyer lawyers attorney attorneys both all accused`.split(/\s+/);

/** Words for those who speak for a country or its capital. */
const rulers =
  /\b(?:government|ministry|minister|administration|embassy|ambassador|officials?|president|premier|White House|Pentagon|Kremlin|State Department|state media)\b/u;

/** Does the source phrase mean the party: the same name, or the same group, `the police` for `provincial police`? */
export function means({ name, key, mods }: Pick<Party, "name" | "key" | "mods">, phrase: string): boolean {
  if (speaksFor(phrase, name)) return true;
  if (mods.length === 0 && lookupPlace(key) !== undefined && rulers.test(phrase)) return true;
  if (!phrase.toLowerCase().includes(key.toLowerCase())) return false;
  const words = phrase.split(/[\s,]+/).map((word) => word.toLowerCase().replace(/[’']s$|[’'.]$/u, ""));
  const at = words.indexOf(key.toLowerCase());
  if (at < 0) return false;
  const before = words.slice(0, at).filter((word) => !/^(?:the|an?|some)$/.test(word));
  return mods.length === 0 || before.length === 0 || mods.some((word) => before.includes(word));
}

/** "Kyiv" for Ukraine, "Beijing" for the Chinese government: a capital, or its people, for the country. */
function speaksFor(phrase: string, party: string): boolean {
  const speaking = lookupPlace(phrase.replace(/^the /i, ""));
  if (speaking === undefined) return false;
  const accused = lookupPlace(party);
  const codes = accused?.codes ?? (rulers.test(party) ? findPlaces(party).flatMap((place) => place.codes) : []);
  return codes.some((code) => speaking.codes.includes(code));
}
