/** Whether the draft itself says, before or after, whom a vague phrase stands for. */
import type { Credits } from "../../attribution/types.ts";
import { firstWhere } from "../../draft/firstWhere.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft, textOf } from "../../draft/spans.ts";
import type { Block, Draft } from "../../draft/types.ts";
import { describedIn, type VaguePhrase } from "../../language/vagueSources.ts";
import { houseVoice, quotedFiller, type Word, wordsIn } from "../../language/words.ts";
import { type Given, givenIn, isNamed } from "./givenSources.ts";

/** Characters read back: some 2,500 words, a long story. */
const lookBack = 15_000;

/** What experts, analysts and observers are when they are named. */
const trade =
  /\b(?:analyst|expert|economist|professor|lecturer|fellow|research(?:er)?|scholar|scientist|strategist|lawyer|historian|specialist|consultant|engineer|institute|university|think tank)\b/i;

/** Does one of the next sentences, over the paragraph's end too, give a named source? */
export function isNamedNext(
  draft: Draft,
  credits: Credits,
  block: Block,
  sentence: number,
  { kind }: VaguePhrase,
  reach: number,
): boolean {
  let read = 0;
  for (const { of, span } of sentencesAfter(draft, block, sentence)) {
    const voice = houseVoice(of.paragraph);
    // A sentence that is all quotation belongs to the speaker who follows it.
    if (wordsIn(voice, span).length === 0) continue;
    if (++read > reach) return false;
    // Over the paragraph's end only a quotation is likely to be one of theirs, or somebody of their trade.
    const isQuoted = voice.slice(span.start, span.end).includes(quotedFiller);
    const isTheirs = (given: Given) =>
      of === block || isQuoted || (kind === "expert" && trade.test(textOf(draft, given.source)));
    if (givenIn(credits, inDraft(of, span)).some((given) => isNamed(draft, given) && isTheirs(given))) return true;
  }
  return false;
}

/** Those of its paragraph, then those of the next. */
function* sentencesAfter(draft: Draft, block: Block, sentence: number) {
  const next = draft.blocks[block.index + 1];
  for (const of of next?.paragraph.zone === "body" ? [block, next] : [block]) {
    const { sentences } = of.paragraph;
    for (let at = of === block ? sentence + 1 : 0; at < sentences.length; at++) {
      const span = sentences[at];
      if (span !== undefined) yield { of, span };
    }
  }
}

const described = perParagraph(({ text }) => describedIn(wordsIn(text, { start: 0, end: text.length })));

/** Does an earlier line describe these people (`two sources at the ministry`)? */
export function wasNamedBefore(draft: Draft, block: Block, { noun, span }: VaguePhrase): boolean {
  if (noun === "") return false;
  const end = block.start + span.start;
  for (let index = block.index; index >= 0; index--) {
    const { paragraph, start } = draft.blocks[index] ?? block;
    if (start + paragraph.text.length <= end - lookBack) return false;
    for (const form of new Set([noun, noun.replace(/s$/, "")])) {
      const words = described(paragraph).get(form) ?? [];
      const last = words[firstWhere(words.length, (at) => start + (words[at] as Word).end > end) - 1];
      if (last !== undefined && start + last.start >= end - lookBack) return true;
    }
  }
  return false;
}
