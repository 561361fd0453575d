/** "Most of the traders are foreigners": an amount without a figure, said of a class of people or things. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { isPlural } from "./countedFigures.ts";
import { timeNouns } from "./figureNouns.ts";
import { anyOf, leadOf, matchesIn, type Sign } from "./signs.ts";
import { restOfStatement } from "./statements.ts";

export interface Quantifier extends Sign {
  /** "most of the", "hundreds of", in lower case. */
  readonly quantifier: string;
  readonly noun: string;
}

const quantifier =
  "(?<q>most(?: of (?:the|these|those|its|their|his|her))?|many(?: of (?:the|these|those|its|their))?" +
  "|(?:the|a) (?:vast |overwhelming |large |clear )?majority of(?: (?:the|these|those|its|their))?" +
  "|(?:tens of thousands|hundreds of thousands|hundreds|thousands|dozens|scores|millions) of" +
  "|(?:a|an) (?:growing|increasing|rising|large|huge|record) number of|countless|(?:nearly|almost|virtually) (?:all|every)(?: of)?(?: the)?)";
const auxiliary = anyOf(
  "is are was were have has had do does did don't didn't aren't weren't haven't will would can could may might must should cannot can't won't",
);
/** Verbs of plural subjects that end in no -ed; saying and believing verbs stand in no list: they name a vague source. */
const verbs = anyOf(
  `live wait work support oppose face remain left went came lost fled fell rose took became began grew need lack earn own sleep pay go come
  suffer die voted depend rely speak belong hold keep give get make take use buy sell spend send`,
);
const pattern = new RegExp(
  `(?<![\\p{L}'’-])${quantifier} (?<noun>(?:[\\p{L}-]+ ){1,4}?)(?:[\\p{L}-]+ ){0,5}?(?:${auxiliary}|${verbs}|(?!\\p{L}*(?:ly|ing)\\b)\\p{L}{2,}ed)\\b`,
  "giu",
);
/** Not an amount: "most of all", "the most popular", "at most", "so many". */
const notBefore =
  /(?:\b(?:at|the|so|how|too|as|not|very|for|among|like|in|of|to|by|with|from|than|and|or|that)|['’]s)\s+$/iu;
/** Whoever speaks, thinks or fears after the quantifier is a vague source, which another rule asks about. */
const speakers =
  /^(?:critics|experts|analysts|observers|people|voters|americans|republicans|democrats|officials|pundits|conservatives|liberals|supporters|economists|of them|others)$/iu;
const sayingAfter =
  /^(?:\s+\p{L}+)?\s*\b(?:say|said|believe|believed|think|thought|fear|feared|argue|argued|expect|expected|hope|hoped|want|wanted|feel|felt|wonder|wondered|see|saw|know|knew|agree|agreed)\b/iu;

export const findQuantifiers = perParagraph((paragraph: Paragraph): readonly Quantifier[] => {
  const found: Quantifier[] = [];
  for (const { groups, span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
    const amount = (groups.q ?? "").toLowerCase();
    const before = leadOf(text, at);
    if (notBefore.test(before) && /^(?:most|many|countless)/.test(amount)) continue;
    const nouns = words
      .slice((groups.q ?? "").length)
      .trim()
      .split(/\s+/);
    const head = nouns.findIndex((word) => isPlural(word.toLowerCase()));
    const noun = nouns[head] ?? "";
    // The noun must come before any preposition, verb or comma: "most of the morning was quiet" has none.
    if (head < 0 || head > 3 || nouns.slice(0, head).some((word) => blocking.test(word))) continue;
    if (timeNouns.has(noun.toLowerCase())) continue;
    const rest = text.slice(at + words.indexOf(noun) + noun.length);
    if (speakers.test(noun) && sayingAfter.test(rest)) continue;
    if (sayingAfter.test(rest)) continue;
    // Hidden in a clause about something else: "places where many families live".
    if (/\b(?:where|whom|whose|which|when|if|whether|that|who|what|how)\s+$/iu.test(before)) continue;
    found.push({ type: "qty", quantifier: amount, noun, sentence, span: restOfStatement(paragraph, span.start) });
  }
  return found;
});

const blocking =
  /^(?:in|on|at|to|from|by|with|is|are|was|were|has|have|had|of|than|and|or|likely|recently|importantly|notably|famously|often|well|more|less)$|ly$/iu;
