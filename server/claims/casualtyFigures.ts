/** Figures of people killed, hurt, missing, driven out or gathered, in digits, words or as "dozens". */
import { perParagraph } from "../draft/perParagraph.ts";
import { overlaps } from "../draft/spans.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { wordTable } from "../language/wordTable.ts";
import { countedFigures } from "./countedFigures.ts";
import { crowdWords } from "./crowdWords.ts";
import { type Rounding, roundingBefore } from "./roundings.ts";
import { anyOf, matchesIn, type Sign } from "./signs.ts";

export type Fate = "killed" | "injured" | "missing" | "displaced" | "held" | "gathered";

export interface CasualtyFigure extends Sign {
  readonly fate: Fate;
  /** The figure itself, or the word for it. */
  readonly amount: Span;
  readonly least: number;
  readonly most: number;
  readonly rounding: Rounding | null;
  /** Who, lower case; null where the copy does not say. */
  readonly noun: string | null;
}

const fates = wordTable<Fate>(
  Object.fromEntries(
    (
      [
        [
          "killed",
          "killed killing kill kills murdered dead died slain massacred executed perished drowned lives deaths fatalities",
        ],
        [
          "injured",
          "injured injuring injure injures wounded wounding wound wounds hurt hurting hurts hospitalised hospitalized casualties",
        ],
        ["missing", "missing unaccounted abducted kidnapped"],
        ["displaced", "displaced displacing evacuated homeless fled refugees"],
        [
          "held",
          "arrested arresting arrest arrests detained detaining detain detains jailed jailing jail jails held imprisoned",
        ],
        ["gathered", "gathered marched rallied protested demonstrated attended protesters demonstrators marchers"],
      ] as const
    ).flatMap(([fate, words]) => words.split(" ").map((word) => [word, fate])),
  ),
);

const size =
  "(?:\\d[\\d,]*(?:\\.\\d+)?(?: (?:thousand|million))?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen" +
  "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{Ll}+)?" +
  "(?: (?:hundred|thousand|million))?|(?:tens|hundreds) of thousands|dozens|scores|hundreds|thousands|millions)";
const number = `(?<n>${size})`;
/** "Three of the five miners were hurt": the part is the figure. */
const who = `(?: of(?: (?:the|its|their|his|her) ${size}\\b)?)?(?<who>(?: (?!(?:were|was|have|had|has|and|or|who|that|in|on|at|the|by)\\b)[\\p{L}-]+){0,3}?)`;
const done = anyOf(
  "killed dead slain massacred executed injured wounded hurt hospitalised hospitalized missing abducted kidnapped displaced evacuated homeless arrested detained jailed imprisoned murdered",
);
/** "Seriously injured", "shot dead", "feared dead". */
const manner =
  "(?:seriously|badly|critically|gravely|severely|slightly|lightly|fatally|shot|stabbed|found|feared|presumed|confirmed|shot and|stabbed and)";
const more = "(?: (?:at least|more than|about|around|some|up to|as many as|an estimated|nearly|almost|over))?";
/** ", including two boys,", ", most of them children,": who they are. */
const aside =
  "(?:, (?:including|among them|most|many|some|several|mostly|mainly|all|both|one|two|three|four|five|half|at least) [^,.;:!?]{1,60}(?:, [^,.;:!?]{1,40})?,)";
const victims =
  "(?:people|civilians|soldiers|men|women|children|police officers|officers|fighters|villagers|others|militants|troops)";
