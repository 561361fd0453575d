/**
 * Is a stretch of house voice somebody else's? A test by words and places inside one sentence; generous, because a rule
 * that asks "Says who?" must be silent where the sentence says who.
 */
import type { Span } from "../../draft/types.ts";
import { speechVerbs } from "../../language/speechVerbs.ts";

/** As often for seeing, meeting or doing as for saying: no sign of somebody's words by themselves. */
const deeds = new Set(
  "see feel find show post point recall reply respond observe expect comment object protest".split(" "),
);
/** Take what is said as a clause, with or without "that"; the others report words only with it ("announced a ban"). */
const takesClause = new Set(
  `say tell argue claim contend maintain insist suggest assert warn predict allege accuse complain believe think hope
  worry add note write explain concede admit testify tweet`.split(/\s+/),
);

const forms = (keep: (base: string) => boolean) =>
  speechVerbs
    .filter((verb) => keep(verb.base))
    .flatMap((verb) => [verb.base, verb.third, verb.past, verb.participle, verb.gerund])
    .join("|");

/** Verbs and phrases that give a thing its name or standing in somebody's mouth. */
const naming =
  "accus(?:e|es|ed|ing)|call(?:s|ed|ing)?(?! (?:for|on|off|up|in)\\b)|describ(?:e|es|ed|ing)|billed" +
  "|brand(?:s|ed|ing)|dub(?:s|bed|bing)|label(?:s|l?ed|l?ing)|term(?:s|ed|ing)|deem(?:s|ed|ing)?|consider(?:s|ed|ing)?|regard(?:s|ed|ing)?" +
  "|(?:view|se)(?:s|e|es|ed|en|ing|eing)?(?: [\\w-]+){0,5} as|refer(?:s|red|ring)? to|designat(?:e|es|ed|ing)" +
  "|classif(?:y|ies|ied|ying)|list(?:s|ed|ing)|hail(?:s|ed|ing)?|tout(?:s|ed|ing)?|portray(?:s|ed|ing)?" +
  "|depict(?:s|ed|ing)?|characteri[sz](?:e|es|ed|ing)|liken(?:s|ed|ing)?|known as" +
  "|in the (?:words|eyes|view|opinion) of";

/** Other ways a sentence shows whose words it carries. */
const elsewhere =
  "according to|dismiss(?:es|ed|ing)?|allegations?|accusations?|concerns?|complaints?|statements?|remarks|comments" +
  "|rhetoric|speech|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|mock(?:s|ed|ing)?|lament(?:s|ed|ing)?" +
  "|rail(?:s|ed|ing)? against|ask(?:s|ed|ing)?|question(?:s|ed|ing)|defin(?:e|es|ed|ing)|definition";

const anyCue = new RegExp(`\\b(?:${forms((base) => !deeds.has(base))}|${naming}|${elsewhere})\\b`, "i");
const clauseCue = new RegExp(
  `\\b(?:(?:${forms((base) => takesClause.has(base))})(?: that)?` +
    `|(?:${forms((base) => !takesClause.has(base))}) that|according to)\\b`,
  "gi",
);
const namingBefore = new RegExp(`\\b(?:${naming})\\b[^;:]{0,40}$`, "i");
/** Where somebody's clause may be over before the word is reached. */
const clauseBreak = new RegExp(
  "[;—–]|, (?:but|while|although|though|as|after|when|an?|the|his|her|its|their|which|who)\\b" +
    "|\\b(?:as|after|before|while) the\\b",
  "i",
);
/** "said in a strongly worded statement": the writer's words for the saying itself. */
const manner = new RegExp(
  "^(?: (?!(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should)\\b)" +
    "[^\\s.,;:]+){0,6} (?:in|at|during) (?:an?|the|his|her|its|their) (?:[\\w-]+ )?$",
  "i",
);

/** How far from a word its credit is looked for, in code units; longer sentences are lists or tables. */
const reach = 400;

/** Does the sentence show, anywhere, that somebody is saying or has said something? */
export function hasCue(sentence: string): boolean {
  return anyCue.test(sentence);
}

/** Is the stretch (offsets in the sentence) inside what the sentence credits to somebody? */
export function isCredited(sentence: string, at: Span): boolean {
  const before = sentence.slice(Math.max(0, at.start - reach), at.start);
  const after = sentence.slice(at.end, at.end + reach);
  if (namingBefore.test(before)) return true;
  const cue = [...before.matchAll(clauseCue)].at(-1);
  if (cue !== undefined) {
    const between = before.slice(cue.index + cue[0].length);
    if (!clauseBreak.test(between) && !manner.test(between)) return true;
  }
  // "…, a spokesman said." covers what stands before it, unless a nearer clause has its own cue.
  const next = after.matchAll(clauseCue).next().value;
  if (next === undefined) return false;
  const source = /,[”"’']? ([^,;]{0,80})$/.exec(after.slice(0, next.index).trimEnd())?.[1];
  const rest = after.slice(next.index + next[0].length);
  if (/^according/i.test(next[0])) return /,[”"’']? $/.test(after.slice(0, next.index));
  return source !== undefined && !joining.test(source) && (closing.test(rest) || /^(?:tell|told)/i.test(next[0]));
}

/** A further clause, not the source of the one before: ", and Reyn said the plan …". */
const joining = /^(?:and|but|while|as|who|which|when|after|before|because|so|though|although)\b/i;
/** What follows "…, Reyn said": nothing more, a time or a place. */
const closing = /^(?:[.,?!]|$| (?:on|in|at|during|last|this|after|earlier|later|yesterday|today|[A-Z][a-z]+day)\b)/;
