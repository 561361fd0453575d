/** What stands after a cue, as far as words tell: a clause, quoted words or a thing. */
import type { Paragraph } from "../../draft/types.ts";
import { saysWhen } from "../../language/timeElements.ts";
import { houseVoice, quotedFiller, type Word, wordsIn } from "../../language/words.ts";

export type CueObject =
  | "that"
  | "clause"
  | "quoted"
  /** Quoted words that are part of the sentence: `admitted “one or two mistakes”`. */
  | "fragment"
  | "question"
  | "to"
  | "gerund"
  | "thing"
  | "none";

const finite = new Set(
  words(`is are was were has have had will would can could may might must should does do did isn't aren't wasn't weren't
    hasn't haven't hadn't won't wouldn't can't couldn't shouldn't doesn't don't didn't 'll 'd 've 're 'm`),
);
const subjects = new Set(words("he she they it we i you there"));
const contracted = /^(?:he|she|they|it|we|i|you|there|that)'(?:s|d|ll|re|ve|m)$/;
/** After a past tense: `300 people marched in Velm` is a clause, `land occupied by settlers` is a thing. */
const afterPast = new Set(words("in on at to from through for with last this after before when during"));
const determiners = new Set(words("the a an his her its their our my no any some this that these those"));
const clauseReach = 14;
/** In words. */
const longestAside = 9;
const longestNoun = 5;
const when = new Set(
  words(`yesterday today tonight overnight again earlier later recently repeatedly publicly previously initially late early
    monday tuesday wednesday thursday friday saturday sunday`),
);
const where = new Set(words("on in at during after before through via outside inside"));

/** How many words say when or where, and nothing else: `on Monday`, `in a letter to the board on Friday`; `on Monday plans` has two. */
function asideEnd(words: readonly Word[]): number {
  let at = 0;
  for (;;) {
    const word = words[at];
    if (word === undefined) return at;
    if (when.has(word.lower)) at++;
    else if (/^(?:last|this)$/.test(word.lower) && saysWhen(`${word.lower} ${words[at + 1]?.text ?? ""}`)) at += 2;
    else if (where.has(word.lower)) at = phraseEnd(words, at + 1);
    else return at;
  }
}

/** Behind a preposition: a name or date, a single noun, or a few words after a determiner. */
function phraseEnd(words: readonly Word[], from: number): number {
  const opens = ({ lower }: Word) => lower === "that" || where.has(lower) || when.has(lower);
  const isName = ({ text }: Word) => /^[\p{Lu}\p{N}]/u.test(text);
  let at = from;
  if (determiners.has(words[from]?.lower ?? "")) {
    at++;
    for (let word = words[at]; word !== undefined && at - from <= longestNoun && !opens(word); word = words[at]) {
      if (finite.has(word.lower) || subjects.has(word.lower)) return from;
      at++;
    }
    return at;
  }
  for (let word = words[at]; word !== undefined && isName(word); word = words[at]) at++;
  return at === from ? from + 1 : at;
}

/** What follows the cue that ends at `cueEnd`, up to the sentence's end. */
export function objectAfter(paragraph: Paragraph, cueEnd: number): CueObject {
  const sentence = paragraph.sentences.find(({ start, end }) => start <= cueEnd && cueEnd <= end);
  if (sentence === undefined) return "none";
  const voice = houseVoice(paragraph);
  const following = wordsIn(voice, { start: cueEnd, end: sentence.end });
  const first = following[0];
  const gap = voice.slice(cueEnd, first?.start ?? cueEnd + 40);
  const mark = gap.indexOf(quotedFiller);
  // A quotation right away, or after a colon or comma.
  if (mark >= 0 && /^[\s,:;–—-]*["“‘'«„`]{0,2}$/.test(gap.slice(0, mark))) {
    return /^[\p{Lu}\p{N}[]/u.test(paragraph.text.slice(cueEnd + mark)) || /[,:]/.test(gap) ? "quoted" : "fragment";
  }
  if (first === undefined || /[.,;:!?)]/.test(gap)) return "none";
  if (first.lower === "that") return following.length > 1 && finiteWithin(following.slice(1)) ? "that" : "thing";
  if (saysThatAfterAside(following)) return "that";
  if (first.lower === "to") return "to";
  if (/^(?:whether|why|how|what|who|which|where|when|if)$/.test(first.lower)) return "question";
  if (subjects.has(first.lower) || contracted.test(first.lower)) return "clause";
  if (/ing$/.test(first.lower) && first.lower.length > 5) return "gerund";
  return finiteWithin(following) ? "clause" : "thing";

  /** `claimed last week that …`, `claimed in a statement that …`; not `in a book that was lost`. */
  function saysThatAfterAside(stretch: readonly Word[]): boolean {
    const at = asideEnd(stretch.slice(0, longestAside + 1));
    if (at < 1 || stretch[at]?.lower !== "that") return false;
    const aside = voice.slice(stretch[0]?.start, stretch[at]?.start);
    if (/[^\s\p{L}\p{N}.’'-]/u.test(aside)) return false;
    const next = stretch[at + 1]?.lower ?? "";
    return !finite.has(next) && !/ed$/.test(next) && finiteWithin(stretch.slice(at + 1));
  }

  function finiteWithin(stretch: readonly Word[]): boolean {
    for (const [i, word] of stretch.slice(0, clauseReach).entries()) {
      const before = stretch[i - 1];
      if (before !== undefined && /[,;:]/.test(voice.slice(before.end, word.start))) return false;
      // From a relative clause on, a verb is not the object's own.
      if (i > 0 && /^(?:who|which|that|whose|where|when|because|as|after|if|while|but|and|for)$/.test(word.lower)) {
        return false;
      }
      if (i > 0 && finite.has(word.lower)) return true;
      const next = stretch[i + 1];
      const ends = next === undefined || /[.,;]/.test(voice.slice(word.end, next.start)) || afterPast.has(next.lower);
      if (i > 1 && ends && /[^e]ed$/.test(word.lower) && !determiners.has(before?.lower ?? "")) return true;
    }
    return false;
  }
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
