/** "Marks is alleged to have stolen it": whom it is said of does not say it. */
import type { Tokens } from "./tokens.ts";
import type { TokenAttribution } from "./types.ts";

const be = /^(?:is|are|was|were|been|be|being|'s|'re)$/;
const between =
  /^(?:not|n't|also|now|still|long|once|widely|wrongly|falsely|allegedly|reportedly|separately|further|both|all|\p{L}+ly)$/u;
/** The passive, and what comes after it where the subject is not asked: "was charged with", "is said to". */
const passives: Readonly<Record<string, string>> = {
  accused: "of",
  suspected: "of",
  charged: "with",
  alleged: "to",
  reported: "to",
  rumored: "to",
  rumoured: "to",
  said: "to",
};

/** Without a source that is the subject of such a passive: nobody is named then. */
export function withoutSubjectTalkedOf(tokens: Tokens, found: TokenAttribution): TokenAttribution {
  const { cue, sources } = found;
  const [source] = sources;
  if (cue === null || source === undefined || source.to > cue.from) return found;
  const word = (at: number) => tokens.norm[at] ?? "";
  let verb = cue.from;
  while (verb < cue.to && !Object.hasOwn(passives, word(verb))) verb++;
  if (verb === cue.to || word(verb + 1) !== passives[word(verb)]) return found;
  let at = verb - 1;
  while (at >= source.to && between.test(word(at))) at--;
  if (at < source.to || !be.test(word(at))) return found;
  for (at--; at >= source.to; at--)
    if (!be.test(word(at)) && !/^(?:has|have|had|will|may|,)$/.test(word(at))) return found;
  return { ...found, sources: [] };
}
