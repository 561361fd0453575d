/** "The strike will cripple the ports": the future told as known, neither scheduled nor somebody's own plan. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { anyOf, leadOf, matchesIn, ofSentence, type Sign } from "./signs.ts";
import { restOfStatement } from "./statements.ts";

export interface Prediction extends Sign {
  /** "will", "is bound to", with its place. */
  readonly future: string;
  readonly futureSpan: Span;
  /** "cripple": the verb after it. */
  readonly verb: string;
}

/** What nobody can plan: effects, outcomes, fates. Meeting, voting, opening and the like are plans. */
const outcomes = anyOf(
  `cripple hurt damage harm destroy ruin collapse fail succeed win lose prevail triumph rise fall increase decrease grow shrink soar
  plunge double triple worsen improve suffer struggle thrive benefit backfire deepen weaken strengthen boost cost reshape transform
  devastate doom spell trigger spark cause lead prove dominate haunt overshadow determine shape decide`,
);
const certain =
  "(?:is|are|was|were) (?:bound|sure|certain|doomed|destined|guaranteed|poised) to|will (?:inevitably|surely|certainly|undoubtedly|almost certainly|likely|probably)";
/** What may follow "is going to" and is no noun: "going to charity", "to hospitals", "to the polls" is a way. */
const common = anyOf(
  `be have get go become happen take make bring give keep put come leave stay remain end start begin continue change turn break
  hit kill save pay spend create produce force allow affect require face see find drive send lower raise reduce add
  disappear vanish survive die emerge expand explode slow speed exceed reach replace solve stop prevent eliminate ensure`,
);
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}’'-])(?<future>will(?: not| also| only)?|(?:is|are) set to) (?<verb>${outcomes})(?![\\p{L}-])`,
    "giu",
  ),
  new RegExp(`(?<![\\p{L}’'-])(?<future>${certain}) (?<verb>\\p{L}+)`, "giu"),
  new RegExp(`(?<![\\p{L}’'-])(?<future>(?:is|are) going to) (?<verb>${outcomes}|${common})(?![\\p{L}-])`, "giu"),
];
const scheduled =
  /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow|tonight|January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|a\.m\.|p\.m\.|noon|midnight|schedule[d]?|agenda|by law|under the (?:law|plan|deal|agreement|bill|rules|order)|next (?:week|month|year))\b/u;
/** Conditions, questions, somebody's hopes and a reasoning that is only told are no forecasts of the newsroom. */
const open =
  /\b(?:if|unless|whether|when|until|once|how|what|who|whoever|where|hopes?|hoping|bet|betting|so that|in the hope|to see|question|questions|would|could|(?:reasoning|thinking|theory|argument|logic) goes)\b|\?$/iu;
/** "Will win at least 38 of the 50": what is counted already. */
const counted = /^ at least [\p{Nd}]/u;
const isScheduled = ofSentence(scheduled);
const asks = ofSentence(open);
const isOpen = (paragraph: Paragraph, sentence: Span) => isScheduled(paragraph, sentence) || asks(paragraph, sentence);

export const findPredictions = perParagraph((paragraph: Paragraph): readonly Prediction[] => {
  const found: Prediction[] = [];
  for (const pattern of patterns) {
    for (const { groups, span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
      if (isOpen(paragraph, sentence)) continue;
      if (counted.test(text.slice(at + words.length))) continue;
      if (/\b(?:I|we|you|that|which|and|they|he|she)\s+$/iu.test(leadOf(text, at))) continue;
      const future = groups.future ?? "";
      const rest = restOfStatement(paragraph, span.start);
      found.push({
        type: "pred",
        future: future.toLowerCase(),
        futureSpan: { start: span.start, end: span.start + future.length },
        verb: (groups.verb ?? "").toLowerCase(),
        span: { start: span.start, end: Math.max(span.end, rest.end) },
        sentence,
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});
