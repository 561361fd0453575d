/** Labels people argue about: where each is one, why, and what a house may write for it. */
import * as l10n from "../../l10n/l10n.ts";
import { wordTable } from "../../language/wordTable.ts";

/** `attribute`: fine in somebody's mouth. `avoid`: not the newsroom's word even when it reports another's. */
export type Verdict = "attribute" | "avoid";

export interface Label {
  /** The name by which settings add, remove or avoid it. */
  readonly label: string;
  /** What is reported, in its place; the neighbours that make it a label are looked at, not marked. */
  readonly pattern: RegExp;
  readonly verdict: Verdict;
  /** One sentence for the hover. */
  readonly reason: () => string;
  readonly source: string;
  /** A sentence with this uses the word as a term (law, courts, settled history): then it is no label. */
  readonly unless?: RegExp;
  /** Words right before it that make it a term of law or of caution. */
  readonly notAfter?: RegExp;
  /**
   * Plainer words by the marked ones in lower case: "x" where it stands alone, "x +" where a noun follows ("terrorist
   * group"), "x *" for both. No entry, no replacement offered.
   */
  readonly instead?: Readonly<Record<string, readonly string[]>>;
}

const oneOf = (words: string) => `(?:${words.trim().split(/,\s+/).join("|")})`;
/** The same, with either case of a first letter. */
const oneOfAnyCase = (words: string) =>
  oneOf(words.replace(/(?<=^|,\s+)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`));
const unjoined = "(?<![\\p{L}-])";

const numbers = "two, three, four, five, six, seven, eight, nine, ten, dozens, hundreds, several, at least, \\d[\\d,]*";
/** Words before a noun that point at certain people or groups, not at a kind. */
const determiner = oneOfAnyCase(
  `an?, the, this, that, these, those, one, ${numbers}, a dozen, dozens of, hundreds of, many of the, some of the,
  one of the, other, group of, band of`,
);
/** A name or nationality: "Velmoran terrorists". */
const nationality = '(?<=[\\p{L}\\p{N},’”"] )\\p{Lu}[\\p{L}-]+';
const pointing = `(?:\\b${determiner} (?:[\\p{Ll}-]+ )?|${nationality} )`;
const person = `${oneOf(
  `fighter, leader, commander, cleric, chief, gunm[ae]n, bomber, ringleader, mastermind, recruiter, financier,
  operative`,
)}s?`;
const group = oneOf(
  "group, organi[sz]ation, outfit, network, cell, faction, gang, militia, movement, army, party, force",
);
const pastDeed = `(?: \\p{Ll}+ly)? ${oneOf(
  "\\p{Ll}{2,}ed, shot, blew, took, held, struck, hit, fought, drove, broke, set, fled, hid, left, burnt, began, ran",
)}\\b`;

/** A word for people by their cause, where it stands for certain people: "the terrorist group", "two extremists". */
const partisan = (word: string) =>
  new RegExp(
    `(?<=${pointing})\\b${word}s?\\b(?! \\p{Ll}|[-–]\\p{L})` +
      `|(?<=${pointing})\\b${word}s\\b(?= \\p{Ll})` +
      `|\\b[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}s\\b(?=${pastDeed})` +
      `|(?<=\\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|of|and|by) (?:[\\p{L}-]+ )?)${word}(?= (?:${group}|${person})\\b)` +
      `|(?<=\\p{L}-(?:based|linked|backed|led|trained|funded) )${word}(?= ${group}s?\\b)` +
      `|\\b${word}(?= ${group}s (?:such as|like|including|called|known)\\b)`,
    "gu",
  );

const rulers = oneOf("military, authoritarian, clerical, brutal, ruling, hardline");
const statePower = oneOf("forces, troops, army, police, soldiers, prisons, allies, opponents, critics, grip");
const places = oneOf(
  `towns?, villages?, cit(?:y|ies), regions?, districts?, areas?, territor(?:y|ies), capital, suburbs?, airport,
  settlements?`,
);
const kinds = oneOf("strategic, southern, northern, eastern, western, coastal, key, border, mining, port");
const armed = oneOf(
  "gunm[ae]n, militants, rebels, attackers, kidnappers, fighters, insurgents, soldiers, troops, gang, militia",
);
const victims = oneOf("hostages, civilians, prisoners, captives, villagers");
const targets = oneOf(
  "terrorists?, militants?, fighters?, gunm[ae]n, attackers?, rebels?, insurgents?, soldiers?, suspects?",
);
const people = oneOf(
  "alien, foreigner, worker, resident, refugee, entrant, asylum[ -]seeker, Afghan, border[ -]crosser",
);

/** A sentence about courts and statutes uses the word as they do. */
const law = new RegExp(
  `\\b${oneOf(
    `charg(?:e|es|ed), convict(?:s|ed|ion)?, sentenced, indict(?:ed|ment), courts?, trial, prosecut\\w+, laws?,
    legislation, statute, act, proscri\\w+, banned, blacklist\\w*, designat\\w+, list of, watch ?lists?, sanctions?`,
  )}\\b`,
  "i",
);
const terms = new RegExp(
  `\\b${oneOf(
    `suspected, alleged, accused, convicted, would-be, potential, future, wanted, any, no, every, foreign, designated,
    proscribed, banned, listed, counter, anti`,
  )}[ -](?:\\p{L}+ )?$`,
  "iu",
);
const longAgo = /\b(?:1\d{3}s?|20th|19th|18th|century|World War|Nazi\w*|Roman|medieval|saints?|apartheid)\b/i;

const noLegalStatus = wordTable<readonly string[]>({
  "illegal migrant": ["migrant without legal status"],
  "illegal migrants *": ["migrants without legal status", "people living in the country without permission"],
  "illegal immigrant": ["immigrant without legal status"],
  "illegal immigrants *": ["immigrants without legal status", "people living in the country without permission"],
  "illegal alien": ["person without legal status"],
  "illegal aliens *": ["people without legal status", "people living in the country without permission"],
  "illegal foreigner": ["foreigner without legal status"],
  "illegal foreigners *": ["foreigners without legal status", "people living in the country without permission"],
  "illegal worker": ["worker without a permit"],
  "illegal workers *": ["workers without permits"],
  "illegal resident": ["resident without legal status"],
  "illegal residents *": ["residents without legal status"],
  "illegals *": ["people without legal status"],
});

export const labels: readonly Label[] = [
  {
    label: "terrorist",
    pattern: partisan("terrorist"),
    verdict: "attribute",
    reason: () =>
      l10n.t("It judges a cause as well as a deed: say what was done and by whom, and leave it to sources."),
    source: "BBC guidance: Language when reporting terrorism",
    unless: law,
    notAfter: terms,
    instead: {
      terrorist: ["attacker", "militant"],
      "terrorist +": ["militant", "armed"],
      "terrorists *": ["attackers", "militants"],
    },
  },
  {
    label: "extremist",
    pattern: partisan("extremist"),
    verdict: "attribute",
    reason: () => l10n.t("What is extreme depends on where one stands: say what the person or group wants or did."),
    source: "Common practice",
    unless: law,
    notAfter: terms,
  },
  {
    label: "regime",
    // Not the bare "regime" or "tax regime": the word has a plain sense.
    pattern: new RegExp(
      `(?<=\\b(?:[Tt]he|[Hh]is) (?:\\p{Lu}[\\p{L}’'.-]+ |${rulers} ){1,2}` +
        `|${nationality}(?:[’']s?)? )regime\\b(?! change)` +
        `|(?<=\\b[Tt]he )regime(?= (?:in|of) \\p{Lu}|[’']s ${statePower}\\b)`,
      "gu",
    ),
    verdict: "attribute",
    reason: () => l10n.t("It calls a government illegitimate or harsh without saying who finds it so."),
    source: "Common practice",
    unless: longAgo,
    instead: { "regime *": ["government"] },
  },
  {
    label: "illegal migrant",
    pattern: new RegExp(`${unjoined}illegal (?:(?:im)?migrant|${people})s?\\b`, "giu"),
    verdict: "attribute",
    reason: () => l10n.t("An act can be illegal, a person cannot: say what permission is missing, and who says so."),
    source: "Associated Press, entry on “illegal”",
    instead: noLegalStatus,
  },
  {
    label: "illegals",
    pattern: /(?<![\p{L}-])illegals\b/giu,
    verdict: "avoid",
    reason: () => l10n.t("It turns an act into a name for people; guides keep it to direct quotation."),
    source: "Associated Press, entry on “illegal”",
    instead: noLegalStatus,
  },
  {
    label: "martyr",
    pattern: new RegExp(
      `(?<=\\b${oneOf(`the, ${numbers}, its, their, our, as, new`)} (?:[\\p{Ll}-]+ )?)martyrs?\\b` +
        "(?! (?:to|complex|for)\\b)" +
        "|(?<=\\b(?:was|were|been|being) )martyred\\b|(?<=\\b(?:his|her|their) )martyrdom\\b",
      "gu",
    ),
    verdict: "attribute",
    reason: () => l10n.t("It takes a side in the death it names."),
    source: "Common practice",
    unless: /\b(?:1\d{3}s?|century|saints?|St|Roman|church|Christian|feast|shrine|Shia|Ashura)\b/i,
    instead: { "martyred *": ["killed"], "martyrdom *": ["death"] },
  },
  {
    label: "liberate",
    pattern: new RegExp(
      `${unjoined}liberat(?:ed|es|ing)(?= (?:the )?(?:${kinds} )?${places}\\b)` +
        `|(?<=\\bnewly )liberated(?= ${places}\\b)`,
      "giu",
    ),
    verdict: "attribute",
    reason: () => l10n.t("Whether a place was freed or taken is what the two sides disagree about."),
    source: "Common practice",
    unless: longAgo,
    instead: { "liberated *": ["captured"], "liberates *": ["captures"], "liberating *": ["capturing"] },
  },
  {
    label: "executed",
    pattern: new RegExp(
      `(?<=\\b${armed} (?:\\p{Ll}+ly )?(?:have |had )?)executed?\\b` +
        `(?= (?:(?:the|an?|their|his|her|${numbers}) )?(?:[\\p{L}-]+ )?(?:${victims}|m[ae]n|wom[ae]n|people)\\b)`,
      "giu",
    ),
    verdict: "attribute",
    reason: () => l10n.t("An execution follows a sentence of law; without one the plain word is killed or shot."),
    source: "Common practice",
    unless: /\b(?:sentenced|death sentences?|death row|convicted|court|tribunal|firing squad|hanged|warrants?)\b/i,
    instead: { "executed *": ["killed"], "execute *": ["kill"] },
  },
  {
    label: "execution-style",
    pattern: /(?<![\p{L}-])execution[- ]style\b/giu,
    verdict: "attribute",
    reason: () => l10n.t("It means different things to different readers: say how the person was killed."),
    source: "Common practice",
  },
  {
    label: "freedom fighter",
    pattern: /(?<![\p{L}-])freedom fighters?\b/gu,
    verdict: "attribute",
    reason: () => l10n.t("It is the other side's word for the same people."),
    source: "Common practice",
    unless: longAgo,
    instead: { "freedom fighter": ["fighter"], "freedom fighters *": ["fighters"] },
  },
  {
    label: "neutralise",
    pattern: new RegExp(
      `${unjoined}neutrali[sz]ed(?= (?:(?:the|${numbers})(?: of)? ){0,2}(?:\\p{L}+ )?${targets}\\b)`,
      "giu",
    ),
    verdict: "attribute",
    reason: () => l10n.t("An army's word for killed, wounded or captured: say which."),
    source: "Common practice",
  },
  {
    label: "pro-life",
    pattern: /(?<![\p{L}-])pro-life(?:rs?)?\b/gu,
    verdict: "attribute",
    reason: () => l10n.t("Each camp's name for itself: say what the position is."),
    source: "Common practice",
    instead: {
      "pro-life +": ["anti-abortion"],
      "pro-lifer": ["abortion opponent"],
      "pro-lifers *": ["abortion opponents"],
    },
  },
  {
    label: "pro-choice",
    pattern: /(?<![\p{L}-])pro-choice(?:rs?)?\b/gu,
    verdict: "attribute",
    reason: () => l10n.t("Each camp's name for itself: say what the position is."),
    source: "Common practice",
    instead: { "pro-choice +": ["abortion-rights"] },
  },
];
