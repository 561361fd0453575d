/** Those who are told: no source, and no part of what is said. */
import { phraseAfter } from "./phrases.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenAttribution, TokenRange } from "./types.ts";

const telling = /^(?:tell|tells|told)$/;
const beForm = /^(?:am|is|are|was|were|be|been|being)$/;
const hearerPronoun = /^(?:him|her|them|us|me|you|reporters|journalists|supporters|lawmakers)$/;
const determiner = /^(?:the|a|an|his|her|their|its|our|my)$/;
/** Where the words told begin without a "that". */
const clauseStart = /^(?:that|he|she|it|they|we|i|there|this|these|those|the|a|an|his|her|its|their|our|my)$/;
/** After these a determiner goes on with the hearer: `told a crowd in the square he would`. */
const joint = /^(?:of|in|at|on|for|from|with|and|or|to|by)$/;
/** Tokens of a hearer at most. */
const longest = 6;

/** The attribution without hearers that the model took for its source or for the start of its content. */
export function withoutHearers(tokens: Tokens, attribution: TokenAttribution): TokenAttribution {
  const { cue } = attribution;
  if (cue === null) return attribution;
  let verb = cue.from;
  while (verb < cue.to && !telling.test(tokens.norm[verb] ?? "")) verb++;
  if (verb === cue.to) return attribution;
  return isPassive(tokens, verb) ? told(tokens, attribution, verb) : heard(tokens, attribution, verb);
}

function isPassive(tokens: Tokens, verb: number): boolean {
  const before = tokens.norm[verb - 1] ?? "";
  return beForm.test(/ly$|^(?:not|n't|never|also|later|first)$/.test(before) ? (tokens.norm[verb - 2] ?? "") : before);
}

/** `Costa was told by the mayor that …`: whoever follows "by" speaks, nobody where nobody does. */
function told(tokens: Tokens, attribution: TokenAttribution, verb: number): TokenAttribution {
  const sources = attribution.sources.filter(({ from }) => from > verb);
  if (sources.length > 0 || tokens.norm[verb + 1] !== "by") return { ...attribution, sources };
  const speaker = phraseAfter(tokens, verb + 2, tokens.count);
  const isFree =
    speaker !== null && !attribution.contents.some((range) => range.from < speaker.to && speaker.from < range.to);
  return { ...attribution, sources: isFree ? [speaker] : [] };
}

/** `told the council the bridge was safe`: the council hears. */
function heard(tokens: Tokens, attribution: TokenAttribution, verb: number): TokenAttribution {
  const contents = attribution.contents.map((range) =>
    range.from === verb + 1 && tokens.quote[range.from] === quoteStates.outside ? behindHearer(tokens, range) : range,
  );
  return { ...attribution, contents };
}

function behindHearer(tokens: Tokens, { from, to }: TokenRange): TokenRange {
  return { from: hearerEnd(tokens, from, to) ?? from, to };
}

/** Where the words told begin behind a hearer at `from`, where no "that" stands between them; null where none does. */
export function hearerEnd(tokens: Tokens, from: number, to: number): number | null {
  const first = tokens.norm[from] ?? "";
  const isPronoun = hearerPronoun.test(first) && clauseStart.test(tokens.norm[from + 1] ?? "");
  if (!isPronoun && !determiner.test(first)) return null;
  for (let at = from + (isPronoun ? 1 : 2); at < to - 2 && at <= from + longest; at++) {
    if (tokens.isWord[at] === 0 || tokens.quote[at] !== quoteStates.outside) break;
    if (clauseStart.test(tokens.norm[at] ?? "") && !joint.test(tokens.norm[at - 1] ?? "")) return at;
  }
  return null;
}
