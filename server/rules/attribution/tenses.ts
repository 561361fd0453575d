/** Cues with a tense: the everyday verbs, and what gives the other tense a meaning. */
import { speechVerbs } from "../../language/speechVerbs.ts";

export type CueTense = "past" | "present";

/**
 * Verbs of one act of speaking. Others keep the present for good reasons: a book writes, a party promises, a study shows.
 */
const bases = new Set("say tell add explain note recall ask reply remark comment".split(" "));

export interface TenseForm {
  readonly tense: CueTense;
  readonly past: string;
  readonly present: { readonly singular: string; readonly plural: string };
}

/** By form, in lower case. */
export const tenseForms: ReadonlyMap<string, TenseForm> = new Map(
  speechVerbs
    .filter(({ base }) => bases.has(base))
    .flatMap(({ base, third, past }) => {
      const forms = { past, present: { singular: third, plural: base } };
      const present: TenseForm = { tense: "present", ...forms };
      // The base form is left out: groups "say" what they keep saying (`economists say`).
      const entries: readonly [string, TenseForm][] = [
        [third, present],
        [past, { tense: "past", ...forms }],
      ];
      return entries;
    }),
);

/** The present with these is no report of one act: `now says`, `often says`. */
export const lastingAdverbs: ReadonlySet<string> = new Set(
  "now still often always regularly repeatedly usually sometimes frequently generally".split(" "),
);

/** A day or an occasion gives the past a reason in a draft that otherwise attributes in the present. */
export const occasion =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tonight|ago|earlier|later|last|then|once|when|after|before|during|previously|(?:19|20)\d\d)\b/i;

/** They say it for good, whatever the draft's tense: the last word of the source phrase, or the last before what tells more of it. "It" is mostly one of them. */
export const standingText =
  /\b(?:it|law|act|bill|constitution|charter|treaty|statute|code|clause|article|rules?|contract|agreement|bible|guide|manual|sign|label|caption|plaque|book|website|page|post|email|letter|script|spot|ad|advert|poem|song|lyrics|story|tale|legend|myth|folklore|lore|tradition|proverb|fable|rhyme|inscription)(?=$|,| (?:of|on|in|at|from|for|about|by|to)\b)/i;

/** Where words stand for as long as they stand there, whoever put them there. */
export const standingPlace =
  /\b(?:on|in) (?:its|his|her|their|the) (?:[\p{L}-]+ ){0,2}(?:website|site|home ?page|blog|brochure|prospectus|manual|handbook|memoirs?|manifesto|catalogue|app)\b/iu;
