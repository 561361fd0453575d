/** Words beside a short quotation that say what its marks are for. */

/** Right before it: the marks name a thing, or show a word as a word. */
export const designationBefore: ReadonlySet<string> = new Set(
  words(`so-called called named nicknamed dubbed titled entitled titles known aka codenamed code-named branded billed
    labelled labeled marked stamped word words term terms phrase phrases slogan slogans motto mottos label labels hashtag
    hashtags nickname nicknames moniker name names song songs single singles album film movie show series book novel
    episode episodes column game play sign signs banner banners placard placards sticker stickers shirt shirts t-shirt
    hat hats cap caps button reading read reads bearing emblazoned spelled spelling chant chants chanting chanted shouts
    cries prefix suffix verb noun adjective letter letters password keyword keywords category categories command
    acronym answer answering meaning means mean stands pleaded pleading plead verdict vote votes voted voting rated
    rating grade or as like via`),
);

/** Right after it: the quoted word is what stands on the thing. */
export const designationAfter: ReadonlySet<string> = new Set(
  words(`vote votes voter voters button buttons sign signs list lists tag tags label labels hashtag
    sticker stickers shirt shirts symbol symbols hat hats cap caps key box option category chant chants plea pleas verdict verdicts
    rating grade means meaning emoji icon tab menu song film series video clip tape quote quotes comment remark line`),
);

/** Shown as words: “she” is a “he”. */
export const pronouns: ReadonlySet<string> = new Set(words("she her hers him his they them their you your our"));

/** Somebody's words by another name, or somebody asks for them; right before the quotation, or anywhere before it in the sentence. */
export const ownedBefore =
  /\b(?:dictum|broadside|tirade|mantra|rallying cry|jibe|insult|taunt|filings?|(?:go|goes|going|gone|went) after|tick(?:s|ed|ing) off|(?:seeks|seeking|sought|solicit(?:s|ed|ing)?))\b/u;

/** Whoever mouths, types or sprays words owns them, and an inspector the grade; nothing but whom the grade is for stands between. */
export const ownedRightBefore =
  /\b(?:(?:mouth(?:s|ed|ing)|typ(?:ed|ing)|(?:spray|spray-paint|daub|radio)(?:s|ed|ing)?|etch(?:es|ed|ing)|ink(?:s|ed|ing)|carv(?:es|ed|ing)|tattoo(?:s|ed|ing)) (?:in |out |back )?|(?:judg|grad|award)(?:es?|s|ed|ing) (?:to be |it |them |him |her |(?:the|its|their|this|that|each|both|all) (?:[\p{L}-]+ ){1,4})?)$/u;

/** Votes, pleas and answers are set in marks by custom. */
export const customary: ReadonlySet<string> = new Set(
  words(
    "yes no aye nay guilty remain leave for against like likes liked friend friends following hello goodbye please",
  ),
);

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
