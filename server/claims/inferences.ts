/** "Appears to be aimed at", "in an apparent effort to": a conclusion nobody is said to draw. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { leadOf, matchesIn, ofSentence, type Sign } from "./signs.ts";
import { restOfStatement } from "./statements.ts";

export interface Inference extends Sign {
  /** The inferring words, lower case: "appears to". */
  readonly words: string;
}

const pattern =
  /(?<![\p{L}’'-])(?:(?:appears?|appeared) (?:to|likely to|intended to|designed to|aimed at|poised to|determined to)|in what (?:appears|appeared|seems|seemed) to (?:be|have been)|(?:seems?|seemed) (?:intended to|designed to|aimed at|to be (?:\p{L}+ )?(?:aimed|directed|designed|intended|meant|targeted|linked|motivated|driven|timed|part of|a response|an attempt|in response))|in an apparent (?:\p{L}+ )?(?:effort|attempt|bid|move|response|reference|sign)|(?:is|are|was|were) (?:widely )?(?:seen|viewed|regarded|perceived) as|an apparent (?:reference|attempt|effort|bid|response|swipe|sign|nod)|apparently)(?![\p{L}-])/giu;
/** What a reporter saw or heard needs no source: somebody seemed to nod. */
const witnessed =
  /\b(?:to (?:nod|smile|laugh|cry|enjoy|relish|shrug|wince|smirk|tear up|choke|grimace|pause|be (?:enjoying|smiling|laughing|crying|reading|speaking|sleeping|listening|in (?:good|high) spirits|tired|relaxed|nervous|comfortable|at ease)))\b/iu;
/** A first person or a question draws its own conclusion in the open. */
const own = /\b(?:I|we|me|it seems to me|you)\b|\?$/u;

const isOwn = ofSentence(own);

export const findInferences = perParagraph((paragraph: Paragraph): readonly Inference[] => {
  const found: Inference[] = [];
  for (const { span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
    const rest = text.slice(at);
    if (witnessed.test(rest.slice(0, 60)) || isOwn(paragraph, sentence)) continue;
    if (
      /\b(?:if|whether|not|never|n['’]t|that|what|who|which|can|could|may|might|must|would)\s+$/iu.test(
        leadOf(text, at),
      ) &&
      !/^apparent/iu.test(words)
    )
      continue;
    found.push({ type: "mind", words: words.toLowerCase(), sentence, span: restOfStatement(paragraph, span.start) });
  }
  return found;
});
