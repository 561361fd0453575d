/** Finds claims whose source stands sentences later. */
import type { Credits } from "../../attribution/types.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { holds, inDraft } from "../../draft/spans.ts";
import type { Block, Span } from "../../draft/types.ts";
import { bareClaims } from "../../language/events.ts";
import { houseVoice, wordsIn } from "../../language/words.ts";
import { attributionsIn } from "./credits.ts";

/** A claim and its source, both in the draft, with how many sentences the source comes after it. */
export interface LateSource {
  readonly claim: Span;
  readonly source: Span;
  readonly distance: number;
}

/** `All this was reported by …` and its kin: they credit what stands before them. */
const looksBack =
  /^(?:All (?:of )?(?:this|these|that)|This (?:information|account|picture)|These (?:details|figures|numbers|findings|reports|accounts|claims)|The (?:details|figures|numbers|information|account)) (?:was|were|is|are|came|comes?|all came) (?:all )?(?:(?:reported|provided|given|released|disclosed|compiled|published|supplied|described) by|from|according to)\b/u;

/** By their places, the sentences that look back. */
const backward = perParagraph((paragraph): readonly number[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.flatMap(({ start, end }, at) => (looksBack.test(voice.slice(start, end)) ? [at] : []));
});

/** The first sentence that each sentence that looks back has to answer for. */
export function lookingBack(block: Block, credits: Credits): readonly LateSource[] {
  const { sentences } = block.paragraph;
  return backward(block.paragraph).flatMap((at) => {
    const first = runStart(block, at, credits);
    const claim = sentences[first];
    const source = sentences[at];
    if (first === at || claim === undefined || source === undefined) return [];
    return [{ claim: inDraft(block, claim), source: inDraft(block, source), distance: at - first }];
  });
}

/** The first of the sentences before `at`, in the same paragraph, that nobody else is credited with, in a row. */
function runStart(block: Block, at: number, credits: Credits): number {
  const { sentences } = block.paragraph;
  const end = block.start + (sentences[at]?.start ?? 0);
  for (let first = at - 1; first >= 0; first--) {
    const sentence = sentences[first];
    if (sentence === undefined) return first + 1;
    const spoken = attributionsIn(credits, inDraft(block, sentence));
    if (spoken.some(({ cue }) => cue !== null && cue.start < end)) return first + 1;
  }
  return 0;
}

const small = new Set(
  "that this with from have been were they their which would about after before there where when".split(" "),
);

/** The first claim after the lead that comes before any source, with the first source, where that speaks of it. */
export function farFromClaim(body: readonly Block[], credits: Credits): LateSource | null {
  const block = body.slice(1).find(({ paragraph }) => bareClaims(paragraph).length > 0);
  const claim = block === undefined ? undefined : bareClaims(block.paragraph)[0];
  if (block === undefined || claim === undefined) return null;
  const own = block.paragraph.sentences.findIndex((sentence) => holds(sentence, claim.span));
  const { end } = inDraft(block, claim.span);
  if (own < 0 || credits.attributions.some(({ cue, reach }) => cue !== null && reach.start < end)) return null;
  let distance = 0;
  for (const later of body.slice(body.indexOf(block))) {
    for (const [at, sentence] of later.paragraph.sentences.entries()) {
      if (later === block && at <= own) continue;
      distance++;
      const source = inDraft(later, sentence);
      if (!attributionsIn(credits, source).some(({ cue }) => cue !== null)) continue;
      const words = contentWords(block, own);
      const shared = [...contentWords(later, at)].filter((word) => words.has(word));
      return shared.length < sharedWords ? null : { claim: inDraft(block, claim.span), source, distance };
    }
  }
  return null;
}

/** So many words in common make two sentences speak of one thing. */
const sharedWords = 2;

function contentWords(block: Block, sentence: number): ReadonlySet<string> {
  const span = block.paragraph.sentences[sentence] ?? { start: 0, end: 0 };
  const words = wordsIn(houseVoice(block.paragraph), span).map(({ lower }) => lower);
  return new Set(words.filter((word) => /^\d/.test(word) || (word.length > 3 && !small.has(word))));
}