/** No end of another figure or word. */
const first = "(?<![\\p{L}\\d.,$£€-])";
const have = "(?:were|was|are|have been|had been|has been)";
/** "The man who murdered two women has fled": an old crime tells who he is. */
const anew = "(?<!\\bwho (?:had |has )?)";
/** Those of a headline; in running copy the present tells of what always happens. */
const inHeadlines = new RegExp(
  `(?<!\\b(?:to|not|may|might|can|could|will|would|should|must|did|does) )\\b(?<fate>kills?|injures?|wounds?|hurts?|arrests?|detains?|jails?)${more} ${number}\\b(?<who>(?: ${victims})?)`,
  "giu",
);
const patterns: readonly RegExp[] = [
  // "Twelve people were killed", "18 killed", "dozens of families have been displaced"; not "five gunmen killed 30"
  new RegExp(
    `${first}${number}\\b${who}(?:(?:${aside})? ${have}| lay| remain)? (?:${manner} )?(?<fate>${done})\\b(?!${more} (?:${size})\\b)`,
    "giu",
  ),
  // "45 people died", "thousands fled"
  new RegExp(
    `${first}${number}\\b${who}(?:${aside})? (?:have |had )?(?<fate>died|perished|drowned|lost their lives|fled|gathered|marched|rallied|demonstrated|protested)\\b`,
    "giu",
  ),
  // "killed 30", "wounding at least five people", "shot dead two men"
  new RegExp(
    `\\b(?:${anew}(?:shot|stabbed) (?:dead|to death)|(?<fate>kill(?:ed|ing)|${anew}murdered|injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?|displac(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|jail(?:ed|ing)|massacred|executed))` +
      `${more} ${number}\\b(?<who>(?: ${victims})?)`,
    "giu",
  ),
  // "claimed 14 lives"
  new RegExp(
    `\\bclaim(?:ed|s|ing)(?: (?:at least|more than|about|around|some|nearly|almost|over))? ${number} (?<who>)(?<fate>lives)\\b`,
    "giu",
  ),
  // "left 12 people dead", "the death toll rose to 20", "a crowd of 5,000"
  new RegExp(
    `\\b(?:death toll|toll)(?: \\p{L}+){0,4} (?:at|to|of|is|was)(?: (?:at least|more than|about|around|some|nearly))? ${number}\\b(?<who>)(?<fate>)`,
    "giu",
  ),
  new RegExp(
    `\\b(?:crowd|crowds|turnout) of(?: (?:at least|more than|about|around|some|an estimated|nearly|up to))? ${number}\\b(?<who>(?: people)?)(?<fate>)`,
    "giu",
  ),
  new RegExp(
    `${first}${number} (?<who>)(?<fate>protesters|demonstrators|marchers|deaths|fatalities|refugees)\\b`,
    "giu",
  ),
];

/** From here on a gathering is a crowd that somebody must have counted. */
const fewestGathered = 50;
/** "About 60 protesters": whoever was there has guessed. */
const fewestAbout = 100;
/** Animals and things die and go missing too, and records are held: "12 cows died". */
const notPeople =
  /\b(?:cows|cattle|sheep|birds|fish|trees|dogs|cats|horses|jobs|votes|emails|e-mails|files|records|documents|events|rallies|hearings|elections|meetings|talks|seats|shares|cars|flights|houses|homes|buildings|bodies|times|years|days|hours|months|weeks|decades|percent|points)\b/iu;

export const casualtyFigures = perParagraph((paragraph: Paragraph): readonly CasualtyFigure[] => {
  const found: CasualtyFigure[] = [];
  const counted = countedFigures(paragraph);
  for (const pattern of isRunningCopy(paragraph) ? patterns : [...patterns, inHeadlines]) {
    for (const { groups, span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
      const amountWords = groups.n ?? "";
      const offset = words.indexOf(amountWords);
      const amount = { start: span.start + offset, end: span.start + offset + amountWords.length };
      const size = sizeOf(amountWords, amount, paragraph);
      const next = /^ \p{L}+/u.exec(text.slice(at + words.length))?.[0] ?? "";
      if (size === null || isYear(amountWords, groups.who ?? "") || notPeople.test(`${groups.who ?? ""}${next}`))
        continue;
      const fate = fates[(groups.fate ?? "").toLowerCase()] ?? (/crowd|turnout/i.test(words) ? "gathered" : "killed");
      // A handful that gathers is a scene somebody saw.
      const rounded = roundingBefore(text, at + offset);
      if (fate === "gathered" && size.least < (rounded?.rounding === "about" ? fewestAbout : fewestGathered)) continue;
      if (found.some((other) => overlaps(other.span, span))) continue;
      const noun = (groups.who ?? "").trim() || null;
      found.push({
        type: "qty",
        fate,
        amount,
        ...size,
        rounding: rounded?.rounding ?? null,
        noun,
        sentence,
        span: {
          start: Math.min(span.start, rounded === null ? span.start : sentence.start + rounded.start),
          end: Math.max(
            span.end,
            ...counted.filter((other) => overlaps(other.figure.span, amount)).map(() => span.end),
          ),
        },
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

function isRunningCopy({ zone }: Paragraph): boolean {
  return zone === "body" || zone === "bullet";
}

/** "The 2011 tsunami killed", but "2000 people were killed". */
function isYear(amount: string, noun: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(amount) && !new RegExp(`^ ${victims}$`, "iu").test(noun);
}

function sizeOf(words: string, span: Span, paragraph: Paragraph): { least: number; most: number } | null {
  const crowd = crowdWords[words.toLowerCase()];
  if (crowd !== undefined) return crowd;
  // "Four-year-old Ana"
  if (/-year$/iu.test(words)) return null;
  const figure = paragraph.figures.find((candidate) => overlaps(candidate.span, span));
  return figure === undefined || figure.unit !== null || figure.value < 2
    ? null
    : { least: figure.value, most: figure.value };
}
