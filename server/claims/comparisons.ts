/** Changes and comparisons: how much, from what, over which time; and which of these the sentence leaves out. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { isSharePrice, marketNames } from "./markets.ts";
import { anyOf, matchesIn, ofSentence, type Sign } from "./signs.ts";

export interface Comparison extends Sign {
  readonly kind: "change" | "multiple" | "difference" | "times";
  readonly hasAmount: boolean;
  /** Compared with what: "from", "than", "compared with". */
  readonly hasBaseline: boolean;
  readonly hasPeriod: boolean;
}

const amount =
  "(?:by |up |down )?(?:about |around |nearly |almost |more than |some |roughly )?(?:\\d[\\d,.]*|\\p{L}+(?:-\\p{L}+)?)(?: ?%| per ?cent| percentage points?)";
const changed = anyOf(
  "rose fell climbed dropped declined increased decreased grew shrank jumped surged soared plunged plummeted slumped dipped risen fallen grown",
);
const patterns: readonly { readonly kind: Comparison["kind"]; readonly pattern: RegExp }[] = [
  { kind: "change", pattern: new RegExp(`(?<![\\p{L}-])${changed} ${amount}(?!\\p{L})`, "giu") },
  {
    kind: "change",
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:is|are|was|were) (?:up|down) (?:by )?${amount.replace("(?:by |up |down )?", "")}(?!\\p{L})`,
      "giu",
    ),
  },
  {
    kind: "multiple",
    pattern:
      /(?<![\p{L}-])(?:(?:has|have|had) (?:more than |nearly |almost )?(?:doubled|tripled|trebled|quadrupled|halved)|(?:more than |nearly |almost )(?:doubled|tripled|trebled|quadrupled|halved))(?!\p{L})/giu,
  },
  {
    kind: "difference",
    pattern: new RegExp(
      `(?<![\\p{L}-])${amount.replace("(?:by |up |down )?", "")} (?:more|less|higher|lower|fewer|bigger|smaller|cheaper|faster)(?!\\p{L}| than)`,
      "giu",
    ),
  },
  {
    kind: "times",
    pattern:
      /(?<![\p{L}-])(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|many|several) times (?:more|higher|larger|bigger|greater|faster|costlier|dearer|likelier|as (?:many|much|high|large|big|likely|often|expensive|fast))(?!\p{L})/giu,
  },
];
/** What a change is measured against. */
const baseline =
  /\b(?:from|than|compared|comparison|versus|vs|against|relative to|year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|the same (?:period|month|quarter|time)|a year (?:ago|earlier|before)|previous|year before|earlier)\b/iu;
const period =
  /\b(?:since|in the (?:last|past|first|second|third|fourth|year)|over the|over (?:two|three|four|five|ten|\d+)|during|between|last (?:week|month|year|quarter|decade|season|spring|summer|autumn|fall|winter|\p{Lu}\p{Ll}+)|this (?:week|month|year|quarter)|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|on (?:Monday|Tuesday|Wednesday|Thursday|Friday)|quarter|a year|per year|annual(?:ly)?|yearly|a month|overnight|within (?:a|two|three|\d+)|(?:day|week|month|year)s?|after hours|trading|shares?|stock)\b/iu;
/** Growing babies and rising suns are no statistics, doubled as a verb with an object is no change. */
const notStatistic =
  /\b(?:would|could|may|might|if|should|shares|stocks?|futures|index|dollar|euro|yen)\b|\buntil (?:\p{L}+ ){1,3}$/iu;

const hasPeriod = ofSentence(period);
const hasBaseline = ofSentence(baseline);

export const findComparisons = perParagraph((paragraph: Paragraph): readonly Comparison[] => {
  const found: Comparison[] = [];
  for (const { kind, pattern } of patterns) {
    for (const { span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
      const before = text.slice(Math.max(0, at - 60), at);
      if (notStatistic.test(before) || marketNames.test(before) || isSharePrice(paragraph, sentence)) continue;
      found.push({
        type: "sup",
        kind,
        span,
        sentence,
        hasAmount: /\d|cent|%/.test(words),
        hasBaseline:
          hasBaseline(paragraph, sentence) || (kind === "times" && /\bas\b/iu.test(text.slice(at + words.length))),
        hasPeriod: hasPeriod(paragraph, sentence),
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});
