/** Whether the draft itself says, before or after, whom a vague phrase stands for. */
import { sourceKindOf } from "../../attribution/kinds.ts";
import type { Credits, SourceKind } from "../../attribution/types.ts";
import { firstWhere } from "../../draft/firstWhere.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft, textOf } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph } from "../../draft/types.ts";
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

/** Characters after the phrase; a longer sentence holds more than one statement. */
const longestRest = 300;
const opening = /^\s*(?:(?:But|And|Yet|Still|Meanwhile,?|However,) )?$/;
/** Another clause begins: who is credited at the end may speak of that one only. */
const nextClause = /[;:“”"–—\uFFFC]|[,\s](?:but|and|while|although|though|yet|whereas|however)\s/;
/** `…, the harbour board said on Monday.`, `…, according to Olga Reyn, who chairs the board.` */
const creditAtEnd = [
  /, ([^,;:]{2,80}?) (?:said|says|added|warned|wrote|told [^,;:]{2,40})(?: [^,;:]{1,60})?[.\s]*$/,
  /, (?:said|says|according to) ([^,;:]{2,80})(?:, [^;:]{1,80})?[.\s]*$/,
];
const joining =
  /^(?:as|because|which|who|that|if|when|after|before|but|and|while|where|since|although|though|so|what|than|or|until|like|not|despite|with|given)\b/i;
const nobody: ReadonlySet<SourceKind> = new Set(["vague", "generic-media", "anonymous", "none"]);

/** `Critics say the plan is a waste, Reyn said.`: who is named at the sentence's end says what critics say. */
export function isOwnedAtEnd(paragraph: Paragraph, index: number, { span }: VaguePhrase): boolean {
  const sentence = paragraph.sentences[index];
  if (sentence === undefined) return false;
  const voice = houseVoice(paragraph);
  if (span.start - sentence.start > 12 || !opening.test(voice.slice(sentence.start, span.start))) return false;
  const rest = voice.slice(span.end, sentence.end);
  if (rest.length > longestRest) return false;
  return creditAtEnd.some((form) => {
    const match = form.exec(rest);
    const source = match?.[1] ?? "";
    if (match === null || joining.test(source) || nextClause.test(rest.slice(0, match.index))) return false;
    return !nobody.has(sourceKindOf([source]));
  });
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
