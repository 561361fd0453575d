/** Whether the draft itself says, before or after, whom a vague phrase stands for. */
import type { Credits } from "../../attribution/types.ts";
import { inDraft, textOf } from "../../draft/spans.ts";
import type { Block, Draft } from "../../draft/types.ts";
import { type VaguePhrase, wasDescribed } from "../../language/vagueSources.ts";
import { houseVoice, quotedFiller, wordsIn } from "../../language/words.ts";
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
  const next = draft.blocks[block.index + 1];
  const following = [block, ...(next?.paragraph.zone === "body" ? [next] : [])].flatMap((of) => {
    const from = of === block ? sentence + 1 : 0;
    return of.paragraph.sentences.slice(from).map((span) => ({ of, span }));
  });
  let read = 0;
  for (const { of, span } of following) {
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

/** Does an earlier line describe these people (`two sources at the ministry`)? */
export function wasNamedBefore(draft: Draft, block: Block, { noun, span }: VaguePhrase): boolean {
  const end = block.start + span.start;
  return noun !== "" && wasDescribed(wordsIn(draft.text, { start: Math.max(0, end - lookBack), end }), noun);
}
