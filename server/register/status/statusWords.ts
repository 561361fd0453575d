/** Words of status wordings: what was done to whom, and whether it still holds. Data as patterns, one reason each. */
import type { StatusVerb } from "./authorities.ts";

/** What a wording calls its subject. */
export type StatusLabel =
  | "terrorist"
  | "foreign-terrorist"
  | "global-terrorist"
  | "extremist"
  | "undesirable"
  | "foreign-agent";

export interface VerbPattern {
  readonly verb: StatusVerb;
  readonly pattern: RegExp;
  /** It states that the status is over. */
  readonly ends?: true;
}

const body =
  "(?:group(?:ing)?|organi[sz]ation|entity|movement|network|militia|outfit|party|association|individual|person|leader|list|outlet|media|foundation|company)";

/** In order of strength: where two stand in one clause, the first of this list is its verb ("listed under UN sanctions"). */
export const verbPatterns: readonly VerbPattern[] = [
  // The end of a status is the claim, whatever it was.
  { verb: "listed", ends: true, pattern: /\bde-?listed\b|\b(?:removed|dropped|struck|taken) (?:from|off)\b/iu },
  { verb: "proscribed", pattern: /\bproscri(?:bed|bes|ption)\b/iu },
  { verb: "banned", pattern: /\b(?:banned|bans|ban|outlawed|outlaws|prohibited|forbidden)\b/iu },
  // A sanctions list is a list; "sanctioned the strike" and "sanctions busting" are neither.
  {
    verb: "listed",
    pattern:
      /\b(?:sanctions?|terror(?:ist|ism)?|extremis[tm]|black|watch)(?:[\s-]+\p{L}+)?[\s-]*lists?\b|\bblacklisted\b/iu,
  },
  {
    verb: "sanctioned",
    pattern: new RegExp(
      `\\bsanctions\\b(?!\\s+(?:bust|relief|evasion|regime|committee))|(?<=[\\s-])sanctioned\\b(?=\\s*(?:$|[.,;:()])|\\s+(?:in|by|since|under|for|as|and)\\b|\\s+${body})|^sanctioned\\b(?=\\s*(?:$|[.,;:()])|\\s+(?:in|by|since|under|for|as|and)\\b|\\s+${body})|\\basset freeze\\b`,
      "iu",
    ),
  },
  {
    verb: "designated",
    pattern:
      /\b(?:designat(?:ed|es|ion)|declared|recogni[sz]ed|classified|classed|considered|labell?ed|deemed|regarded|treated)\b/iu,
  },
  // "The EU lists it as a terrorist organisation"
  { verb: "listed", pattern: /\blists\b(?=.{0,60}\bas\b)/iu },
  // "which the EU calls a terrorist organisation"
  {
    verb: "called",
    pattern: /\bcall(?:s|ed)?(?=\s+(?:(?:it|them|an?|as)\s+)*(?:\p{L}+\s+)?(?:terror|extremis))/iu,
  },
  {
    verb: "listed",
    pattern:
      /\blisted\b(?=\s*(?:$|[.,;:()])|\s+(?:as|by|in|on|under|since)\b)|\blisting\b|\b(?<=\bon\b.{0,40})\blists?\b/iu,
  },
];

export const labelPatterns: readonly (readonly [StatusLabel, RegExp])[] = [
  ["foreign-terrorist", /\bforeign[\s-]+terrorist[\s-]+(?:organi[sz]ation|group)s?\b|\bFTO\b/iu],
  ["global-terrorist", /\b(?:specially[\s-]+designated[\s-]+)?global[\s-]+terrorist\b|\bSDGT\b/iu],
  ["foreign-agent", /\bforeign[\s-]+agents?\b/iu],
  ["undesirable", /\bundesirable\b/iu],
  [
    "extremist",
    new RegExp(
      `\\bextremists?\\b(?=\\s*(?:$|[.,;:()])|[\\s-]+(?:in|by|since|and|or)\\b|(?:[\\s-]+\\p{L}+)?[\\s-]+${body})`,
      "iu",
    ),
  ],
  [
    "terrorist",
    new RegExp(
      `\\bterror(?:ists?)?\\b(?=\\s*(?:$|[.,;:()])|[\\s-]+(?:in|by|since|and|or)\\b|(?:[\\s-]+\\p{L}+)?[\\s-]+${body})`,
      "iu",
    ),
  ],
];

/** The status is over, whatever the verb: "formerly banned", "ban lifted". */
export const endedWords =
  /\b(?:formerly|previously|no longer|lifted|revoked|rescinded|expired|ended|de-?proscribed|(?:was|were) under)\b/iu;
export const suspendedWords = /\b(?:suspend(?:ed|s|ing)|suspension)\b/iu;

/** Who bears the status, where it is not the group itself. */
export const scopePatterns = [
  // "individuals and entities associated with the Taliban"
  ["associated-persons", /\bassociated with\b|\blinked to\b|\baffiliat(?:ed|es)\b/iu],
  ["members", /\b(?:leaders?|leadership|commanders?|members|founders?|chief|individuals|officials|figures)\b/iu],
  ["wing", /\b(?:military|armed|political)[\s-]+(?:wing|arm|branch)\b|\bwing\b/iu],
] as const;
