/** Words that show where a quotation stops and its speaker is named. */

/** Verbs that mark a cue beside a direct quotation. Only everyday ones: a rare verb missed here costs one suggestion. */
const speechVerbs = [
  "said|says|told|added|adds|asked|asks|replied|answered|stated|explained|noted|insisted|argued|warned|recalled",
  "continued|wrote|writes|tweeted|posted|announced|declared|admitted|claimed|shouted|joked|testified|concluded|responded",
].join("|");

const who = "(?:he|she|they|it|we|I|you|the|an?|one|another|\\p{Lu}[\\p{L}.'’-]*)";

/**
 * A cue after quoted words: the comma (or ?, !) that closes them, then "the mayor said" or "said the mayor".
 * The gap is bounded, so a long sentence costs no more than a short one.
 */
export const cueAfterQuote = new RegExp(
  `[,?!](?=\\s+(?:${who}(?:\\s+[^\\s"“”,.;:]+){0,5}?\\s+)?(?:${speechVerbs})\\b)`,
  "u",
);

/** Does a stretch of house voice name a speaker and say that he speaks? */
export const cue = new RegExp(`\\b(?:${speechVerbs}|according to|statement|in (?:his|her|their|its) words)\\b`, "i");
