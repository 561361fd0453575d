/** Whether somebody makes an accusation, and whether the accused has a say in the draft. */
import type { Credits } from "../../attribution/types.ts";
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import { lookupPlace } from "../../language/gazetteer.ts";
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
export function answerTo(draft: Draft, credits: Credits, { accusation, block, sentence }: Placed): Span | null {
  const { party } = accusation;
  const own = inDraft(block, accusation.partySpan);
  const accused = credits.speakers.filter(({ mentions }) => mentions.some((mention) => overlaps(mention, own)));
  const speaking = credits.attributions.find(
    ({ sources, speaker }) =>
      (speaker !== null && accused.includes(speaker)) ||
      sources.some((source) => !overlaps(source, own) && means(party, draft.text.slice(source.start, source.end))),
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

const standIns =
  `he she they it his her their its him them company firm ministry government spokesman spokeswoman spokesperson
  spokespeople lawyer lawyers attorney attorneys both all accused`.split(/\s+/);

/** Words for those who speak for a country or its capital. */
const rulers =
  /\b(?:government|ministry|minister|administration|embassy|ambassador|officials?|president|premier|White House|Pentagon|Kremlin|State Department|state media)\b/u;

/** Does the source phrase mean the party: the same name, or the same group, `the police` for `provincial police`? */
export function means({ key, mods }: Party, phrase: string): boolean {
  if (mods.length === 0 && lookupPlace(key) !== undefined && rulers.test(phrase)) return true;
  if (!phrase.toLowerCase().includes(key.toLowerCase())) return false;
  const words = phrase.split(/[\s,]+/).map((word) => word.toLowerCase().replace(/[’']s$|[’'.]$/u, ""));
  const at = words.indexOf(key.toLowerCase());
  if (at < 0) return false;
  const before = words.slice(0, at).filter((word) => !/^(?:the|an?|some)$/.test(word));
  return mods.length === 0 || before.length === 0 || mods.some((word) => before.includes(word));
}
