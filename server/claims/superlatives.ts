/** "The worst storm in the island's history", "the only woman to run a port": first, last and most, said as a fact. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { isPlural } from "./countedFigures.ts";
import { anyOf, leadOf, matchesIn, ofSentence, type Sign } from "./signs.ts";

export interface Superlative extends Sign {
  /** The ranking words alone, lower case: "worst", "only". */
  readonly rank: string;
}

const adjectives = anyOf(
  `largest biggest smallest greatest highest lowest deadliest worst oldest richest poorest longest shortest busiest fastest slowest
  strongest weakest heaviest hottest coldest wettest driest tallest deepest wealthiest costliest safest bloodiest fiercest cheapest
  hardest toughest youngest`,
);
const graded = `(?:most|least) ${anyOf(
  `expensive popular powerful influential dangerous violent corrupt successful unpopular polluted populous important valuable
  profitable prolific common diverse liberal conservative progressive restrictive severe serious costly productive visited watched
  vulnerable heavily_armed transparent qualified experienced hated trusted admired`,
)}`;
const owner =
  "(?:the|its|their|\\p{Lu}[\\p{L}-]*(?:’|')s?|(?:country|nation|world|region|city|state|continent)(?:’|')s)";
const ranking = `(?:(?:single|second|third|fourth|world(?:’|')s|nation(?:’|')s|country(?:’|')s)[- ])*(?<rank>${adjectives}|${graded})`;
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}’'-])${owner} ${ranking}(?: (?!ever\\b)[\\p{L}-]+){1,2}`, "giu"),
  // "the only woman to run a port", "the first man ever elected"
  /(?<![\p{L}’'-])the (?<rank>first|only) (?!of )(?:\p{L}[\p{L}-]* ){1,3}?(?:to|ever|in (?:the )?(?:\p{L}+ )?(?:history|world|country|nation))\b/giu,
  /(?<![\p{L}’'-])(?<rank>unprecedented|unrivalled|unparalleled|first-ever|record-breaking|record-setting)(?: [\p{L}-]+)?/giu,
  /(?<![\p{L}’'-])(?:a|an) (?<rank>record|all-time) (?:high|low|number|sum|turnout|amount|profit|loss|crop|crowd|\d[\d,.]*)/giu,
];
/** A stated basis: a register since a year, a list of so many years. */
const basis =
  /\b(?:since (?:the )?(?:late |early )?(?:\d{4}s?|records|at least|World War|war|independence)|in (?:at least |more than |nearly |over )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|a hundred) (?:years|decades|seasons|months)|on record| since [^.;:,]{1,80}? (?:19|20)\d\d|of the (?:\d+|two|three|four|five|six|seven|eight|nine|ten))\b/iu;
/** Somebody's family, friends and hopes, and ranks that everybody can see. */
const harmless =
  /\b(?:son|daughter|child|brother|sister|sibling|friend|known|case|thing|way|part|possible|time|times|name|chance|choice|hope|fear|fears|dream|job|moment|moments|day|night|half|stage|place|round|debate|lady|amendment|bidder|court|level|levels|office|priority|common denominator|step|person|question|one|ones|point|bit|degree|importance|interest|interests|extent|primary|primaries|caucus|week|weeks|quarter|term|act|reason|reasons|cases|aspects|aspect|parts|kind|sort|type|planet|moon|ocean|continent|prime)$/iu;
const harmlessBefore =
  /\b(?:one of|among|some of|of|as|perhaps|arguably|possibly|probably|maybe|not|isn['’]t|wasn['’]t|if|whether|become|becoming|be|voted|named|crowned|elected)\s+$/iu;

/** " of $3,578.50 on Wednesday" */
const dated = /^ of [$£€]?\d[\d.,]*\d?[^.;]{0,24}? (?:on|in) (?:\p{Lu}\p{Ll}+|\d)/u;

/** What goes on behind the noun: "the longest in the", "the biggest of its". */
const trailing =
  /(?: (?:to|ever|in|of|on|at|for|from|the|a|an|and|or|but|that|who|which|when|where|with|by|is|are|was|were|has|have|had|will|would|could|can|may|as|than|its|his|her|their|our|this|since|among|across|over|under|outside|inside|near|it|he|she|they|we|yet|so|after|before|here|there|now|today))+$/iu;

/** The verb that goes on behind the noun: "the oldest pub reopened", "the richest man bought". */
const verb = new RegExp(
  `^(?:\\p{L}{2,}ed|${anyOf(
    `bought sold won lost said told fell rose went came took made gave got left met ran saw shut hit cut built held kept led paid put sent
    spent stood struck sank broke began became grew drew flew knew threw spoke wrote drove chose woke froze sought taught brought caught
    fought fled slept swept lent burnt spread quit tore wore hid shot lay sat stole swam`,
  )})$`,
  "iu",
);
/** "The oldest of three sisters", "the youngest of the victims": of those named everybody can see it. */
const ofCounted =
  /^(?: \p{Ll}+)? of (?:the )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) \p{Ll}/u;
const ofNamed = /^ of (?:the|those|these|them|his|her|its|their|us)\b/u;

const hasBasis = ofSentence(basis);

export const findSuperlatives = perParagraph((paragraph: Paragraph): readonly Superlative[] => {
  const found: Superlative[] = [];
  for (const pattern of patterns) {
    for (const { groups, span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
      if (hasBasis(paragraph, sentence) || harmless.test(words) || harmlessBefore.test(leadOf(text, at))) continue;
      if (words.split(" ").some((word, index) => index > 0 && harmless.test(word))) continue;
      // A high with its figure and its day can be looked up.
      if (
        /^(?:record|all-time)$/iu.test(groups.rank ?? "") &&
        dated.test(text.slice(at + words.length, at + words.length + 60))
      )
        continue;
      const rank = (groups.rank ?? "").toLowerCase();
      const behind = words.toLowerCase().indexOf(rank) + rank.length;
      const rest = text.slice(at + behind, at + behind + 80);
      if (ofCounted.test(rest) || (/^(?:oldest|youngest)$/.test(rank) && ofNamed.test(rest))) continue;
      // A class of many, not one above all: "the wealthiest families".
      const noun = words.slice(behind).trim().split(" ");
      if (noun.some((word) => isPlural(word.toLowerCase()))) continue;
      const [first = "", second] = noun;
      // "The largest independently owned exporter" goes on.
      const isVerb = second !== undefined && verb.test(second) && !/ly$/.test(first);
      const gone = isVerb ? second.length + 1 : (trailing.exec(words)?.[0].length ?? 0);
      const end = span.end - gone;
      found.push({ type: "sup", rank, span: { start: span.start, end }, sentence });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});
